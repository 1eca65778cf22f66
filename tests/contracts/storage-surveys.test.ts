import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openSqlite } from '../../server/storage/sqlite.ts';
import { createSqliteStorage } from '../../server/storage/sqlite-storage.ts';
import { surveysIn } from '../../server/storage/sqlite-surveys.ts';
import type { Storage } from '../../server/storage/storage.ts';
import type { SurveyAnswerRow, SurveyLinkRow, SurveyRow } from '../../server/storage/survey-storage.ts';
import type { AgendaItemId, GroupId, QuestionId, SessionId } from '../../src/domain/ids.ts';
import { countSurvey } from '../../src/domain/survey/survey-count.ts';
import { candidates, freshFolder } from '../support/storage-candidates.ts';
import { until } from '../support/until.ts';

const session = 'session' as SessionId;
const [item, other] = ['item', 'other'] as [AgendaItemId, AgendaItemId];
const [youth, seniors] = ['youth', 'seniors'] as [GroupId, GroupId];
const row: SurveyRow = {
  session,
  item,
  survey: {
    title: 'Wege',
    kind: 'network',
    questions: [{ id: 'q' as QuestionId, kind: 'text', text: 'Was fehlt?' }],
    groups: [{ id: youth, name: 'Jugend', invited: 2 }],
    closesAt: 5,
  },
  fact: null,
};
const link = (secret: string, change: Partial<SurveyLinkRow> = {}): SurveyLinkRow => ({
  ...{ secret, session, item, group: youth },
  ...change,
});
const answer = (key: string, change: Partial<SurveyAnswerRow> = {}): SurveyAnswerRow => ({
  ...{ session, item, key, group: youth, way: 'link', answers: '{"q":"Bus"}' },
  ...change,
});
const room = () => ({ group: 2, all: 3 });
const opens = (storage: Storage, place: SurveyRow = row, secret = () => 'first') =>
  storage.openSurvey({ session: place.session, item: place.item, survey: place.survey }, () => null, secret);
const head = { session, item, survey: row.survey, isCounted: false };
const nothing = () => countSurvey(row.survey, []);

