import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../src/domain/grid/label-text.ts';
import { fitList, fitText, linesOf, textTypes, wallLineHeight } from '../../../src/domain/session/wall-text.ts';

const room = { width: 1768, height: 640 };
const sentence = 'Wer am längsten wartet, spricht zuerst; danach die Gruppen, in denen der Vorschlag entstand. ';

describe('a text on the wall', () => {
  it.each([
    ['one sentence', sentence, 80, 1, false],
    ['eight of them', sentence.repeat(8), 40, 1, false],
    ['fourteen, in two columns', sentence.repeat(14), 34, 2, false],
    ['forty, of which the rest is on the tablets', sentence.repeat(40), 28, 2, true],
    ['many short lines', 'Punkt\n'.repeat(14), 34, 2, false],
    ['one endless word', 'Lang'.repeat(900), 28, 2, true],
    ['nothing', '', 80, 1, false],
  ])('of %s', (_, text, size, columns, isCut) => {
    expect(fitText(text, room)).toMatchObject({ size, columns, isCut });
  });

  it('is all of it, or a beginning that ends in dots after a whole word', () => {
    expect(fitText(`  ${sentence}`, room).text).toBe(sentence.trim());
    const { text } = fitText(sentence.repeat(40), room);
    const beginning = text.replace(/ …$/u, '');
    expect(text.endsWith(' …')).toBe(true);
    expect(sentence.repeat(40).startsWith(`${beginning} `)).toBe(true);
    expect(beginning.length).toBeGreaterThan(1_000);
  });

  it('always has room, is never smaller than 28, and never left out silently', () => {
    const texts = fc.array(fc.string({ maxLength: 40 }), { maxLength: 80 }).map((words) => words.join(' '));
    const rooms = fc.record({ width: fc.integer({ min: 400, max: 1800 }), height: fc.integer({ min: 80, max: 900 }) });
    fc.assert(
      fc.property(texts, rooms, (text, space) => {
        const { size, columns, text: shown, isCut } = fitText(text, space);
        const width = (space.width - (columns - 1) * 64) / columns;
        const most = Math.max(1, Math.floor(space.height / (size * wallLineHeight))) * columns;
        expect(size).toBeGreaterThanOrEqual(28);
        expect(linesOf(shown, size, width)).toBeLessThanOrEqual(most);
        if (!isCut) expect(shown).toBe(text.trim());
      }),
    );
  });

  it('breaks lines only where they would be wider than the room', () => {
    expect(linesOf('kurz', 40, 500)).toBe(1);
    expect(linesOf('eins\n\nzwei', 40, 500)).toBe(3);
    expect(linesOf('W'.repeat(10), 100, textWidth('W', 100) * 3)).toBe(4);
  });
});

describe('a list on the wall', () => {
  const wish = { types: textTypes, gaps: { indent: 1.5, below: 0.35 } };
  const goals = (count: number) => Array.from({ length: count }, (_, index) => `${sentence}${index + 1}`);
  it.each([
    [1, 80, 1, 0],
    [2, 60, 1, 0],
    [4, 48, 1, 0],
    [5, 40, 1, 0],
    [12, 34, 2, 0],
    [14, 28, 2, 0],
    [30, 28, 2, 16],
  ])('of %i entries has letters of %i in %i columns and counts %i more', (count, size, columns, more) => {
    const fitted = fitList(goals(count), room, wish);
    expect(fitted).toMatchObject({ size, columns, more });
    expect(fitted.shown).toEqual(goals(count).slice(0, count - more));
  });

  it('shows nothing of an entry that has no room at all, and counts it', () => {
    expect(fitList([sentence.repeat(40)], room, wish)).toMatchObject({ shown: [], more: 1 });
  });
});
