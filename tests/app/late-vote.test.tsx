// @vitest-environment jsdom
import { act, Suspense } from 'react';
import { expect, test } from 'vitest';
import { DeviceProvider } from '../../src/app/device-context.tsx';
import { LateVoteNotice } from '../../src/app/seat/late-vote-notice.tsx';
import { useLateVote } from '../../src/app/seat/use-late-vote.ts';
import { openDevice } from '../../src/device/device.ts';
import { createCell } from '../../src/device/watched.ts';
import type { PollId, SeatId, SessionId } from '../../src/domain/ids.ts';
import type { PollFact } from '../../src/domain/results/poll.ts';
import { emptyPlan } from '../../src/domain/session/session.ts';
import { nothingLate, type OwnLate } from '../../src/domain/teller/own-late.ts';
import type { Tally } from '../../src/domain/teller/tally.ts';
import type { OpenSession } from '../../src/sync/open-session.ts';
import { draw } from '../ui/draw.tsx';

const poll = 'vote' as PollId;
const another = 'another' as PollId;
const title = 'Ihre Antwort kam nach dem Schließen';
const asks = { question: 'Noch eine Runde?', answers: ['ja', 'nein'] };
const closed = (id: PollId, question: string): PollFact => ({
  ...{ id, state: 'closed', base: 3, voted: 2, counts: null },
  asks: { ...asks, question },
});
const told: Tally = {
  rounds: new Map(),
  polls: new Map([
    [poll, closed(poll, asks.question)],
    [another, closed(another, 'Und jetzt?')],
  ]),
  boards: new Map(),
  ballots: new Map(),
  people: { counted: 3, present: 3 },
};
const wished = (id: PollId) =>
  ({ ...asks, id, item: null, proposal: null, kind: 'covered', wish: 'closed', hands: [], order: 'V' }) as const;

/** A tablet to which the relay tells what came late. */
const openTablet = async () => {
  const late = createCell<OwnLate>(nothingLate);
  const plan = createCell({
    ...emptyPlan,
    polls: [{ ...wished(poll), question: 'Was jetzt im Plan steht' }, wished(another)],
  });
  const session = { sessionId: 's' as SessionId, seatId: 'p' as SeatId, plan, tally: createCell(told), late };
  const opened = session as unknown as OpenSession;
  const opening = openDevice({ base: 'http://127.0.0.1:9/', indexedDB: null, IDBKeyRange: null, fetch, now: () => 0 });
  function Screen() {
    const { forget, late: one } = useLateVote(opened);
    return one === null ? <p>nothing</p> : <LateVoteNotice session={opened} poll={one} onRead={forget} />;
  }
  const screen = () => (
    <Suspense>
      <DeviceProvider opening={opening}>
        <Screen />
      </DeviceProvider>
    </Suspense>
  );
  await opening;
  const drawing = await draw(screen());
  return {
    drawing,
    hears: (...polls: PollId[]) => act(async () => late.set({ ...nothingLate, polls: new Set(polls) })),
    reload: async () => {
      await drawing.remove();
      return draw(screen());
    },
  };
};

test('an answer of which the server says that it came late is said to be, with what was asked, until it was read', async () => {
  const tablet = await openTablet();
  expect(tablet.drawing.text()).toBe('nothing');
  await tablet.hears(poll);
  expect(tablet.drawing.text()).toContain(title);
  expect(tablet.drawing.text()).toContain(asks.question);
  const again = await tablet.reload();
  expect(again.text()).toContain(title);
  await again.click(again.find('button', 'Verstanden'));
  expect(again.text()).toBe('nothing');
  await again.remove();
  const later = await tablet.reload();
  expect(later.text()).toBe('nothing');
  await later.remove();
});

test('an answer that the server counts after all is no longer said to be late', async () => {
  const tablet = await openTablet();
  await tablet.hears(poll);
  await tablet.hears();
  expect(tablet.drawing.text()).toBe('nothing');
  await tablet.drawing.remove();
});

test('two late answers are said one after the other', async () => {
  const tablet = await openTablet();
  await tablet.hears(poll, another);
  expect(tablet.drawing.text()).toContain(asks.question);
  await tablet.drawing.click(tablet.drawing.find('button', 'Verstanden'));
  expect(tablet.drawing.text()).toContain('Und jetzt?');
  await tablet.drawing.click(tablet.drawing.find('button', 'Verstanden'));
  expect(tablet.drawing.text()).toBe('nothing');
  await tablet.drawing.remove();
});
