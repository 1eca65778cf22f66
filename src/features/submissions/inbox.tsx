import { type ReactNode, useState } from 'react';
import type { GroupId, ProposalId } from '../../domain/ids.ts';
import { waitsForOffice } from '../../domain/space/newer-version.ts';
import type { Overlap } from '../../domain/space/overlaps.ts';
import type { Cycle } from '../../domain/space/register.ts';
import { contentOf, shownOf } from '../../domain/space/submission.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Fold } from '../../ui/fold.tsx';
import { LongList } from '../../ui/long-list.tsx';
import { useLifelineWords } from '../../words/lifeline.ts';
import { useSubmissionsWords } from '../../words/submissions.ts';
import { InboxActs, type InboxDeeds, type ReceivedSubmission } from './inbox-acts.tsx';
import { Overlaps } from './overlaps.tsx';
import { FrozenFacts, SubmissionHead } from './submission-facts.tsx';
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

interface RowProps extends Pick<InboxProps, 'wayHref' | 'nameOf'> {
  readonly submission: ReceivedSubmission;
  readonly onDone: (id: ProposalId) => void;
}

function Row({
  submission,
  cycles,
  running,
  valueText,
  deeds,
  wayHref,
  nameOf,
  onDone,
}: RowProps & Pick<InboxProps, 'cycles' | 'running' | 'valueText' | 'deeds'>) {
  const words = useSubmissionsWords();
  const content = contentOf(submission);
  const title = content?.profile.title || words.untitled;
  return (
    <li>
      <Card heading={title} aside={nameOf(submission.group)}>
        <SubmissionHead submission={submission} />
        <VersionChanges submission={submission} valueText={valueText} />
        {content === null ? <p>{words.damaged}</p> : <FrozenFacts content={content} />}
        <Fold summary={words.trail}>
          <Trail trail={submission.trail} />
          <ButtonLink compact href={wayHref(submission.group, submission.proposal)}>
            {words.versions}
          </ButtonLink>
        </Fold>
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
function Done({ submission, wayHref, nameOf }: Omit<RowProps, 'onDone'>) {
  const words = useSubmissionsWords();
  return (
    <li>
      <ButtonLink href={wayHref(submission.group, submission.proposal)}>
        {shownOf(submission)?.profile.title || words.untitled}
      </ButtonLink>
      <SubmissionHead submission={submission} group={nameOf(submission.group)} />
    </li>
  );
}

/** What waits for the office in full, the last first; below it in lines what it has dealt with. */
export function Inbox({ submissions, overlaps, backHref, filter, isSearched = false, isEmpty, ...rest }: InboxProps) {
  const words = useSubmissionsWords();
  const { list } = useLifelineWords();
  // What was dealt with just now stays where it is, so that nothing is moved from under anybody's hand.
  const [stays, setStays] = useState<ReadonlySet<ProposalId>>(new Set());
  const isHere = (one: ReceivedSubmission) => waitsForOffice(one) || stays.has(one.proposal);
  const done = submissions.filter((one) => !isHere(one));
  const onDone = (id: ProposalId) => setStays((known) => new Set([...known, id]));
  return (
    <div className="plenum-submissions">
      <ButtonLink href={backHref} icon="arrow-left">
        {words.back}
      </ButtonLink>
      <h1>{words.title}</h1>
      {isEmpty ? (
        <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
      ) : (
        <>
          {filter}
          {isSearched && submissions.length === 0 && <p className="plenum-muted">{list.none}</p>}
          {!isSearched && done.length === submissions.length && <p className="plenum-muted">{words.nothingWaits}</p>}
          <ul className="plenum-submissions-list">
            {submissions.filter(isHere).map((submission) => (
              <Row key={submission.proposal} submission={submission} onDone={onDone} {...rest} />
            ))}
          </ul>
          {done.length > 0 && (
            <Card heading={words.dealtWith} aside={String(done.length)}>
              <LongList
                className="plenum-submissions-hints"
                isSearched={isSearched}
                rows={done.map((submission) => <Done key={submission.proposal} submission={submission} {...rest} />)}
              />
            </Card>
          )}
          <Overlaps overlaps={overlaps} />
        </>
      )}
    </div>
  );
}
