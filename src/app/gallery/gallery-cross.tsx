import type { AgendaItemId, IndicatorId } from '../../domain/ids.ts';
import {
  addressees,
  type Indicator,
  type IndicatorCross,
  plainCross,
} from '../../domain/indicators/indicator-cross.ts';
import { CrossPanel } from '../../features/indicators/cross-panel.tsx';
import { CrossScreen } from '../../features/indicators/cross-screen.tsx';
import { CrossSheet } from '../../features/indicators/cross-sheet.tsx';
import { CrossWall } from '../../features/indicators/cross-wall.tsx';
import type { IndicatorDeeds } from '../../features/indicators/indicator-deeds.ts';
import { Card } from '../../ui/card.tsx';
import { galleryWords as words } from './gallery-words.ts';

/* Indicator crosses to look at: nothing yet, a few, nineteen and twenty-three, in rows, one looked at, very long words. */

const item = 'cross' as AgendaItemId;
const none = plainCross(item);

/** Places that look like those of people: more in the corners than in the middle, some of them very near one another. */
const placeOf = (index: number): Indicator['place'] => ({
  importance: Math.round(Math.sin(index * 2.4) * 19) / 2,
  influence: Math.round((0.5 + Math.sin(index * 1.7 + 1) * 0.48) * 20) / 2,
});
const finding = (index: number, more: Partial<Indicator> = {}): Indicator => ({
  id: `f${index}` as IndicatorId,
  item,
  number: index + 1,
  title: words.findings[index % words.findings.length] ?? '',
  text: index % 3 === 0 ? words.sentence : '',
  addressee: addressees[index % addressees.length] ?? 'all',
  place: placeOf(index),
  order: String(index).padStart(3, '0'),
  ...more,
});
const findings = (count: number, more: (index: number) => Partial<Indicator> = () => ({})) =>
  Array.from({ length: count }, (_, index) => finding(index, more(index)));

const [upperLeft, upperRight, lowerLeft, lowerRight] = words.crossSentences;
const set: IndicatorCross = {
  ...none,
  placedBy: words.short,
  sentences: { upperLeft, upperRight, lowerLeft, lowerRight },
};
const few: IndicatorCross = { ...set, indicators: findings(5, (index) => (index === 3 ? { place: null } : {})) };
const long: IndicatorCross = {
  ...set,
  placedBy: words.long.slice(0, 80),
  halves: { upper: words.long.slice(0, 32), lower: words.long.slice(0, 32) },
  simple: true,
  sentences: { upperLeft: words.long, upperRight: words.long, lowerLeft: words.long, lowerRight: words.long },
  indicators: findings(30, () => ({
    title: `${words.long} ${words.sentence}`.slice(0, 120),
    text: words.paragraph.repeat(8),
  })),
};
const crowded: IndicatorCross = { ...set, indicators: findings(23) };

export const crosses = {
  empty: none,
  few,
  focus: { ...crowded, focus: 'f6' as IndicatorId },
  '19': { ...set, indicators: findings(19, (index) => ({ place: placeOf(index + 40) })) },
  '23': crowded,
  simple: { ...crowded, simple: true },
  '60': { ...set, indicators: findings(60) },
  long: { ...long, focus: null },
  'long-focus': { ...long, focus: 'f2' as IndicatorId },
} as const satisfies Readonly<Record<string, IndicatorCross>>;

const nothing = () => undefined;
const deeds: IndicatorDeeds = {
  set: nothing,
  add: () => ({ ids: [], number: 0, left: 0, undo: nothing }),
  change: () => nothing,
  place: () => nothing,
  move: nothing,
  moveTo: nothing,
  remove: () => nothing,
};

/** A cross in its states on tablet, cockpit, wall and result sheet. */
export function GalleryCross() {
  return (
    <>
      {(['empty', 'few', 'focus', 'simple', 'long'] as const).map((name) => (
        <div key={name} className="plenum-gallery-board" data-gallery={`cross-${name}`}>
          <Card heading={`${words.cross}: ${name}`}>
            <CrossScreen title={words.cross} cross={crosses[name]} />
          </Card>
          <CrossPanel title={words.cross} session={words.short} date="2027-05-13" cross={crosses[name]} deeds={deeds} />
          <div className="plenum-gallery-screen">
            <CrossWall title={words.cross} cross={crosses[name]} />
          </div>
        </div>
      ))}
      <Card heading={words.minutesTitle}>
        <CrossSheet cross={crosses['19']} />
      </Card>
    </>
  );
}
