// @vitest-environment jsdom
import { act, Suspense } from 'react';
import { expect, test } from 'vitest';
import { DeviceProvider } from '../../src/app/device-context.tsx';
import { LateVoteNotice } from '../../src/app/late-vote-notice.tsx';
import { useLateVote } from '../../src/app/use-late-vote.ts';
import { openDevice } from '../../src/device/device.ts';
import { createCell } from '../../src/device/watched.ts';
import type { PollId, SeatId, SessionId } from '../../src/domain/ids.ts';
import type { PollFact, PollState } from '../../src/domain/results/poll.ts';
import { emptyPlan } from '../../src/domain/session/session.ts';
import type { Tally } from '../../src/domain/teller/tally.ts';
import type { SessionStatus } from '../../src/sync/desktop.ts';
import type { OpenSession } from '../../src/sync/open-session.ts';
import type { Saving } from '../../src/sync/saving.ts';
import { draw } from '../ui/draw.tsx';

const poll = 'vote' as PollId;
const title = 'Ihre Antwort kam nach dem Schließen';
const asks = { question: 'Noch eine Runde?', answers: ['ja', 'nein'] };
const fact = (state: PollState): PollFact => ({ id: poll, state, asks, base: 3, voted: 2, counts: null });
const told = (state: PollState): Tally => ({
  rounds: new Map(),
  polls: new Map([[poll, fact(state)]]),
  boards: new Map(),
  ballots: new Map(),
  people: { counted: 3, present: 3 },
});
const line = (kind: 'online' | 'none'): SessionStatus => ({ isRead: true, remote: { kind }, hasRescue: false });

/** A tablet on which an open poll stands, with a line that can be cut. */
const openTablet = async () => {
  const tally = createCell(told('open'));
  const status = createCell(line('online'));
  const saving = createCell<Saving>({ kind: 'onServer' });
  const wish = { ...asks, id: poll, item: null, proposal: null, kind: 'covered', wish: 'shown', hands: [], order: 'V' };
  const plan = createCell({ ...emptyPlan, polls: [{ ...wish, question: 'Was jetzt im Plan steht' }] });
  const session = { sessionId: 's' as SessionId, seatId: 'p' as SeatId, plan, tally, status, saving };
  const opened = session as unknown as OpenSession;
  const opening = openDevice({ base: 'http://127.0.0.1:9/', indexedDB: null, IDBKeyRange: null, fetch, now: () => 0 });
  function Screen() {
    const { mark, forget, late } = useLateVote(opened);
    return (
      <>
        <button type="button" onClick={() => mark(poll)}>
          ja
        </button>
        {late !== null && <LateVoteNotice session={opened} poll={late} onRead={forget} />}
      </>
    );
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
    vote: () => drawing.click(drawing.find('button', 'ja')),
    go: (kind: 'online' | 'none') => act(async () => status.set(line(kind))),
    tell: (state: PollState) => act(async () => tally.set(told(state))),
    save: (kind: 'onServer' | 'onDevice') => act(async () => saving.set({ kind })),
    /** An answer as the document says it: handed to the network in the same moment. */
    votesOnline: () =>
      act(async () => {
        drawing.find('button', 'ja').click();
        saving.set({ kind: 'underway', since: 0 });
      }),
    /** The receipt and the closing behind it, before anything is drawn. */
    hearsBoth: () =>
      act(async () => {
        saving.set({ kind: 'onServer' });
        tally.set(told('closed'));
      }),
    reload: async () => {
      await drawing.remove();
      return draw(screen());
    },
  };
};

test('an answer given without a network is said to be late once the poll is closed, also after a reload', async () => {
  const tablet = await openTablet();
  await tablet.go('none');
  await tablet.save('onDevice');
  await tablet.vote();
  expect(tablet.drawing.text()).not.toContain(title);
  await tablet.tell('closed');
  await tablet.go('online');
  await tablet.save('onServer');
  expect(tablet.drawing.text()).toContain(title);
  expect(tablet.drawing.text()).toContain(asks.question);
  const again = await tablet.reload();
  expect(again.text()).toContain(title);
  await again.click(again.find('button', 'Verstanden'));
  expect(again.text()).not.toContain(title);
  await again.remove();
});

test('an answer that reached the server while the poll was open is never said to be late', async () => {
  const tablet = await openTablet();
  await tablet.go('none');
  await tablet.save('onDevice');
  await tablet.vote();
  await tablet.go('online');
  await tablet.save('onServer');
  await tablet.tell('shown');
  expect(tablet.drawing.text()).not.toContain(title);
  const again = await tablet.reload();
  expect(again.text()).not.toContain(title);
  await again.remove();
});

test('an answer given on a line that was dead without anybody knowing is said to be late', async () => {
  const tablet = await openTablet();
  await tablet.votesOnline();
  await tablet.go('none');
  await tablet.go('online');
  await tablet.tell('shown');
  await tablet.save('onServer');
  expect(tablet.drawing.text()).toContain(title);
  await tablet.drawing.remove();
});

test('an answer whose receipt came just before the closing is in time, also when both are drawn at once', async () => {
  const tablet = await openTablet();
  await tablet.votesOnline();
  await tablet.hearsBoth();
  await tablet.tell('shown');
  expect(tablet.drawing.text()).not.toContain(title);
  await tablet.drawing.remove();
});
