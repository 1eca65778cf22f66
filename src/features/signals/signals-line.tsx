import './signals.css';
import { useEffect, useRef } from 'react';
import type { SeatId } from '../../domain/ids.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useSignalWords } from '../../words/signals.ts';
import { useWords } from '../../words/words.ts';

/** A hand that is up, as the cockpit calls its person. */
export interface RaisedHand {
  readonly seat: SeatId;
  readonly raise: number;
  readonly label: string;
}

export interface SignalsLineProps {
  /** In the order in which they came. */
  readonly hands: readonly RaisedHand[];
  /** How many with a tablet are finished with what runs, and who is not; null: nothing runs that asks for it. */
  readonly done: { readonly finished: number; readonly missing: readonly string[] } | null;
  /** Calls somebody, which lowers their hand; what it returns raises it again. */
  readonly onTake: (hand: RaisedHand) => () => void;
}

/** Says who has raised a hand, once, and not what stood there when the screen came. */
function useSaid(hands: readonly RaisedHand[], say: (label: string) => string): void {
  const announce = useAnnounce();
  const known = useRef(new Set(hands.map(({ seat, raise }) => `${seat}/${raise}`)));
  useEffect(() => {
    const news = hands.filter(({ seat, raise }) => !known.current.has(`${seat}/${raise}`));
    if (news.length > 0) announce(news.map(({ label }) => say(label)).join(' '));
    known.current = new Set(hands.map(({ seat, raise }) => `${seat}/${raise}`));
  }, [hands, announce, say]);
}

/** Most names that are read at once. */
const mostNames = 12;

function Finished({ done }: { readonly done: NonNullable<SignalsLineProps['done']> }) {
  const words = useSignalWords().line;
  const { finished, missing } = done;
  if (missing.length === 0) return <p>{finished === 0 ? '' : words.everybody}</p>;
  const names = [...missing.slice(0, mostNames), ...(missing.length > mostNames ? ['…'] : [])];
  return (
    <details>
      <summary>{words.finished(finished, finished + missing.length)}</summary>
      <p>{words.missing(names.join(', '))}</p>
    </details>
  );
}

/** One line in the cockpit, always at its place: whose hand is up, the first one first, and how many are finished. */
export function SignalsLine({ hands, done, onTake }: SignalsLineProps) {
  const words = useSignalWords().line;
  const { offer, bar } = useUndo(useWords().agenda.undo);
  const [first, ...others] = hands;
  useSaid(hands, words.raised);
  const take = (hand: RaisedHand) => offer(words.wasSeen(hand.label), onTake(hand));
  return (
    <section className="plenum-signals-line" aria-label={words.title}>
      <div className="plenum-signals-first" data-up={first !== undefined || undefined}>
        <p>
          {first === undefined ? <span className="plenum-muted">{words.none}</span> : <b>{words.up(first.label)}</b>}
        </p>
        {first !== undefined && (
          <Button compact aria-label={words.seenOf(first.label)} onClick={() => take(first)}>
            {words.seen}
          </Button>
        )}
      </div>
      {others.length > 0 && (
        <details>
          <summary>{words.more(others.length)}</summary>
          <ol aria-label={words.all} start={2}>
            {others.map((hand) => (
              <li key={hand.seat}>
                <span>{hand.label}</span>
                <Button compact aria-label={words.seenOf(hand.label)} onClick={() => take(hand)}>
                  {words.seen}
                </Button>
              </li>
            ))}
          </ol>
        </details>
      )}
      {done !== null && <Finished done={done} />}
      {bar}
    </section>
  );
}
