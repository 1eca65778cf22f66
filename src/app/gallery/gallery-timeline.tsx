import type { ReactNode } from 'react';
import type { PastSession } from '../../domain/timeline/timeline.ts';
import { TimelineList, TimelineScreen } from '../../features/timeline/timeline-list.tsx';
import { TimelinePanel } from '../../features/timeline/timeline-panel.tsx';
import { TimelineWall } from '../../features/timeline/timeline-wall.tsx';
import { Card } from '../../ui/card.tsx';
import { galleryWords as words } from './gallery-words.ts';

const nothing = () => undefined;
const past = (count: number): readonly PastSession[] =>
  Array.from({ length: count }, (_, index) => ({
    title: index % 3 === 1 ? words.long : `${words.short} ${index + 1}`,
    date: index === 0 && count > 3 ? '' : `20${String(20 + index).padStart(2, '0')}-05-13`,
    continues: '',
    decided:
      index % 3 === 2
        ? []
        : Array.from({ length: 1 + (index % 5) }, () => words.decision).map((text, line) => `${line + 1} ${text}`),
    verdicts: index % 2 === 0 ? { focus: 5, deferred: 2 } : {},
  }));

/** The way of a series on the wall: none, three sessions, and more than one page. */
export const timelineScenes: Readonly<Record<string, () => ReactNode>> = {
  'timeline-none': () => <TimelineWall title={words.timeline} past={[]} />,
  timeline: () => <TimelineWall title={words.timeline} past={past(3)} />,
  'timeline-20': () => <TimelineWall title={`${words.long} · ${words.long}`} past={past(20)} />,
};

/** The timeline on cockpit, tablet and sheet. */
export function GalleryTimeline() {
  const states = [
    { name: 'none', past: past(0), here: 0, reading: { is: 'idle' } },
    { name: 'reading', past: past(0), here: 3, reading: { is: 'busy' } },
    { name: 'taken', past: past(4), here: 4, reading: { is: 'done', count: 4, partial: true } },
  ] as const;
  return (
    <div data-gallery="timeline">
      {states.map(({ name, ...state }) => (
        <TimelinePanel
          key={name}
          title={words.timeline}
          continues={state.here === 0 ? '' : words.long}
          {...state}
          onTake={nothing}
          onPut={() => nothing}
        />
      ))}
      <Card heading={words.timeline}>
        <TimelineScreen title={words.timeline} past={past(20)} />
        <TimelineList past={past(3)} printed />
      </Card>
    </div>
  );
}
