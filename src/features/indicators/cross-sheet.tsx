import './cross-sheet.css';
import { tabletCross } from '../../domain/indicators/cross-space.ts';
import { type IndicatorCross, placedIndicators } from '../../domain/indicators/indicator-cross.ts';
import { AddresseeLegend, CrossRule, PlacedBy } from './cross-legend.tsx';
import { CrossPicture } from './cross-picture.tsx';
import { CrossTable } from './cross-table.tsx';

/** The cross on the result sheet: the picture as the wall has it, and every finding with its exact place. */
export function CrossSheet({ cross }: { readonly cross: IndicatorCross }) {
  return (
    <div className="plenum-xsheet">
      <figure>
        <CrossPicture cross={cross} space={tabletCross(placedIndicators(cross).length)} />
        <figcaption>
          <PlacedBy cross={cross} />
          <CrossRule cross={cross} />
        </figcaption>
      </figure>
      <AddresseeLegend />
      <CrossTable cross={cross} />
    </div>
  );
}
