import './group-form.css';
import type { BallotQuestion, BallotWish } from '../../domain/ballot/ballot.ts';
import { markVerdicts, type SheetRow, sheetRows } from '../../domain/theses/group-marks.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PrintButton } from '../../ui/print-button.tsx';
import { useThesesWords } from '../../words/theses.ts';
import { useRowNames } from './use-row-names.ts';

interface GroupFormsProps {
  readonly title: string;
  readonly wish: BallotWish;
  /** Their names. */
  readonly groups: readonly string[];
  readonly backHref: string;
}

/** So many theses can be named in each row; more are written into the words below. */
const lines = { agree: 5, disagree: 4, more: 1, politics: 1 } as const satisfies Record<SheetRow, number>;
const places = (count: number) => Array.from({ length: count }, (_, place) => place);

/** The theses by their numbers, so that nobody needs another sheet beside it. */
function Theses({ theses }: { readonly theses: readonly BallotQuestion[] }) {
  const { groups } = useThesesWords();
  return (
    <section className="plenum-gform-theses">
      <h2>{groups.paper.list}</h2>
      <ul>
        {theses.map(({ id, number, title }) => (
          <li key={id}>
            <b>{groups.number(number)}</b> {title}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Row({ row, name }: { readonly row: SheetRow; readonly name: string }) {
  const { groups } = useThesesWords();
  return (
    <section className="plenum-gform-row">
      <h2>{name}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{groups.paper.number}</th>
            {markVerdicts.map((verdict) => (
              <th key={verdict} scope="col">
                {groups.verdicts[verdict]}
              </th>
            ))}
            <th scope="col">{groups.strong}</th>
            <th scope="col">{groups.paper.detail}</th>
          </tr>
        </thead>
        <tbody>
          {places(lines[row]).map((place) => (
            <tr key={place}>
              <td className="plenum-gform-write" />
              {[...markVerdicts, 'strong'].map((one) => (
                <td key={one}>
                  <i />
                </td>
              ))}
              <td className="plenum-gform-words" />
            </tr>
          ))}
        </tbody>
      </table>
      <p>{groups.words[row]}</p>
      <div className="plenum-gform-lines" />
    </section>
  );
}

/** The sheets of small groups on A4, one for each: the rows and numbers of the screen. */
export function GroupForms({ title, wish, groups: names, backHref }: GroupFormsProps) {
  const { groups } = useThesesWords();
  const rows = useRowNames(wish);
  if (names.length === 0 || wish.questions.length === 0)
    return (
      <EmptyState
        icon="info"
        level={1}
        title={groups.paper.none}
        actions={
          <ButtonLink kind="primary" href={backHref}>
            {groups.paper.back}
          </ButtonLink>
        }
      />
    );
  return (
    <>
      <div className="plenum-row" data-print="hide">
        <PrintButton>{groups.paper.print}</PrintButton>
        <ButtonLink kind="tertiary" icon="arrow-left" href={backHref}>
          {groups.paper.back}
        </ButtonLink>
      </div>
      {names.map((name) => (
        <article key={name} className="plenum-gform">
          <header>
            <h1>{groups.sheetOf(name)}</h1>
            <p>{title}</p>
          </header>
          <p>{groups.paper.how}</p>
          <Theses theses={wish.questions} />
          {sheetRows.map((row) => (
            <Row key={row} row={row} name={rows[row]} />
          ))}
        </article>
      ))}
    </>
  );
}
