import { describe, expect, it } from 'vitest';
import type { Judgement } from '../../../src/domain/assessment/assessment.ts';
import type { ProposalId, SeatId } from '../../../src/domain/ids.ts';
import {
  type Course,
  countCannot,
  countJudged,
  firstPlace,
  follow,
  neighbour,
  stepTo,
} from '../../../src/features/assessment/score-place.ts';
import { walkOf } from '../../../src/features/assessment/score-sheet.ts';
import { need, proposals, weight } from '../../support/assessment-scene.ts';

const [a, b, c] = ['a', 'b', 'c'] as ProposalId[] as [ProposalId, ProposalId, ProposalId];
const whole: Judgement = { kind: 'scored', values: { [need.id]: 4, [weight.id]: 6 } };
const begun: Judgement = { kind: 'scored', values: { [need.id]: 4 } };

const course = (more: Partial<Course> = {}): Course => ({
  order: [a, b, c],
  criteria: [need.id, weight.id],
  judgements: new Map(),
  presented: null,
  ...more,
});

describe('where a tablet begins', () => {
  it('is what is presented, else the first proposal that is still open', () => {
    expect(firstPlace(course({ presented: b })).proposal).toBe(b);
    expect(firstPlace(course({ judgements: new Map([[a, whole]]) })).proposal).toBe(b);
    expect(firstPlace(course({ judgements: new Map([[a, { kind: 'abstained' }]]) })).proposal).toBe(b);
    expect(firstPlace(course({ order: [] })).proposal).toBeNull();
  });

  it('D350 is what was begun, for whoever comes back, before what was passed over; what is presented comes first', () => {
    const judgements = new Map([[b, begun]]);
    expect(firstPlace(course({ judgements })).proposal).toBe(b);
    expect(firstPlace(course({ judgements, presented: c })).proposal).toBe(c);
  });

  it('D350 is where this window was before a reload, as long as that is in the round and nothing else is presented', () => {
    const judgements = new Map([
      [b, whole],
      [a, begun],
    ]);
    expect(firstPlace(course({ judgements }), b).proposal).toBe(b);
    expect(firstPlace(course({ judgements, presented: c }), b).proposal).toBe(c);
    expect(firstPlace(course({ judgements }), 'gone' as ProposalId).proposal).toBe(a);
  });

  it('is the first proposal when all are judged', () => {
    const judgements = new Map([a, b, c].map((proposal) => [proposal, whole]));
    expect(firstPlace(course({ judgements })).proposal).toBe(a);
  });
});

describe('a presented proposal', () => {
  it('is followed by who has nothing half done', () => {
    const now = course({ presented: c, judgements: new Map([[a, whole]]) });
    expect(follow({ proposal: a, aside: false, presented: a }, now)).toEqual({
      proposal: c,
      aside: false,
      presented: c,
    });
  });

  it('does not move under a finger: who has begun to judge stays and is aside', () => {
    const now = course({ presented: c, judgements: new Map([[a, begun]]) });
    expect(follow({ proposal: a, aside: false, presented: a }, now)).toEqual({
      proposal: a,
      aside: true,
      presented: c,
    });
  });

  it('does not pull back who has stepped aside', () => {
    const aside = stepTo(a, course({ presented: b }));
    expect(aside.aside).toBe(true);
    expect(follow(aside, course({ presented: c })).proposal).toBe(a);
  });

  it('is followed again after returning to it', () => {
    const back = stepTo(b, course({ presented: b }));
    expect(back.aside).toBe(false);
    expect(follow(back, course({ presented: c })).proposal).toBe(c);
  });

  it('that is let go leaves everybody where they are', () => {
    expect(follow({ proposal: b, aside: false, presented: b }, course()).proposal).toBe(b);
  });

  it('changes nothing when it stays the same', () => {
    const place = { proposal: a, aside: true, presented: b };
    expect(follow(place, course({ presented: b }))).toBe(place);
  });
});

describe('a proposal that is taken off the table', () => {
  it('gives way to the first open one', () => {
    const place = { proposal: 'gone' as ProposalId, aside: true, presented: null };
    expect(follow(place, course()).proposal).toBe(a);
  });
});

describe('the way through a round', () => {
  it('knows its neighbours and its ends', () => {
    expect([neighbour(course(), b, -1), neighbour(course(), b, 1)]).toEqual([a, c]);
    expect([neighbour(course(), a, -1), neighbour(course(), c, 1)]).toEqual([null, null]);
  });

  it('counts only complete judgements', () => {
    const judgements = new Map<ProposalId, Judgement>([
      [a, whole],
      [b, begun],
      [c, { kind: 'abstained' }],
    ]);
    expect(countJudged(course({ judgements }))).toBe(2);
  });

  it('counts „cannot“ apart from what is still open, said at once or dimension by dimension', () => {
    const values = { [need.id]: 'cannot', [weight.id]: 'cannot' } as const;
    const judgements = new Map<ProposalId, Judgement>([
      [a, { kind: 'abstained' }],
      [b, { kind: 'scored', values }],
      [c, { kind: 'scored', values: { [need.id]: 'cannot' } }],
    ]);
    expect([countCannot(course({ judgements })), countJudged(course({ judgements }))]).toEqual([2, 2]);
  });
});

describe('the way of a tablet through the proposals', () => {
  it('is the order of the table, or one of its own when they are shuffled', () => {
    const list = proposals(12);
    const table = list.map(({ id }) => id);
    const [one, other] = ['seat-a', 'seat-b'].map((seat) => walkOf(list, seat as SeatId));
    expect(walkOf(list, null)).toEqual(table);
    expect([...(one ?? [])].sort()).toEqual([...table].sort());
    expect(one).not.toEqual(table);
    expect(one).not.toEqual(other);
  });
});
