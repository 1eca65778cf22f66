import './agreement-list.css';
import type { GridPicture, GridPoint } from '../../domain/grid/grid.ts';
import type { ProposalId } from '../../domain/ids.ts';
import { NumberDisc } from '../../ui/number-disc.tsx';
import { useWords } from '../../words/words.ts';
import { hasRoomForTwoLines, type ListGroup, listGroups } from './list-groups.ts';
import { LowerAxis } from './lower-axis.tsx';

type Listed = Pick<GridPoint, 'proposal' | 'number' | 'shortTitle' | 'level' | 'discuss'> &
  Partial<Pick<GridPoint, 'lower'>>;

function Row({ point, picture }: { readonly point: Listed; readonly picture: GridPicture }) {
  const { assessment } = useWords();
  const word = point.level === null ? assessment.tooFew : assessment.level[point.level];
  return (
    <li className="plenum-agree-row" data-discuss={point.discuss || undefined}>
      <NumberDisc value={point.number} />
      <span className="plenum-agree-title">{point.shortTitle}</span>
      {point.lower !== undefined && <LowerAxis point={{ level: point.level, lower: point.lower }} picture={picture} />}
      <span className="plenum-agree-word">{point.discuss ? assessment.discuss : word}</span>
    </li>
  );
}

function Group({ group }: { readonly group: ListGroup }) {
  const { wall } = useWords();
  return (
    <li className="plenum-agree-group" data-kind={group.kind}>
      {group.points.length > 0 && (
        <>
          <p className="plenum-agree-head">{wall.revealed.group[group.kind]}</p>
          <ul className="plenum-agree-pairs">
            {group.points.map((point) => (
              <li key={point.proposal} className="plenum-agree-entry">
                <NumberDisc value={point.number} />
                <span className="plenum-agree-title">{point.shortTitle}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {group.more > 0 && (
        <p className="plenum-agree-more">
          {wall.revealed.more[group.kind](group.more)}
          {group.moreNamed && `, ${wall.revealed.namedInPicture}`}
        </p>
      )}
    </li>
  );
}

/** So many fit below each other with their words; more are grouped by the word. */
export const listLimit = 12;
const compactRows = 18;
/** What a line about the size of the discs takes away, when a long name needs two. */
const legendRows = 2;

interface AgreementListProps {
  readonly picture: GridPicture;
  /** Who is called by name in the picture. */
  readonly named: ReadonlySet<ProposalId>;
}

/** Agreement in words beside the picture. „besprechen“ is a frame and a word, never a colour alone. */
export function AgreementList({ picture, named }: AgreementListProps) {
  // What cannot be placed lies in no field.
  const unplaced = picture.field === null ? picture.unplaced : [];
  const rows: readonly Listed[] = [
    ...picture.points,
    ...unplaced.map((one) => ({ ...one, level: null, discuss: false })),
  ];
  if (rows.length > listLimit) {
    const room = { rows: compactRows - (picture.size === null ? 0 : legendRows), columns: 2, named };
    const groups = listGroups({ points: picture.points, unplaced }, room);
    return (
      <ul className="plenum-agree" data-compact data-two-lines={hasRoomForTwoLines(groups, room) || undefined}>
        {groups.map((group) => (
          <Group key={group.kind} group={group} />
        ))}
      </ul>
    );
  }
  return (
    <ul className="plenum-agree" data-roomy={rows.length <= 7 || undefined}>
      {rows
        .toSorted((a, b) => a.number - b.number)
        .map((point) => (
          <Row key={point.proposal} point={point} picture={picture} />
        ))}
    </ul>
  );
}
