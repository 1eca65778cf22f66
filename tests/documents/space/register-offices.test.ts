import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  bringBackToRegister,
  dropFromRegister,
  putCycle,
  putField,
  putGoal,
  putRegisteredGroup,
  putRegisteredSession,
  readRegister,
  readStruckGroups,
} from '../../../src/documents/space/register.ts';
import { dropFieldFinding, putFieldFinding } from '../../../src/documents/space/register-findings.ts';
import {
  bringSeriesBack,
  bringSourceBack,
  dropSeries,
  dropSource,
  putSeries,
  putSource,
  readFigures,
} from '../../../src/documents/space/register-sources.ts';
import type {
  FieldFindingId,
  FieldId,
  GoalId,
  GroupId,
  SeriesId,
  SessionId,
  SourceId,
} from '../../../src/domain/ids.ts';
import { exchange } from '../../support/documents.ts';

const offices = 3;

const deed = fc.record({
  is: fc.constantFrom('name', 'name', 'order', 'goal', 'year', 'drop', 'bring', 'meet'),
  what: fc.constantFrom('field', 'source', 'series', 'session'),
  who: fc.nat(offices - 1),
  with: fc.nat(offices - 1),
  which: fc.nat(2),
});
type Deed = typeof deed extends fc.Arbitrary<infer One> ? One : never;

/** A change to one place of the register, and what its office had seen of it by then. */
interface Written {
  readonly place: string;
  readonly value: string;
  readonly seen: ReadonlySet<Written>;
}

const days = Array.from({ length: 28 }, (_, day) => `2027-02-${String(day + 1).padStart(2, '0')}`);

/** What an office writes, strikes and brings back: the same law holds for each. */
const things = {
  field: {
    put: (doc: Y.Doc, id: string, name: string) => putField(doc, { id: id as FieldId, name }),
    drop: (doc: Y.Doc, id: string) => dropFromRegister(doc, 'fields', id),
    bring: (doc: Y.Doc, id: string) => bringBackToRegister(doc, 'fields', id),
  },
  source: {
    put: (doc: Y.Doc, id: string, title: string) => putSource(doc, { id: id as SourceId, title }),
    drop: (doc: Y.Doc, id: string) => dropSource(doc, id as SourceId),
    bring: (doc: Y.Doc, id: string) => bringSourceBack(doc, id as SourceId),
  },
  series: {
    put: (doc: Y.Doc, id: string, when: string) =>
      putSeries(doc, { id: id as SeriesId, points: [{ when, value: 1, isForecast: false }] }),
    drop: (doc: Y.Doc, id: string) => dropSeries(doc, id as SeriesId),
    bring: (doc: Y.Doc, id: string) => bringSeriesBack(doc, id as SeriesId),
  },
  session: {
    put: (doc: Y.Doc, id: string, title: string) =>
      putRegisteredSession(doc, { id: id as SessionId, title, date: '2027-05-06', year: 2027, continues: null }),
    drop: (doc: Y.Doc, id: string) => dropFromRegister(doc, 'sessions', id),
    bring: (doc: Y.Doc, id: string) => bringBackToRegister(doc, 'sessions', id),
  },
};

/** Does the deed; tells the place it changes and the value that stands there then. */
const act = (doc: Y.Doc, { is, what, which }: Deed, index: number): readonly [place: string, value: string] => {
  const [thing, id] = [things[what], `${what}${which}`];
  const text = `wort ${index}`;
  if (is === 'name') thing.put(doc, id, text);
  if (is === 'order') putField(doc, { id: `field${which}` as FieldId, order: text });
  if (is === 'goal') putGoal(doc, { id: `goal${which}` as GoalId, text });
  if (is === 'year') putCycle(doc, { year: 2027 + which, handIn: days[index % days.length] ?? '' });
  if (is === 'drop') thing.drop(doc, id);
  if (is === 'bring') thing.bring(doc, id);
  if (is === 'goal') return [`goal${which}`, text];
  if (is === 'year') return [`year${2027 + which}`, days[index % days.length] ?? ''];
  if (is === 'order') return [`field${which}/order`, text];
  return is === 'name' ? [`${id}/name`, text] : [`${id}/there`, is];
};

