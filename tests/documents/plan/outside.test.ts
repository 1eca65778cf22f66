import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { putOutside, readOutside, removeOutside, restoreOutside } from '../../../src/documents/plan/outside.ts';
import { planRoots } from '../../../src/documents/plan/roots.ts';
import type { AgendaItemId } from '../../../src/domain/ids.ts';

const item = 'item' as AgendaItemId;
const first = { id: 'a', grade: '1+', source: 'Gutachten', order: 'V' } as const;
const second = { id: 'b', grade: '2-', source: 'Fachtag', order: 'k' } as const;

describe('grades from outside', () => {
  it('D76 stand with their item in order, and come back whole after they were taken out', () => {
    const doc = new Y.Doc();
    putOutside(doc, item, second);
    putOutside(doc, item, first);
    putOutside(doc, 'other' as AgendaItemId, { ...first, id: 'c' });
    expect(readOutside(doc).get(item)).toEqual([first, second]);
    removeOutside(doc, 'a');
    expect(readOutside(doc).get(item)).toEqual([second]);
    restoreOutside(doc, 'a');
    expect(readOutside(doc).get(item)).toEqual([first, second]);
  });

  it('D76 are none without a source or with a grade that there is not', () => {
    const doc = new Y.Doc();
    const { outside } = planRoots(doc);
    for (const [id, grade, source] of [
      ['a', '6-', 'Brief'],
      ['b', '2', ''],
      ['c', 2, 'Brief'],
    ] as const) {
      outside.set(`${id}/item`, item);
      outside.set(`${id}/grade`, grade);
      outside.set(`${id}/source`, source);
    }
    expect([...readOutside(doc)]).toEqual([]);
  });
});
