import { useEffect, useRef, useState } from 'react';
import './wall-copy.css';
import { type Judgement, type RoundFact, revealed, scoresOf } from '../../domain/assessment/assessment.ts';
import type { Axes, Criterion } from '../../domain/assessment/criterion.ts';
import { gridPicture, type GridPicture as Picture } from '../../domain/grid/grid.ts';
import { phoneSpace, tabletSpace } from '../../domain/grid/grid-space.ts';
import type { ProposalId } from '../../domain/ids.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import type { WallLook } from '../../domain/session/wall-look.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ReadAloud } from '../../ui/read-aloud.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useNarrow } from '../../ui/use-narrow.ts';
import { ZoomView } from '../../ui/zoom-view.tsx';
import { usePictureWords } from '../../words/picture.ts';
import { useWords } from '../../words/words.ts';
import { sheetOf } from './grid-frame.tsx';
import { GridPicture } from './grid-picture.tsx';
import { GridTable } from './grid-table.tsx';
import { usePictureText } from './picture-text.ts';
import { rankSource } from './rank-source.ts';
import { SizeLegend } from './size-legend.tsx';
import { useLeftOutText, useVoicesText } from './use-voices-text.ts';
import { RankingRule, RankingTable } from './wall-ranking.tsx';

export interface WallCopyProps {
  /** „Runde 2“ */
  readonly name: string;
  readonly fact: RoundFact;
  readonly earlier: RoundFact | null;
  readonly criteria: readonly Criterion[];
  readonly axes: Axes;
  readonly proposals: readonly Proposal[];
  readonly look: WallLook;
  /** This person's own judgements of the round. */
  readonly judgements: ReadonlyMap<ProposalId, Judgement>;
  readonly onClose: () => void;
}

const nobody = '';
const narrow = 560;

interface OwnChoiceProps {
  readonly picture: Picture;
  readonly judgements: WallCopyProps['judgements'];
  readonly chosen: ProposalId | null;
  readonly onChoose: (proposal: ProposalId | null) => void;
}

/** The own mark is asked for, because others look over one's shoulder. */
function OwnChoice({ picture: { points }, judgements, chosen, onChoose }: OwnChoiceProps) {
  const { copy } = usePictureWords();
  const judged = points.filter(({ proposal }) => judgements.has(proposal));
  if (judged.length === 0) return null;
  return (
    <SelectField
      label={copy.own}
      hint={copy.ownHint}
      value={chosen ?? nobody}
      options={[
        { value: nobody, label: copy.ownNone },
        ...judged.map(({ proposal, number, shortTitle }) => ({
          value: proposal as string,
          label: `${number} ${shortTitle}`,
        })),
      ]}
      onChange={(value) => onChoose(value === nobody ? null : (value as ProposalId))}
    />
  );
}

/** Table and order are words already. */
function isPicture({ view }: WallLook): boolean {
  return view !== 'table' && view !== 'ranking';
}

function Shown({ props, picture }: { readonly props: WallCopyProps; readonly picture: Picture }) {
  const { name, look, fact, criteria, proposals, judgements } = props;

  const pictureWords = usePictureWords();
  const frame = useRef<HTMLDivElement>(null);
  const isNarrow = useNarrow(frame, narrow);
  const [chosen, setChosen] = useState<ProposalId | null>(null);
  if (look.view === 'table') return <GridTable picture={picture} round={name} />;
  const told = revealed(fact);
  if (look.view === 'ranking' && told !== null) {
    const source = rankSource({ fact: told, criteria, proposals, voices: look.voices });
    return (
      <>
        <RankingRule source={source} />
        <RankingTable source={source} reasons />
      </>
    );
  }
  const values = scoresOf(chosen === null ? undefined : judgements.get(chosen));
  const [x, y] = [values[picture.x.id], values[picture.y.id]];
  const count = picture.points.length;
  const space = isNarrow ? phoneSpace(count) : tabletSpace(count);
  const sheet = sheetOf(space);
  return (
    <div className="plenum-copy-picture" ref={frame}>
      <ZoomView label={pictureWords.copy.view} shape={sheet.width / sheet.height}>
        <GridPicture
          picture={picture}
          space={space}
          chosen={chosen}
          own={x === undefined || y === undefined ? null : { x, y }}
        />
      </ZoomView>
      <SizeLegend picture={picture} />
      <p className="plenum-muted">{pictureWords.grid.legend}</p>
      <OwnChoice picture={picture} judgements={judgements} chosen={chosen} onChoose={setChosen} />
    </div>
  );
}

/** What the picture says, sentence by sentence: for screen readers, for reading and for reading aloud. */
function InWords({ picture, name }: { readonly picture: Picture; readonly name: string }) {
  const { copy } = usePictureWords();
  const sentences = usePictureText(picture, name);
  return (
    <section className="plenum-copy-words">
      <h2>{copy.inWords}</h2>
      <ReadAloud sentences={sentences} />
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

/** The wall in the hand: the same picture, table or order, to enlarge, to read and to hear. */
export function WallCopy(props: WallCopyProps) {
  const { assessment } = useWords();
  const pictureWords = usePictureWords();
  const voicesText = useVoicesText();
  const leftOut = useLeftOutText();
  const { fact, earlier, criteria, axes, proposals, look, name, onClose } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  // The person has opened it: what they asked for is where they are now.
  useEffect(() => heading.current?.focus(), []);
  const picture = gridPicture({ fact, earlier, criteria, axes, proposals, voices: look.voices, field: look.field });
  const { voices } = look;
  return (
    <div className="plenum-copy">
      <header className="plenum-copy-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {pictureWords.copy.title}
          </h1>
          <p className="plenum-muted">
            {name}
            {voices.kind !== 'all' && ` · ${voicesText(voices)}`}
            {picture !== null && leftOut(picture.points) !== '' && ` · ${leftOut(picture.points)}`}
          </p>
        </div>
        <Button icon="arrow-left" onClick={onClose}>
          {pictureWords.copy.close}
        </Button>
      </header>
      {picture === null ? (
        <EmptyState title={assessment.nobody} />
      ) : (
        <>
          <Shown props={props} picture={picture} />
          {isPicture(look) && <InWords picture={picture} name={name} />}
        </>
      )}
    </div>
  );
}
