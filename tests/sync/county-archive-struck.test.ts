import { expect, test } from 'vitest';
import { bringBackToRegister, dropFromRegister } from '../../src/documents/space/register.ts';
import { putFieldFinding } from '../../src/documents/space/register-findings.ts';
import { dropCarriedResults } from '../../src/documents/space/results.ts';
import type { FieldFindingId, FieldId } from '../../src/domain/ids.ts';
import { founded, may, openedOn, saved, youth } from './county-file-scene.ts';
import { createTablet } from './tablet.ts';

test('P175 a group that was struck is in the file with what it has handed in, as hidden as it is, and comes back with it', async () => {
  const first = await founded();
  first.space.edit((doc) => dropFromRegister(doc, 'groups', youth));
  const other = await createTablet();
  const { space, work } = await openedOn(other, (await saved(first)).bytes);
  expect(space.register.getSnapshot().groups).toEqual([]);
  space.edit((doc) => bringBackToRegister(doc, 'groups', youth));
  expect(space.register.getSnapshot().groups.map(({ name }) => name)).toEqual(['Jugend']);
  expect(work.submissions.getSnapshot()).toEqual(first.work.submissions.getSnapshot());
});

test('D361 a struck field of action to which something was found is in the file under its name, as it stays in sight; others are not', async () => {
  const first = await founded();
  first.space.edit((doc) => {
    const said = { year: 2027, layer: 'administration', leaning: 'weakness', text: 'Es fehlt', order: 'a' } as const;
    putFieldFinding(doc, { id: 'found' as FieldFindingId, field: 'field-1' as FieldId, ...said });
    dropFromRegister(doc, 'fields', 'field-1');
  });
  const { space } = await openedOn(await createTablet(), (await saved(first)).bytes);
  expect(space.register.getSnapshot().fields.map(({ name }) => name)).toEqual(['Jugend', 'Wohnen und Quartier']);
  expect(space.findings.getSnapshot().map(({ field }) => field)).toEqual(['field-1']);
});

test('D336 what came with a file is told apart from what a relay tells, and can be taken out for good', async () => {
  const { space } = await openedOn(await createTablet(), (await saved(await founded())).bytes);
  expect(space.results.getSnapshot()).toMatchObject([{ session: 'may', carried: true }]);
  space.edit((doc) => dropCarriedResults(doc, may.session));
  expect(space.results.getSnapshot()).toEqual([]);
});

test('D357 what a session comes to that was taken out of the county counts nowhere and waits until it is taken in again', async () => {
  const { space } = await openedOn(await createTablet(), (await saved(await founded())).bytes);
  const told = () => space.results.getSnapshot().map(({ session }) => session);
  const waits = () => space.struckResults.getSnapshot().map(({ session }) => session);
  expect([told(), waits()]).toEqual([['may'], []]);
  space.edit((doc) => dropFromRegister(doc, 'sessions', may.session));
  expect([told(), waits()]).toEqual([[], ['may']]);
  // The same list as long as nothing of it has changed: screens draw by it.
  expect(space.results.getSnapshot()).toBe(space.results.getSnapshot());
  space.edit((doc) => bringBackToRegister(doc, 'sessions', may.session));
  expect([told(), waits()]).toEqual([['may'], []]);
});

test('D357 a session that was taken out stays out in the file of the county, with what it has come to', async () => {
  const first = await founded();
  first.space.edit((doc) => dropFromRegister(doc, 'sessions', may.session));
  const { space, contents } = await openedOn(await createTablet(), (await saved(first)).bytes);
  expect([contents.sessions, space.results.getSnapshot(), space.struckResults.getSnapshot().length]).toEqual([
    0,
    [],
    1,
  ]);
});
