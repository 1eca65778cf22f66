import { useState } from 'react';
import type { ProposalId, SessionId } from '../../domain/ids.ts';
import type { Result } from '../../domain/result.ts';
import { proposalsOfYear } from '../../domain/space/chosen-proposals.ts';
import type { RegisteredMethod } from '../../domain/space/methods.ts';
import type { RegisteredSession } from '../../domain/space/register.ts';
import { latestOf, type ResultVersion } from '../../domain/space/session-result.ts';
import { liesIn, parseNumber, type Submission, takenInOf } from '../../domain/space/submission.ts';
import { hrefTo } from '../../ui/address.ts';
import { Button, ButtonLink, IconButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { Fold } from '../../ui/fold.tsx';
import { refusalText } from '../../ui/refusal-text.ts';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useDeed } from '../../ui/use-deed.ts';
import { useFormat } from '../../words/format.ts';
import { useSpaceWords } from '../../words/space.ts';
import { useSpaceSessionsWords } from '../../words/space-sessions.ts';
import { useSubmissionsWords } from '../../words/submissions.ts';
import { useWords } from '../../words/words.ts';
import { type Choose, ChooseProposals } from './choose-proposals.tsx';
import { SessionOpener, type WantedSession } from './session-opener.tsx';
import { SessionResults } from './session-results.tsx';
import type { TakeBack } from './space-deeds.ts';

type Enter = (session: SessionId) => Promise<Result<string, string>>;

/** What is done with sessions from the space. Values are where to go next; reasons are keys of `ui.refusals`. */
export interface SessionDeeds {
  /** Null: this person opens none. */
  readonly open: ((wanted: WantedSession) => Promise<Result<string, string>>) | null;
  /** Comes in as office; null: this person is not, or no relay has the space yet. */
  readonly enter: Enter | null;
  /** Comes in to lead it from this device on. Null: as above, or this device leads it. */
  readonly leadOf: (session: SessionId) => Enter | null;
  /** Null: this person lays nothing onto the table. */
  readonly choose: Choose | null;
  /** Takes these results, which came with a file, out of the county for good. Null: this person does not. */
  readonly eraseCarried: ((versions: readonly ResultVersion[]) => TakeBack) | null;
  /** Takes a session that has told nothing yet out of the county; the session itself stays where it is. Null: this person does not. */
  readonly remove: ((session: SessionId) => TakeBack) | null;
  /** Takes one that was taken out in again. Null: this person does not. */
  readonly bringBack: ((session: SessionId) => void) | null;
  /** The whole way of a proposal; null: it cannot be read here. */
  readonly wayHref: (proposal: ProposalId) => string | null;
  /** Whose a proposal is, as the register calls them: what a version says of its own group is the group's word alone. */
  readonly groupOf: (proposal: ProposalId) => string;
  /** Where a place of this device in the session leads; null: it has none. */
  readonly pathOf: (session: SessionId) => string | null;
  readonly goTo: (path: string) => void;
  /** The space lies on this device only. */
  readonly isHere: boolean;
}

export interface SessionsCardProps {
  readonly year: number;
  /** Of all years: a series goes on over the turn of a year. */
  readonly sessions: readonly RegisteredSession[];
  readonly methods: readonly RegisteredMethod[];
  readonly results: readonly ResultVersion[];
  /** What sessions have come to that were taken out of the county. */
  readonly struck: readonly ResultVersion[];
  /** Sessions that were taken out of the county. */
  readonly out: readonly RegisteredSession[];
  /** All of what groups have handed in is read. */
  readonly readsAll: boolean;
  /** What all groups have handed in, as far as it can be read here. */
  readonly submissions: readonly Submission[];
  readonly today: string;
  readonly deeds: SessionDeeds;
  /** The session onto whose table somebody came to lay proposals. */
  readonly choosing?: SessionId | null;
}

interface EnterButtonProps {
  readonly label: string;
  readonly named: string;
  readonly session: SessionId;
  readonly enter: Enter;
  readonly goTo: (path: string) => void;
}

function EnterButton({ label, named, session, enter, goTo }: EnterButtonProps) {
  const words = useWords();
  const { entering } = useSpaceSessionsWords();
  const [state, run] = useDeed(enter, goTo);
  return (
    <div>
      <Button aria-label={named} aria-disabled={state.is === 'busy' || undefined} onClick={() => run(session)}>
        {state.is === 'busy' ? entering : label}
      </Button>
      {state.is === 'refused' && <p role="alert">{refusalText(words, state.reason)}</p>}
    </div>
  );
}

/** Into the session: by the place this device has there, as office, or to lead it from here on. */
function Ways({ session, deeds }: { readonly session: RegisteredSession; readonly deeds: SessionDeeds }) {
  const said = useSpaceSessionsWords();
  const { id, title } = session;
  const [path, takeLead] = [deeds.pathOf(id), deeds.leadOf(id)];
  const ways = { session: id, goTo: deeds.goTo };
  return (
    <>
      {path !== null && (
        <ButtonLink href={hrefTo(path)} aria-label={said.leadNamed(title)}>
          {said.lead}
        </ButtonLink>
      )}
      {path === null && deeds.enter !== null && (
        <EnterButton {...ways} label={said.enter} named={said.enterNamed(title)} enter={deeds.enter} />
      )}
      {takeLead !== null && (
        <EnterButton {...ways} label={said.takeLead} named={said.takeLeadNamed(title)} enter={takeLead} />
      )}
    </>
  );
}

interface RowProps extends Pick<SessionsCardProps, 'sessions' | 'results' | 'readsAll' | 'submissions' | 'deeds'> {
  readonly choosing: SessionId | null;
  readonly session: RegisteredSession;
  readonly onUndoable: (text: string, takeBack: TakeBack) => void;
}

