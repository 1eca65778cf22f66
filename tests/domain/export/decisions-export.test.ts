import { describe, expect, it } from 'vitest';
import { exportJson } from '../../../src/domain/export/assessment-export.ts';
import { type DecisionWords, decisionsSheet, notesSheet } from '../../../src/domain/export/decisions-export.ts';
import type { ExportSource } from '../../../src/domain/export/export-source.ts';
import type { ProposalId, RowId } from '../../../src/domain/ids.ts';
import { openDecision } from '../../../src/domain/results/decision.ts';
import { need, proposals, result, revealedFact, row, weight, wishFor } from '../../support/assessment-scene.ts';

const list = proposals(2);
const note = (id: string, kind: 'strength' | 'weakness', text: string) => ({ id: id as RowId, kind, text });
const source: ExportSource = {
  title: 'Sitzung',
  date: '2027-05-13',
  criteria: [need, weight],
  grid: [weight.id, need.id],
  proposals: list,
  method: { name: 'Bedeutung und Größe', version: 2 },
  polls: [],
  decisions: new Map([
    [
      'p1' as ProposalId,
      {
        ...openDecision,
        verdict: 'notFocus',
        reason: 'später',
        objections: 'raised',
        minority: 'doch',
        minorityBy: 'eine Stimme',
      },
    ],
  ]),
  rounds: [
    {
      wish: wishFor(list),
      fact: revealedFact({
        p1: result([row(1, 2)], { notes: [note('r1', 'weakness', 'zu teuer'), note('r2', 'strength', 'nah')] }),
      }),
    },
  ],
};
const words: DecisionWords = {
  round: 'Runde',
  number: 'Nr.',
  proposal: 'Vorschlag',
  result: 'Ergebnis',
  reason: 'Begründung',
  objections: 'Einwände',
  change: 'Änderung',
  changedBy: 'von',
  minority: 'Sondervotum',
  minorityBy: 'getragen von',
  kind: 'Art',
  note: 'Anmerkung',
  open: 'offen',
  verdict: { focus: 'im Fokus', notFocus: 'nicht im Fokus', deferred: 'zurückgestellt', again: 'nochmals' },
  objection: { none: 'keine', raised: 'Einwand' },
  kinds: { strength: 'Stärke', weakness: 'Schwäche', condition: 'Bedingung' },
};

describe('an export', () => {
  it('tells every decision with its reason, and what is open as open', () => {
    const [head, first, second] = decisionsSheet(source, words);
    expect(head).toHaveLength(9);
    expect(first).toEqual([1, list[0]?.title, 'nicht im Fokus', 'später', 'Einwand', '', '', 'doch', 'eine Stimme']);
    expect(second?.slice(0, 5)).toEqual([2, list[1]?.title, 'offen', '', null]);
  });

  it('tells published notes by kind, without anything that names a seat or a row', () => {
    const sheet = notesSheet(source, words);
    expect(sheet.slice(1)).toEqual([
      [1, 1, list[0]?.title, 'Stärke', 'nah'],
      [1, 1, list[0]?.title, 'Schwäche', 'zu teuer'],
    ]);
    const json = exportJson(source);
    expect(json.rounds[0]?.proposals[0]?.notes).toEqual([
      { kind: 'weakness', text: 'zu teuer' },
      { kind: 'strength', text: 'nah' },
    ]);
    expect(JSON.stringify(json)).not.toMatch(/"r1"|"r2"/u);
  });

  it('names method, disclosure and decisions for other programs', () => {
    const json = exportJson(source);
    expect(json.method).toEqual({ name: 'Bedeutung und Größe', version: 2 });
    expect(json.rounds[0]?.disclosure).toBe('covered');
    expect(json.decisions.map(({ proposal, verdict }) => [proposal, verdict])).toEqual([
      ['p1', 'notFocus'],
      ['p2', null],
    ]);
  });
});
