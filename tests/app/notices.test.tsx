// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, expect, test } from 'vitest';
import { InsecureNotice } from '../../src/app/door/insecure-notice.tsx';
import { UpdateNotice } from '../../src/app/update-notice.tsx';
import { useViewStore } from '../../src/app/view-store.ts';
import { draw } from '../ui/draw.tsx';

const view = () => useViewStore.getState();
afterEach(() => useViewStore.setState(useViewStore.getInitialState()));

test('a new version is offered, and can be put off', async () => {
  const drawing = await draw(<UpdateNotice />);
  expect(drawing.findAll('button')).toHaveLength(0);
  await act(async () => view().offerUpdate());
  expect(drawing.text()).toContain('Eine neue Fassung von Plenum ist da.');
  await drawing.click(drawing.find('button', 'Später'));
  expect(drawing.findAll('button')).toHaveLength(0);
  await drawing.remove();
});

test.each([
  ['an activity runs', { activityRunning: true }],
  ['something is not yet written anywhere', { workAtRisk: true }],
])('no version is offered while %s, and it is afterwards', async (_when, busy) => {
  useViewStore.setState({ ...busy, updateWaiting: true });
  const drawing = await draw(<UpdateNotice />);
  expect(drawing.findAll('button')).toHaveLength(0);
  await act(async () => {
    view().setActivityRunning(false);
    view().setWorkAtRisk(false);
  });
  expect(drawing.find('button', 'Jetzt laden')).toBeTruthy();
  await drawing.remove();
});

test('an address without a secure connection says what is missing', async () => {
  const drawing = await draw(<InsecureNotice isSecure={false} />);
  expect(drawing.text()).toContain('startet nicht ohne Netz');
  await drawing.redraw(<InsecureNotice isSecure />);
  expect(drawing.findAll('.plenum-notice')).toHaveLength(0);
  await drawing.remove();
});
