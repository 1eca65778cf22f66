import type { ReactNode } from 'react';
import './assessment-wall.css';
import {
  criteriaOf,
  gapsIn,
  publishedResults,
  type RoundFact,
  type RoundWish,
  revealed,
  tookPartIn,
} from '../../domain/assessment/assessment.ts';
import type { Axes, Criterion } from '../../domain/assessment/criterion.ts';
import { axisCriteria, gridPicture, type GridPicture as Picture } from '../../domain/grid/grid.ts';
import type { GridField } from '../../domain/grid/grid-field.ts';
import type { Voices } from '../../domain/grid/voices.ts';
import type { ProposalId } from '../../domain/ids.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import type { WallView } from '../../domain/session/wall-look.ts';
import { ProgressCells } from '../../ui/progress-cells.tsx';
import { usePictureWords } from '../../words/picture.ts';
import { useWords } from '../../words/words.ts';
import { AgreementList, listLimit } from './agreement-list.tsx';
import { GridView, useFieldName, useGridLayout } from './grid-picture.tsx';
import { LowerAxisLegend } from './lower-axis.tsx';
import { MethodPicture } from './method-picture.tsx';
import { rankSource } from './rank-source.ts';
import { SizeLegend } from './size-legend.tsx';
import { useProvenance } from './use-provenance.ts';
import { useLeftOutText, useVoicesText } from './use-voices-text.ts';
import { useWallSpace } from './use-wall-space.ts';
import { Countdown } from './wall-countdown.tsx';
import { WallLegend } from './wall-legend.tsx';
import { WallRanking } from './wall-ranking.tsx';
import { NotAskedAgain, SoFar } from './wall-so-far.tsx';
import { WallTable } from './wall-table.tsx';

export interface AssessmentWallProps {
  /** The round to show: the latest of the item; null before the first. */
  readonly round: RoundWish | null;
  readonly fact: RoundFact | null;
  /** The revealed round before, for the way each point has come. */
  readonly earlier: RoundFact | null;
  readonly criteria: readonly Criterion[];
  readonly axes: Axes;
  readonly proposals: readonly Proposal[];
  readonly view: WallView;
  readonly voices: Voices;
  readonly field: GridField | null;
  /** What the relay's clock is ahead of this device's, in milliseconds. */
  readonly clockOffset: number;
  /** Whether this is only a rehearsal, about an invented proposal. */
  readonly rehearsal: boolean;
  /** The join code: stays in the lower right corner. */
  readonly join: ReactNode;
}

function Side({ children, join }: { readonly children: ReactNode; readonly join: ReactNode }) {
  return (
    <div className="plenum-awall-side">
      <div className="plenum-awall-words">{children}</div>
      {join}
    </div>
  );
}