describe.each(Object.entries(candidates))('the storage in %s', (_name, fresh) => {
  test('keeps surveys and their links, one for each group', async () => {
    const { storage, reopened } = await fresh();
    await opens(storage, { ...row, item: other });
    await opens(storage);
    for (const one of [link('a'), link('b'), link('c', { group: seniors }), link('d', { item: other })])
      await storage.putSurveyLink(one);
    const again = await reopened();
    expect(await again.listSurveys(session)).toEqual([row, { ...row, item: other }]);
    expect(await again.findSurvey(session, item)).toEqual(head);
    expect(await again.findSurvey('elsewhere' as SessionId, item)).toBeNull();
    expect([await again.findSurveyLink('a'), await again.findSurveyLink('b')]).toEqual([null, link('b')]);
    await again.removeSurveyLink(session, item, youth);
    expect((await again.listSurveyLinks(session)).map(({ secret }) => secret).sort()).toEqual(['c', 'd']);
  });

  test('takes an answer once, and no more than there is room for', async () => {
    const { storage, reopened } = await fresh();
    await opens(storage);
    await storage.putSurveyLink(link('of the seniors', { group: seniors }));
    expect(await storage.addSurveyAnswer(answer('k1'), room)).toBe('added');
    const again = await reopened();
    expect(await again.addSurveyAnswer(answer('k1'), room)).toBe('known');
    expect(await again.addSurveyAnswer(answer('k1', { answers: '{"q":"Bahn"}' }), room)).toBe('other');
    expect(await again.addSurveyAnswer(answer('k2'), room)).toBe('added');
    expect(await again.addSurveyAnswer(answer('k3'), room)).toBe('full');
    expect(await again.addSurveyAnswer(answer('k3', { group: seniors }), room)).toBe('added');
    expect(await again.addSurveyAnswer(answer('k4', { group: seniors }), room)).toBe('full');
    expect(await again.addSurveyAnswer(answer('k1', { item: other }), room)).toBe('counted');
    expect(await again.addSurveyAnswer(answer('k5'), () => null)).toBe('changed');
    const counts = await again.countSurveyAnswers(session, item);
    expect(counts.toSorted((a, b) => a.count - b.count)).toEqual([
      { group: seniors, way: 'link', count: 1 },
      { group: youth, way: 'link', count: 2 },
    ]);
  });

  test('opens a survey with links, changes it with them, and leaves all as it was where somebody says no', async () => {
    const { storage, reopened } = await fresh();
    const secrets = ['s1', 's2'].values();
    const secret = () => secrets.next().value ?? 'none';
    await opens(storage, row, secret);
    await storage.addSurveyAnswer(answer('k1'), room);
    const changed = { ...row, survey: { ...row.survey, groups: [{ id: seniors, name: 'Ältere', invited: 3 }] } };
    const seen: unknown[] = [];
    const no = await storage.openSurvey(
      changed,
      (there) => {
        seen.push(there);
        return 'no' as const;
      },
      secret,
    );
    const counts = [{ group: youth, way: 'link', count: 1 }];
    expect([no, seen]).toEqual(['no', [{ known: head, surveys: 1, counts }]]);
    expect((await storage.listSurveyLinks(session)).map(({ secret: one }) => one)).toEqual(['s1']);
    await opens(storage, changed, secret);
    const again = await reopened();
    expect(await again.findSurvey(session, item)).toEqual({ ...head, survey: changed.survey });
    expect(await again.listSurveyLinks(session)).toEqual([link('s2', { group: seniors })]);
  });

  test('keeps of a counted survey what came out, and nothing that one person said', async () => {
    const { storage, reopened } = await fresh();
    await opens(storage);
    await storage.putSurveyLink(link('a'));
    for (const key of ['k1', 'k2']) await storage.addSurveyAnswer(answer(key), room);
    const seen: number[] = [];
    const fact = await storage.countSurvey(session, item, (survey, answers) => {
      seen.push(answers.length);
      return countSurvey(survey, []);
    });
    expect([fact, seen]).toEqual([nothing(), [2]]);
    const again = await reopened();
    expect(await again.findSurvey(session, item)).toEqual({ ...head, isCounted: true });
    expect(await again.listSurveys(session)).toEqual([{ ...row, fact }]);
    expect(await again.countSurveyAnswers(session, item)).toEqual([]);
    // Who has lost the receipt hears that the answer was there; a new one is too late.
    expect(await again.addSurveyAnswer(answer('k1'), room)).toBe('known');
    expect(await again.addSurveyAnswer(answer('k9'), room)).toBe('counted');
    const twice = await again.countSurvey(session, item, () => {
      throw new Error('it is counted once');
    });
    expect(twice).toEqual(fact);
    expect(await again.countSurvey(session, other, nothing)).toBeNull();
  });

  test('discards a link with all that came through it, and nothing of others, of paper, or of a counted survey', async () => {
    const { storage, reopened } = await fresh();
    const much = () => ({ group: 9, all: 9 });
    await opens(storage);
    await storage.putSurveyLink(link('a'));
    await storage.putSurveyLink(link('b', { group: seniors }));
    await storage.addSurveyAnswer(answer('one'), much);
    await storage.addSurveyAnswer(answer('two'), much);
    await storage.addSurveyAnswer(answer('paper', { way: 'paper' }), much);
    await storage.addSurveyAnswer(answer('others', { group: seniors }), much);
    expect(await storage.discardLinkAnswers(session, item, youth)).toBe(true);
    // What was on its way through the link meanwhile does not come in behind it.
    expect(await storage.addSurveyAnswer(answer('late'), much)).toBe('gone');
    const again = await reopened();
    expect(await again.findSurveyLink('a')).toBeNull();
    expect((await again.findSurveyLink('b'))?.group).toBe(seniors);
    const left = async () =>
      (await again.countSurveyAnswers(session, item)).map(({ group, way, count }) => `${group} ${way} ${count}`).sort();
    expect(await left()).toEqual(['seniors link 1', 'youth paper 1']);
    await again.countSurvey(session, item, nothing);
    expect(await again.discardLinkAnswers(session, item, seniors)).toBe(false);
    expect((await again.findSurveyLink('b'))?.group).toBe(seniors);
    expect((await again.listSurveys(session, other)).length).toBe(0);
    expect((await again.listSurveys(session, item)).map((one) => one.item)).toEqual([item]);
  });

  test('takes back what was typed in, and nothing that came by link or is counted', async () => {
    const { storage, reopened } = await fresh();
    const much = () => ({ group: 9, all: 9 });
    const ways = async () =>
      (await storage.countSurveyAnswers(session, item)).map(({ way, count }) => `${way} ${count}`).sort();
    await opens(storage);
    await storage.addSurveyAnswer(answer('link'), much);
    for (const [key, way] of [
      ['paper', 'paper'],
      ['file', 'file'],
      ['paper 2', 'paper'],
    ] as const)
      await storage.addSurveyAnswer(answer(key, { way }), much);
    for (const key of ['link', 'paper', 'nothing'])
      expect(await storage.removeTypedAnswer(session, item, key)).toBe(true);
    await storage.removeTypedAnswer(session, other, 'file');
    expect(await ways()).toEqual(['file 1', 'link 1', 'paper 1']);
    // Room again, and the same form once more, mended.
    expect(await storage.addSurveyAnswer(answer('paper', { way: 'paper', answers: '{"q":"Rad"}' }), room)).toBe('full');
    expect(await storage.addSurveyAnswer(answer('paper', { answers: '{"q":"Rad"}' }), much)).toBe('added');
    await storage.countSurvey(session, item, nothing);
    const again = await reopened();
    expect(await again.removeTypedAnswer(session, item, 'file')).toBe(false);
    expect(await again.addSurveyAnswer(answer('file'), room)).toBe('known');
  });

  test('writes a survey anew with what was answered to it, and leaves the others as they are', async () => {
    const { storage, reopened } = await fresh();
    const q2 = { id: 'q2' as QuestionId, kind: 'text', text: 'Was noch?' } as const;
    const wide = { ...row, survey: { ...row.survey, questions: [...row.survey.questions, q2] } };
    await opens(storage, wide);
    await opens(storage, { ...row, item: other }, () => 'second');
    const much = () => ({ group: 9, all: 9 });
    await storage.addSurveyAnswer(answer('both', { answers: '{"q":"Bus","q2":"Steg"}' }), much);
    await storage.addSurveyAnswer(answer('one', { answers: '{"q2":"Steg"}' }), much);
    await storage.addSurveyAnswer(answer('there', { item: other }), much);
    expect(await storage.rewriteSurveys(session, () => null)).toBe(false);
    expect(
      await storage.rewriteSurveys(session, (one) => (one.item === item ? { survey: row.survey, fact: null } : null)),
    ).toBe(true);
    const again = await reopened();
    expect(await again.listSurveys(session)).toEqual([row, { ...row, item: other }]);
    const said: string[] = [];
    for (const one of [item, other])
      await again.countSurvey(session, one, (survey, rows) => {
        said.push(...rows.map(({ answers }) => answers));
        return countSurvey(survey, []);
      });
    expect(said).toEqual(['{"q":"Bus"}', '{"q":"Bus"}']);
    // One that was counted stays so; its facts are what is said of it now.
    const fact = { ...countSurvey(row.survey, []), title: 'Anders' };
    await again.rewriteSurveys(session, ({ survey }) => ({ survey, fact }));
    expect((await again.listSurveys(session)).map((one) => one.fact?.title)).toEqual(['Anders', 'Anders']);
    expect(await again.addSurveyAnswer(answer('both'), much)).toBe('known');
  });

  test('removes a survey alone, and all of them with their session', async () => {
    const { storage, reopened } = await fresh();
    await storage.createSession({ session, title: 'Sitzung', practice: false, createdAt: 1 }, [], []);
    for (const one of [row, { ...row, item: other }]) await opens(storage, one, () => one.item);
    await storage.putSurveyLink(link('a'));
    await storage.putSurveyLink(link('d', { item: other }));
    await storage.addSurveyAnswer(answer('k1'), room);
    expect([await storage.eraseSurvey(session, item), await storage.eraseSurvey(session, item)]).toEqual([true, false]);
    const again = await reopened();
    expect((await again.listSurveys(session)).map((one) => one.item)).toEqual([other]);
    expect(await again.findSurveyLink('a')).toBeNull();
    expect(await again.countSurveyAnswers(session, item)).toEqual([]);
    await again.eraseSession(session);
    expect(await again.listSurveys(session)).toEqual([]);
    expect(await again.findSurveyLink('d')).toBeNull();
  });
});

