// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { useAnnounce } from '../../src/ui/announcer.tsx';
import { DataTable } from '../../src/ui/data-table.tsx';
import { Notice } from '../../src/ui/notice.tsx';
import { ProgressCells } from '../../src/ui/progress-cells.tsx';
import { StatusPill } from '../../src/ui/status-pill.tsx';
import { draw } from './draw.tsx';

test('a fault interrupts, other notices wait, and one that was always there is quiet', async () => {
  const drawing = await draw(<Notice kind="danger" title="Geht nicht" />);
  expect(drawing.find('[role=alert]').textContent).toBe('Fehler: Geht nicht');
  await drawing.redraw(<Notice kind="warning" title="Ohne Netz" />);
  expect(drawing.find('.plenum-notice').getAttribute('role')).toBe('status');
  await drawing.redraw(<Notice kind="danger" title="Geht nicht" quiet />);
  expect(drawing.find('.plenum-notice').hasAttribute('role')).toBe(false);
  await drawing.remove();
});

function Speaker() {
  const announce = useAnnounce();
  return (
    <button type="button" onClick={() => announce('Runde 2 ist offen')}>
      sagen
    </button>
  );
}

test('the same sentence is heard again when it is said again, and the focus stays', async () => {
  const drawing = await draw(<Speaker />);
  const button = drawing.find('button');
  button.focus();
  await drawing.click(button);
  const region = drawing.find('[aria-live=polite]');
  const first = region.firstElementChild;
  expect(region.textContent).toBe('Runde 2 ist offen');
  await drawing.click(button);
  expect(region.textContent).toBe('Runde 2 ist offen');
  expect(region.firstElementChild).not.toBe(first);
  expect(document.activeElement).toBe(button);
  await drawing.remove();
});

test.each([
  [0, 0, 0, 1, '0 von 0'],
  [24, 26, 24, 26, '24 von 26'],
  [30, 26, 26, 26, '30 von 26'],
  [320, 500, 64, 100, '320 von 500'],
])('%i of %i are told in words beside the cells', async (done, total, filled, cells, words) => {
  const drawing = await draw(<ProgressCells done={done} total={total} label="Frühe Hilfen" />);
  expect(drawing.find('svg').getAttribute('aria-label')).toBe(`Frühe Hilfen: ${words}`);
  expect(drawing.findAll('rect')).toHaveLength(cells);
  expect(drawing.findAll('rect[data-filled]')).toHaveLength(filled);
  await drawing.remove();
});

test('every state of saving has a shape of its own, not only a colour', async () => {
  const shapes = new Set<string>();
  for (const tone of ['good', 'pending', 'alone', 'bad'] as const) {
    const drawing = await draw(<StatusPill tone={tone}>gespeichert</StatusPill>);
    shapes.add(drawing.find('svg').innerHTML);
    await drawing.remove();
  }
  expect(shapes.size).toBe(4);
});

test('a table names itself, its columns and its rows', async () => {
  const columns = [
    { id: 'title', title: 'Vorschlag', names: true, cell: (row: { title: string }) => row.title },
    { id: 'n', title: 'n', numeric: true, cell: () => 26 },
  ];
  const drawing = await draw(
    <DataTable caption="Ergebnis" columns={columns} rows={[{ title: 'Frühe Hilfen' }]} rowKey={(row) => row.title} />,
  );
  expect(drawing.find('caption').textContent).toBe('Ergebnis');
  expect(drawing.findAll('th[scope=col]').map((cell) => cell.textContent)).toEqual(['Vorschlag', 'n']);
  expect(drawing.find('th[scope=row]').textContent).toBe('Frühe Hilfen');
  expect(drawing.find('section').tabIndex).toBe(0);
  await drawing.remove();
});
