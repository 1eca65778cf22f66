import { useEffect, useState } from 'react';
import type { Judgement, RoundWish } from '../../domain/assessment/assessment.ts';
import { criteriaOf } from '../../domain/assessment/assessment.ts';
import type { ProposalId } from '../../domain/ids.ts';
import { namedProposals } from '../../domain/proposal/named-proposal.ts';
import { Button } from '../../ui/button.tsx';
import { useFromTop } from '../../ui/use-from-top.ts';
import { useWords } from '../../words/words.ts';
import { JudgeCard, type OnField } from './judge-card.tsx';
import { recallPlace, rememberPlace } from './last-place.ts';
import { NoteFields } from './note-fields.tsx';
import { OwnList } from './own-list.tsx';
import { ProfileFacts, ProfileHead } from './profile-card.tsx';
import { ScoreBar } from './score-bar.tsx';
import {
  type Course,
  countCannot,
  countJudged,
  firstOpen,
  firstPlace,
  follow,
  neighbour,
  stepTo,
} from './score-place.ts';
import { judgementsOf, proposalsOf, type ScoreScreenProps, walkOf } from './score-sheet.ts';
import { useFieldLook } from './use-field-look.tsx';

export type ScoringProps = ScoreScreenProps & {
  readonly round: RoundWish;
  readonly late: ReadonlySet<ProposalId>;
};

function courseOf({ proposals, round, presented, sheet, shuffledFor }: ScoringProps): Course {
  const order = walkOf(proposalsOf(proposals, round), shuffledFor);
  return {
    order,
    criteria: round.criteria,
    judgements: judgementsOf(sheet, round),
    presented: presented !== null && order.includes(presented) ? presented : null,
  };
}

/** Where this tablet is. Follows the presented proposal during drawing, so that no wrong one is ever seen in between. */
function usePlace(course: Course, { round: { id: round }, remembers: seat }: ScoringProps) {
  const [kept, setPlace] = useState(() => firstPlace(course, seat === undefined ? null : recallPlace(round, seat)));
  const place = follow(kept, course);
  if (place !== kept) setPlace(place);
  const { proposal } = place;
  useEffect(() => {
    if (seat !== undefined && proposal !== null) rememberPlace(round, seat, proposal);
  }, [seat, round, proposal]);
  return [place, setPlace] as const;
}

function usePromises({ layer, fact, rehearsal, promise }: ScoringProps): readonly string[] {
  const words = useWords().assessment;
  const { score } = words;
  const disclosure = fact?.disclosure ?? 'covered';
  return [
    ...(rehearsal ? [words.rehearsal.promise] : []),
    disclosure === 'covered' && promise !== undefined ? promise : score.promise[disclosure],
    ...(layer === 'guest' ? [score.guest] : []),
  ];
}

interface OneProps {
  readonly props: ScoringProps;
  readonly course: Course;
  readonly shown: ProposalId;
  readonly onField: OnField;
}

/** What is judged on the left, the judgement on the right. */
function One({ props, course, shown, onField }: OneProps) {
  const { assessment } = useWords();
  const promises = usePromises(props);
  const { round, earlierRound, sheet, criteria, proposals, connected, onJudge } = props;
  const proposal = proposals.find(({ id }) => id === shown);
  if (proposal === undefined) return null;
  const earlier =
    earlierRound === null
      ? null
      : {
          judgement: judgementsOf(sheet, earlierRound).get(shown),
          label: assessment.round(earlierRound.number),
        };
  return (
    <section className="plenum-score-cards" key={shown}>
      <ProfileHead
        proposal={proposal}
        number={props.shuffledFor === null ? null : numberOf(proposals, shown)}
        place={course.order.indexOf(shown) + 1}
        total={course.order.length}
      />
      <JudgeCard
        axes={props.axes}
        onField={onField}
        criteria={criteriaOf(criteria, round)}
        judgement={course.judgements.get(shown)}
        earlier={earlier}
        others={sheet.others.get(round.id)?.get(shown) ?? []}
        round={assessment.round(round.number)}
        promises={promises}
        news={connected ? null : assessment.score.offline}
        onJudge={(judgement: Judgement | null) => onJudge(round.id, shown, judgement)}
        notes={
          <NoteFields
            notes={sheet.notes.filter((note) => note.round === round.id && note.proposal === shown)}
            onNote={(kind, id, text) => props.onNote({ id, round: round.id, proposal: shown, kind, text })}
            onRemove={props.onRemoveNote}
          />
        }
      />
      <ProfileFacts proposal={proposal} findings={props.findings ?? []} />
    </section>
  );
}

