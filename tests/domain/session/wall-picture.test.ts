import { describe, expect, it } from 'vitest';
import type { RoundFact } from '../../../src/domain/assessment/assessment.ts';
import type { PollId, ProposalId } from '../../../src/domain/ids.ts';
import { type Plan, shownTimer } from '../../../src/domain/session/session.ts';
import { resultOnWall, wallPictureOf } from '../../../src/domain/session/wall-picture.ts';
import { factOf, method, results, scene, talk } from './stage-scene.ts';

const proposal = 'p1' as ProposalId;
const running = { kind: 'running', startedAt: 0, endsAt: 60_000 } as const;

/** A session with two revealed rounds, of which the second has something to show. */
const revealedTwice = () => {
  const { plan, tally } = scene('revealed', 'revealed');
  const told = { ...factOf(2, 'revealed'), results: new Map([[proposal, {} as never]]) } as RoundFact;
  return { plan, tally, told, shown: { ...tally, rounds: new Map(tally.rounds).set(told.id, told) } };
};

describe('the picture on the wall', () => {
  const poll = { poll: 'poll' as PollId, polls: [{ id: 'poll' as PollId, kind: 'covered', wish: 'open' } as never] };
  const cases: readonly (readonly [string, Partial<Plan>, string])[] = [
    ['welcomes before the first item', { current: null }, 'welcome'],
    ['is the item that runs', { current: talk.id }, 'item'],
    ['is the method where the method is explained', { current: method.id }, 'assessment'],
    ['is the assessment', {}, 'assessment'],
    ['is what was fixed', { current: results.id }, 'results'],
    ['is what was noted while it is talked about', { current: results.id, presented: proposal }, 'notes'],
    ['is the straw poll, whatever runs', poll, 'poll'],
    ['is off when it is to be, also after the end', { ended: true, wall: 'blank' }, 'blank'],
    ['says that all is interrupted', { heldAt: 1 }, 'held'],
    ['thanks after the end, whatever the last item was', { ended: true }, 'ended'],
    ['thanks after the end of the results', { ended: true, current: results.id, presented: proposal }, 'ended'],
    ['shows after the end what the moderator asks for', { ended: true, wall: 'results' }, 'results'],
  ];
  it.each(cases)('%s', (_, more, kind) => {
    const { plan, shown } = revealedTwice();
    expect(wallPictureOf({ ...plan, ...more }, shown).kind).toBe(kind);
  });

  it('is a result only once there is one, and the tablets can look at that very one', () => {
    const { plan, tally, told, shown } = revealedTwice();
    expect(resultOnWall(plan, tally)).toBeNull();
    expect(resultOnWall(plan, shown)).toMatchObject({ round: { fact: told }, earlier: { fact: {} } });
    const later = { ...plan, current: talk.id };
    expect(resultOnWall(later, shown)).toBeNull();
    expect(resultOnWall({ ...later, wall: 'grid' }, shown)?.round.wish.number).toBe(2);
  });

  it.each([
    { wall: 'blank' },
    { heldAt: 1 },
    { ended: true },
    { wall: 'results' },
    { wall: 'notes', presented: proposal },
  ] as const)('is no result to look at while the wall shows something else: %j', (more) => {
    const { plan, shown } = revealedTwice();
    expect(resultOnWall(plan, shown)).not.toBeNull();
    expect(resultOnWall({ ...plan, ...more }, shown)).toBeNull();
  });
});

describe('the clock that everybody sees', () => {
  it('counts while the meeting goes on and stands nowhere after its end', () => {
    expect(shownTimer({ ended: false, timer: running })).toBe(running);
    expect(shownTimer({ ended: true, timer: running })).toEqual({ kind: 'idle' });
  });
});
