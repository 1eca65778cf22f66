import { describe, expect, it } from 'vitest';
import { plainBoard } from '../../../src/domain/board/board.ts';
import type { AgendaItemId, EntryId, ProposalId } from '../../../src/domain/ids.ts';
import type { EntryKind, MinutesEntry } from '../../../src/domain/minutes/entry.ts';
import { openDecision } from '../../../src/domain/results/decision.ts';
import { emptyPlan } from '../../../src/domain/session/session.ts';
import { pastOf } from '../../../src/domain/timeline/past-of.ts';
import {
  byDate,
  mostDecided,
  mostSessions,
  type PastSession,
  seriesBefore,
} from '../../../src/domain/timeline/timeline.ts';

const entry = (id: string, kind: EntryKind, text: string): MinutesEntry => ({
  ...{ id: id as EntryId, item: null, proposal: null, kind, text, who: 'Ada', until: '', order: id },
});
const past = (title: string, date: string, continues = ''): PastSession => ({
  ...{ title, date, continues, decided: [], verdicts: {} },
});
const nameOf = ({ title }: PastSession) => title;

describe('the timeline', () => {
  it('tells of a session what its minutes and boards decided and how many proposals got what, and nobody', () => {
    const board = plainBoard('item' as AgendaItemId, 'mandate');
    const plan = {
      ...emptyPlan,
      title: 'Frühjahr',
      minutesApproved: true,
      date: '2027-05-13',
      boards: [{ ...board, decision: { date: '', body: '', text: 'Der Auftrag gilt.' } }],
      decisions: new Map([
        ['p1' as ProposalId, { ...openDecision, verdict: 'focus' as const }],
        ['p2' as ProposalId, { ...openDecision, verdict: 'focus' as const }],
        ['p3' as ProposalId, openDecision],
      ]),
    };
    const minutes = {
      entries: [
        entry('a', 'point', 'gesagt'),
        entry('b', 'decision', 'Höchstens\n40 Seiten.'),
        entry('c', 'decision', ' '),
      ],
    };
    expect(pastOf(plan, minutes)).toEqual({
      ...{ title: 'Frühjahr', date: '2027-05-13', continues: '', verdicts: { focus: 2 } },
      decided: ['Höchstens 40 Seiten.', 'Der Auftrag gilt.'],
    });
    expect(pastOf({ ...plan, minutesApproved: false }, minutes).decided).toEqual(['Der Auftrag gilt.']);
    const many = {
      entries: Array.from({ length: 40 }, (_, index) => entry(`${index}`, 'decision', `${index} ${'x'.repeat(900)}`)),
    };
    const approved = { ...emptyPlan, minutesApproved: true };
    expect(pastOf(approved, many).decided).toHaveLength(mostDecided);
    expect(JSON.stringify(pastOf(approved, many)).length).toBeLessThan(4_000);
  });

  it('follows a series back to its beginning, ordered by date, and ends where it would go in a circle', () => {
    const [a, b, c, other] = [
      past('A', '2025-01-01'),
      past('B', '2026-01-01', 'A'),
      past('C', '2026-06-01', 'B'),
      past('X', '2024-01-01'),
    ];
    expect(seriesBefore([other, c, b, a], 'C', nameOf)).toEqual([a, b, c]);
    expect(seriesBefore([other, a], 'gone', nameOf)).toEqual([]);
    const round = [past('A', '2025-01-01', 'B'), past('B', '2026-01-01', 'A')];
    expect(seriesBefore(round, 'B', nameOf)).toHaveLength(2);
  });

  it('keeps the latest sessions where there are too many; those without a date come last', () => {
    const all = Array.from({ length: 30 }, (_, index) => past(`${index}`, index === 3 ? '' : `20${10 + index}-01-01`));
    expect(byDate(all)).toHaveLength(mostSessions);
    expect(byDate(all).at(-1)?.title).toBe('3');
    expect(byDate(all).at(-2)?.title).toBe('29');
  });
});
