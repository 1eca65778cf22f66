import './open-points.css';
import { saveFile } from '../../device/save-file.ts';
import { toCsv } from '../../domain/export/csv.ts';
import { safeFileName } from '../../domain/export/file-name.ts';
import { openPointsSheet } from '../../domain/export/open-points-export.ts';
import {
  isOpenPoint,
  longestPoint,
  longestWho,
  type OpenPoint,
  type OpenPoints,
} from '../../domain/open-points/open-point.ts';
import { Button } from '../../ui/button.tsx';
import { CommitField } from '../../ui/commit-field.tsx';
import { Fold } from '../../ui/fold.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useFormat } from '../../words/format.ts';
import { useOpenPointsWords } from '../../words/open-points.ts';
import { useWords } from '../../words/words.ts';
import { PointForm } from './point-form.tsx';
import type { PointsDeeds } from './points-deeds.ts';

export interface PointsEditorProps {
  /** Title of the session, for the file's name. */
  readonly session: string;
  readonly points: OpenPoints;
  /** Today, `2027-05-13`: the day on which a point is closed. */
  readonly today: string;
  readonly deeds: PointsDeeds;
}

interface RowProps extends Pick<PointsEditorProps, 'deeds' | 'today'> {
  readonly point: OpenPoint;
  readonly place: number;
  readonly onUndoable: (text: string, undo: () => void) => void;
}

function Open({ point, place, today, deeds, onUndoable }: RowProps) {
  const words = useOpenPointsWords();
  const { id, what, who, until } = point;
  return (
    <li className="plenum-points-row">
      <CommitField
        label={words.whatOf(place)}
        value={what}
        maxLength={longestPoint}
        // A point without words is none: who empties the field finds its words again.
        onSave={(next) => next !== '' && deeds.change(id, { what: next })}
      />
      <CommitField
        label={words.whoOf(place)}
        value={who}
        maxLength={longestWho}
        onSave={(next) => deeds.change(id, { who: next })}
      />
      <CommitField
        label={words.untilOf(place)}
        value={until}
        maxLength={longestWho}
        onSave={(next) => deeds.change(id, { until: next })}
      />
      <div className="plenum-row">
        <Button
          compact
          icon="check"
          aria-label={words.closeOf(what)}
          onClick={() => onUndoable(words.closed, deeds.close(id, today))}
        >
          {words.close}
        </Button>
        <Button
          compact
          icon="trash"
          aria-label={words.removeOf(what)}
          onClick={() => onUndoable(words.removed, deeds.remove(id))}
        >
          {words.remove}
        </Button>
        {point.since !== '' && <span className="plenum-muted">{words.since(point.since)}</span>}
      </div>
    </li>
  );
}

function Done({ point, deeds, onUndoable }: Omit<RowProps, 'place' | 'today'>) {
  const words = useOpenPointsWords();
  const format = useFormat();
  const { id, what, closedOn } = point;
  return (
    <li className="plenum-points-done">
      <span>{what}</span> <span className="plenum-muted">{words.doneOn(format.date(closedOn))}</span>
      <Button
        compact
        icon="undo"
        aria-label={words.reopenOf(what)}
        onClick={() => onUndoable(words.reopened, deeds.close(id, ''))}
      >
        {words.reopen}
      </Button>
    </li>
  );
}

function Saving({ session, points }: Pick<PointsEditorProps, 'session' | 'points'>) {
  const words = useOpenPointsWords();
  const format = useFormat();
  const save = () => {
    const doneOn = ({ closedOn }: OpenPoint) => words.doneOn(format.date(closedOn));
    const sheet = openPointsSheet(points, { ...words.columns, doneOn });
    const file = new Blob([toCsv(sheet)], { type: 'text/csv;charset=utf-8' });
    saveFile(safeFileName([session, words.csvName], 'csv'), file);
  };
  return (
    <Button compact icon="download" onClick={save}>
      {words.csv}
    </Button>
  );
}

/** The register as moderator and scribe write it: what is open, the next point, what is done. */
export function PointsEditor({ session, points, today, deeds }: PointsEditorProps) {
  const words = useOpenPointsWords();
  const { offer, bar } = useUndo(useWords().agenda.undo);
  const open = points.filter(isOpenPoint);
  const done = points.filter((point) => !isOpenPoint(point));
  // A point that is closed takes its buttons with it.
  return (
    <div className="plenum-points">
      {open.length === 0 && <p className="plenum-muted">{words.noneText}</p>}
      <ol className="plenum-points-list">
        {open.map((point, index) => (
          <Open key={point.id} point={point} place={index + 1} today={today} deeds={deeds} onUndoable={offer} />
        ))}
      </ol>
      <PointForm onAdd={deeds.add} />
      {done.length > 0 && (
        <Fold summary={words.done(done.length)}>
          <ul className="plenum-points-list">
            {done.map((point) => (
              <Done key={point.id} point={point} deeds={deeds} onUndoable={offer} />
            ))}
          </ul>
        </Fold>
      )}
      {points.length > 0 && <Saving session={session} points={points} />}
      {bar}
    </div>
  );
}
