import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { putPerspective } from '../../../src/documents/plan/perspectives.ts';
import { readPlan } from '../../../src/documents/plan/read.ts';
import { planRoots } from '../../../src/documents/plan/roots.ts';
import { mostPerspectives, usualPerspectives } from '../../../src/domain/session/perspective.ts';
import { exchange } from '../../support/documents.ts';

const perspectivesOf = (doc: Y.Doc) => readPlan(doc).perspectives;

describe('D230: a session has its own list of perspectives', () => {
  test('a plan in which nobody has changed it offers the usual ones', () => {
    expect(perspectivesOf(new Y.Doc())).toEqual(usualPerspectives);
  });

  test('one is called otherwise, one hidden, one added before guests, and the usual word comes back', () => {
    const doc = new Y.Doc();
    putPerspective(doc, 'politics', { name: 'Kreistag' });
    putPerspective(doc, 'providers', { hidden: true });
    putPerspective(doc, 'own', { name: 'Seniorenrat' });
    const list = perspectivesOf(doc);
    expect(list[0]).toEqual({ key: 'politics', name: 'Kreistag', hidden: false });
    expect(list.find(({ key }) => key === 'providers')).toEqual({ key: 'providers', name: null, hidden: true });
    expect(list.map(({ key }) => key).slice(-2)).toEqual(['own', 'guest']);
    putPerspective(doc, 'politics', { name: null });
    expect(perspectivesOf(doc)[0]).toEqual(usualPerspectives[0]);
  });

  test('what two moderators do to one perspective at once is both kept', () => {
    const [one, other] = [new Y.Doc(), new Y.Doc()];
    putPerspective(one, 'providers', { name: 'Wohlfahrt' });
    putPerspective(other, 'providers', { hidden: true });
    putPerspective(one, 'a', { name: 'Seniorenrat' });
    putPerspective(other, 'b', { name: 'Jugendrat' });
    exchange(one, other);
    expect(perspectivesOf(one)).toEqual(perspectivesOf(other));
    expect(perspectivesOf(one)).toContainEqual({ key: 'providers', name: 'Wohlfahrt', hidden: true });
    expect(perspectivesOf(one)).toHaveLength(usualPerspectives.length + 2);
  });

  test('what no form of ours could have written is left out', () => {
    const doc = new Y.Doc();
    const { perspectives } = planRoots(doc);
    perspectives.set('politics/name', 'x'.repeat(61));
    perspectives.set('concerned/name', { text: 'a' });
    perspectives.set('concerned/hidden', 'yes');
    perspectives.set('own/name', '   ');
    perspectives.set('constructor/name', 'Bauamt');
    expect(perspectivesOf(doc)).toEqual(usualPerspectives);
    for (let at = 0; at < 50; at += 1) putPerspective(doc, `own${at}`, { name: `Eigene ${at}` });
    expect(perspectivesOf(doc)).toHaveLength(mostPerspectives);
  });
});
