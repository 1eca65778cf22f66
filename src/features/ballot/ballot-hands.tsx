import type { BallotQuestion, BallotWish } from '../../domain/ballot/ballot.ts';
import { countOf } from '../../domain/ballot/ballot-result.ts';
import { Fold } from '../../ui/fold.tsx';
import { useBallotWords } from '../../words/ballot.ts';
import type { BallotDeeds } from './ballot-deeds.ts';

interface BallotHandsProps {
  readonly wish: BallotWish;
  readonly questions: readonly BallotQuestion[];
  /** What is counted, under its name on the screen. */
  readonly names: Readonly<Record<string, string>>;
  readonly deeds: BallotDeeds;
}

/** Votes of people without a device: counted by the moderator, added to the others and marked wherever they stand. */
export function BallotHands({ wish, questions, names, deeds }: BallotHandsProps) {
  const words = useBallotWords();
  const choices = Object.entries(names);
  return (
    <Fold summary={words.panel.hands}>
      <p className="plenum-muted">{words.panel.handsHint}</p>
      <div className="plenum-ballot-hands">
        {questions.map(({ id, number, title }) => (
          <fieldset key={id}>
            <legend>
              <b className="plenum-ballot-number">{words.questions.number(number)}</b> {title}
            </legend>
            {choices.map(([choice, name]) => (
              <label key={choice}>
                <span>{name}</span>
                <input
                  type="number"
                  inputMode="numeric"
                  min={0}
                  max={10_000}
                  aria-label={words.panel.handsOf(name, title)}
                  value={countOf(wish.hands.get(id) ?? {}, choice) || ''}
                  placeholder="0"
                  onChange={({ target }) => {
                    const count = Number(target.value);
                    if (Number.isInteger(count) && count >= 0 && count <= 10_000) deeds.enter(id, choice, count);
                  }}
                />
              </label>
            ))}
          </fieldset>
        ))}
      </div>
    </Fold>
  );
}
