import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import type { CycleStep } from '../../domain/session/cycle.ts';
import { useWords } from '../../words/words.ts';
import { CyclePicture } from './cycle-picture.tsx';
import { CycleTable } from './cycle-table.tsx';
import { WallFoot } from './wall-foot.tsx';
import './wall-pictures.css';

interface WallCycleProps {
  readonly item: AgendaItem;
  readonly current: CycleStep | null;
  readonly mandate: string;
  readonly code: string | null;
}

/** Where the session stands in the year: as a picture, as its table, and what the group is charged with. */
export function WallCycle({ item, current, mandate, code }: WallCycleProps) {
  const { agenda, cycle } = useWords();
  return (
    <div className="plenum-wall-cycle">
      <div className="plenum-wall-cycle-picture">
        <CyclePicture current={current} />
      </div>
      <div className="plenum-wall-cycle-words">
        <h1>{item.title || agenda.untitled}</h1>
        {mandate.trim() !== '' && (
          <section>
            <h2>{cycle.mandate}</h2>
            <p className="plenum-wall-mandate" data-long={mandate.length > 150 || undefined}>
              {mandate}
            </p>
          </section>
        )}
        <CycleTable current={current} />
        <WallFoot code={code} />
      </div>
    </div>
  );
}