describe('the SQLite file of surveys', () => {
  const many = () => ({ group: 100, all: 100 });

  test('is asked for no answer when one more is refused, or only their number is wanted', async () => {
    const sqlite = openSqlite(join(await freshFolder(), 'plenum.sqlite'), () => undefined);
    onTestFinished(() => sqlite.close());
    let read = 0;
    const storage = surveysIn({
      ...sqlite,
      all: (sql, ...values) => {
        const rows = sqlite.all(sql, ...values);
        read += JSON.stringify(rows).length;
        return rows;
      },
    });
    await storage.openSurvey(
      row,
      () => null,
      () => 'secret',
    );
    const answers = JSON.stringify({ q: 'x'.repeat(5_000) });
    for (let n = 0; n < 20; n++) await storage.addSurveyAnswer(answer(`k${n}`, { answers }), many);
    read = 0;
    expect(await storage.addSurveyAnswer(answer('late'), () => ({ group: 20, all: 100 }))).toBe('full');
    expect(await storage.countSurveyAnswers(session, item)).toEqual([{ group: youth, way: 'link', count: 20 }]);
    await storage.openSurvey(
      row,
      () => null,
      () => 'secret',
    );
    expect(read).toBeLessThan(5_000);
  });

  test('holds nothing any more that one person said once it is counted, nor anything of a survey that was erased', async () => {
    const path = join(await freshFolder(), 'plenum.sqlite');
    const storage = createSqliteStorage(path);
    onTestFinished(async () => storage.close());
    const contents = async () => `${await readFile(path, 'latin1')}${await readFile(`${path}-wal`, 'latin1')}`;
    await storage.openSurvey(
      row,
      () => null,
      () => 'a secret of a link',
    );
    await storage.addSurveyAnswer(answer('k1', { answers: '{"q":"what one person said"}' }), many);
    expect(await contents()).toContain('what one person said');
    await storage.countSurvey(session, item, nothing);
    expect(await contents()).not.toContain('what one person said');
    expect(await contents()).toContain('a secret of a link');
    // Somebody else is just reading the file: then the log is emptied when they have finished.
    const reader = new DatabaseSync(path, { readOnly: true });
    reader.exec('BEGIN');
    reader.prepare('SELECT COUNT(*) FROM surveys').get();
    await storage.eraseSurvey(session, item);
    expect(await contents()).toMatch(/a secret of a link/);
    reader.close();
    await until(async () => !/a secret of a link|Was fehlt/.test(await contents()), 'the log is empty');
  });
});
