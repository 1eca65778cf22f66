import './cross-wall.css';
import { wallCross } from '../../domain/indicators/cross-space.ts';
import {
  focusedOn,
  type Indicator,
  type IndicatorCross,
  placedIndicators,
} from '../../domain/indicators/indicator-cross.ts';
import { listHeight, listPages } from '../../domain/indicators/wall-list.ts';
import { CutText } from '../../ui/cut-text.tsx';
import { useWallPage, WallPage } from '../../ui/wall-page.tsx';
import { useIndicatorsWords } from '../../words/indicators.ts';
import { AddresseeLegend, CrossRule, PlacedBy, useCrossRule } from './cross-legend.tsx';
import { CrossView, useCrossLayout } from './cross-picture.tsx';
import { useCrossWords } from './cross-words.ts';
import { SignIcon, SignMark } from './sign.tsx';

export interface CrossWallProps {
  readonly title: string;
  readonly cross: IndicatorCross;
}

/** All findings by number and title, on pages that take turns calmly. */
function List({ title, cross }: CrossWallProps) {
  const { placedBy } = useCrossWords(cross);
  const pages = listPages(cross, listHeight({ title, placedBy, rule: useCrossRule(cross) }, cross));
  const page = useWallPage(pages.length);
  return (
    <>
      <ul className="plenum-xwall-list">
        {pages[page]?.map(({ id, addressee, number, title: name }) => (
          <li key={id}>
            <SignMark addressee={addressee} number={number} />
            <span>{name}</span>
          </li>
        ))}
      </ul>
      <WallPage at={page} pages={pages.length} />
    </>
  );
}

/** The one finding that everybody looks at. */
function Focus({ cross, indicator }: { readonly cross: IndicatorCross; readonly indicator: Indicator }) {
  const words = useIndicatorsWords();
  const { placeWords } = useCrossWords(cross);
  const { number, title, text, addressee, place } = indicator;
  return (
    <section className="plenum-xwall-focus">
      <h2>
        <SignIcon addressee={addressee} number={number} /> <span>{title}</span>
      </h2>
      {text !== '' && <CutText key={text} text={text} more={words.wall.cut} className="plenum-xwall-text" />}
      <p>{words.addressees[addressee].name}</p>
      <p>{place === null ? words.noPlace : placeWords(place).join(', ')}</p>
    </section>
  );
}

/** The cross on the wall: the picture is the thought, the list beside it names what has no room for its title. */
export function CrossWall({ title, cross }: CrossWallProps) {
  const words = useIndicatorsWords();
  const placed = placedIndicators(cross).length;
  const layout = useCrossLayout(cross, wallCross(placed));
  const focus = focusedOn(cross);
  const open = cross.indicators.length - placed;
  return (
    <div className="plenum-xwall" data-state={cross.indicators.length === 0 ? 'empty' : 'shown'}>
      <div className="plenum-xwall-picture">
        <CrossView cross={cross} layout={layout} chosen={focus?.id ?? null} />
        <AddresseeLegend />
      </div>
      <div className="plenum-xwall-side">
        <h1>{title}</h1>
        <PlacedBy cross={cross} />
        <CrossRule cross={cross} />
        {cross.indicators.length === 0 && <p>{words.wall.empty}</p>}
        {open > 0 && <p>{words.unplaced(open)}</p>}
        {focus === null ? <List title={title} cross={cross} /> : <Focus cross={cross} indicator={focus} />}
      </div>
    </div>
  );
}
