import { type ReactNode, useState } from 'react';
import type { GroupId, ProposalId } from '../../domain/ids.ts';
import { arrivedAmong, waitsAs } from '../../domain/space/newer-version.ts';
import type { Compared, Overlap } from '../../domain/space/overlaps.ts';
import type { Cycle } from '../../domain/space/register.ts';
import { contentOf } from '../../domain/space/submission.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Fold } from '../../ui/fold.tsx';
import { LongList } from '../../ui/long-list.tsx';
import { useLifelineWords } from '../../words/lifeline.ts';
import { useSubmissionsWords } from '../../words/submissions.ts';
import { Exchange } from './exchange.tsx';
import { InboxActs, type InboxDeeds, type ReceivedSubmission } from './inbox-acts.tsx';
import { OverlapHints } from './overlap-hints.tsx';
import { Overlaps } from './overlaps.tsx';
import { FrozenFacts, SubmissionHead } from './submission-facts.tsx';
import { SubmissionLine } from './submission-line.tsx';
import { Trail } from './trail.tsx';
import { type ValueText, VersionChanges } from './version-changes.tsx';
import './submissions.css';

interface InboxProps {
  readonly submissions: readonly ReceivedSubmission[];
  readonly overlaps: readonly Overlap[];
  /** What narrows the list down. */
  readonly filter?: ReactNode;
  /** It narrows something down now. */
  readonly isSearched?: boolean;
  /** Not all of it is read from this device yet. */
  readonly isReading?: boolean;
  /** Nothing was ever handed in. */
  readonly isEmpty: boolean;
  /** The years that were opened, the newest first. */
  readonly cycles: readonly Cycle[];
  /** The year that is on; null: none was opened. */
  readonly running: Cycle | null;
  /** A value of a profile as it is read. */
  readonly valueText: ValueText;
  /** Null: this person only reads. */
  readonly deeds: InboxDeeds | null;
  readonly backHref: string;
  readonly wayHref: (group: GroupId, proposal: ProposalId) => string;
  /** As the register calls the group: what a version says of its own group is the group's word alone. */
  readonly nameOf: (group: GroupId) => string;
}

interface RowProps extends Pick<InboxProps, 'wayHref' | 'nameOf' | 'overlaps'> {
  readonly submission: ReceivedSubmission;
  readonly onDone: (id: ProposalId) => void;
  /** The other proposal of a hint. */
  readonly titleOf: (other: Compared) => ReactNode;
}

type CardProps = RowProps & Pick<InboxProps, 'cycles' | 'running' | 'valueText' | 'deeds'>;

function Row({ submission, cycles, running, valueText, deeds, wayHref, nameOf, onDone, overlaps, titleOf }: CardProps) {
  const words = useSubmissionsWords();
  const content = contentOf(submission);
  const title = content?.profile.title || words.untitled;
  const waits = waitsAs(submission);
  const facts = (
    <>
      <VersionChanges submission={submission} valueText={valueText} />
      {content === null ? <p>{words.damaged}</p> : <FrozenFacts content={content} />}
      <Fold summary={words.trail}>
        <Trail trail={submission.trail} />
        <ButtonLink compact href={wayHref(submission.group, submission.proposal)}>
          {words.versions}
        </ButtonLink>
      </Fold>
    </>
  );
  return (
    <li>
      <Card heading={title} aside={nameOf(submission.group)}>
        <SubmissionHead submission={submission} />
        {waits !== null && <Exchange trail={submission.trail} />}
        <OverlapHints proposal={submission.proposal} overlaps={overlaps} nameOf={titleOf} />
        {/* What the office has nothing to do with any more takes no room from what is new. */}
        {waits === 'new' || waits === 'answered' ? facts : <Fold summary={words.whole}>{facts}</Fold>}
        {deeds !== null && (
          <InboxActs
            submission={submission}
            cycles={cycles}
            running={running}
            deeds={deeds}
            title={title}
            onDone={onDone}
          />
        )}
      </Card>
    </li>
  );
}

