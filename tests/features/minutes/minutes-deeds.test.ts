import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readMinutes } from '../../../src/documents/record/minutes.ts';
import type { AgendaItemId } from '../../../src/domain/ids.ts';
import { createMinutesDeeds } from '../../../src/features/minutes/minutes-deeds.ts';
import { seededBytes } from '../../support/chance.ts';

const item = 'item' as AgendaItemId;
const setUp = () => {
  const doc = new Y.Doc();
  const deeds = createMinutesDeeds(doc, seededBytes(1));
  const add = (text: string, of: AgendaItemId | null = item) =>
    deeds.add({ item: of, proposal: null, kind: 'point', text, who: '', until: '' });
  const texts = () => readMinutes(doc).entries.map(({ text }) => text);
  const idOf = (text: string) => {
    const id = readMinutes(doc).entries.find((entry) => entry.text === text)?.id;
    if (id === undefined) throw new Error(`no entry ${text}`);
    return id;
  };
  return { doc, deeds, add, texts, idOf };
};

describe('writing minutes', () => {
  it('adds behind what is there, and takes a removal back', () => {
    const { deeds, add, texts, idOf } = setUp();
    for (const text of ['eins', 'zwei', 'drei']) add(text);
    const back = deeds.remove(idOf('zwei'));
    expect(texts()).toEqual(['eins', 'drei']);
    back();
    expect(texts()).toEqual(['eins', 'zwei', 'drei']);
  });

  it('moves an entry among those of its item only, and back', () => {
    const { deeds, add, texts, idOf } = setUp();
    add('eins');
    add('anderswo', 'other' as AgendaItemId);
    add('zwei');
    const back = deeds.move(idOf('zwei'), -1);
    expect(texts().filter((text) => text !== 'anderswo')).toEqual(['zwei', 'eins']);
    back();
    expect(texts().filter((text) => text !== 'anderswo')).toEqual(['eins', 'zwei']);
    deeds.move(idOf('eins'), -1);
    expect(texts().filter((text) => text !== 'anderswo')).toEqual(['eins', 'zwei']);
  });

  it('changes who and until when, and words where they were changed', () => {
    const { doc, deeds, add, idOf } = setUp();
    add('Zahlen nachreichen');
    deeds.change(idOf('Zahlen nachreichen'), { who: 'Kreisverwaltung', until: '30. Juni' });
    deeds.editText(idOf('Zahlen nachreichen'), { before: 'Zahlen nachreichen', after: 'Zahlen rasch nachreichen' });
    expect(readMinutes(doc).entries[0]).toMatchObject({
      text: 'Zahlen rasch nachreichen',
      who: 'Kreisverwaltung',
      until: '30. Juni',
    });
  });
});
