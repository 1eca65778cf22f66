import './groups-wall.css';
import type { GroupWork } from '../../domain/groups/group-work.ts';
import { rowPages } from '../../domain/groups/report-pages.ts';
import type { SeatId } from '../../domain/ids.ts';
import type { SmallGroup } from '../../domain/session/small-group.ts';
import { useWallPage, WallPage } from '../../ui/wall-page.tsx';
import { useGroupWords } from '../../words/groups.ts';
import '../../ui/wall-column.css';

const columns = 4;
/** Lines of 2 rem below the heading. */
const lines = 19;
/** Most names of one group; the others read it on their tablets. */
const mostNames = 14;

export interface GroupsWallProps {
  readonly title: string;
  readonly groups: readonly SmallGroup[];
  /** Null: names were not agreed. */
  readonly nameOf: ((seat: SeatId) => string | null) | null;
}

interface GroupProps extends Pick<GroupsWallProps, 'nameOf'> {
  readonly group: SmallGroup;
}

const namesIn = ({ group, nameOf }: GroupProps): readonly string[] =>
  nameOf === null
    ? []
    : [...group.members].flatMap((seat) => nameOf(seat) ?? []).toSorted((a, b) => a.localeCompare(b));

const heightOf = (props: GroupProps): number => {
  const names = Math.min(mostNames + 1, namesIn(props).length);
  return 2.6 + (props.group.place === '' ? 0 : 1.1) + names * 1.2;
};

function Group(props: GroupProps) {
  const words = useGroupWords();
  const { group } = props;
  const names = namesIn(props);
  return (
    <li>
      <h2>{group.name}</h2>
      {group.place !== '' && <p className="plenum-gwall-place">{group.place}</p>}
      <p>{words.persons(group.members.size)}</p>
      {names.length > 0 && (
        <ul>
          {names.slice(0, mostNames).map((name, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name
            <li key={index}>{name}</li>
          ))}
          {names.length > mostNames && <li>{words.wall.moreOnTablets}</li>}
        </ul>
      )}
    </li>
  );
}

/** Who goes where: every group with its place, and its people where names were agreed. */
export function GroupsWall({ title, groups, nameOf }: GroupsWallProps) {
  const words = useGroupWords().wall;
  const pages = rowPages(groups, (group) => heightOf({ group, nameOf }), { columns, lines });
  const page = useWallPage(pages.length);
  return (
    <div className="plenum-wall-column plenum-gwall" data-state="where">
      <h1>
        {groups.length === 0 ? title : words.where}
        <WallPage at={page} pages={pages.length} />
      </h1>
      {groups.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <ul className="plenum-gwall-groups">
            {pages[page]?.map((group) => (
              <Group key={group.id} group={group} nameOf={nameOf} />
            ))}
          </ul>
          {nameOf === null && <p>{words.tablets}</p>}
        </>
      )}
    </div>
  );
}

interface WritingWallProps {
  readonly work: GroupWork;
  readonly groups: readonly SmallGroup[];
}

/** While the groups write: what they are asked, and where each of them sits. */
export function WritingWall({ work, groups }: WritingWallProps) {
  const words = useGroupWords().wall;
  const pages = rowPages(groups, ({ place }) => (place === '' ? 1.1 : 2.6), { columns: 1, lines: lines - 1 });
  const page = useWallPage(pages.length);
  const many = work.questions.length > 4;
  const asked = rowPages(
    work.questions.map((question, index) => ({ ...question, number: index + 1 })),
    ({ text }) => Math.ceil(text.length / (many ? 52 : 36)) + (many ? 0.35 : 0.5),
    { columns: 1, lines: many ? 15 : 11 },
  );
  const askedPage = useWallPage(asked.length);
  return (
    <div className="plenum-wall-column plenum-gwall" data-state="writing">
      <h1>
        {words.questions}
        <WallPage at={askedPage} pages={asked.length} />
      </h1>
      <div className="plenum-gwall-writing">
        <ol data-many={many || undefined}>
          {asked[askedPage]?.map(({ id, number, text }) => (
            <li key={id} value={number} data-number={number}>
              {text}
            </li>
          ))}
        </ol>
        <ul>
          {pages.length > 1 && (
            <li>
              <WallPage at={page} pages={pages.length} />
            </li>
          )}
          {pages[page]?.map(({ id, name, place }) => (
            <li key={id}>
              <strong>{name}</strong>
              {place !== '' && <span>{place}</span>}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
