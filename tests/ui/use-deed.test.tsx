// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { FaultBoundary } from '../../src/app/fault-boundary.tsx';
import { accepted, type Result, refused } from '../../src/domain/result.ts';
import { useDeed } from '../../src/ui/use-deed.ts';
import { draw } from './draw.tsx';

afterEach(() => {
  vi.restoreAllMocks();
});

interface DoerProps {
  readonly deed: () => Promise<Result<string, string>>;
  readonly onDone: (value: string) => void;
}

function Doer({ deed, onDone }: DoerProps) {
  const [state, run] = useDeed(deed, onDone);
  return (
    <button type="button" onClick={() => run()}>
      {state.is === 'refused' ? state.reason : state.is}
    </button>
  );
}

test('a deed tells its value, a refused one its reason, and it can be tried again', async () => {
  const answers: Result<string, string>[] = [refused('offline'), accepted('/s/abc')];
  const done: string[] = [];
  const deed = async () => answers.shift() ?? refused('asked too often');
  const drawing = await draw(<Doer deed={deed} onDone={(value) => done.push(value)} />);
  await drawing.click(drawing.find('button', 'idle'));
  await drawing.click(drawing.find('button', 'offline'));
  expect(drawing.find('button').textContent).toBe('idle');
  expect(done).toEqual(['/s/abc']);
  await drawing.remove();
});

test('a fault in a deed does not leave a button that waits for ever', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const deed = () => Promise.reject(new Error('kaputt'));
  const drawing = await draw(
    <FaultBoundary>
      <Doer deed={deed} onDone={() => undefined} />
    </FaultBoundary>,
  );
  await drawing.click(drawing.find('button'));
  expect(drawing.text()).toContain('Error: kaputt');
  await drawing.remove();
});
