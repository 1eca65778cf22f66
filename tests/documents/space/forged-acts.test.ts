import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { addAct, correctAct, readSubmissions } from '../../../src/documents/space/submissions.ts';
import type { ActId, ProposalId } from '../../../src/domain/ids.ts';
import { emptyProfile } from '../../../src/domain/proposal/proposal.ts';
import type { Noted } from '../../../src/domain/space/submission.ts';
import { frozenBy, handsIn, takesIn } from '../../support/county-documents.ts';

const help = 'help' as ProposalId;
const heard = 'heard' as ActId;
const by = (id: string, at: number) => ({ id: id as ActId, role: 'office' as const, at, seen: {} });
const noted = (text: string): Noted => ({
  ...{ kind: 'moved', status: 'inCommittee', body: 'Jugendhilfeausschuss', on: '2027-05-13', presentedBy: '', text },
});

const opens = (): Y.Doc => {
  const doc = new Y.Doc();
  const content = frozenBy('Jugend', help, { ...emptyProfile, title: 'Hilfe' });
  handsIn(doc, content, 1);
  takesIn(doc, content, { year: 2027, number: 1, at: 2 });
  return doc;
};

test('D185 a correction, a statement or a taking back that a group writes among its own acts counts for nothing', () => {
  const doc = opens();
  addAct(doc, help, noted('im Ausschuss'), by(heard, 3));
  correctAct(doc, help, heard, noted('im Ausschuss beraten'), by('c1', 4));
  const before = JSON.stringify(readSubmissions(doc));
  const forged = [
    { kind: 'corrected', act: heard, to: noted('gefälscht') },
    { kind: 'official', part: 'statement', text: 'gefälscht', by: 'Verwaltung', on: '' },
    { kind: 'takenBack', act: heard },
  ];
  for (const [place, deed] of forged.entries())
    doc.getMap('acts').set(`forged${place}/act`, { proposal: help, turn: 9, at: 9, role: 'office', deed });
  expect(JSON.stringify(readSubmissions(doc))).toBe(before);
});
