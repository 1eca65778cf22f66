import type { AgendaItemId, CardId, OpenPointId, RowId } from '../../domain/ids.ts';
import { type OpenPoint, type OpenPoints, pointOfCard } from '../../domain/open-points/open-point.ts';
import { PointsScreen, PointsTable } from '../../features/open-points/points-list.tsx';
import { PointsPanel } from '../../features/open-points/points-panel.tsx';
import type { SeriesDeeds } from '../../features/open-points/series-deeds.ts';
import { SeriesOffer } from '../../features/open-points/series-offer.tsx';
import { SeriesPanel } from '../../features/open-points/series-panel.tsx';
import { TakeQuestions } from '../../features/open-points/take-questions.tsx';
import { KeepReminders } from '../../features/reminders/keep-reminders.tsx';
import { ReminderOffer } from '../../features/reminders/reminder-offer.tsx';
import { Card } from '../../ui/card.tsx';
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

const item = 'item' as AgendaItemId;
const questions = words.cards.map((text, index) => ({ id: `q${index}` as RowId, text, cards: [] }));
const taken: OpenPoints = [point(1, '', { id: pointOfCard('q0' as RowId) })];
const go = [words.sentence, words.cards[6] ?? ''].map((text, index) => ({ id: `go${index + 1}` as CardId, text }));
const unread = { ok: false, reason: 'damaged' } as const;
const seriesDeeds: SeriesDeeds = {
  readSession: async () => unread,
  readFile: async () => unread,
  offerOf: () => ({ points: [], items: [], removed: new Set() }),
  take: () => nothing,
};

/** The register of open points: to be written, to be read, printed; empty, some, very many; and where points come from. */
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
      <Card heading={words.points}>
        <TakeQuestions item={item} questions={questions} points={[]} onTake={() => nothing} />
        <TakeQuestions item={item} questions={questions.slice(0, 1)} points={taken} onTake={() => nothing} />
      </Card>
      <SeriesPanel continues="" sessions={[{ key: 'a', name: words.long }]} deeds={seriesDeeds} />
      <Card heading={words.short}>
        {[
          { points: somePoints, items: [] },
          { points: [], items: [] },
        ].map((left) => (
          <SeriesOffer
            key={left.points.length}
            found={{ ...left, title: words.long, date: '', name: words.long, isPartial: left.points.length > 0 }}
            offer={{ ...left, removed: new Set(['p2']) }}
            onTake={nothing}
          />
        ))}
      </Card>
      <Card heading={words.own}>
        <KeepReminders cards={go} kept={new Set(['go1'])} onKeep={nothing} />
        <ReminderOffer
          reminders={go.map(({ id, text }) => ({ key: id, text, title: words.long, date: '2027-05-13' }))}
          onForget={nothing}
        />
      </Card>
      <Card heading={words.minutesTitle}>
        <PointsTable points={somePoints} />
      </Card>
    </>
  );
}
