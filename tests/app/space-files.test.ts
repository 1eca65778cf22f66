import { expect, onTestFinished, test } from 'vitest';
import { arrivedSpaceFiles, spaceFiles, startSpaceFiles } from '../../src/app/county/space-files.ts';
import { beginSpace } from '../../src/device/space-seats.ts';
import { openSpace } from '../../src/sync/open-space.ts';
import { createTablet, type Tablet } from '../sync/tablet.ts';

const foundsOn = async ({ device, environment }: Tablet, title: string) => {
  const space = openSpace({ environment, device, seat: await beginSpace(device, title) });
  onTestFinished(() => space.close());
  return space;
};

test('who waits for the reports of a space gets its own, and none of another one that was opened meanwhile', async () => {
  const tablet = await createTablet();
  const read = Promise.withResolvers<void>();
  const slow = { ...(await foundsOn(tablet, 'Musterland')), whenRead: read.promise };
  const stopSlow = startSpaceFiles(tablet.device, slow);
  const waiting = arrivedSpaceFiles(slow);
  stopSlow();
  const other = await foundsOn(tablet, 'Nachbarland');
  const stopOther = startSpaceFiles(tablet.device, other);
  expect(await arrivedSpaceFiles(other)).toBe(spaceFiles.getSnapshot());
  expect(spaceFiles.getSnapshot()).not.toBeNull();
  read.resolve();
  expect([await waiting, await arrivedSpaceFiles(slow)]).toEqual([null, null]);
  stopOther();
  expect(spaceFiles.getSnapshot()).toBeNull();
});
