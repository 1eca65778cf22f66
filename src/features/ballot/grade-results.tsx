import './grade.css';
import './votes.css';
import type { BallotFact, BallotWish } from '../../domain/ballot/ballot.ts';
import { ballotResults } from '../../domain/ballot/ballot-result.ts';
import { gradePlace, gradeValue, sourcesOf } from '../../domain/votes/grade.ts';
import type { OutsideGrade } from '../../domain/votes/outside.ts';
import { gapsOf, type RatedGroup, ratedGroups } from '../../domain/votes/rater-groups.ts';
import { useBallotWords } from '../../words/ballot.ts';
import { useFormat } from '../../words/format.ts';
import { useVotesWords } from '../../words/votes.ts';

/** Where the whole grades stand on the line. */
const marks = [1, 2, 3, 4, 5, 6] as const;
const percent = (value: number): string => `${gradePlace(value) * 100}%`;

/** The line from 1+ to 6 with the point of each group on a track of its own: shape and letter besides colour. */
export function GradeLine({ groups }: { readonly groups: readonly RatedGroup[] }) {
  const words = useVotesWords().grade;
  return (
    <div className="plenum-gradeline" aria-hidden="true">
      {groups.map(({ group, series }) => {
        const [left, right] = [gradeValue(series.best), gradeValue(series.worst)];
        return (
          <div key={group} className="plenum-gradeline-track" data-group={group}>
            <i style={{ left: percent(left), width: `calc(${percent(right)} - ${percent(left)})` }} />
            <b style={{ left: percent(series.mean) }}>{words.groups[group][0]}</b>
          </div>
        );
      })}
      <div className="plenum-gradeline-marks">
        {marks.map((mark) => (
          <span key={mark} style={{ left: percent(mark) }}>
            {mark}
          </span>
        ))}
      </div>
    </div>
  );
}

/** What is said of the gap between inside and the others, one sentence each. */
export function useGapSentences(groups: readonly RatedGroup[]): readonly string[] {
  const words = useVotesWords().grade;
  const format = useFormat();
  return gapsOf(groups).map(({ group, gap }) => {
    const [inside, other] = [words.groups.inside, words.groups[group]];
    const better = gap.better === 'none' ? words.same : words.better(gap.better === 'first' ? inside : other);
    return `${words.gap(inside, other, gap.size, format.decimal(gap.by))} ${better}`;
  });
}

interface GradeResultsProps {
  readonly wish: BallotWish;
  readonly fact: BallotFact;
  readonly outside: readonly OutsideGrade[];
}

/** The overall grade to be read: each group with its mean, its n and how often each grade was given; the gap in words. */
export function GradeResults({ wish, fact, outside }: GradeResultsProps) {
  const votes = useVotesWords();
  const words = votes.grade;
  const { withheld } = useBallotWords();
  const format = useFormat();
  const [result] = ballotResults(wish, fact) ?? [];
  const groups = result === undefined ? [] : ratedGroups(result, outside);
  const gaps = useGapSentences(groups);
  if (result === undefined) return <p>{withheld}</p>;
  return (
    <div className="plenum-votes-results">
      <p>
        <strong>{result.question.title}</strong>
      </p>
      {groups.length === 0 && <p>{words.none}</p>}
      {groups.length > 0 && <GradeLine groups={groups} />}
      <dl className="plenum-grade-groups">
        {groups.map(({ group, series, typed }) => (
          <div key={group} data-group={group}>
            <dt>{words.groups[group]}</dt>
            <dd>
              <strong>{words.of(series.grade)}</strong> {words.mean(format.decimal(series.mean, 2), series.n)},{' '}
              {words.span(series.best, series.worst)}
              {typed > 0 && `, ${votes.typed(typed)}`}
              {series.counts.length > 1 && (
                <span className="plenum-muted">
                  {' '}
                  {series.counts.map(([grade, count]) => `${count} × ${words.of(grade)}`).join(' · ')}
                </span>
              )}
              {group === 'outside' && (
                <span className="plenum-muted">
                  {' '}
                  {format.list(sourcesOf(outside).map(({ source, count }) => words.from(source, count)))}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {gaps.map((gap) => (
        <p key={gap}>{gap}</p>
      ))}
      <p className="plenum-muted">{words.scale}</p>
    </div>
  );
}
