import { describe, expect, it } from 'vitest';
import type { ActivityKind } from '../../../src/domain/agenda/agenda.ts';
import { plainBallot } from '../../../src/domain/ballot/ballot.ts';
import { plainBoard } from '../../../src/domain/board/board.ts';
import type { GroupWorkState } from '../../../src/domain/groups/group-work.ts';
import { plainGroupWork } from '../../../src/domain/groups/group-work.ts';
import type { AgendaItemId, GroupId, ProposalId, SeatId } from '../../../src/domain/ids.ts';
import { hasOwnStep } from '../../../src/domain/session/own-step.ts';
import { blank, scene, talk } from './stage-scene.ts';

const proposals = ['p1', 'p2'] as unknown as readonly ProposalId[];
const { tally: nothing } = scene();
const id = 'own' as AgendaItemId;
const at = (activity: ActivityKind) => ({ ...blank, agenda: [{ ...talk, id, activity }, talk], current: id });
const turn = (did: 'spoken' | null) => ({ seat: 'seat' as SeatId, number: 1, did, order: 'V' });

describe('a step of the item itself comes before the next item', () => {
  it.each([
    [null, true],
    ['p1', true],
    ['p2', false],
  ] as const)('while proposals are explained and %j is shown of two: %j', (presented, own) => {
    const plan = { ...at('explain'), presented: presented as ProposalId | null };
    expect(hasOwnStep(plan, nothing, proposals)).toBe(own);
    expect(hasOwnStep(plan, nothing, [])).toBe(false);
  });

  it('as long as the tablets are interrupted, whatever runs', () => {
    expect(hasOwnStep({ ...at('talk'), heldAt: 1 }, nothing, proposals)).toBe(true);
    expect(hasOwnStep(at('talk'), nothing, proposals)).toBe(false);
    expect(hasOwnStep(blank, nothing, proposals)).toBe(false);
  });

  it.each([
    [[], true],
    [['open'], true],
    [['closed'], true],
    [['revealed'], false],
    [['revealed', 'open'], true],
  ] as const)('in an assessment with rounds %j: %j', (states, own) => {
    const { plan, tally } = scene(...states);
    expect(hasOwnStep(plan, tally, proposals)).toBe(own);
  });

  it.each([
    ['feedback', null, true],
    ['feedback', 'covered', true],
    ['feedback', 'shown', true],
    ['feedback', 'closed', false],
    ['questions', null, true],
    ['questions', 'shown', false],
  ] as const)('on a board of the kind %s that is %j: %j', (kind, state, own) => {
    const fact = { item: id, state } as never;
    const tally = { ...nothing, boards: new Map(state === null ? [] : [[id, fact]]) };
    expect(hasOwnStep({ ...at(kind), boards: [plainBoard(id, kind)] }, tally, proposals)).toBe(own);
  });

  it.each([
    [[], true],
    [[turn('spoken'), turn(null)], true],
    [[turn('spoken')], false],
  ])('in an opening round whose words are collected, by the turns that are left', (turns, own) => {
    const tally = { ...nothing, boards: new Map([[id, { item: id, state: 'closed' } as never]]) };
    const plan = { ...at('checkIn'), boards: [plainBoard(id, 'checkIn')], turns: [{ item: id, named: false, turns }] };
    expect(hasOwnStep(plan, tally, proposals)).toBe(own);
  });

  it.each([
    [null, true],
    ['open', true],
    ['closed', true],
    ['shown', false],
  ] as const)('in a vote that is %j: %j', (state, own) => {
    const tally = { ...nothing, ballots: new Map(state === null ? [] : [[id, { item: id, state } as never]]) };
    expect(hasOwnStep({ ...at('theses'), ballots: [plainBallot(id, 'theses')] }, tally, proposals)).toBe(own);
  });

  it.each<readonly [GroupWorkState | null, string | null, boolean]>([
    [null, null, true],
    ['writing', null, true],
    ['reporting', 'group', true],
    ['reporting', null, false],
    ['closed', null, false],
  ])('in group work that is %j, with %j reporting: %j', (state, reporting, own) => {
    const work = { ...plainGroupWork(id), state, reporting: reporting as GroupId | null };
    expect(hasOwnStep({ ...at('groupWork'), groupWork: [work] }, nothing, proposals)).toBe(own);
  });
});
