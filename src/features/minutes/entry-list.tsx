import { placesAfter } from '../../documents/text.ts';
import { longestEntry, type MinutesEntry } from '../../domain/minutes/entry.ts';
import type { NamedProposal } from '../../domain/proposal/named-proposal.ts';
import { Badge } from '../../ui/badge.tsx';
import { IconButton } from '../../ui/button.tsx';
import { SharedText } from '../../ui/shared-text.tsx';
import { useMinutesWords } from '../../words/minutes.ts';
import { WhoFields } from './entry-form.tsx';
import type { MinutesDeeds } from './minutes-deeds.ts';

interface EntryListProps {
  readonly entries: readonly MinutesEntry[];
  /** Missing: all are. The others keep their places. */
  readonly isShown?: (entry: MinutesEntry) => boolean;
  readonly proposals: readonly NamedProposal[];
  readonly deeds: MinutesDeeds;
  readonly onUndoable: (text: string, undo: () => void) => void;
}

interface EntryRowProps extends Omit<EntryListProps, 'isShown'> {
  readonly entry: MinutesEntry;
  /** Not all are shown: then nothing is moved past what is not seen. */
  readonly isNarrow: boolean;
  readonly place: number;
}

function EntryRow({ entry, place, isNarrow, entries, proposals, deeds, onUndoable }: EntryRowProps) {
  const minutes = useMinutesWords();
  const { id, kind, text, who, until, proposal } = entry;
  const about = proposals.find((one) => one.proposal === proposal);
  const label = `${minutes.kinds[kind]} ${place + 1}`;
  const move = (step: 1 | -1) => onUndoable(minutes.moved, deeds.move(id, step));
  return (
    <li className="plenum-minutes-entry" data-kind={kind}>
      <div className="plenum-minutes-entryhead">
        <Badge>{minutes.kinds[kind]}</Badge>
        {about !== undefined && (
          <span className="plenum-muted">
            {about.number} {about.shortTitle}
          </span>
        )}
        <span className="plenum-minutes-tools">
          <IconButton
            icon="arrow-up"
            label={`${minutes.up}: ${label}`}
            disabled={isNarrow || place === 0}
            onClick={() => move(-1)}
          />
          <IconButton
            icon="arrow-down"
            label={`${minutes.down}: ${label}`}
            disabled={isNarrow || place === entries.length - 1}
            onClick={() => move(1)}
          />
          <IconButton
            icon="trash"
            label={`${minutes.remove}: ${label}`}
            onClick={() => onUndoable(minutes.removed, deeds.remove(id))}
          />
        </span>
      </div>
      <SharedText
        label={label}
        value={text}
        maxLength={longestEntry}
        follow={placesAfter}
        onEdit={(change) => deeds.editText(id, change)}
      />
      <WhoFields
        kind={kind}
        who={who}
        until={until}
        onWho={(next) => deeds.change(id, { who: next })}
        onUntil={(next) => deeds.change(id, { until: next })}
      />
    </li>
  );
}

/** The entries of one agenda item, in order; every one can be reworded, moved and taken out. */
export function EntryList(props: EntryListProps) {
  const minutes = useMinutesWords();
  const { isShown = () => true, ...rest } = props;
  const isNarrow = !props.entries.every(isShown);
  if (props.entries.length === 0) return <p className="plenum-muted">{minutes.empty}</p>;
  return (
    <ol className="plenum-minutes-entries">
      {props.entries.map((entry, place) =>
        isShown(entry) ? <EntryRow key={entry.id} entry={entry} place={place} isNarrow={isNarrow} {...rest} /> : null,
      )}
    </ol>
  );
}