/** What a register says at every place that a deed can change. */
const told = (doc: Y.Doc): ReadonlyMap<string, string> => {
  const { fields, goals, cycles, sessions } = readRegister(doc);
  const { sources, series } = readFigures(doc);
  const named: readonly (readonly [string, string])[] = [
    ...sources.map(({ id, title }) => [id, title] as const),
    ...series.map(({ id, points }) => [id, points[0]?.when ?? ''] as const),
    ...sessions.map(({ id, title }) => [id, title] as const),
  ];
  return new Map([
    ...fields.flatMap(({ id, name, order }): [string, string][] => [
      [`${id}/name`, name],
      [`${id}/order`, order],
      [`${id}/there`, 'bring'],
    ]),
    ...named.flatMap(([id, name]): [string, string][] => [
      [`${id}/name`, name],
      [`${id}/there`, 'bring'],
    ]),
    ...goals.map(({ id, text }): [string, string] => [id, text]),
    ...cycles.map(({ year, handIn }): [string, string] => [`year${year}`, handIn]),
  ]);
};

it('D181 of what three offices write in whatever order they meet only that goes which somebody who had seen it changed', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 60 }), (deeds) => {
      const docs = Array.from({ length: offices }, () => new Y.Doc());
      // Sessions are noted whole: one without a title is none.
      for (const which of [0, 1, 2]) things.session.put(docs[0] as Y.Doc, `session${which}`, 'Sitzung');
      exchange(...docs);
      const seen = Array.from({ length: offices }, () => new Set<Written>());
      const all: Written[] = [];
      for (const [index, one] of deeds.entries()) {
        const [doc, other] = [docs[one.who] as Y.Doc, docs[one.with] as Y.Doc];
        const mine = seen[one.who] as Set<Written>;
        if (one.is === 'meet') {
          Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
          for (const written of mine) seen[one.with]?.add(written);
          continue;
        }
        const before = Y.encodeStateVector(doc);
        const [place, value] = act(doc, one, index);
        // Saying what stands there already changes nothing.
        if (Buffer.compare(before, Y.encodeStateVector(doc)) === 0) continue;
        const written = { place, value, seen: new Set(mine) };
        mine.add(written);
        all.push(written);
      }
      exchange(...docs);
      exchange(...docs);
      const [first, ...others] = docs.map(told);
      for (const register of others) expect(register).toEqual(first);
      const standing = all.filter(
        (one) => !all.some(({ place, seen: known }) => place === one.place && known.has(one)),
      );
      const standingAt = (place: string) => standing.filter((one) => one.place === place).map(({ value }) => value);
      for (const place of new Set(all.map((one) => one.place))) {
        const there = place.includes('/') ? `${place.split('/')[0]}/there` : null;
        if (there !== null && !first?.has(there)) expect(standingAt(there)).toContain('drop');
        else if (place !== there) expect(standingAt(place)).toContain(first?.get(place));
        else expect(standingAt(place)).toContain('bring');
      }
    }),
    { numRuns: 200 },
  );
});

it('D361 a field of action that was struck stays as long as something is found in it, also when both happened offline', () => {
  const [one, other] = [new Y.Doc(), new Y.Doc()];
  const [care, housing] = ['care', 'housing'] as [FieldId, FieldId];
  for (const id of [care, housing]) putField(one, { id, name: id, order: id });
  exchange(one, other);
  for (const id of [care, housing]) dropFromRegister(one, 'fields', id);
  const finding = 'finding' as FieldFindingId;
  putFieldFinding(other, { id: finding, field: care, year: 2027, text: 'Es fehlt jede Beratung' });
  exchange(one, other);
  for (const doc of [one, other]) expect(readRegister(doc).fields.map(({ id }) => id)).toEqual([care]);
  dropFieldFinding(one, finding);
  expect(readRegister(one).fields).toEqual([]);
});

it('D362 a struck group is known by the name it had', () => {
  const doc = new Y.Doc();
  putRegisteredGroup(doc, { id: 'struck' as GroupId, name: 'Jugend-Gipfel', order: 'a' });
  dropFromRegister(doc, 'groups', 'struck');
  expect(readStruckGroups(doc).map(({ name }) => name)).toEqual(['Jugend-Gipfel']);
});

it('D340 a group that was taken out of the register is known by its id: what it has handed in stays in its year', () => {
  const doc = new Y.Doc();
  for (const id of ['stays', 'struck'] as GroupId[]) putRegisteredGroup(doc, { id, name: id, order: id });
  dropFromRegister(doc, 'groups', 'struck');
  expect([readRegister(doc).groups.map(({ id }) => id), readStruckGroups(doc).map(({ id }) => id)]).toEqual([
    ['stays'],
    ['struck'],
  ]);
  bringBackToRegister(doc, 'groups', 'struck');
  expect(readStruckGroups(doc)).toEqual([]);
});