/** The title as the session calls itself by now, if it has told anything. */
function Row({ session, sessions, results, readsAll, submissions, deeds, choosing, onUndoable }: RowProps) {
  const said = useSpaceSessionsWords();
  const { numberFollows } = useSubmissionsWords();
  const format = useFormat();
  const versions = results.filter((one) => one.session === session.id);
  const told = versions.at(-1);
  const title = told?.title || session.title;
  const date = told?.date || session.date;
  const earlier = sessions.find(({ id }) => id === session.continues);
  const ofYear = proposalsOfYear(submissions, session.year);
  const { remove } = deeds;
  // Whoever came for it finds it open, also once the address says no longer what they came for.
  const [isWanted] = useState(choosing === session.id);
  // Nothing lies there yet: then this is what comes next. It does not fold away while somebody is at it.
  const [isNext, setNext] = useState(false);
  if (!isNext && ofYear.length > 0 && !ofYear.some((one) => liesIn(one, session))) setNext(true);
  const numberOf = (id: ProposalId) => {
    const found = submissions.find(({ proposal }) => proposal === id);
    return found === undefined ? null : String(parseNumber(found.number)?.number ?? numberFollows);
  };
  const fieldsOf = (id: ProposalId) => {
    const found = submissions.find(({ proposal }) => proposal === id);
    return (found && takenInOf(found)?.profile.fields) ?? [];
  };
  return (
    <li className="plenum-space-row">
      <div className="plenum-space-line">
        <div className="plenum-space-words">
          <h4>{title}</h4>
          <p className="plenum-muted">
            {date === '' ? said.undated : format.date(date)}
            {earlier !== undefined && ` · ${said.continues(earlier.title)}`}
          </p>
        </div>
        <div className="plenum-row">
          <Ways session={session} deeds={deeds} />
          {remove !== null && told === undefined && (
            <IconButton
              icon="trash"
              label={said.remove(title)}
              onClick={() => onUndoable(said.removed(title), remove(session.id))}
            />
          )}
        </div>
      </div>
      {deeds.choose !== null && told === undefined && (
        <Fold summary={said.choose.summary} open={isNext || isWanted || undefined}>
          <ChooseProposals
            session={session.id}
            proposals={ofYear}
            liesThere={(one) => liesIn(one, session)}
            choose={deeds.choose}
            groupOf={deeds.groupOf}
            isAsked={choosing === session.id && readsAll}
          />
        </Fold>
      )}
      {versions.length === 0 ? (
        <p className="plenum-muted">{said.results.none}</p>
      ) : (
        <Fold summary={said.results.title(title)} open={results.length === versions.length || undefined}>
          <SessionResults
            versions={versions}
            wayHref={deeds.wayHref}
            numberOf={numberOf}
            fieldsOf={fieldsOf}
            readsAll={readsAll}
            onErase={
              told?.carried === true && deeds.eraseCarried !== null
                ? () => onUndoable(said.results.erased(title), deeds.eraseCarried?.(versions) ?? (() => undefined))
                : null
            }
          />
        </Fold>
      )}
    </li>
  );
}

/** Sessions that the office has taken out of the county: each can be taken in again, and what they came to since is said. */
function Out({ struck, out, deeds: { bringBack } }: Pick<SessionsCardProps, 'struck' | 'out' | 'deeds'>) {
  const { struck: said, undated } = useSpaceSessionsWords();
  const format = useFormat();
  if (bringBack === null) return null;
  const told = [...new Set(struck.map(({ session }) => session))].flatMap((id) => latestOf(struck, id) ?? []);
  const silent = out.filter(({ id }) => !told.some(({ session }) => session === id));
  const sessions = [...told.map(({ session, title, date }) => ({ id: session, title, date })), ...silent];
  if (sessions.length === 0) return null;
  return (
    <Fold summary={said.title} status={String(sessions.length)} open={told.length > 0 || undefined}>
      {told.length > 0 && <p>{said.text}</p>}
      <ul className="plenum-space-rows">
        {sessions.map(({ id, title, date }) => (
          <li key={id} className="plenum-space-row">
            <p>{`${title}, ${date === '' ? undated : format.date(date)}`}</p>
            <div className="plenum-row">
              <Button onClick={() => bringBack(id)}>{said.action(title)}</Button>
            </div>
          </li>
        ))}
      </ul>
    </Fold>
  );
}

/** The sessions of a year: begun from here, entered from here, and what they have come to. */
export function SessionsCard(props: SessionsCardProps) {
  const { year, sessions, results, struck, out, readsAll, submissions, deeds, choosing = null } = props;
  const { list } = useSpaceWords();
  const said = useSpaceSessionsWords();
  const [isWide, setWide] = useState(false);
  const { offer, bar } = useUndo(list.undo);

  const own = sessions.filter((session) => session.year === year || (isWide && session.year === year - 1));
  const hasEarlier = sessions.some((session) => session.year === year - 1);
  return (
    <Card heading={said.title} level={3}>
      <p>{said.text}</p>
      {hasEarlier && <CheckBox label={said.twoYears} checked={isWide} onChange={setWide} />}
      {own.length === 0 && <p className="plenum-muted">{said.empty}</p>}
      <ul className="plenum-space-rows">
        {own.map((session) => (
          <Row
            key={session.id}
            session={session}
            sessions={sessions}
            results={results}
            readsAll={readsAll}
            submissions={submissions}
            deeds={deeds}
            choosing={choosing}
            onUndoable={offer}
          />
        ))}
      </ul>
      {bar}
      <Out struck={struck} out={out} deeds={deeds} />
      {deeds.open !== null && <SessionOpener {...props} open={deeds.open} goTo={deeds.goTo} isHere={deeds.isHere} />}
    </Card>
  );
}
