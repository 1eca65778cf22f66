import { Fragment } from 'react';
import type { AgendaItemId } from '../../domain/ids.ts';
import { type Minutes, type MinutesEntry, objectionsTo } from '../../domain/minutes/entry.ts';
import { namedProposals } from '../../domain/proposal/named-proposal.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import type { Plan } from '../../domain/session/session.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { PrintButton } from '../../ui/print-button.tsx';
import { useDecidingWords } from '../../words/deciding.ts';
import { useMinutesWords } from '../../words/minutes.ts';
import { useNextMeeting } from '../../words/use-next-meeting.ts';
import './result-sheet.css';
import { SheetHead } from './sheet-head.tsx';
import type { ResultSheetProps } from './sheet-props.ts';
import { SheetResults } from './sheet-results.tsx';

function Entries({
  entries,
  proposals,
}: {
  readonly entries: readonly MinutesEntry[];
  readonly proposals: readonly Proposal[];
}) {
  const minutes = useMinutesWords();
  const named = namedProposals(proposals);
  return (
    <ul className="plenum-sheet-entries">
      {entries.map(({ id, kind, text, who, until, proposal }) => {
        const about = named.find((one) => one.proposal === proposal);
        return (
          <li key={id}>
            <strong>
              {minutes.kinds[kind]}
              {about !== undefined && `, ${about.number} ${about.shortTitle}`}:
            </strong>{' '}
            {text}
            {[who, until].some((one) => one !== '') && ` (${[who, until].filter(Boolean).join(', ')})`}
          </li>
        );
      })}
    </ul>
  );
}

/** What was said, without what has a place of its own: tasks with the next steps, objections beside the result. */
const sayings = ({ entries }: Minutes, proposals: readonly Proposal[]): readonly MinutesEntry[] => {
  const objections = new Set(proposals.flatMap(({ id }) => objectionsTo(entries, id)));
  return entries.filter((entry) => entry.kind !== 'assignment' && !objections.has(entry));
};

/** The meeting in its order: what was assessed, collected and said. Every contribution appears once. */
function Course({ plan, minutes, proposals, pictures, boards, files }: ResultSheetProps) {
  const words = useMinutesWords();
  const known = new Set(plan.agenda.map(({ id }) => id));
  const advice = adviceItems(plan);
  const shown = sayings(minutes, proposals).filter(({ item }) => item === null || !advice.has(item));
  const items = [
    ...plan.agenda.map(({ id, title }) => ({ id, title, entries: shown.filter(({ item }) => item === id) })),
    { id: null, title: words.noItem, entries: shown.filter(({ item }) => item === null || !known.has(item)) },
  ].filter(
    ({ id, entries }) =>
      entries.length > 0 || (id !== null && ((pictures.get(id)?.length ?? 0) > 0 || boards.has(id) || files.has(id))),
  );
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{words.sheet.minutes}</h2>
      {items.map(({ id, title, entries }) => {
        const shown = (id === null ? undefined : pictures.get(id)) ?? [];
        return (
          <section key={id ?? ''}>
            <h3>{title || words.untitled}</h3>
            {shown.map(({ round, picture, title: caption, table }) => (
              <Fragment key={round}>
                <figure className="plenum-sheet-picture">
                  {picture}
                  <figcaption>{caption}</figcaption>
                </figure>
                {table}
              </Fragment>
            ))}
            {id !== null && boards.get(id)}
            {id !== null && files.get(id)}
            {entries.length > 0 && <Entries entries={entries} proposals={proposals} />}
          </section>
        );
      })}
    </section>
  );
}

function Polls({ polls, proposals }: Pick<ResultSheetProps, 'polls' | 'proposals'>) {
  const results = useDecidingWords();
  const minutes = useMinutesWords();
  const named = namedProposals(proposals);
  if (polls.length === 0) return null;
  return (
    <section>
      <h2>{minutes.sheet.polls}</h2>
      {polls.map(({ id, question, kind, proposal, table }) => {
        const about = named.find((one) => one.proposal === proposal);
        return (
          <div key={id} className="plenum-sheet-block">
            <h3>
              {question} ({results.poll.kinds[kind]})
            </h3>
            {about !== undefined && <p>{minutes.sheet.pollAbout(about.number, about.shortTitle)}</p>}
            {table}
          </div>
        );
      })}
    </section>
  );
}

const adviceItems = ({ agenda }: Pick<Plan, 'agenda'>): ReadonlySet<AgendaItemId> =>
  new Set(agenda.filter(({ activity }) => activity === 'advice').map(({ id }) => id));

/** What was said about the structure of the planning: it is asked for apart from everything else. */
function Advice({ plan, minutes, proposals }: Pick<ResultSheetProps, 'plan' | 'minutes' | 'proposals'>) {
  const { sheet } = useMinutesWords();
  const items = adviceItems(plan);
  const entries = sayings(minutes, proposals).filter(({ item }) => item !== null && items.has(item));
  if (entries.length === 0) return null;
  return (
    <section>
      <h2>{sheet.advice}</h2>
      <Entries entries={entries} proposals={proposals} />
    </section>
  );
}

/** Who does what until when, as a table. */
function Tasks({ minutes, points, proposals }: Pick<ResultSheetProps, 'minutes' | 'points' | 'proposals'>) {
  const words = useMinutesWords();
  const named = new Map(namedProposals(proposals).map((one) => [one.proposal, one]));
  const tasks = minutes.entries.filter(({ kind }) => kind === 'assignment');
  return (
    <section>
      <h2>{words.sheet.tasks}</h2>
      {tasks.length === 0 && points === null && <p>{words.sheet.noTasks}</p>}
      {tasks.length > 0 && (
        <table className="plenum-sheet-table">
          <thead>
            <tr>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.who}</th>
              <th scope="col">{words.until}</th>
            </tr>
          </thead>
          <tbody>
            {tasks.map(({ id, text, who, until, proposal }) => {
              const about = proposal === null ? undefined : named.get(proposal);
              return (
                <tr key={id}>
                  <td>
                    {text}
                    {about !== undefined && ` (${words.sheet.pollAbout(about.number, about.shortTitle)})`}
                  </td>
                  <td>{who}</td>
                  <td>{until}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {points !== null && <h3>{words.sheet.points}</h3>}
      {points}
    </section>
  );
}

/** Everything that came out of a session, on pages of A4: head, results, the course of the meeting, what comes next. */
export function ResultSheet(props: ResultSheetProps) {
  const words = useMinutesWords();
  const nextMeeting = useNextMeeting();
  const { plan, back } = props;
  return (
    <article className="plenum-sheet">
      <div className="plenum-row" data-print="hide">
        <PrintButton icon="download">{words.sheet.print}</PrintButton>
        <ButtonLink href={back.href}>{back.to === 'minutes' ? words.sheet.back : words.sheet.backToSession}</ButtonLink>
      </div>
      {!plan.minutesApproved && <p className="plenum-sheet-draft">{words.sheet.draft}</p>}
      <SheetHead {...props} />
      <SheetResults {...props} />
      <Course {...props} />
      <Polls {...props} />
      <Advice {...props} />
      <Tasks {...props} />
      <section>
        <h2>{words.sheet.next}</h2>
        <p>{plan.nextDate === '' ? words.sheet.noNext : nextMeeting(plan.nextDate, plan.nextTime)}</p>
      </section>
    </article>
  );
}
