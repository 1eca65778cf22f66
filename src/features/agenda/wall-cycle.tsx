import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import { type CycleStep, cycleSteps, type StepNames } from '../../domain/session/cycle.ts';
import { fitText, type WallType } from '../../domain/session/wall-text.ts';
import { useCycleWords } from '../../words/cycle.ts';
import { useWords } from '../../words/words.ts';
import { CyclePicture } from './cycle-picture.tsx';
import { CycleTable } from './cycle-table.tsx';
import { WallFoot } from './wall-foot.tsx';
import { lettersOf, WallWords } from './wall-sheet.tsx';
import './wall-pictures.css';

interface WallCycleProps {
  readonly item: AgendaItem;
  readonly current: CycleStep | null;
  readonly names?: StepNames;
  readonly mandate: string;
  readonly code: string | null;
}

/** In pixels of 1920 × 1080, see `wall-pictures.css`. */
const room = { width: 1030, height: 220 } as const;
const titleRoom = { width: 1030, height: 116 } as const;
const titleTypes: readonly WallType[] = [
  { size: 48, columns: 1 },
  { size: 40, columns: 1 },
];
const mandateTypes: readonly WallType[] = [
  { size: 40, columns: 1 },
  { size: 34, columns: 1 },
  { size: 28, columns: 1 },
];

/** Letters of a step's name, and of who does it with which result, that take two lines of the table in its larger letters. */
const twoLines = 44;
const twoLinesOfFacts = 90;

/** Where the session stands in the year: as a picture, as its table, and what the group is charged with. */
export function WallCycle({ item, current, names = {}, mandate, code }: WallCycleProps) {
  const { agenda } = useWords();
  const cycle = useCycleWords(names);
  const title = fitText(item.title || agenda.untitled, titleRoom, titleTypes);
  const hasRoom =
    mandate.trim() === '' &&
    cycleSteps.every((step) => {
      const { title: name, who, result } = cycle.steps[step];
      return name.length <= twoLines && who.length + result.length <= twoLinesOfFacts;
    });
  return (
    <div className="plenum-wall-cycle">
      <div className="plenum-wall-cycle-picture">
        <CyclePicture current={current} names={names} />
      </div>
      <div className="plenum-wall-cycle-words" data-room={hasRoom || undefined}>
        <h1 style={lettersOf(title.size)}>{title.text}</h1>
        {mandate.trim() !== '' && (
          <section>
            <h2>{cycle.mandate}</h2>
            <WallWords text={mandate} room={room} rest={{ ...room, height: room.height - 44 }} types={mandateTypes} />
          </section>
        )}
        <CycleTable current={current} names={names} />
        <WallFoot code={code} />
      </div>
    </div>
  );
}
