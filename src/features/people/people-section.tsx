import {
  type Attendance,
  answeredOf,
  attendanceByPerspective,
  sharesByPerspective,
} from '../../domain/attendance/attendance.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { usePerspectiveText } from '../../ui/perspectives.ts';
import { useUndo } from '../../ui/undo-bar.tsx';
import { usePeopleWords } from '../../words/people.ts';
import { useWords } from '../../words/words.ts';
import { AddPeople } from './add-people.tsx';
import type { PeopleDeeds } from './people-deeds.ts';
import './people-section.css';
import { PersonRow } from './person-row.tsx';
import { WantedShares, type WantedSharesProps } from './wanted-shares.tsx';

interface PeopleSectionProps extends WantedSharesProps {
  /** Changes that lie on this device only. */
  readonly unsent: number;
  readonly deeds: PeopleDeeds;
  /** Where place cards are printed; null while there is no server to let people in. */
  readonly cardsHref: string | null;
  /** Where the list is the whole screen, its title is the screen's heading. */
  readonly level?: 1 | 2;
}

function Summary({ people, targets }: Pick<WantedSharesProps, 'people' | 'targets'>) {
  const perspectiveText = usePerspectiveText();
  const text = usePeopleWords();
  const number = (id: 'invited' | 'present' | 'represented' | 'excused'): Column<Attendance> => ({
    id,
    title: text.states[id],
    numeric: true,
    cell: (row) => row[id],
  });
  const { shares } = sharesByPerspective(people, targets);
  const shareOf = ({ perspective }: Attendance): string => {
    const share = shares.find((one) => one.perspective === perspective);
    if (share === undefined || share.of === 0) return '';
    return text.targets.share(Math.round((100 * share.count) / share.of), share.target);
  };
  const columns: readonly Column<Attendance>[] = [
    {
      id: 'perspective',
      title: text.perspective,
      names: true,
      cell: ({ perspective }) => (perspective === null ? text.noPerspective : perspectiveText(perspective)),
    },
    number('invited'),
    { id: 'answered', title: text.targets.answered, numeric: true, cell: answeredOf },
    number('present'),
    number('represented'),
    number('excused'),
    { id: 'share', title: text.targets.column, numeric: true, cell: shareOf },
  ];
  return (
    <DataTable
      caption={text.table}
      captionHidden
      columns={columns}
      rows={attendanceByPerspective(people)}
      rowKey={({ perspective }) => perspective ?? ''}
    />
  );
}

/** Who is invited and who is here. Names are in no document: what is handed in comes from the device and the relay. */
export function PeopleSection(props: PeopleSectionProps) {
  const { people, targets, onTarget, unsent, deeds, cardsHref, level = 2 } = props;
  const { agenda } = useWords();
  const text = usePeopleWords();
  const { offer, bar } = useUndo(agenda.undo);
  return (
    <Card
      id="prepare-people"
      tabIndex={-1}
      heading={text.title}
      level={level}
      aside={people.length === 0 ? undefined : text.count(people.length)}
      className="plenum-people"
    >
      <p className="plenum-muted">{text.intro}</p>
      <AddPeople people={people} onAdd={deeds.add} />
      {unsent > 0 && <p className="plenum-small">{text.unsent(unsent)}</p>}
      {people.length === 0 ? (
        <EmptyState icon="people" title={text.emptyTitle}>
          {text.emptyText}
        </EmptyState>
      ) : (
        <>
          <ul className="plenum-people-list">
            {people.map((person) => (
              <PersonRow key={person.id} person={person} deeds={deeds} onUndoable={offer} />
            ))}
          </ul>
          <Summary people={people} targets={targets} />
          <WantedShares people={people} targets={targets} onTarget={onTarget} />
          {cardsHref !== null && (
            <div>
              <ButtonLink href={cardsHref} iconAfter="arrow-right">
                {text.toCards}
              </ButtonLink>
            </div>
          )}
        </>
      )}
      {bar}
    </Card>
  );
}
