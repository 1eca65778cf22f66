// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FaultBoundary } from '../../src/app/fault-boundary.tsx';
import { draw } from '../ui/draw.tsx';

function Broken(): never {
  throw new RangeError('Runde 3 gibt es nicht');
}

// React and the boundary both tell the console; here that is expected.
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

test('a fault shows a sentence instead of an empty page, and saves the work on demand', async () => {
  let saved = 0;
  const saveWork = () => {
    saved += 1;
  };
  const drawing = await draw(
    <FaultBoundary saveWork={saveWork}>
      <Broken />
    </FaultBoundary>,
  );
  expect(drawing.find('[role=alert] h1').textContent).toBe('Hier ist etwas schiefgegangen');
  expect(drawing.find('code').textContent).toBe('RangeError: Runde 3 gibt es nicht');
  await drawing.click(drawing.find('button', 'Arbeit sichern'));
  expect(saved).toBe(1);
  await drawing.remove();
});

test('without a way to save only the reload is offered', async () => {
  const drawing = await draw(
    <FaultBoundary>
      <Broken />
    </FaultBoundary>,
  );
  expect(drawing.findAll('button').map((button) => button.textContent)).toEqual(['Seite neu laden']);
  await drawing.remove();
});
