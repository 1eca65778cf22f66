import './poll-screen.css';
import type { PollPicture } from '../../domain/results/poll.ts';
import type { Layer } from '../../domain/session/role.ts';
import { useResultsWords } from '../../words/results.ts';
import { PollTable } from './poll-table.tsx';

interface PollScreenProps {
  readonly poll: PollPicture;
  /** The answer chosen on this seat; null: none. */
  readonly chosen: number | null;
  readonly layer: Layer;
  readonly connected: boolean;
  readonly onVote: (answer: number) => void;
}

function Answers({ poll, chosen, layer, connected, onVote }: PollScreenProps) {
  const { poll: words } = useResultsWords();
  const { wish } = poll;
  return (
    <>
      <p>{wish.kind === 'covered' ? words.covered : words.open}</p>
      <fieldset className="plenum-poll-answers">
        <legend className="plenum-hidden">{words.yours}</legend>
        {wish.answers.map((answer, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an answer is named by its place, which never changes
          <label key={index}>
            <input type="radio" name={wish.id} checked={chosen === index} onChange={() => onVote(index)} />
            <span>{answer}</span>
          </label>
        ))}
      </fieldset>
      <p role="status">{chosen === null ? '' : connected ? words.saved : words.offline}</p>
      {layer !== 'counted' && <p className="plenum-muted">{words.guest}</p>}
    </>
  );
}

/** A straw poll on the tablet: one question, large answers, and later the same numbers as on the wall. */
export function PollScreen(props: PollScreenProps) {
  const { poll: words } = useResultsWords();
  const { wish, state, counts } = props.poll;
  const mayVote = state === 'open' && wish.kind !== 'hands' && props.layer !== 'none';
  return (
    <section className="plenum-activity plenum-poll" data-state={state ?? 'waiting'}>
      <p className="plenum-lobby-kicker">{words.title}</p>
      <h1>{wish.question}</h1>
      {state === null && <p>{words.waiting}</p>}
      {wish.kind === 'hands' && state !== 'shown' && <p>{words.byHands}</p>}
      {mayVote && <Answers {...props} />}
      {state === 'closed' && wish.kind !== 'hands' && <p>{words.closed}</p>}
      {counts !== null && (state !== 'open' || wish.kind === 'open') && <PollTable poll={props.poll} />}
      {state === 'shown' && counts === null && <p>{words.withheld}</p>}
    </section>
  );
}
