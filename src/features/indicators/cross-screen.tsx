import { useRef, useState } from 'react';
import './cross-screen.css';
import type { IndicatorId } from '../../domain/ids.ts';
import { phoneCross, tabletCross } from '../../domain/indicators/cross-space.ts';
import {
  focusedOn,
  type Indicator,
  type IndicatorCross,
  placedIndicators,
} from '../../domain/indicators/indicator-cross.ts';
import { Button } from '../../ui/button.tsx';
import { Fold } from '../../ui/fold.tsx';
import { ReadAloud } from '../../ui/read-aloud.tsx';
import { useNarrow } from '../../ui/use-narrow.ts';
import { ZoomView } from '../../ui/zoom-view.tsx';
import { useIndicatorsWords } from '../../words/indicators.ts';
import { crossSheet } from './cross-drawing.tsx';
import { AddresseeLegend, CrossRule, PlacedBy, QuadrantSentences } from './cross-legend.tsx';
import { CrossView, useCrossLayout } from './cross-picture.tsx';
import { CrossTable } from './cross-table.tsx';
import { useCrossText, useCrossWords } from './cross-words.ts';
import { SignIcon, SignMark } from './sign.tsx';

export interface CrossScreenProps {
  readonly title: string;
  readonly cross: IndicatorCross;
}

const narrow = 560;

function Picture({ cross, chosen }: { readonly cross: IndicatorCross; readonly chosen: Indicator | null }) {
  const words = useIndicatorsWords();
  const frame = useRef<HTMLDivElement>(null);
  const isNarrow = useNarrow(frame, narrow);
  const count = placedIndicators(cross).length;
  const layout = useCrossLayout(cross, (isNarrow ? phoneCross : tabletCross)(count));
  const sheet = crossSheet(layout);
  return (
    <div className="plenum-xscreen-picture" ref={frame}>
      <ZoomView label={words.screen.view} shape={sheet.width / sheet.height}>
        <CrossView cross={cross} layout={layout} chosen={chosen?.id ?? null} />
      </ZoomView>
      {isNarrow && <QuadrantSentences cross={cross} />}
      <AddresseeLegend />
      <CrossRule cross={cross} />
    </div>
  );
}

/** One finding in words. */
function One({ cross, indicator }: { readonly cross: IndicatorCross; readonly indicator: Indicator }) {
  const words = useIndicatorsWords();
  const { placeWords } = useCrossWords(cross);
  const { number, title, text, addressee, place } = indicator;
  return (
    <article className="plenum-xscreen-one">
      <h2>
        <SignIcon addressee={addressee} number={number} />
        <span>
          {number} {title}
        </span>
      </h2>
      {text !== '' && <p className="plenum-xscreen-text">{text}</p>}
      <p>{words.said.addressee(words.addressees[addressee].name)}</p>
      <p>{place === null ? words.noPlace : placeWords(place).join(', ')}</p>
    </article>
  );
}

interface ListProps {
  readonly cross: IndicatorCross;
  readonly chosen: Indicator | null;
  readonly onLook: (indicator: IndicatorId | null) => void;
}

function List({ cross, chosen, onLook }: ListProps) {
  const words = useIndicatorsWords();
  return (
    <section>
      <h2>{words.list}</h2>
      <ul className="plenum-cross-list">
        {cross.indicators.map(({ id, addressee, number, title }) => (
          <li key={id}>
            <button
              type="button"
              className="plenum-cross-choice"
              aria-label={words.screen.look(number, title)}
              aria-pressed={id === chosen?.id}
              onClick={() => onLook(id === chosen?.id ? null : id)}
            >
              <SignMark addressee={addressee} number={number} />
              <span>{title}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the picture says, sentence by sentence: for screen readers, for reading and for reading aloud. */
function InWords({ cross, title }: CrossScreenProps) {
  const words = useIndicatorsWords();
  const sentences = useCrossText(cross, title);
  return (
    <Fold summary={words.screen.inWords} className="plenum-xscreen-words">
      <ReadAloud sentences={sentences} />
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <CrossTable cross={cross} />
    </Fold>
  );
}

/** What of the cross a person looks at: what everybody does, or by themselves; null in `own`: the whole of it. */
function useLook(cross: IndicatorCross) {
  const [own, setOwn] = useState<{ readonly id: IndicatorId | null } | null>(null);
  const focus = focusedOn(cross);
  const chosen = own === null ? focus : (cross.indicators.find(({ id }) => id === own.id) ?? null);
  return {
    chosen,
    aside: own !== null,
    look: (id: IndicatorId | null) => setOwn(id === null && focus === null ? null : { id }),
    back: () => setOwn(null),
  };
}

/** The cross on the tablet: the picture of the wall, to enlarge, to read and to hear; it follows what everybody looks at. */
export function CrossScreen({ title, cross }: CrossScreenProps) {
  const words = useIndicatorsWords();
  const { chosen, aside, look, back } = useLook(cross);
  if (cross.indicators.length === 0)
    return (
      <section className="plenum-activity plenum-xscreen" data-state="empty">
        <h1>{title}</h1>
        <p>{words.screen.soon}</p>
      </section>
    );
  return (
    <section className="plenum-activity plenum-xscreen" data-state={aside ? 'aside' : 'following'}>
      <h1>{title}</h1>
      <PlacedBy cross={cross} />
      <div className="plenum-xscreen-state">
        <p role="status">{aside ? words.screen.aside : words.screen.follow}</p>
        {aside && (
          <Button kind="primary" onClick={back}>
            {words.screen.back}
          </Button>
        )}
      </div>
      <div className="plenum-xscreen-both" data-chosen={chosen !== null || undefined}>
        <Picture cross={cross} chosen={chosen} />
        {chosen !== null && <One cross={cross} indicator={chosen} />}
      </div>
      <List cross={cross} chosen={chosen} onLook={look} />
      <InWords cross={cross} title={title} />
    </section>
  );
}
