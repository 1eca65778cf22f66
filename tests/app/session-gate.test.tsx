// @vitest-environment jsdom
import { act } from 'react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { conditions } from '../../src/app/scenes/conditions.ts';
import { Meeting, sceneSession } from '../../src/app/scenes/meeting.ts';
import { openInMemory } from '../../src/app/scenes/meeting-session.ts';
import { openSceneDevice } from '../../src/app/scenes/scene-device.ts';
import { Stage } from '../../src/app/scenes/stage.tsx';
import { SessionGate } from '../../src/app/session/session-gate.tsx';
import { createCell } from '../../src/device/watched.ts';
import type { SessionStatus } from '../../src/sync/desktop.ts';
import { until } from '../support/until.ts';
import { draw } from '../ui/draw.tsx';

const heard: SessionStatus = conditions.online.status;
const asked: SessionStatus = { ...heard, isAwaited: true, remote: { kind: 'connecting' } };

/** A tablet at its first visit: the relay is asked and has not answered. */
const drawsAtFirstVisit = async (first: SessionStatus = asked) => {
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const status = createCell<SessionStatus>(first);
  const drawing = await draw(
    <Stage
      device={openSceneDevice({ roles: ['participant'] })}
      session={{ ...openInMemory(new Meeting(), { role: 'participant' }), status }}
    >
      <SessionGate session={sceneSession} page="participant">
        {() => <p>nothing on the table</p>}
      </SessionGate>
    </Stage>,
  );
  onTestFinished(drawing.remove);
  const isDrawn = () => drawing.text().includes('nothing on the table');
  await until(() => drawing.page.querySelector('[aria-busy]') !== null, 'it waits');
  return { status, isDrawn };
};

test('what a session has is drawn when the relay has told it: „not yet" is not „none"', async () => {
  const { status, isDrawn } = await drawsAtFirstVisit();
  expect(isDrawn()).toBe(false);
  await act(async () => status.set(heard));
  await until(isDrawn, 'it is drawn');
});

test('a relay that neither answers nor hangs up keeps nobody waiting for ever', async () => {
  const { isDrawn } = await drawsAtFirstVisit();
  await act(async () => vi.advanceTimersByTime(2_000));
  expect(isDrawn()).toBe(false);
  await act(async () => vi.advanceTimersByTime(2_000));
  await until(isDrawn, 'what lies here is drawn');
});

test('a tablet that reads its disk slowly asks the relay no shorter for it', async () => {
  const { status, isDrawn } = await drawsAtFirstVisit({ ...asked, isRead: false, isAwaited: false });
  await act(async () => vi.advanceTimersByTime(4_000));
  await act(async () => status.set(asked));
  await act(async () => vi.advanceTimersByTime(2_000));
  expect(isDrawn()).toBe(false);
  await act(async () => status.set(heard));
  await until(isDrawn, 'it is drawn');
});
