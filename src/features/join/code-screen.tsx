import { parseEntrance } from '../../protocol/join-code.ts';
import { Card } from '../../ui/card.tsx';
import { CodeForm } from '../../ui/code-form.tsx';
import { useWords } from '../../words/words.ts';
import type { JoinDeeds } from './join-deeds.ts';
import './join.css';

/** Without a link: the code is typed. Scanning is done by the tablet's own camera, which opens the link. */
export function CodeScreen({ deeds }: { readonly deeds: JoinDeeds }) {
  const { join } = useWords();
  return (
    <Card heading={join.codeTitle} level={1} className="plenum-join">
      <p className="plenum-muted">{join.codeText}</p>
      {/* Personal codes and links are taken in the same place: an app on the home screen cannot be reached by scanning. */}
      <CodeForm action={join.codeAction} read={parseEntrance} onCode={deeds.enterCode} />
    </Card>
  );
}
