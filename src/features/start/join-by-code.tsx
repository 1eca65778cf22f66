import { parseEntrance } from '../../protocol/join-code.ts';
import { pathTo } from '../../ui/address.ts';
import { Card } from '../../ui/card.tsx';
import { CodeForm } from '../../ui/code-form.tsx';
import { useWords } from '../../words/words.ts';
import type { StartDeeds } from './start-deeds.ts';

export function JoinByCode({ deeds }: { readonly deeds: StartDeeds }) {
  const { start } = useWords();
  return (
    <Card heading={start.join.title}>
      <p className="plenum-muted">{start.join.text}</p>
      <CodeForm action={start.join.action} read={parseEntrance} onCode={(code) => deeds.goTo(pathTo.join(code))} />
    </Card>
  );
}
