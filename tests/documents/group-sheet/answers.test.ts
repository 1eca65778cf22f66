import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { editAnswer, readGroupSheet } from '../../../src/documents/group-sheet/document.ts';
import { documentRoots } from '../../../src/documents/roots.ts';
import type { QuestionId } from '../../../src/domain/ids.ts';
import { exchange } from '../../support/documents.ts';

const question = 'question' as QuestionId;

describe('a group’s sheet', () => {
  it('D65 keeps the words of everybody who writes in one answer at once', () => {
    const [ada, bea] = [new Y.Doc(), new Y.Doc()];
    editAnswer(ada, question, { before: '', after: 'Wege sind weit.' });
    exchange(ada, bea);
    editAnswer(ada, question, { before: 'Wege sind weit.', after: 'Die Wege sind weit.' });
    editAnswer(bea, question, { before: 'Wege sind weit.', after: 'Wege sind weit, auch zu Fuß.' });
    exchange(ada, bea);
    expect(readGroupSheet(ada).get(question)).toBe('Die Wege sind weit, auch zu Fuß.');
    expect(readGroupSheet(bea)).toEqual(readGroupSheet(ada));
  });

  it('D65 has a text for each question, and none where nothing stands', () => {
    const doc = new Y.Doc();
    editAnswer(doc, question, { before: '', after: 'a' });
    editAnswer(doc, question, { before: 'a', after: '' });
    expect(readGroupSheet(doc).size).toBe(0);
    const kindOf = documentRoots.group;
    expect([`text/${question}`, 'text', 'marks', 'text/', 'text/a/b', 'other'].map(kindOf)).toEqual([
      'text',
      'text',
      'map',
      'none',
      'none',
      'none',
    ]);
  });
});
