import { useState } from 'react';
import { type Cycle, nextYear } from '../../domain/space/register.ts';
import { isEmptyYear, type NamingYears } from '../../domain/space/years.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useSpaceWords } from '../../words/space.ts';
import type { RegisterDeeds } from './space-deeds.ts';

interface YearsProps {
  readonly cycles: readonly Cycle[];
  /** The year that is in work; null: there is none. */
  readonly running: Cycle | null;
  readonly today: string;
  /** Null: this person only reads. */
  readonly deeds: Pick<RegisterDeeds, 'addYear' | 'removeYear'> | null;
}

/** Opens the next year. Where one is in work already, it says first what that means, and it can be taken back. */
export function AddYear({ cycles, running, today, deeds }: YearsProps) {
  const { year: words, list } = useSpaceWords();
  const [isAsking, setAsking] = useState(false);
  const { offer, bar } = useUndo(list.undo);
  if (deeds === null) return null;
  const next = nextYear(cycles, today);
  const add = () => {
    setAsking(false);
    offer(words.added(next), deeds.addYear(next, today));
  };
  return (
    <>
      <Button
        kind={running === null ? 'primary' : 'secondary'}
        icon="plus"
        onClick={() => (running === null ? add() : setAsking(true))}
      >
        {words.add(next)}
      </Button>
      {running !== null && (
        <Dialog
          title={words.addTitle(next)}
          isOpen={isAsking}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button kind="primary" onClick={add}>
                {words.add(next)}
              </Button>
              <Button onClick={() => setAsking(false)}>{words.cancel}</Button>
            </>
          }
        >
          <p>{words.addText(next, running.year)}</p>
          <p>{words.addLater(next)}</p>
        </Dialog>
      )}
      {bar}
    </>
  );
}

interface YearChoiceProps extends YearsProps {
  readonly cycle: Cycle;
  readonly naming: NamingYears;
  readonly onYear: (year: number) => void;
}

/** Which year is open, and what can be done about years. */
export function YearChoice({ cycle, naming, onYear, ...years }: YearChoiceProps) {
  const { cycles, running, deeds } = years;
  const { year: words, list } = useSpaceWords();
  const { offer, bar } = useUndo(list.undo);
  const titleOf = (year: number) =>
    cycles.length > 1 && year === running?.year ? words.running(words.title(year)) : words.title(year);
  return (
    <div className="plenum-space-line">
      <SelectField
        label={words.label}
        value={String(cycle.year)}
        options={cycles.map(({ year }) => ({ value: String(year), label: titleOf(year) }))}
        onChange={(year) => onYear(Number(year))}
      />
      <div className="plenum-row">
        <AddYear {...years} />
        {deeds !== null && cycles.length > 1 && isEmptyYear(cycle, naming) && (
          <Button icon="trash" onClick={() => offer(words.removed(cycle.year), deeds.removeYear(cycle.year))}>
            {words.remove(cycle.year)}
          </Button>
        )}
      </div>
      {bar}
    </div>
  );
}
