import { type ReactNode, useRef, useState } from 'react';
import './round-result.css';
import {
  criteriaOf,
  type Judgement,
  publishedResults,
  type RoundWish,
  scoresOf,
} from '../../domain/assessment/assessment.ts';
import { withheldNotes } from '../../domain/assessment/withheld-notes.ts';
import { type GridPoint, gridPicture, type GridPicture as Picture } from '../../domain/grid/grid.ts';
import { phoneSpace, tabletSpace } from '../../domain/grid/grid-space.ts';
import type { ProposalId } from '../../domain/ids.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useNarrow } from '../../ui/use-narrow.ts';
import { useFormat } from '../../words/format.ts';
import { usePictureWords } from '../../words/picture.ts';
import { useWords } from '../../words/words.ts';
import { LateNote } from './closed-round.tsx';
import { GridPicture } from './grid-picture.tsx';
import { GridTable } from './grid-table.tsx';
import { NamedRows } from './named-rows.tsx';
import { OutsideOn } from './outside-scores.tsx';
import { judgementsOf, type ScoreScreenProps } from './score-sheet.ts';
import { SizeLegend } from './size-legend.tsx';
import { useFieldLook } from './use-field-look.tsx';
import { WithWallCopy } from './with-wall-copy.tsx';

type RoundResultProps = ScoreScreenProps & { readonly round: RoundWish; readonly late: ReadonlySet<ProposalId> };

/** Below this a picture with names would have letters too small to read: numbers only, the list names them. */
const narrow = 560;

interface DetailProps {
  readonly picture: Picture;
  readonly point: GridPoint;
  readonly own: Judgement | undefined;
}

function Detail({ picture, point, own }: DetailProps) {
  const { assessment } = useWords();
  const { decimal } = useFormat();
  const { result, table } = assessment;
  const values = scoresOf(own);
  const word = point.level === null ? assessment.tooFew : assessment.level[point.level];
  return (
    <div className="plenum-result-detail">
      <h2>{point.title}</h2>
      <p>
        <strong>{point.discuss ? assessment.discuss : word}</strong>
        {point.level !== 'agreed' &&
          point.level !== null &&
          `${point.discuss ? ` · ${word}` : ''}, ${assessment.lowerOn(point.lower.name)}`}
      </p>
      <dl>
        {(['x', 'y'] as const).map((axis) => {
          const { median, q1, q3 } = point[axis];
          const mine = values[picture[axis].id];
          return (
            <div key={axis}>
              <dt>{picture[axis].name}</dt>
              <dd>
                {result.middle} <strong>{decimal(median, 2)}</strong>{' '}
                <span className="plenum-result-half plenum-muted">{table.half(decimal(q1, 2), decimal(q3, 2))}</span>
              </dd>
              <OutsideOn proposal={point.proposal} criterion={picture[axis]} />
              <dd>
                {result.yours} <strong>{mine ?? result.none}</strong>
              </dd>
            </div>
          );
        })}
      </dl>
      {point.abstained > 0 && <p className="plenum-muted">{assessment.abstained(point.abstained)}</p>}
    </div>
  );
}