/** What nothing is to be done with: a line, its way one tap away. */
function Done({ submission, wayHref, nameOf, overlaps, titleOf }: Omit<RowProps, 'onDone'>) {
  return (
    <SubmissionLine
      submission={submission}
      href={wayHref(submission.group, submission.proposal)}
      group={nameOf(submission.group)}
    >
      <OverlapHints opposedOnly proposal={submission.proposal} overlaps={overlaps} nameOf={titleOf} />
    </SubmissionLine>
  );
}

/** The last first, and what was dealt with just now where it was: nothing is moved from under anybody's hand. */
function Waiting({ rows, ...rest }: Omit<CardProps, 'submission'> & { readonly rows: readonly ReceivedSubmission[] }) {
  return (
    <ul className="plenum-submissions-list">
      {rows.map((submission) => (
        <Row key={submission.proposal} submission={submission} {...rest} />
      ))}
    </ul>
  );
}

/**
 * What is new and what was answered in full, the last first (SPEC D393); folded below it what waits for a group, and in lines
 * what the office has dealt with.
 */
export function Inbox({
  submissions,
  backHref,
  filter,
  isSearched = false,
  isEmpty,
  isReading = false,
  ...rest
}: InboxProps) {
  const words = useSubmissionsWords();
  const { list } = useLifelineWords();
  const [stays, setStays] = useState<ReadonlySet<ProposalId>>(new Set());
  const onDone = (id: ProposalId) => setStays((known) => new Set([...known, id]));
  const isForOffice = (one: ReceivedSubmission) => ['new', 'answered'].includes(waitsAs(one) ?? '');
  const isHere = (one: ReceivedSubmission) => isForOffice(one) || stays.has(one.proposal);
  const elsewhere = submissions.filter((one) => !isHere(one));
  const [asked, done] = [
    elsewhere.filter((one) => waitsAs(one) === 'asked'),
    elsewhere.filter((one) => waitsAs(one) === null),
  ];
  const arrived = arrivedAmong(submissions);
  const titleOf = ({ proposal, profile }: Compared) => {
    const title = words.overlaps.quoted(profile.title || words.untitled);
    const known = submissions.find((one) => one.proposal === proposal);
    return known === undefined ? title : <a href={rest.wayHref(known.group, proposal)}>{title}</a>;
  };
  const row = { ...rest, onDone, titleOf };
  return (
    <div className="plenum-submissions">
      <ButtonLink href={backHref} icon="arrow-left">
        {words.back}
      </ButtonLink>
      <h1>{words.title}</h1>
      {isReading && <p role="status">{words.reading}</p>}
      {!isReading && isEmpty && <EmptyState title={words.empty}>{words.emptyText}</EmptyState>}
      {!isReading && !isEmpty && (
        <>
          {filter}
          {isSearched && submissions.length === 0 && <p className="plenum-muted">{list.none}</p>}
          {!isSearched && !submissions.some(isForOffice) && <p className="plenum-muted">{words.nothingWaits}</p>}
          {submissions.some(isForOffice) && <p>{words.arrived(arrived.fresh, arrived.answered)}</p>}
          <Waiting rows={submissions.filter(isHere)} {...row} />
          {asked.length > 0 && (
            <Fold summary={words.withGroup} status={String(asked.length)} open={isSearched || undefined}>
              <Waiting rows={asked} {...row} />
            </Fold>
          )}
          {done.length > 0 && (
            <Fold summary={words.dealtWith} status={String(done.length)} open={isSearched || undefined}>
              <LongList
                className="plenum-submissions-hints"
                isSearched={isSearched}
                rows={done.map((submission) => <Done key={submission.proposal} submission={submission} {...row} />)}
              />
            </Fold>
          )}
          <Overlaps overlaps={rest.overlaps} />
        </>
      )}
    </div>
  );
}