function numberOf(proposals: ScoringProps['proposals'], shown: ProposalId): number | null {
  return namedProposals(proposals).find(({ proposal }) => proposal === shown)?.number ?? null;
}

interface OverviewProps {
  readonly props: ScoringProps;
  readonly course: Course;
  readonly onChoose: (proposal: ProposalId) => void;
}

function Overview({ props, course, onChoose }: OverviewProps) {
  const { assessment } = useWords();
  const { overview } = assessment;
  const { round, proposals, criteria, sheet, late } = props;
  const missing = course.order.length - countJudged(course);
  const cannot = countCannot(course);
  const done = sheet.done.has(round.id);
  const open = firstOpen(course);
  const { filter, isShown } = useFieldLook(proposals);
  return (
    <section className="plenum-score-sheet">
      <h1>{done ? overview.isDone : overview.title}</h1>
      {missing > 0 && <p>{done ? overview.left(missing) : overview.missing(missing)}</p>}
      {missing === 0 && !done && <p>{overview.allJudged}</p>}
      {done && <p>{overview.isDoneText}</p>}
      {done && open !== null && (
        <div>
          <Button iconAfter="arrow-right" onClick={() => onChoose(open)}>
            {overview.goOn}
          </Button>
        </div>
      )}
      {cannot > 0 && <p>{overview.counts(course.order.length - missing - cannot, cannot, missing)}</p>}
      {filter}
      <OwnList
        proposals={namedProposals(proposals).filter((one) => course.order.includes(one.proposal) && isShown(one))}
        criteria={criteriaOf(criteria, round)}
        judgements={course.judgements}
        late={late}
        onChoose={onChoose}
      />
    </section>
  );
}

interface PresentedProps {
  readonly props: ScoringProps;
  readonly course: Course;
  readonly shown: ProposalId | null;
  readonly onReturn: () => void;
}

/** Who has stepped aside sees where the others are, and the way back. */
function Presented({ props, course: { presented }, shown, onReturn }: PresentedProps) {
  const { score } = useWords().assessment;
  const named = namedProposals(props.proposals).find(({ proposal }) => proposal === presented);
  if (named === undefined || presented === shown) return null;
  return (
    <div className="plenum-score-presented">
      <p role="status">{score.presented(named.number, named.shortTitle)}</p>
      <Button compact onClick={onReturn}>
        {score.toPresented}
      </Button>
    </div>
  );
}

/** „Fertig“, or taking it back: where the next step always is, however long the list above. */
function doneStep({ round, sheet, onDone }: ScoringProps, { done, undone }: { done: string; undone: string }) {
  return sheet.done.has(round.id)
    ? { label: undone, go: () => onDone(round.id, false), primary: false, icon: 'undo' as const }
    : { label: done, go: () => onDone(round.id, true), primary: true, icon: 'check' as const };
}

/** An open round: one proposal at a time, and the overview that ends with „Fertig“. */
export function Scoring(props: ScoringProps) {
  const { assessment } = useWords();
  const { round, sheet } = props;
  const course = courseOf(props);
  const [place, setPlace] = usePlace(course, props);
  const [overview, setOverview] = useState(() => sheet.done.has(round.id));
  const [onField, setOnField] = useState(false);
  const shown = overview ? null : place.proposal;
  useFromTop(shown);
  const go = (proposal: ProposalId | null) => {
    setOverview(proposal === null);
    if (proposal !== null) setPlace(stepTo(proposal, course));
  };
  const last = course.order.at(-1) ?? null;
  const before = overview ? last : neighbour(course, place.proposal, -1);
  const numbers = new Map(namedProposals(props.proposals).map(({ proposal, number }) => [proposal, number]));
  const judged = assessment.score.judged(countJudged(course), course.order.length);
  const backLabel = before === null ? '' : assessment.score.backTo(numbers.get(before) ?? 0);
  const onward = { label: assessment.score.next, go: () => go(neighbour(course, shown, 1)), primary: true };
  return (
    <>
      {shown === null ? (
        <Overview props={props} course={course} onChoose={go} />
      ) : (
        <One
          props={props}
          course={course}
          shown={shown}
          onField={{ on: onField, toggle: () => setOnField(!onField) }}
        />
      )}
      <ScoreBar
        above={<Presented props={props} course={course} shown={shown} onReturn={() => go(course.presented)} />}
        back={before === null ? null : { label: backLabel, go: () => go(before) }}
        middle={
          overview ? (
            // Who is done has read it above.
            !sheet.done.has(round.id) && judged
          ) : (
            <button type="button" className="plenum-score-judged" onClick={() => go(null)}>
              {judged}
            </button>
          )
        }
        next={overview ? doneStep(props, assessment.overview) : onward}
      />
    </>
  );
}
