// @vitest-environment jsdom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { RemoteCard } from '../../../src/features/moderation/remote-card.tsx';
import { draw } from '../../ui/draw.tsx';

test('what unfolds below the room is brought into sight, what folds up moves nothing', async () => {
  const drawing = await draw(<RemoteCard remote={{ isOn: true, onSwitch: () => undefined }} note="" />);
  const fold = drawing.find('details') as HTMLDetailsElement;
  // jsdom lays nothing out and has no such function.
  const scrollIntoView = vi.fn();
  Object.assign(fold, { scrollIntoView });
  const turn = (open: boolean) =>
    act(async () => {
      fold.open = open;
      fold.dispatchEvent(new Event('toggle'));
    });
  await turn(false);
  expect(scrollIntoView).not.toHaveBeenCalled();
  await turn(true);
  expect(scrollIntoView).toHaveBeenCalledWith({ block: 'nearest' });
  await drawing.remove();
});
