import { lazy, type ReactNode, Suspense, useId, useState } from 'react';
import './judge-card.css';
import { type Judgement, type Score, sameJudgement, scoresOf } from '../../domain/assessment/assessment.ts';
import type { Axes, Criterion } from '../../domain/assessment/criterion.ts';
import { axisCriteria } from '../../domain/grid/grid.ts';
import type { CriterionId } from '../../domain/ids.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ScoreScale } from '../../ui/score-scale.tsx';
import { useWords } from '../../words/words.ts';

// Another way to say the same: it comes when it is wanted, and from the precache.
const PlaceField = lazy(async () => ({ default: (await import('./place-field.tsx')).PlaceField }));

/** Whether both dimensions of the picture are set by a point: kept from proposal to proposal. */
export interface OnField {
  readonly on: boolean;
  readonly toggle: () => void;
}

export interface EarlierJudgement {
  readonly judgement: Judgement | undefined;
  /** „Runde 1“ */
  readonly label: string;
}

interface JudgeCardProps {
  readonly criteria: readonly Criterion[];
  readonly axes: Axes;
  readonly onField: OnField;
  readonly judgement: Judgement | undefined;
  readonly earlier: EarlierJudgement | null;
  /** What another device of this person wrote without seeing this one. */
  readonly others: readonly Judgement[];
  readonly round: string;
  /** True sentences about what happens to what is entered here. */
  readonly promises: readonly string[];
  /** What has changed while judging, such as a lost network; null when nothing is to be said. */
  readonly news: string | null;
  readonly onJudge: (judgement: Judgement | null) => void;
  /** Below the scales: what one may add in words. */
  readonly notes?: ReactNode;
}

type Said = Readonly<Record<CriterionId, Score>>;

function saidOf(judgement: Judgement | undefined): Said {
  return judgement?.kind === 'scored' ? judgement.values : {};
}

function useJudgementText(criteria: readonly Criterion[]) {
  const { assessment } = useWords();
  const text = (said: Score | undefined) =>
    said === 'cannot' ? assessment.overview.abstained : (said ?? assessment.table.noValue);
  return (judgement: Judgement) =>
    judgement.kind === 'abstained'
      ? assessment.abstain
      : criteria.map(({ id, name }) => `${name} ${text(judgement.values[id])}`).join(', ');
}

function OtherDevice({ criteria, judgement, others, onJudge }: JudgeCardProps) {
  const { other } = useWords().assessment.score;
  const say = useJudgementText(criteria);
  const different = others.find((one) => !sameJudgement(one, judgement));
  if (different === undefined || judgement === undefined) return null;
  return (
    <Notice
      kind="info"
      title={other.title}
      actions={
        <>
          <Button onClick={() => onJudge(different)}>{other.take}</Button>
          <Button onClick={() => onJudge(judgement)}>{other.keep}</Button>
        </>
      }
    >
      <p>{other.text(say(different))}</p>
    </Notice>
  );
}

interface AbstainProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Abstain({ checked, onChange }: AbstainProps) {
  const { assessment } = useWords();
  return (
    <label className="plenum-abstain">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>
        <strong>{assessment.abstainWhole}</strong>
        <span className="plenum-abstain-hint">{assessment.score.abstainHint}</span>
      </span>
    </label>
  );
}

/** The judgement itself: one scale per dimension, and the right not to know. */
export function JudgeCard(props: JudgeCardProps) {
  const { criteria, axes, onField, judgement, earlier, round, promises, news, onJudge } = props;
  const { assessment } = useWords();
  const title = useId();
  // What was there before „Kann ich nicht einschätzen“: taking the mark back brings it back.
  const [before, setBefore] = useState<Said>({});
  const values = saidOf(judgement);
  const earlierValues = scoresOf(earlier?.judgement);
  const pair = axisCriteria(criteria, axes);
  const placed = onField.on ? pair : null;
  const say = (said: Said) => onJudge({ kind: 'scored', values: { ...values, ...said } });
  const abstain = (abstains: boolean) => {
    if (abstains) setBefore(values);
    const back: Judgement | null = Object.keys(before).length === 0 ? null : { kind: 'scored', values: before };
    onJudge(abstains ? { kind: 'abstained' } : back);
  };
  return (
    <section className="plenum-judge" aria-labelledby={title}>
      <header>
        <h2 id={title}>{assessment.score.yours}</h2>
        <span className="plenum-muted">{round}</span>
        {pair !== null && (
          <Button compact kind="tertiary" onClick={onField.toggle}>
            {onField.on ? assessment.score.field.leave : assessment.score.field.toggle}
          </Button>
        )}
        <div className="plenum-judge-promises">
          {promises.map((promise) => (
            <p key={promise}>{promise}</p>
          ))}
        </div>
      </header>
      {placed !== null && (
        <Suspense fallback={<p role="status">{assessment.score.field.loading}</p>}>
          <PlaceField
            x={placed.x}
            y={placed.y}
            said={{ x: values[placed.x.id], y: values[placed.y.id] }}
            onPlace={(x, y) => say({ [placed.x.id]: x, [placed.y.id]: y })}
            onSay={(axis, score) => say({ [placed[axis].id]: score })}
          />
        </Suspense>
      )}
      {criteria
        .filter((criterion) => criterion !== placed?.x && criterion !== placed?.y)
        .map(({ id, name, meaning, low, high, lowMeaning, highMeaning, scale }) => {
          const previous = earlierValues[id];
          return (
            <ScoreScale
              key={id}
              legend={name}
              hint={meaning}
              low={low}
              high={high}
              lowMeaning={lowMeaning}
              highMeaning={highMeaning}
              min={scale.min}
              max={scale.max}
              value={values[id] ?? null}
              cannot={assessment.abstain}
              previous={previous === undefined || earlier === null ? null : { value: previous, label: earlier.label }}
              onChange={(value) => say({ [id]: value })}
            />
          );
        })}
      <Abstain checked={judgement?.kind === 'abstained'} onChange={abstain} />
      {props.notes}
      {/* What comes and goes by itself stands last: it must not move the scales under a finger. */}
      {news !== null && <p className="plenum-judge-news">{news}</p>}
      <OtherDevice {...props} />
    </section>
  );
}
