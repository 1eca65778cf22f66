// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { Fold } from '../../src/ui/fold.tsx';
import { draw } from './draw.tsx';

test('how many there are is read before it is opened, and nothing where there is nothing to say', async () => {
  const drawing = await draw(<Fold summary="Thesen" status="(3)" />);
  expect(drawing.find('summary').textContent).toBe('Thesen (3)');
  await drawing.redraw(<Fold summary="Thesen" status="" />);
  expect(drawing.find('summary').innerHTML).toBe('Thesen');
  await drawing.remove();
});

test('what a person has opened stays open while the same is drawn again', async () => {
  const drawing = await draw(<Fold summary="Mehr" open={false} />);
  const fold = drawing.find('details') as HTMLDetailsElement;
  fold.open = true;
  await drawing.redraw(<Fold summary="Mehr" open={false} status="neu" />);
  expect(fold.open).toBe(true);
  await drawing.remove();
});

test('many alike on one screen are each heard with what they are for', async () => {
  const drawing = await draw(<Fold summary="Mehr" summaryLabel="Mehr zu Wohnen" />);
  expect(drawing.find('summary', 'Mehr zu Wohnen').textContent).toBe('Mehr');
  await drawing.remove();
});
