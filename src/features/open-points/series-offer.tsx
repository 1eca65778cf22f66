import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useOpenPointsWords } from '../../words/open-points.ts';
import type { Found, Offer, Taking } from './series-deeds.ts';

interface SeriesOfferProps {
  readonly found: Found;
  readonly offer: Offer;
  readonly onTake: (taking: Taking) => void;
}

/** What is left of an earlier session, ticked; what was taken out here before is offered without its tick. */
export function SeriesOffer({ found, offer, onTake }: SeriesOfferProps) {
  const { series } = useOpenPointsWords();
  // Only what somebody has ticked or unticked; everything else follows the offer.
  const [said, setSaid] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isTicked = (id: string) => said.get(id) ?? !offer.removed.has(id);
  const tick = (id: string, ticked: boolean) => setSaid(new Map([...said, [id, ticked]]));
  const points = offer.points.filter(({ id }) => isTicked(id));
  const items = offer.items.filter(({ id }) => isTicked(id));
  const parts = [
    { title: series.points(offer.points.length), rows: offer.points.map(({ id, what }) => ({ id, label: what })) },
    { title: series.items(offer.items.length), rows: offer.items.map(({ id, title }) => ({ id, label: title })) },
  ];
  const isNothing = offer.points.length + offer.items.length === 0;
  return (
    <section aria-label={found.name} className="plenum-series-offer">
      <h3>{found.name}</h3>
      {found.isPartial && <Notice kind="warning" title={series.partial} />}
      {isNothing && <p>{series.nothing}</p>}
      {parts.map(({ title, rows }) =>
        rows.length === 0 ? null : (
          <fieldset key={title}>
            <legend>{title}</legend>
            {rows.map(({ id, label }) => (
              <CheckBox
                key={id}
                label={label || series.untitled}
                {...(offer.removed.has(id) && { hint: series.removed })}
                checked={isTicked(id)}
                onChange={(ticked) => tick(id, ticked)}
              />
            ))}
          </fieldset>
        ),
      )}
      {!isNothing && (
        <Button
          kind="primary"
          disabled={points.length + items.length === 0}
          onClick={() =>
            onTake({ name: found.name, points, items, review: points.length === 0 ? null : series.review(found.name) })
          }
        >
          {series.take(points.length, items.length)}
        </Button>
      )}
    </section>
  );
}
