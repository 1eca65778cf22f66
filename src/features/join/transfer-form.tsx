import type { InviteAnswer } from '../../protocol/api.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import { usePerspectiveText } from '../../ui/perspectives.ts';
import { refusalText } from '../../ui/refusal-text.ts';
import { useWords } from '../../words/words.ts';
import type { JoinDeeds } from './join-deeds.ts';
import { useEntering } from './use-entering.ts';

interface TransferFormProps {
  readonly invite: string;
  readonly answer: InviteAnswer;
  readonly deeds: JoinDeeds;
}

/** The second device: one tap takes the seat along. Not by itself, because opening a link is not yet wanting it. */
export function TransferForm({ invite, answer, deeds }: TransferFormProps) {
  const words = useWords();
  const { arrive } = words.access;
  const perspectiveText = usePerspectiveText();
  const { title, role, bound } = answer;
  const { state, isBack, enter } = useEntering(deeds, { invite, described: answer, name: '' });
  const perspective = bound?.perspective ?? null;
  return (
    <Card heading={title} level={1} className="plenum-join" aria-busy={state.is === 'busy'}>
      <p className="plenum-row">
        {role !== 'participant' && <Badge>{words.ui.roles[role]}</Badge>}
        <b>{bound?.name ?? arrive.nameless}</b>
        {perspective !== null && <span>{perspectiveText(perspective)}</span>}
      </p>
      <p>{arrive.transferText}</p>
      {state.is === 'refused' && <Notice kind="danger" title={refusalText(words, state.reason)} />}
      {isBack && <Notice kind="success" title={words.join.isBack} />}
      <div>
        <Button kind="primary" iconAfter="arrow-right" onClick={() => enter(null)}>
          {arrive.transferAction}
        </Button>
      </div>
    </Card>
  );
}
