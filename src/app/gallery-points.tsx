import type { OpenPointId } from '../domain/ids.ts';
import type { OpenPoint, OpenPoints } from '../domain/open-points/open-point.ts';
import { PointsScreen, PointsTable } from '../features/open-points/points-list.tsx';
import { PointsPanel } from '../features/open-points/points-panel.tsx';
import { Card } from '../ui/card.tsx';
import { galleryWords as words } from './gallery-words.ts';

const point = (index: number, what: string, more: Partial<OpenPoint> = {}): OpenPoint => ({
  id: `p${index}` as OpenPointId,
  what,
  who: index % 3 === 1 ? '' : words.short,
  until: index % 3 === 2 ? '' : words.low,
  closedOn: '',
  item: null,
  since: '',
  order: String(index).padStart(4, '0'),
  ...more,
});

/** Some, with one from an earlier session and one that is done. */
export const somePoints: OpenPoints = [
  point(1, words.sentence),
  point(2, words.long, { since: words.short }),
  point(3, words.cards[2] ?? '', { closedOn: '2027-05-13' }),
];
/** As many as nobody gets through, one of them very long. */
export const manyPoints: OpenPoints = Array.from({ length: 40 }, (_, index) =>
  point(index, index === 4 ? words.paragraph.repeat(7).trim() : (words.cards[index % 6] ?? '')),
);

const nothing = () => undefined;
const deeds = { add: nothing, change: nothing, close: () => nothing, remove: () => nothing };
const registers: readonly (readonly [name: string, points: OpenPoints])[] = [
  ['empty', []],
  ['some', somePoints],
  ['many', manyPoints],
];

/** The register of open points: to be written, to be read, printed; empty, some, very many. */
export function GalleryPoints() {
  return (
    <>
      {registers.map(([name, points]) => (
        <div key={name} data-gallery={`points-${name}`}>
          <PointsPanel
            title={name === 'many' ? null : words.points}
            session=""
            points={points}
            today="2027-05-13"
            deeds={deeds}
          />
          <Card heading={`${words.points}: ${name}`}>
            <PointsScreen title={words.points} points={points} />
          </Card>
        </div>
      ))}
      <Card heading={words.minutesTitle}>
        <PointsTable points={somePoints} />
      </Card>
    </>
  );
}
