// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { PastSession } from '../../../src/domain/timeline/timeline.ts';
import { TimelinePanel } from '../../../src/features/timeline/timeline-panel.tsx';
import { TimelineWall } from '../../../src/features/timeline/timeline-wall.tsx';
import { words } from '../../support/words.ts';
import { draw } from '../../ui/draw.tsx';

const { timeline } = words;
const past: readonly PastSession[] = [
  { title: 'Herbst', date: '2026-11-04', continues: '', decided: ['Höchstens 40 Seiten.'], verdicts: { focus: 5 } },
  { title: '', date: '', continues: 'Herbst', decided: [], verdicts: {} },
];

test('the moderator takes over the series or all sessions, takes one off and puts it back; all of it is a table too', async () => {
  const asked: string[] = [];
  const put: (readonly PastSession[])[] = [];
  const deeds = {
    onTake: (which: string) => asked.push(which),
    onPut: (sessions: readonly PastSession[]) => {
      put.push(sessions);
      return () => void put.push(past);
    },
  };
  const panel = { title: 'Zeitstrahl', past, continues: 'Herbst', here: 2, reading: { is: 'idle' }, ...deeds } as const;
  const drawing = await draw(<TimelinePanel {...panel} />);
  await drawing.click(drawing.find('button', timeline.panel.series));
  await drawing.click(drawing.find('button', timeline.panel.all));
  expect(asked).toEqual(['series', 'all']);
  const rows = drawing.findAll('tbody tr').map((row) => row.textContent);
  expect(rows[0]).toContain('Höchstens 40 Seiten.');
  expect(rows[1]).toContain(timeline.nothing);
  await drawing.click(drawing.find('button', timeline.panel.remove('Herbst')));
  await drawing.click(drawing.find('button', words.agenda.undo));
  expect(put).toEqual([[past[1]], past]);
  await drawing.redraw(<TimelinePanel {...panel} past={[]} here={0} />);
  expect(drawing.text()).toContain(timeline.panel.noneHere);
  expect(drawing.findAll('button')).toHaveLength(0);
  await drawing.remove();
});

test('the wall shows each session with its day and what it decided, and today at the end', async () => {
  const drawing = await draw(<TimelineWall title="Zeitstrahl" past={past} />);
  expect(drawing.findAll('ol > li')).toHaveLength(3);
  expect(drawing.text()).toContain(timeline.proposals(timeline.verdict.focus(5)));
  expect(drawing.text()).toContain(timeline.untitled);
  expect(drawing.text()).toContain(timeline.today);
  await drawing.redraw(<TimelineWall title="Zeitstrahl" past={[]} />);
  expect(drawing.text()).toContain(timeline.none);
  await drawing.remove();
});
