import { useState } from 'react';
import type { Cycle } from '../../domain/space/register.ts';
import { isEmptyYear, type NamingYears, yearsToOpen } from '../../domain/space/years.ts';
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

/** Opens the next year, or one that was left out. Where one is in work already, it says first what that means, and it can be taken back. */
export function AddYear({ cycles, running, today, deeds }: YearsProps) {
  const { year: words, list } = useSpaceWords();
  const [isAsking, setAsking] = useState(false);
  /** Another one than is suggested. */
  const [chosen, setChosen] = useState<number | null>(null);
  const { offer, bar } = useUndo(list.undo);
  if (deeds === null) return null;
  const [next, ...others] = yearsToOpen(cycles, today);
  const wanted = others.find((year) => year === chosen) ?? next;
  const add = (year: number) => {
    setAsking(false);
    setChosen(null);
    offer(words.added(year), deeds.addYear(year, today));
  };
  return (
    <>
      <Button
        kind={running === null ? 'primary' : 'secondary'}
        icon="plus"
        onClick={() => (running === null ? add(next) : setAsking(true))}
      >
        {words.add(next)}
      </Button>
      {running === null &&
        others.map((year) => (
          <Button key={year} kind="tertiary" onClick={() => add(year)}>
            {words.addPresent(year)}
          </Button>
        ))}
      {running !== null && (
        <Dialog
          title={words.addTitle(wanted)}
          isOpen={isAsking}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button kind="primary" onClick={() => add(wanted)}>
                {words.add(wanted)}
              </Button>
              <Button onClick={() => setAsking(false)}>{words.cancel}</Button>
            </>
          }
        >
          {others.length > 0 && (
            <SelectField
              label={words.which}
              value={String(wanted)}
              options={[next, ...others].map((year) => ({ value: String(year), label: String(year) }))}
              onChange={(year) => setChosen(Number(year))}
            />
          )}
          <p>{wanted > running.year ? words.addText(wanted, running.year) : words.addEarlier(wanted)}</p>
          <p>{words.addLater(wanted)}</p>
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
