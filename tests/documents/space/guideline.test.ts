import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { documentRoots } from '../../../src/documents/roots.ts';
import { putQuestion, readGuideline } from '../../../src/documents/space/guideline.ts';
import { answerGuideline, readNotebook } from '../../../src/documents/space/notebook.ts';
import { bringBackToRegister, dropFromRegister } from '../../../src/documents/space/register.ts';
import { handIn, readSubmissions } from '../../../src/documents/space/submissions.ts';
import type { ActId, ProposalId, QuestionId } from '../../../src/domain/ids.ts';
import { emptyProfile } from '../../../src/domain/proposal/proposal.ts';
import {
  type GuidelineAnswer,
  guidelineQuestions,
  openQuestions,
  usualGuideline,
} from '../../../src/domain/space/guideline.ts';
import { exchange } from '../../support/documents.ts';

const [own, draft] = ['own', 'draft'] as unknown as [QuestionId, ProposalId];
const idsOf = (doc: Y.Doc) => readGuideline(doc).map(({ id }) => id);

describe('the guideline of a county', () => {
  it('D279 is the usual one until an office words, strikes or adds', () => {
    const doc = new Y.Doc();
    expect(readGuideline(doc)).toEqual(usualGuideline);
    putQuestion(doc, { id: 'figures', text: 'Welche Zahlen aus dem Sozialbericht?' });
    putQuestion(doc, { id: own, text: 'Wer wurde gefragt?', order: 'zV' });
    dropFromRegister(doc, 'guideline', 'others');
    expect(idsOf(doc)).toEqual(['practice', 'figures', 'concerned', 'effect', 'insteadOf', own]);
    expect(readGuideline(doc).map(({ text }) => text)).toEqual([
      '',
      'Welche Zahlen aus dem Sozialbericht?',
      '',
      '',
      '',
      'Wer wurde gefragt?',
    ]);
    bringBackToRegister(doc, 'guideline', 'others');
    putQuestion(doc, { id: 'figures', text: '' });
    dropFromRegister(doc, 'guideline', own);
    expect(readGuideline(doc)).toEqual(usualGuideline);
    expect([...doc.share.keys()].filter((root) => documentRoots.register(root) === 'none')).toEqual([]);
  });

  it('D279 two offices without a network keep both their changes', () => {
    const [one, two] = [new Y.Doc(), new Y.Doc()];
    dropFromRegister(one, 'guideline', 'others');
    putQuestion(one, { id: own, text: 'Wer wurde gefragt?', order: 'zV' });
    putQuestion(two, { id: 'effect', text: 'Woran messen wir es?' });
    putQuestion(two, { id: 'more' as QuestionId, text: 'Was kostet es?', order: 'zV' });
    exchange(one, two);
    expect(readGuideline(one)).toEqual(readGuideline(two));
    expect(idsOf(one)).toEqual(['practice', 'figures', 'concerned', 'effect', 'insteadOf', 'more', own]);
    expect(readGuideline(one).find(({ id }) => id === 'effect')?.text).toBe('Woran messen wir es?');
  });

  it('D279 what no form of ours could have written is left out', () => {
    const doc = new Y.Doc();
    const table = doc.getMap('guideline');
    for (const [key, value] of [
      ['figures/text', 7],
      ['figures/order', {}],
      ['empty/order', 'a'],
      ['__proto__/text', 'x'],
      ['long/text', 'x'.repeat(5_000)],
    ] as const)
      table.set(key, value);
    const [long, ...others] = [...readGuideline(doc)].sort((a, b) => b.text.length - a.text.length);
    expect(long?.text.length).toBe(300);
    expect(others).toEqual(usualGuideline);
    for (let number = 0; number < 60; number += 1) table.set(`q${number}/text`, 'Noch eine?');
    expect(readGuideline(doc).length).toBe(20);
  });
});

describe('what a group has answered', () => {
  const old: GuidelineAnswer = { question: 'figures', asked: '', is: 'answered', text: 'Zwölf im Jahr' };
  const reworded: GuidelineAnswer = { ...old, question: 'effect', asked: 'Woran messen wir es?' };
  const added: GuidelineAnswer = { question: own, asked: 'Wer wurde gefragt?', is: 'waived', text: 'niemand da' };

  it('D280 keeps the question it answered, whatever becomes of that', () => {
    const doc = new Y.Doc();
    for (const answer of [added, reworded, old]) answerGuideline(doc, draft, answer);
    expect(readNotebook(doc).guideline.get(draft)).toEqual([old, reworded, added]);
    const guideline = [{ id: own, text: 'Wer wurde nicht gefragt?', order: 'a' }] as const;
    expect(openQuestions(guideline, readNotebook(doc).guideline.get(draft) ?? [])).toEqual([]);
    // An answer to a question without words is none: nobody could read what it says.
    doc.getMap('guideline').set(`${draft}/unknown`, { is: 'answered', text: 'ja' });
    expect(readNotebook(doc).guideline.get(draft)?.length).toBe(3);
  });

  it('D280 is frozen with it, and what was answered in the usual words is stored as it always was', () => {
    const doc = new Y.Doc();
    const group = { name: 'Jugend', kind: 'focusGroup', recognition: 'forming', decidedOn: '' } as const;
    const handsIn = (guideline: readonly GuidelineAnswer[], id: string) =>
      handIn(
        doc,
        { proposal: draft, profile: emptyProfile, group, guideline },
        { id: id as ActId, role: 'author', at: 1 },
      );
    const usual = guidelineQuestions.map((question) => ({ ...old, question }));
    const first = handsIn(usual, 'a');
    const stored = String(doc.getMap('frozen').get(`${first}/0`));
    expect(stored).toContain('{"question":"figures","is":"answered","text":"Zwölf im Jahr"}');
    expect(stored).not.toContain('asked');
    handsIn([old, reworded, added], 'b');
    expect(readSubmissions(doc)[0]?.versions.map(({ content }) => content?.guideline)).toEqual([
      usual,
      [old, reworded, added],
    ]);
  });
});
