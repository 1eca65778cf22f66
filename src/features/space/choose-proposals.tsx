import { useEffect, useRef, useState } from 'react';
import type { ProposalId, SessionId } from '../../domain/ids.ts';
import type { Result } from '../../domain/result.ts';
import { type Submission, type SubmissionStatus, sittingOf, takenInOf } from '../../domain/space/submission.ts';
import { Button } from '../../ui/button.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { LongList } from '../../ui/long-list.tsx';
import { refusalText } from '../../ui/refusal-text.ts';
import { useDeed } from '../../ui/use-deed.ts';
import { useInField } from '../../ui/use-in-field.tsx';
import { useSpaceSessionsWords } from '../../words/space-sessions.ts';
import { useSubmissionsWords } from '../../words/submissions.ts';
import { useWords } from '../../words/words.ts';

/** Lays proposals onto the table of a session; how many were new there. */
export type Choose = (session: SessionId, chosen: readonly ProposalId[]) => Promise<Result<number, string>>;

const open: readonly SubmissionStatus[] = ['takenIn', 'inSession', 'assessed', 'deferred'];

/** Whether a session still has something to say to it: nobody has put it into the focus or outside, and no body has it. */
const isOpen = (one: Submission): boolean => {
  const { verdict } = sittingOf(one);
  return open.includes(one.status) && verdict !== 'focus' && verdict !== 'notFocus';
};

interface ChooseProposalsProps {
  readonly session: SessionId;
  readonly proposals: readonly Submission[];
  /** Whether it lies on the table of this session, as far as the county knows. */
  readonly liesThere: (submission: Submission) => boolean;
  readonly choose: Choose;
  readonly groupOf: (proposal: ProposalId) => string;
  /** Somebody came for this list: it is where they are. */
  readonly isAsked?: boolean;
}

/**
 * The proposals of the year, to be laid onto the table of a session. Those that no session or body has dealt with are chosen at
 * first; while the list is narrowed down to
 * a field of action, only what is seen is laid there.
 */
export function ChooseProposals({
  session,
  proposals,
  liesThere,
  choose,
  groupOf,
  isAsked = false,
}: ChooseProposalsProps) {
  const place = useRef<HTMLDivElement>(null);
  const wasThere = useRef(false);
  useEffect(() => {
    if (!isAsked || wasThere.current) return;
    wasThere.current = true;
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'start' });
  }, [isAsked]);
  const words = useWords();
  const { choose: said } = useSpaceSessionsWords();
  const { numberFollows, untitled } = useSubmissionsWords();
  // What has gone its way already is offered, and chosen only by hand. Only what somebody has ticked is remembered: proposals and
  // results come in one after the other.
  const [ticked, setTicked] = useState<ReadonlyMap<ProposalId, boolean>>(new Map());
  const isIn = (one: Submission) => ticked.get(one.proposal) ?? isOpen(one);
  const [done, setDone] = useState('');
  const there = proposals.filter(liesThere);
  const offered = proposals.filter((one) => !there.includes(one));
  const nameOf = (submission: Submission) =>
    [
      [submission.number ?? numberFollows, takenInOf(submission)?.profile.title || untitled].join(' '),
      groupOf(submission.proposal),
    ]
      .filter(Boolean)
      .join(' · ');
  const { shown, filter } = useInField(offered, (one) => takenInOf(one)?.profile.fields ?? []);
  const chosen = shown.filter(isIn).map(({ proposal }) => proposal);
  const [state, run] = useDeed(choose, (count) => setDone(said.done(count)));
  return (
    <div ref={place} className="plenum-stack plenum-space-choose" tabIndex={-1}>
      {proposals.length === 0 && <p className="plenum-muted">{said.none}</p>}
      {there.length > 0 && (
        <>
          <p>{said.there(there.length)}</p>
          <LongList
            className="plenum-muted"
            rows={there.map((submission) => <li key={submission.proposal}>{nameOf(submission)}</li>)}
          />
        </>
      )}
      {offered.length > 0 && (
        <fieldset className="plenum-space-checks">
          <legend>{said.legend}</legend>
          {filter}
          {shown.map((submission) => (
            <CheckBox
              key={submission.proposal}
              label={nameOf(submission)}
              checked={isIn(submission)}
              onChange={(checked) => setTicked((known) => new Map(known).set(submission.proposal, checked))}
            />
          ))}
        </fieldset>
      )}
      <p role="status">{state.is === 'refused' ? refusalText(words, state.reason) : done}</p>
      {offered.length > 0 && (
        <div className="plenum-row">
          <Button
            kind="primary"
            aria-disabled={state.is === 'busy' || chosen.length === 0 || undefined}
            onClick={() => chosen.length > 0 && run(session, chosen)}
          >
            {state.is === 'busy' ? said.busy : said.action(chosen.length)}
          </Button>
        </div>
      )}
    </div>
  );
}
