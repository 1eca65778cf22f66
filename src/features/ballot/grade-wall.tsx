import { askedQuestions, ballotResults } from '../../domain/ballot/ballot-result.ts';
import type { OutsideGrade } from '../../domain/votes/outside.ts';
import { type RatedGroup, ratedGroups } from '../../domain/votes/rater-groups.ts';
import { useBallotWords } from '../../words/ballot.ts';
import { useFormat } from '../../words/format.ts';
import { useVotesWords } from '../../words/votes.ts';
import { GradeLine, useGapSentences } from './grade-results.tsx';
import { Fitted, VoteWallFrame, type VoteWallProps } from './vote-wall.tsx';

/** In pixels of 1920 × 1080. */
const room = { width: 1_700, height: 400 } as const;
const types = [
  { size: 96, columns: 1 },
  { size: 72, columns: 1 },
  { size: 56, columns: 1 },
] as const;

function Groups({ groups }: { readonly groups: readonly RatedGroup[] }) {
  const words = useVotesWords().grade;
  const format = useFormat();
  return (
    <dl className="plenum-vwall-grades">
      {groups.map(({ group, series }) => (
        <div key={group} data-group={group}>
          <dt>{words.groups[group]}</dt>
          <dd>
            <b>{words.of(series.grade)}</b>
            <span>{words.mean(format.decimal(series.mean, 2), series.n)}</span>
            <span>{words.span(series.best, series.worst)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The overall grade on the wall: the question while it is covered, then one line with a point for each group of raters. */
export function GradeWall(props: VoteWallProps & { readonly outside: readonly OutsideGrade[] }) {
  const words = useVotesWords().grade;
  const { withheld } = useBallotWords();
  const { wish, fact, outside } = props;
  const [question] = askedQuestions(wish, fact);
  const [result] = ballotResults(wish, fact) ?? [];
  const groups = result === undefined ? [] : ratedGroups(result, outside);
  const gaps = useGapSentences(groups);
  const isShown = fact?.state === 'shown';
  if (!isShown || result === undefined)
    return (
      <VoteWallFrame {...props} status={fact === null || isShown ? '' : words.wall(fact.people, fact.base)}>
        <p className="plenum-vwall-question">
          {isShown ? withheld : <Fitted text={question?.title ?? words.ask} room={room} types={types} />}
        </p>
      </VoteWallFrame>
    );
  return (
    <VoteWallFrame {...props} status="">
      <Groups groups={groups} />
      <GradeLine groups={groups} />
      <div className="plenum-vwall-gaps">
        {groups.length === 0 && <p>{words.none}</p>}
        {gaps.map((gap) => (
          <p key={gap}>{gap}</p>
        ))}
      </div>
      <p className="plenum-vwall-note">{words.scale}</p>
    </VoteWallFrame>
  );
}
