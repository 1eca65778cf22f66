import { describe, expect, it } from 'vitest';
import type { PublishedNote } from '../../../src/domain/assessment/note.ts';
import type { FindingId, PollId, ProposalId, RowId } from '../../../src/domain/ids.ts';
import { openDecision, undecidedOf, verdictCounts } from '../../../src/domain/results/decision.ts';
import { acceptedFindings, type Finding, thoughtColumns } from '../../../src/domain/results/finding.ts';
import { type PollWish, pollPicture } from '../../../src/domain/results/poll.ts';

const note = (id: string, kind: PublishedNote['kind'] = 'strength'): PublishedNote => ({
  id: id as RowId,
  kind,
  text: id,
});
const finding = (id: string, notes: readonly string[], more: Partial<Finding> = {}): Finding => ({
  id: id as FindingId,
  proposal: 'p1' as ProposalId,
  kind: 'strength',
  text: id,
  notes: notes as readonly RowId[],
  accepted: false,
  order: id,
  ...more,
});
const said = (columns: ReturnType<typeof thoughtColumns>) =>
  columns.strength.map(({ text, count }) => (count > 1 ? `${text} (${count})` : text));

describe('thoughts', () => {
  it('stand in three columns, merged ones counted, the rest as published', () => {
    const columns = thoughtColumns(
      [note('a'), note('b'), note('c'), note('w', 'weakness')],
      [finding('AB', ['a', 'b'])],
    );
    expect(said(columns)).toEqual(['AB (2)', 'c']);
    expect(columns.weakness.map(({ text }) => text)).toEqual(['w']);
    expect(columns.condition).toEqual([]);
  });

  it('never count a note twice that two moderators merged at once', () => {
    const columns = thoughtColumns(
      [note('a'), note('b'), note('c')],
      [finding('AB', ['a', 'b']), finding('BC', ['b', 'c'])],
    );
    expect(said(columns)).toEqual(['AB (2)', 'BC']);
    expect(said(thoughtColumns([note('a')], [finding('A', ['a']), finding('Z', ['a'])]))).toEqual(['A']);
  });

  it('keep what was said aloud or accepted, also without notes', () => {
    const columns = thoughtColumns([], [finding('said', []), finding('kept', ['gone'], { accepted: true })]);
    expect(said(columns)).toEqual(['said', 'kept']);
  });

  it('become the profile when they are accepted', () => {
    const all = [
      finding('a', [], { accepted: true }),
      finding('b', []),
      finding('c', [], { accepted: true, kind: 'weakness' }),
    ];
    expect(acceptedFindings(all, 'p1' as ProposalId, 'strength').map(({ id }) => id)).toEqual(['a']);
  });
});

describe('decisions', () => {
  it('name what is still open, whatever else was written about it', () => {
    const proposals = ['p1', 'p2', 'p3'].map((id) => ({ id: id as ProposalId }));
    const decisions = new Map([
      ['p1' as ProposalId, { ...openDecision, verdict: 'focus' as const }],
      ['p2' as ProposalId, { ...openDecision, reason: 'noch zu klären' }],
    ]);
    expect(undecidedOf(proposals, decisions).map(({ id }) => id)).toEqual(['p2', 'p3']);
  });
});

describe('what was decided in all', () => {
  const proposals = ['p1', 'p2', 'p3', 'p4'].map((id) => ({ id: id as ProposalId }));
  const deciding = (verdicts: Readonly<Record<string, 'focus' | 'deferred'>>) =>
    new Map(Object.entries(verdicts).map(([id, verdict]) => [id as ProposalId, { ...openDecision, verdict }]));
  it.each([
    ['nothing without proposals', [], {}, []],
    ['only open ones', proposals, {}, [[null, 4]]],
    [
      'open ones last',
      proposals,
      { p1: 'deferred', p2: 'focus', p4: 'focus' },
      [
        ['focus', 2],
        ['deferred', 1],
        [null, 1],
      ],
    ],
    ['not of proposals that are gone', proposals.slice(0, 1), { p1: 'focus', gone: 'focus' }, [['focus', 1]]],
  ] as const)('counts %s', (_, list, verdicts, wanted) => {
    const counts = verdictCounts(list, deciding(verdicts)).map(({ verdict, count }) => [verdict, count]);
    expect(counts).toEqual(wanted);
  });
});

describe('a poll on a screen', () => {
  const wish: PollWish = {
    id: 'poll' as PollId,
    item: null,
    proposal: null,
    question: 'So?',
    answers: ['ja', 'nein'],
    kind: 'hands',
    wish: 'open',
    hands: [3],
    order: 'V',
  };

  it('by hands shows what was typed in only when the moderator shows it', () => {
    expect(pollPicture(wish, undefined)).toMatchObject({ state: 'open', voted: 3, counts: null });
    expect(pollPicture({ ...wish, wish: 'shown' }, undefined)).toMatchObject({ base: 3, counts: [3, 0] });
  });

  it('on tablets is not there before the relay has opened it', () => {
    expect(pollPicture({ ...wish, kind: 'open' }, undefined).state).toBeNull();
  });
});
