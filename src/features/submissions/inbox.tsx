import { type ReactNode, useState } from 'react';
import type { GroupId, ProposalId } from '../../domain/ids.ts';
import type { Overlap } from '../../domain/space/overlaps.ts';
import { type Cycle, isHandingIn } from '../../domain/space/register.ts';
import { contentOf, laterStatuses, type Submission, shownOf, waitsForOffice } from '../../domain/space/submission.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LongList } from '../../ui/long-list.tsx';
import { useLifelineWords } from '../../words/lifeline.ts';
import { useSubmissionsWords } from '../../words/submissions.ts';
import { Overlaps } from './overlaps.tsx';
import { SayForm } from './say-form.tsx';
import { FrozenFacts, SubmissionHead } from './submission-facts.tsx';
import { Trail } from './trail.tsx';
import './submissions.css';
import '../../ui/fold.css';

/** What the office does with what was handed in. */
export interface InboxDeeds {
  /** `text`: why it is let in after the end; empty before. */
  readonly takeIn: (submission: ReceivedSubmission, cycle: Cycle, text: string) => void;
  readonly say: (submission: ReceivedSubmission, kind: 'asked' | 'returned', text: string) => void;
}

export interface ReceivedSubmission extends Submission {
  readonly group: GroupId;
}

interface InboxProps {
  readonly submissions: readonly ReceivedSubmission[];
  readonly overlaps: readonly Overlap[];
  /** What narrows the list down. */
  readonly filter?: ReactNode;
  /** It narrows something down now. */
  readonly isSearched?: boolean;
  /** Nothing was ever handed in. */
  readonly isEmpty: boolean;
  /** The year that is on; null: none was opened. */
  readonly cycle: Cycle | null;
  /** Null: this person only reads. */
  readonly deeds: InboxDeeds | null;
  readonly backHref: string;
  readonly wayHref: (group: GroupId, proposal: ProposalId) => string;
  /** As the register calls the group: what a version says of its own group is the group's word alone. */
  readonly nameOf: (group: GroupId) => string;
}

interface RowProps extends Pick<InboxProps, 'cycle'> {
  readonly submission: ReceivedSubmission;
  readonly deeds: InboxDeeds;
  readonly title: string;
  readonly onDone: (id: ProposalId) => void;
}

/** On its way already: a newer version may still be taken in, but nothing stops the proposal any more. */
const hasGone = ({ status }: Submission): boolean => laterStatuses.some((one) => one === status);

/** What can be done now; a sentence is asked for before it goes out. */
function Acts({ submission, cycle, deeds, title, onDone }: RowProps) {
  const words = useSubmissionsWords();
  const [open, setOpen] = useState<'asked' | 'returned' | 'late' | null>(null);
  const [said, setSaid] = useState('');
  const isUnderway = hasGone(submission);
  const takeIn = (into: Cycle, text: string) => {
    onDone(submission.proposal);
    deeds.takeIn(submission, into, text);
    setOpen(null);
    setSaid(words.take.done(title));
  };
  const send = (kind: 'asked' | 'returned') => (text: string) => {
    onDone(submission.proposal);
    deeds.say(submission, kind, text);
    setOpen(null);
    setSaid(kind === 'asked' ? words.ask.done : words.giveBack.done);
  };
  const isLate = cycle !== null && !isHandingIn(cycle.step);
  const asked = {
    asked: { ...words.ask, onSend: send('asked') },
    returned: { ...words.giveBack, onSend: send('returned') },
    late: {
      text: words.take.why,
      send: words.take.late(cycle?.year ?? 0),
      onSend: (text: string) => cycle !== null && takeIn(cycle, text),
    },
  };
  return (
    <div className="plenum-submissions-acts">
      {open !== null && (
        <SayForm
          key={open}
          place={`${open}/${submission.proposal}`}
          label={asked[open].text}
          send={asked[open].send}
          onSend={asked[open].onSend}
          onCancel={() => setOpen(null)}
        />
      )}
      {open === null && waitsForOffice(submission) && (
        <div className="plenum-row">
          {cycle === null ? (
            <p className="plenum-muted">{words.take.none}</p>
          ) : (
            <Button kind="primary" onClick={() => (isLate ? setOpen('late') : takeIn(cycle, ''))}>
              {isLate ? words.take.late(cycle.year) : words.take.action(cycle.year)}
            </Button>
          )}
          {!isUnderway && (
            <>
              <Button onClick={() => setOpen('asked')}>{words.ask.action}</Button>
              <Button onClick={() => setOpen('returned')}>{words.giveBack.action}</Button>
            </>
          )}
        </div>
      )}
      <p role="status">{said}</p>
    </div>
  );
}

function Row({
  submission,
  cycle,
  deeds,
  wayHref,
  nameOf,
  onDone,
}: Omit<InboxProps, 'submissions' | 'overlaps' | 'backHref' | 'filter' | 'isSearched' | 'isEmpty'> &
  Pick<RowProps, 'submission' | 'onDone'>) {
  const words = useSubmissionsWords();
  const content = contentOf(submission);
  const title = content?.profile.title || words.untitled;
  return (
    <li>
      <Card heading={title} aside={nameOf(submission.group)}>
        <SubmissionHead submission={submission} />
        {content === null ? <p>{words.damaged}</p> : <FrozenFacts content={content} />}
        <details className="plenum-fold">
          <summary>{words.trail}</summary>
          <div className="plenum-fold-inside">
            <Trail trail={submission.trail} />
            <ButtonLink compact href={wayHref(submission.group, submission.proposal)}>
              {words.versions}
            </ButtonLink>
          </div>
        </details>
        {deeds !== null && <Acts submission={submission} cycle={cycle} deeds={deeds} title={title} onDone={onDone} />}
      </Card>
    </li>
  );
}

/** What nothing is to be done with: a line, its way one tap away. */
function Done({ submission, wayHref, nameOf }: Pick<InboxProps, 'wayHref' | 'nameOf'> & Pick<RowProps, 'submission'>) {
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