interface ChoiceProps {
  readonly point: GridPoint;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function Choice({ point, chosen, onChoose }: ChoiceProps) {
  const { assessment } = useWords();
  const word = point.level === null ? assessment.tooFew : assessment.level[point.level];
  return (
    <li>
      <button type="button" className="plenum-result-choice" aria-pressed={chosen} onClick={onChoose}>
        <span className="plenum-own-number">{point.number}</span>
        <span className="plenum-result-name">{point.shortTitle}</span>
        <span className="plenum-result-word" data-discuss={point.discuss || undefined}>
          {point.discuss ? assessment.discuss : word}
        </span>
      </button>
    </li>
  );
}

interface ChoicesProps {
  readonly points: readonly GridPoint[];
  readonly proposals: readonly Proposal[];
  readonly chosen: GridPoint | undefined;
  readonly onChoose: (proposal: ProposalId) => void;
}

/** All proposals with the word for them; what is looked at stays in the list, whatever is looked for. */
function Choices({ points, proposals, chosen, onChoose }: ChoicesProps) {
  const { filter, isShown } = useFieldLook(proposals);
  return (
    <>
      {filter}
      <ul className="plenum-result-list">
        {points
          .filter((point) => point === chosen || isShown(point))
          .map((point) => (
            <Choice
              key={point.proposal}
              point={point}
              chosen={point === chosen}
              onChoose={() => onChoose(point.proposal)}
            />
          ))}
      </ul>
    </>
  );
}

function firstChoice(points: readonly GridPoint[], presented: ProposalId | null | undefined): ProposalId | null {
  const at = (wanted: (point: GridPoint) => boolean) => points.find(wanted)?.proposal;
  return at(({ proposal }) => proposal === presented) ?? at(({ discuss }) => discuss) ?? points[0]?.proposal ?? null;
}

/** Whose notes were let in after the showing and wait learns it here, and nobody else does. */
function Withheld({ sheet, round, fact, admitted = false }: RoundResultProps) {
  const { withheld } = usePictureWords();
  const count = admitted && fact?.state === 'revealed' ? withheldNotes(sheet.notes, round, fact).length : 0;
  if (count === 0) return null;
  return (
    <Notice kind="info" title={withheld.title(count)} quiet>
      <p>{withheld.text}</p>
    </Notice>
  );
}

/** The result on the tablet: the group's picture, and the own values beside it, which only this device shows. */
function Result({ props, door }: { readonly props: RoundResultProps; readonly door: ReactNode }) {
  const { assessment } = useWords();
  const pictureWords = usePictureWords();
  const { fact, earlierFact, axes, proposals, round, sheet, presented, late } = props;
  const criteria = criteriaOf(props.criteria, round);
  const frame = useRef<HTMLDivElement>(null);
  const isNarrow = useNarrow(frame, narrow);
  const [picked, setPicked] = useState<ProposalId | null>(null);
  const picture = gridPicture({ fact, earlier: earlierFact, criteria, axes, proposals });
  if (picture === null || picture.points.length === 0) return <EmptyState title={assessment.nobody} />;
  const { points } = picture;
  const inPart = fact?.state === 'revealed' && fact.covered > 0 ? fact : null;
  const shownLast = inPart?.shown.at(-1);
  const chosen =
    points.find(({ proposal }) => proposal === (picked ?? firstChoice(points, shownLast ?? presented))) ?? points[0];
  const own = chosen === undefined ? undefined : judgementsOf(sheet, round).get(chosen.proposal);
  const values = scoresOf(own);
  const [x, y] = [values[picture.x.id], values[picture.y.id]];
  const space = isNarrow ? phoneSpace(points.length) : tabletSpace(points.length);
  const name = props.rehearsal ? assessment.rehearsal.name : assessment.round(round.number);
  return (
    <div className="plenum-result">
      <section className="plenum-result-picture" ref={frame}>
        <h1>{assessment.result.title(name)}</h1>
        {inPart !== null && (
          <p>{assessment.result.partly(inPart.shown.length, inPart.shown.length + inPart.covered)}</p>
        )}
        <LateNote late={late} />
        <Withheld {...props} />
        {door}
        <GridPicture
          picture={picture}
          space={space}
          chosen={chosen?.proposal ?? null}
          own={x === undefined || y === undefined ? null : { x, y }}
        />
        <SizeLegend picture={picture} />
        <p className="plenum-muted">
          {pictureWords.grid.legend} · {pictureWords.grid.ownLegend}
        </p>
      </section>
      <section className="plenum-result-side">
        {chosen !== undefined && <Detail picture={picture} point={chosen} own={own} />}
        {chosen !== undefined && (
          <NamedRows
            rows={publishedResults(fact)?.get(chosen.proposal)?.rows ?? []}
            criteria={[picture.y, picture.x]}
            nameOf={props.nameOf}
          />
        )}
        <h2>{assessment.result.list}</h2>
        <Choices points={points} proposals={proposals} chosen={chosen} onChoose={setPicked} />
      </section>
      <details className="plenum-result-table">
        <summary>{assessment.result.table}</summary>
        <GridTable picture={picture} round={name} />
      </details>
    </div>
  );
}

/** The result, and the wall in the hand one tap away. */
export function RoundResult(props: RoundResultProps) {
  const { assessment } = useWords();
  const { fact, earlierFact, axes, proposals, round, sheet, look } = props;
  const shown =
    fact === null
      ? null
      : {
          name: assessment.round(round.number),
          fact,
          earlier: earlierFact,
          criteria: criteriaOf(props.criteria, round),
          axes,
          proposals,
          look,
          judgements: judgementsOf(sheet, round),
        };
  return <WithWallCopy shown={shown}>{(door) => <Result props={props} door={door} />}</WithWallCopy>;
}
