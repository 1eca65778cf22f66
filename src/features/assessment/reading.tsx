import { useState } from 'react';
import { criteriaOf } from '../../domain/assessment/assessment.ts';
import type { ProposalId } from '../../domain/ids.ts';
import { fieldsOfAction, isInField } from '../../domain/proposal/fields-of-action.ts';
import { namedProposals } from '../../domain/proposal/named-proposal.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TabletFilter } from '../../ui/tablet-filter.tsx';
import { useChosenField } from '../../ui/use-chosen-field.ts';
import { useFromTop } from '../../ui/use-from-top.ts';
import { useWords } from '../../words/words.ts';
import { ProfileFacts, ProfileHead } from './profile-card.tsx';
import { ScoreBar } from './score-bar.tsx';
import { type Course, firstPlace, follow, neighbour, stepTo } from './score-place.ts';
import { type ScoreScreenProps, walkOf } from './score-sheet.ts';

/** Nothing is judged here, so nothing can be interrupted: the course has no judgements. */
function readingCourse({ proposals, presented, shuffledFor }: ScoreScreenProps, field: string | null): Course {
  // What everybody follows is always among them.
  const looked = new Set(proposals.filter((one) => one.id === presented || isInField(one, field)).map(({ id }) => id));
  const order = walkOf(proposals, shuffledFor).filter((id) => looked.has(id));
  return { order, criteria: [], judgements: new Map(), presented: order.find((id) => id === presented) ?? null };
}

function Asked({ criteria, round, axes, layer }: ScoreScreenProps) {
  const { waiting } = useWords().assessment;
  const asked =
    round === null ? criteria.filter(({ id }) => id === axes.x || id === axes.y) : criteriaOf(criteria, round);
  if (layer === 'none') {
    return (
      <section className="plenum-judge">
        <Notice kind="info" title={waiting.listen} quiet />
      </section>
    );
  }
  return (
    <section className="plenum-judge">
      <h2>{waiting.title}</h2>
      <p>{waiting.text}</p>
      {asked.length > 0 && <h3>{waiting.asked}</h3>}
      <dl className="plenum-score-asked">
        {asked.map(({ id, name, meaning, low, high, lowMeaning, highMeaning }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>{meaning}</dd>
            <dd className="plenum-muted">
              {low}: {lowMeaning}
            </dd>
            <dd className="plenum-muted">
              {high}: {highMeaning}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Before a round opens, and for those who only look on: the profiles to read, following what is presented. */
export function Reading(props: ScoreScreenProps) {
  const { assessment } = useWords();
  const fields = fieldsOfAction(props.proposals).map(({ name }) => name);
  const [field, choose] = useChosenField(fields);
  const course = readingCourse(props, field);
  const [kept, setPlace] = useState(() => firstPlace(course));
  const place = follow(kept, course);
  if (place !== kept) setPlace(place);
  const shown = course.order.find((id) => id === place.proposal) ?? course.presented ?? course.order[0] ?? null;
  useFromTop(shown);
  const proposal = props.proposals.find(({ id }) => id === shown);
  if (shown === null || proposal === undefined) {
    return <EmptyState title={assessment.waiting.empty}>{assessment.waiting.emptyText}</EmptyState>;
  }
  const index = course.order.indexOf(shown);
  const before = neighbour(course, shown, -1);
  const after = neighbour(course, shown, 1);
  const go = (to: ProposalId) => setPlace(stepTo(to, course));
  const { presented } = course;
  return (
    <>
      <TabletFilter count={props.proposals.length} fields={fields} chosen={field} onChoose={choose} />
      <div className="plenum-score-cards" key={shown}>
        <ProfileHead
          proposal={proposal}
          number={
            props.shuffledFor === null && field === null
              ? null
              : (namedProposals(props.proposals).find((named) => named.proposal === shown)?.number ?? null)
          }
          place={index + 1}
          total={course.order.length}
        />
        <Asked {...props} />
        <ProfileFacts proposal={proposal} findings={props.findings ?? []} />
      </div>
      <ScoreBar
        back={before === null ? null : { label: assessment.score.back, go: () => go(before) }}
        middle={
          presented !== null && presented !== shown ? (
            <button type="button" className="plenum-score-judged" onClick={() => go(presented)}>
              {assessment.score.toPresented}
            </button>
          ) : (
            assessment.profile.place(index + 1, course.order.length)
          )
        }
        next={after === null ? null : { label: assessment.score.next, go: () => go(after), primary: false }}
      />
    </>
  );
}
