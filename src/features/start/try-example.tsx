import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import { refusalText } from '../../ui/refusal-text.ts';
import { useDeed } from '../../ui/use-deed.ts';
import { useWords } from '../../words/words.ts';
import type { StartDeeds } from './start-deeds.ts';

export function TryExample({ deeds }: { readonly deeds: StartDeeds }) {
  const words = useWords();
  const { example } = words.start;
  const [state, run] = useDeed(deeds.openExample, deeds.goTo);
  return (
    <Card heading={example.title}>
      <p className="plenum-muted">{example.text}</p>
      {state.is === 'refused' && <Notice kind="danger" title={refusalText(words, state.reason)} />}
      <div>
        <Button icon="play" onClick={() => run()} aria-disabled={state.is === 'busy' || undefined}>
          {state.is === 'busy' ? example.busy : example.action}
        </Button>
      </div>
    </Card>
  );
}
