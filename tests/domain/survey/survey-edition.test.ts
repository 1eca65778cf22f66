import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GroupId, QuestionId } from '../../../src/domain/ids.ts';
import type { Survey } from '../../../src/domain/survey/survey.ts';
import { formMark, readFormMark } from '../../../src/domain/survey/survey-edition.ts';

const survey: Survey = {
  title: 'Wege',
  kind: 'network',
  questions: [{ id: 'q' as QuestionId, kind: 'text', text: 'Was fehlt?' }],
  groups: [
    { id: 'youth' as GroupId, name: 'Jugend', invited: 8 },
    { id: 'seniors' as GroupId, name: 'Ältere', invited: null },
  ],
  closesAt: null,
};
const [youth, seniors] = survey.groups;
if (youth === undefined || seniors === undefined) throw new Error('there are two groups');

describe('the mark of a form on paper', () => {
  test('says whose it is, however it is typed', () => {
    const mark = formMark(survey, seniors);
    expect(mark).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{3}$/u);
    for (const typed of [mark, mark.toLowerCase(), ` ${mark.replace('-', ' ')} `, mark.replace('-', '')])
      expect(readFormMark(survey, typed)).toEqual({ kind: 'form', group: seniors.id });
    expect(readFormMark(survey, '  ')).toEqual({ kind: 'empty' });
    for (let length = 1; length < 7; length += 1)
      expect(readFormMark(survey, mark.replace('-', '').slice(0, length)).kind).toBe('begun');
  });

  test('is another one when questions or promise have changed, and the same when title, day and groups have', () => {
    const mark = formMark(survey, youth);
    const asked = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text !== 'Was fehlt?');
    fc.assert(
      fc.property(asked, (text) => {
        const changed = { ...survey, questions: [{ id: 'q' as QuestionId, kind: 'text' as const, text }] };
        expect(readFormMark(changed, mark)).toEqual({ kind: 'other' });
      }),
    );
    expect(readFormMark({ ...survey, kind: 'experts' }, mark)).toEqual({ kind: 'other' });
    const moved = { ...survey, title: 'Anders', closesAt: 5, groups: [youth] };
    expect(readFormMark(moved, mark)).toEqual({ kind: 'form', group: youth.id });
    expect(readFormMark({ ...survey, groups: [seniors] }, mark)).toEqual({ kind: 'other' });
  });

  test('is nobody’s where two groups happen to have the same', () => {
    const seen = new Map<string, GroupId>();
    let pair: readonly GroupId[] = [];
    for (let count = 0; pair.length === 0; count += 1) {
      const id = `group${count}` as GroupId;
      const mark = formMark(survey, { id });
      const twin = seen.get(mark);
      if (twin !== undefined) pair = [twin, id];
      seen.set(mark, id);
    }
    const groups = pair.map((id) => ({ id, name: id, invited: null }));
    const mark = formMark(survey, { id: pair[0] ?? youth.id });
    expect(readFormMark({ ...survey, groups }, mark)).toEqual({ kind: 'begun' });
  });
});