function Before({ criteria, axes, proposals, join }: AssessmentWallProps) {
  const { wall } = useWords();
  const pair = axisCriteria(criteria, axes);
  return (
    <div className="plenum-awall" data-state="before">
      <div className="plenum-awall-picture">{pair !== null && <MethodPicture x={pair.x} y={pair.y} />}</div>
      <Side join={join}>
        <h1>{wall.before.title}</h1>
        {proposals.length > 0 && <p className="plenum-awall-line">{wall.before.proposals(proposals.length)}</p>}
        <ol className="plenum-awall-steps">
          {wall.before.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p className="plenum-awall-line">{wall.before.estimate}</p>
      </Side>
    </div>
  );
}

function Covered({ fact, round, join, rehearsal }: AssessmentWallProps & { readonly fact: RoundFact }) {
  const { assessment, wall } = useWords();
  const { base, finished, judged } = fact.progress;
  const closed = fact.state !== 'open';
  const gaps = gapsIn(fact.progress);
  // Once it is closed nobody is waited for any more: what counts is who took part.
  const [done, word] = closed ? [tookPartIn(fact.progress), wall.covered.tookPart] : [finished, wall.covered.finished];
  const name = rehearsal ? assessment.rehearsal.name : assessment.round(round?.number ?? 1);
  return (
    <div className="plenum-awall" data-state={fact.state}>
      <div className="plenum-awall-covered">
        {rehearsal && <p className="plenum-awall-rehearsal">{wall.rehearsal}</p>}
        <h1>{closed ? wall.closed.title : `${assessment.title} · ${name}`}</h1>
        <p className="plenum-awall-count">
          <span className="plenum-awall-big">{done}</span> {wall.covered.of(base)} {word}
        </p>
        <div className="plenum-awall-cells">
          <ProgressCells done={done} total={base} label={word} />
        </div>
        <p className="plenum-awall-line">
          {wall.covered.text[fact.disclosure]}
          {closed && gaps > 0 && ` ${wall.covered.gaps(gaps)}`}
        </p>
      </div>
      <div className="plenum-awall-foot">
        <p className="plenum-awall-line">{wall.covered.proposals(judged.size)}</p>
        {join}
      </div>
    </div>
  );
}

interface RevealedProps {
  readonly props: AssessmentWallProps;
  readonly fact: RoundFact;
  readonly picture: Picture;
}

/** Round, how many have taken part, and what the picture leaves out. */
function useSummary({ props: { round, voices, rehearsal }, fact, picture }: RevealedProps): string {
  const { assessment, wall } = useWords();
  const voicesText = useVoicesText();
  const leftOut = useLeftOutText();
  const { progress } = fact;
  const field = useFieldName(picture);
  const provenance = useProvenance(fact);
  const inField = picture.points.length;
  const name = rehearsal ? assessment.rehearsal.name : assessment.round(round?.number ?? 1);
  return [
    wall.revealed.summary(name, tookPartIn(progress), progress.base),
    ...(fact.state === 'open' ? [wall.revealed.soFar] : []),
    ...(fact.state === 'revealed' && fact.version > 1 ? [wall.revealed.version(fact.version)] : []),
    ...provenance,
    ...(voices.kind === 'all' ? [] : [voicesText(voices), leftOut(picture.points)].filter(Boolean)),
    ...(picture.field === null ? [] : [wall.revealed.field(field, inField, inField + picture.elsewhere)]),
  ].join(' · ');
}

interface SheetProps {
  readonly join: ReactNode;
  readonly title: string;
  readonly summary: string;
  readonly children: ReactNode;
}

/** A view that needs the whole width: one line of head, the rest below. */
function Sheet({ join, title, summary, children }: SheetProps) {
  return (
    <div className="plenum-awall" data-state="table">
      <div className="plenum-awall-tablehead">
        <h1>
          <strong>{title}</strong> {summary}
        </h1>
        {join}
      </div>
      {children}
    </div>
  );
}

function Revealed(revealedProps: RevealedProps) {
  const { props, fact, picture } = revealedProps;
  const { round, view, join, proposals, voices } = props;
  const { assessment, wall } = useWords();
  const pictureWords = usePictureWords();
  const number = round?.number ?? 1;
  const summary = useSummary(revealedProps);
  const shown = revealed(fact);
  const latest = shown !== null && shown.covered > 0 ? (shown.shown.at(-1) ?? null) : null;
  if (picture.points.length + picture.elsewhere === 0) {
    return (
      <div className="plenum-awall" data-state="nothing">
        <div className="plenum-awall-covered">
          <h1>{wall.revealed.nothing}</h1>
          <p className="plenum-awall-line">{wall.revealed.nothingText}</p>
        </div>
      </div>
    );
  }
  if (view === 'table') {
    return (
      <Sheet join={join} title={assessment.title} summary={summary}>
        <WallTable picture={picture} round={assessment.round(number)} />
      </Sheet>
    );
  }
  if (view === 'ranking' && shown !== null) {
    return (
      <Sheet join={join} title={pictureWords.ranking.title} summary={summary}>
        <WallRanking source={rankSource({ fact: shown, criteria: askedOf(props), proposals, voices })} />
      </Sheet>
    );
  }
  return <PictureAndList {...revealedProps} summary={summary} latest={latest} />;
}

interface PictureAndListProps extends RevealedProps {
  readonly summary: string;
  /** The one that was shown last, while they are shown one at a time. */
  readonly latest: ProposalId | null;
}

/** The grid, and beside it in words what it says; whoever has no room for a name in the picture has one in the list. */
function PictureAndList({ props, fact, picture, summary, latest }: PictureAndListProps) {
  const { round, join, rehearsal } = props;
  const { assessment, wall } = useWords();
  const count = picture.points.length;
  const listed = count + (picture.field === null ? picture.unplaced.length : 0);
  const layout = useGridLayout(picture, useWallSpace(listed));
  const named = new Set(layout.points.flatMap(({ point, label }) => (label === null ? [] : [point.proposal])));
  return (
    <div className="plenum-awall" data-state="revealed" data-many={listed > listLimit || undefined}>
      <div className="plenum-awall-picture">
        <GridView picture={picture} layout={layout} chosen={latest} />
      </div>
      <Side join={join}>
        <h1>{assessment.title}</h1>
        <p className="plenum-awall-summary">{summary}</p>
        {rehearsal && <p className="plenum-awall-rehearsal">{wall.rehearsal}</p>}
        <SoFar fact={fact} picture={picture} />
        <NotAskedAgain fact={fact} earlier={props.earlier} round={round?.number ?? 1} proposals={props.proposals} />
        <WallLegend layout={layout} round={round?.number ?? 1} explains={listed <= listLimit} />
        <SizeLegend picture={picture} />
        {listed <= listLimit && <LowerAxisLegend picture={picture} />}
        {count === 0 && <p className="plenum-awall-line">{wall.revealed.fieldEmpty}</p>}
        <AgreementList picture={picture} named={named} />
      </Side>
    </div>
  );
}

/** The dimensions as they were asked. */
function askedOf({ criteria, round }: AssessmentWallProps): readonly Criterion[] {
  return round === null ? criteria : criteriaOf(criteria, round);
}

/** One assessment on the wall, in every state. Nothing personal, nothing to press, never a value before the reveal. */
export function AssessmentWall(props: AssessmentWallProps) {
  const { fact, earlier, axes, proposals, voices, field } = props;
  if (fact === null) return <Before {...props} />;
  if (fact.state !== 'open' && fact.revealsAt !== null)
    return <Countdown {...props} fact={fact} revealsAt={fact.revealsAt} />;
  if ((publishedResults(fact)?.size ?? 0) === 0 && fact.state !== 'revealed') return <Covered {...props} fact={fact} />;
  const criteria = askedOf(props);
  const picture = gridPicture({ fact, earlier, criteria, axes, proposals, voices, field });
  if (picture === null) return <Before {...props} />;
  return <Revealed props={props} fact={fact} picture={picture} />;
}
