import './agreement-list.css';
import type { GridPicture, GridPoint } from '../../domain/grid/grid.ts';
import type { ProposalId } from '../../domain/ids.ts';
import { NumberDisc } from '../../ui/number-disc.tsx';
import { useWords } from '../../words/words.ts';
import { hasSigns, type Listed, type ListGroup, listGroups } from './list-groups.ts';
import { LowerAxis, LowerAxisLegend } from './lower-axis.tsx';

type InRow = Pick<GridPoint, 'proposal' | 'number' | 'shortTitle' | 'level' | 'discuss'> &
  Partial<Pick<GridPoint, 'lower'>>;

function Row({ point, picture }: { readonly point: InRow; readonly picture: GridPicture }) {
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

function Signed({ point: { level, lower }, picture }: { readonly point: Listed; readonly picture: GridPicture }) {
  if (level === undefined || lower === undefined) return null;
  return <LowerAxis point={{ level, lower }} picture={picture} />;
}

interface GroupProps {
  readonly group: ListGroup;
  readonly picture: GridPicture;
  /** Whether what the signs stand for is said here: once, above the first of them. */
  readonly explains: boolean;
}

/** Those whose titles find no room: where people are apart, each with its sign; otherwise how many there are. */
function Rest({ group: { kind, rest, restNamed }, picture }: GroupProps) {
  const { wall } = useWords();
  if (rest.length === 0) return null;
  if (hasSigns(kind))
    return (
      <ul className="plenum-agree-numbers">
        {rest.map((point) => (
          <li key={point.proposal} data-number={point.number}>
            <NumberDisc value={point.number} />
            <span className="plenum-hidden">{point.shortTitle}</span>
            <Signed point={point} picture={picture} />
          </li>
        ))}
      </ul>
    );
  return (
    <p className="plenum-agree-more">
      {wall.revealed.more[kind](rest.length)}
      {restNamed && `, ${wall.revealed.namedInPicture}`}
    </p>
  );
}

function Group(props: GroupProps) {
  const { group, picture, explains } = props;
  const { wall } = useWords();
  const { kind, points } = group;
  return (
    <li className="plenum-agree-group" data-kind={kind} data-two-lines={group.twoLines || undefined}>
      {(points.length > 0 || hasSigns(kind)) && (
        <div className="plenum-agree-head">
          <p>{wall.revealed.group[kind]}</p>
          {explains && <LowerAxisLegend picture={picture} />}
        </div>
      )}
      <div className="plenum-agree-box">
        {points.length > 0 && (
          <ul className="plenum-agree-pairs">
            {points.map((point) => (
              <li key={point.proposal} className="plenum-agree-entry" data-number={point.number}>
                <NumberDisc value={point.number} />
                <span className="plenum-agree-title">{point.shortTitle}</span>
                <Signed point={point} picture={picture} />
              </li>
            ))}
          </ul>
        )}
        <Rest {...props} />
      </div>
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
  const rows: readonly InRow[] = [
    ...picture.points,
    ...unplaced.map((one) => ({ ...one, level: null, discuss: false })),
  ];
  if (rows.length > listLimit) {
    const room = { rows: compactRows - (picture.size === null ? 0 : legendRows), columns: 2, named };
    const groups = listGroups({ points: picture.points, unplaced }, room);
    return (
      <ul className="plenum-agree" data-compact>
        {groups.map((group, place) => (
          <Group key={group.kind} group={group} picture={picture} explains={place === 0} />
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
