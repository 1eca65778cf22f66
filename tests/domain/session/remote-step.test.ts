import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProposalId } from '../../../src/domain/ids.ts';
import { type RemoteKey, remoteStep } from '../../../src/domain/session/remote-step.ts';
import { assessmentAgenda } from '../../../src/domain/session/template.ts';
import type { WallView } from '../../../src/domain/session/wall-look.ts';
import { seededBytes } from '../../support/chance.ts';

const agenda = assessmentAgenda(seededBytes(1));
const proposals = ['p1', 'p2', 'p3'] as unknown as readonly ProposalId[];
const scene = (current: number | null, presented: string | null, unfinished: boolean, wall: WallView = 'auto') => ({
  plan: {
    agenda,
    current: current === null ? null : (agenda[current]?.id ?? null),
    presented: presented as ProposalId | null,
    wall,
  },
  proposals: current === 5 ? proposals : [],
  unfinished,
});

describe('a presenter remote', () => {
  it.each([
    ['forward', 1, { kind: 'page', page: 2 }],
    ['forward', 3, { kind: 'end' }],
    ['back', 2, { kind: 'page', page: 1 }],
    ['back', 1, { kind: 'end' }],
    ['blank', 2, { kind: 'wall', wall: 'blank' }],
  ] as const)('turns slides %s from page %i, and never goes on in the agenda', (key, page, step) => {
    expect(remoteStep(key, { ...scene(0, null, false), slides: { page, pages: 3 } })).toEqual(step);
  });

  it.each([
    ['forward', scene(null, null, false), 'item 0', 'before the start'],
    ['forward', scene(0, null, false), 'item 1', 'in a talk'],
    ['back', scene(1, null, false), 'item 0', 'in a talk'],
    ['back', scene(0, null, false), 'end', 'at the first item'],
    ['forward', scene(9, null, false), 'end', 'at the last item'],
    ['forward', scene(5, null, true), 'present p1', 'in an assessment where nothing is presented yet'],
    ['forward', scene(5, 'p1', true), 'present p2', 'while a proposal is presented'],
    ['back', scene(5, 'p2', true), 'present p1', 'while a proposal is presented'],
    ['back', scene(5, 'p1', true), 'item 4', 'in front of the first proposal'],
    ['forward', scene(5, 'p3', true), 'end', 'behind the last proposal of a round that goes on'],
    ['forward', scene(5, 'p3', false), 'item 6', 'behind the last proposal when the result is shown'],
    ['forward', scene(5, 'gone', false), 'present p1', 'when the presented proposal is gone'],
    ['blank', scene(5, 'p1', true), 'wall blank', 'while the wall shows something'],
    ['blank', scene(5, 'p1', true, 'blank'), 'wall auto', 'while the wall is off'],
  ] as const)('goes %s: case %#', (key, given, wanted, _when) => {
    const step = remoteStep(key, given);
    const said =
      step.kind === 'item'
        ? `item ${agenda.indexOf(step.item)}`
        : step.kind === 'present'
          ? `present ${step.proposal}`
          : step.kind === 'wall'
            ? `wall ${step.wall}`
            : 'end';
    expect(said).toBe(wanted);
  });

  it('leads to nothing but items, proposals and the wall, however it is pressed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<RemoteKey>('forward', 'back', 'blank'),
        fc.option(fc.nat(9), { nil: null }),
        fc.constantFrom('p1', 'p2', 'p3', 'gone', null),
        fc.boolean(),
        (key, current, presented, unfinished) => {
          const step = remoteStep(key, scene(current, presented, unfinished));
          expect(['item', 'present', 'wall', 'end']).toContain(step.kind);
          if (unfinished && key === 'forward' && current !== null) expect(step.kind).not.toBe('item');
        },
      ),
    );
  });

  it('goes from group to group while one reports, and never past them in the agenda', () => {
    const given = { ...scene(1, null, false), reporting: true };
    expect(remoteStep('forward', given)).toEqual({ kind: 'report', step: 1 });
    expect(remoteStep('back', given)).toEqual({ kind: 'report', step: -1 });
    expect(remoteStep('blank', given)).toEqual({ kind: 'wall', wall: 'blank' });
  });
});
