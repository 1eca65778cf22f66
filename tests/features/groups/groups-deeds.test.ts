import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { editAnswer, readGroupSheet } from '../../../src/documents/group-sheet/document.ts';
import { putAgendaItem } from '../../../src/documents/plan/edit.ts';
import { readPlan } from '../../../src/documents/plan/read.ts';
import type { GroupPerson } from '../../../src/domain/groups/making.ts';
import type { AgendaItemId, QuestionId, SeatId } from '../../../src/domain/ids.ts';
import { groupOf, partnersOf } from '../../../src/domain/session/small-group.ts';
import { createGroupsDeeds, type GroupsDeeds } from '../../../src/features/groups/groups-deeds.ts';
import { dropOf } from '../../../src/features/groups/person-chip.tsx';
import { createWorkDeeds, type WorkDeeds } from '../../../src/features/groups/work-deeds.ts';
import { seededBytes } from '../../support/chance.ts';
import { exchange } from '../../support/documents.ts';

const item = 'work' as AgendaItemId;
const kinds = ['politics', 'providers', 'concerned'];
const people = Array.from(
  { length: 12 },
  (_, index): GroupPerson => ({
    seat: `seat${index}` as SeatId,
    label: `Person ${index}`,
    perspective: kinds[index % 3] ?? null,
    present: true,
  }),
);

let doc: Y.Doc;
let deeds: GroupsDeeds;
let work: WorkDeeds;
beforeEach(() => {
  doc = new Y.Doc();
  putAgendaItem(doc, { id: item, title: 'Gruppenarbeit', minutes: 30, activity: 'groupWork', order: 'V' });
  const random = seededBytes(7);
  deeds = createGroupsDeeds({ doc, random, nameOf: (number) => `Gruppe ${number}` });
  work = createWorkDeeds(doc, item, random);
});

const seats = () => readPlan(doc).groups.map(({ members }) => [...members].toSorted());
const everybody = () => seats().flat().toSorted();
const groups = () => readPlan(doc).groups;
const at = (index: number) => {
  const group = groups()[index];
  if (group === undefined) throw new Error('a group expected');
  return group;
};
const workNow = () => readPlan(doc).groupWork[0];
const placed = people.map(({ seat }) => seat).toSorted();

describe('making groups', () => {
  it('seats everybody, remembers the seed, and goes back to nothing', () => {
    const undo = deeds.make('single', 4, people);
    expect(groups().map(({ name }) => name)).toEqual(['Gruppe 1', 'Gruppe 2', 'Gruppe 3', 'Gruppe 4']);
    expect(seats().map(({ length }) => length)).toEqual([3, 3, 3, 3]);
    expect(everybody()).toEqual(placed);
    expect(readPlan(doc).mixSeed).toBeGreaterThan(0);
    undo();
    expect(groups()).toEqual([]);
    expect(readPlan(doc).mixSeed).toBe(0);
  });

  it('D327 is taken back no more once the groups work, and nobody loses group, name or sheet by it', () => {
    const undo = deeds.make('single', 3, people);
    work.begin(0);
    const before = JSON.stringify(groups().map(({ id, name, members }) => [id, name, [...members].sort()]));
    expect(undo()).toBe(false);
    expect(JSON.stringify(groups().map(({ id, name, members }) => [id, name, [...members].sort()]))).toBe(before);
    // Who is moved while they work can be put back, and is remembered at the sheet that they leave.
    const [mover] = [...at(0).members];
    if (mover === undefined) throw new Error('somebody sits there');
    const unmove = deeds.move(mover, at(2).id);
    expect(unmove()).toBe(true);
    expect([...at(2).former]).toEqual([mover]);
    // An empty group that was added by mistake is nobody's loss.
    const unadd = deeds.add();
    expect([groups().length, unadd(), groups().length]).toEqual([4, true, 3]);
  });

  it('D327 nothing that was done to groups before they work is taken back while they do, whatever they worked on earlier', () => {
    deeds.make('single', 3, people);
    const seatsNow = () => JSON.stringify(groups().map(({ id, members }) => [id, [...members].sort()]));
    const holds = (undos: readonly (() => boolean)[], again: () => void) => {
      again();
      const before = seatsNow();
      expect(undos.map((undo) => undo())).toEqual(undos.map(() => false));
      expect(seatsNow()).toBe(before);
    };
    const [one, other] = [[...at(0).members][0], [...at(1).members][0]];
    if (one === undefined || other === undefined) throw new Error('somebody sits in each');
    holds([deeds.make('single', 3, people), deeds.move(one, at(1).id), deeds.swap(one, other)], () => work.begin(0));
    // The sheets were begun long ago; what counts is that something has begun since.
    work.close();
    holds([deeds.make('single', 3, people)], () => work.reopen());
    work.close();
    holds([deeds.merge(at(2).id, at(0).id)], () => work.begin(0));
  });

  it('D327 a group that was made while they work, with people in it, is not unmade: they work there, too', () => {
    deeds.make('single', 2, people);
    work.begin(0);
    const undo = deeds.make('single', 3, people);
    expect([...at(2).members]).not.toEqual([]);
    expect([undo(), groups().length]).toEqual([false, 3]);
  });

  it('D327 of two moderators one takes the groups back while the other lets them begin: none is without a name', () => {
    const undo = deeds.make('single', 2, people);
    const other = new Y.Doc();
    exchange(doc, other);
    createWorkDeeds(other, item, seededBytes(9)).begin(0);
    expect(undo()).toBe(true);
    exchange(doc, other);
    for (const one of [doc, other]) {
      expect(readPlan(one).groups).toEqual([]);
      expect(readPlan(one).dissolved.map(({ name, begun }) => [name, begun])).toEqual([
        ['Gruppe 1', true],
        ['Gruppe 2', true],
      ]);
    }
  });

  it('tells both of a pair for whom the other sits here; mixing singly forgets it', () => {
    deeds.make('pairs', 3, people);
    for (const { seat, perspective } of people) {
      const partners = partnersOf(readPlan(doc).placing, seat);
      expect(partners).toHaveLength(1);
      expect(partners).not.toContain(perspective);
    }
    deeds.make('single', 3, people);
    for (const { seat } of people) expect(partnersOf(readPlan(doc).placing, seat)).toEqual([]);
  });

  it('leaves who is locked where they are, with their partner', () => {
    deeds.make('pairs', 3, people);
    const [seat] = [...at(1).members];
    if (seat === undefined) throw new Error('somebody sits there');
    deeds.lock(seat, true);
    const { placing } = readPlan(doc);
    const together = [...placing].filter(([, { locked }]) => locked).map(([one]) => one);
    expect(together).toHaveLength(2);
    for (let turn = 0; turn < 8; turn += 1) {
      deeds.make('pairs', 3, people);
      for (const one of together) expect(groupOf(groups(), one)?.id).toBe(at(1).id);
      expect(partnersOf(readPlan(doc).placing, seat)).toHaveLength(1);
      expect(everybody()).toEqual(placed);
    }
  });

  it('finds a place for who comes late, and moves nobody else', () => {
    deeds.make('single', 4, people.slice(0, 11));
    const before = seats();
    deeds.placeRest(people);
    expect(everybody()).toEqual(placed);
    for (const [index, was] of before.entries()) expect(seats()[index]).toEqual(expect.arrayContaining(was));
  });

  it('swaps, moves, and takes each back', () => {
    deeds.make('single', 2, people);
    const [one] = [...at(0).members];
    const [other] = [...at(1).members];
    if (one === undefined || other === undefined) throw new Error('both groups have people');
    const before = seats();
    const unswap = deeds.swap(one, other);
    expect([at(0).members.has(other), at(1).members.has(one)]).toEqual([true, true]);
    unswap();
    expect(seats()).toEqual(before);
    const unmove = deeds.move(one, null);
    expect(groupOf(groups(), one)).toBeNull();
    unmove();
    expect(seats()).toEqual(before);
  });
});

describe('dissolving and joining', () => {
  it('spreads the people of a dropped group, keeps its sheet, and comes back whole', () => {
    deeds.make('single', 4, people);
    work.begin(0);
    const before = seats();
    const { id, members } = at(3);
    const undo = deeds.drop(id, people);
    expect(seats().map(({ length }) => length)).toEqual([4, 4, 4]);
    expect(everybody()).toEqual(placed);
    const [gone] = readPlan(doc).dissolved;
    expect(gone).toMatchObject({ id, name: 'Gruppe 4', former: members });
    undo();
    expect(seats()).toEqual(before);
    expect(readPlan(doc).dissolved).toEqual([]);
  });

  it('joins a group with another, which reports for both', () => {
    deeds.make('single', 3, people);
    work.begin(0);
    const [host, guest] = [at(0), at(1)];
    deeds.merge(guest.id, host.id);
    expect(at(0).members.size).toBe(8);
    expect(readPlan(doc).dissolved).toMatchObject([{ id: guest.id, into: host.id, opened: false }]);
    work.report(host.id, 0);
    expect(readPlan(doc).dissolved).toMatchObject([{ id: guest.id, opened: true }]);
  });

  it('with fewer groups than before, those too many are dissolved and nobody is left out', () => {
    deeds.make('single', 4, people);
    work.begin(0);
    deeds.make('single', 2, people);
    expect(seats().map(({ length }) => length)).toEqual([6, 6]);
    expect(readPlan(doc).dissolved.map(({ begun }) => begun)).toEqual([true, true]);
  });

  it('a group that is added while others write is written on, too', () => {
    deeds.make('single', 2, people);
    work.begin(0);
    deeds.add();
    expect(at(2)).toMatchObject({ name: 'Gruppe 3', begun: true });
  });
});

describe('group work', () => {
  it('D67 is read back as it was set, and questions that two moderators add at once are both kept', () => {
    const other = new Y.Doc();
    exchange(doc, other);
    work.set({ minutes: 20, reportMinutes: 0 });
    work.ask('Was hilft?');
    createWorkDeeds(other, item, seededBytes(8)).ask('Was fehlt?');
    exchange(doc, other);
    expect(
      workNow()
        ?.questions.map(({ text }) => text)
        .toSorted(),
    ).toEqual(['Was fehlt?', 'Was hilft?']);
    expect(readPlan(other).groupWork).toEqual(readPlan(doc).groupWork);
    expect(workNow()).toMatchObject({ item, state: null, minutes: 20, reportMinutes: 0, reporting: null });
  });

  it('an answer outlives its question, and is there again when the question comes back', () => {
    work.ask('Was hilft?');
    const id = workNow()?.questions[0]?.id ?? ('' as QuestionId);
    const sheet = new Y.Doc();
    editAnswer(sheet, id, { before: '', after: 'Zeit' });
    const undo = work.removeQuestion(id);
    expect(workNow()?.questions).toEqual([]);
    undo();
    expect(readGroupSheet(sheet).get(workNow()?.questions[0]?.id ?? id)).toBe('Zeit');
  });

  it('goes from group to group, opens each sheet as it is reported, and none before', () => {
    deeds.make('single', 3, people);
    work.begin(60_000);
    expect(workNow()).toMatchObject({ state: 'writing', timer: { kind: 'running', endsAt: 60_000 + 15 * 60_000 } });
    expect(groups().map(({ begun, opened }) => [begun, opened])).toEqual(Array(3).fill([true, false]));
    work.report(at(0).id, 0);
    work.step(-1, 0);
    expect(workNow()?.reporting).toBe(at(0).id);
    work.step(1, 5);
    expect(workNow()).toMatchObject({ reporting: at(1).id, reportTimer: { kind: 'running', startedAt: 5 } });
    expect(groups().map(({ opened }) => opened)).toEqual([true, true, false]);
    work.step(1, 0);
    work.step(1, 0);
    expect(workNow()).toMatchObject({ state: 'reporting', reporting: null, reportTimer: { kind: 'idle' } });
    work.close();
    expect(workNow()?.state).toBe('closed');
  });

  it('gives five minutes more, also when no clock was set', () => {
    work.set({ minutes: 0 });
    work.begin(0);
    expect(workNow()?.timer).toEqual({ kind: 'idle' });
    work.extend(5, 0);
    work.extend(5, 0);
    expect(workNow()?.timer).toMatchObject({ kind: 'running', endsAt: 600_000 });
  });
});

describe('letting somebody go who was dragged', () => {
  it('swaps on somebody of another group, moves on the group, and does nothing at home', () => {
    deeds.make('single', 2, people);
    const [one] = [...at(0).members];
    const [other] = [...at(1).members];
    if (one === undefined || other === undefined) throw new Error('both groups have people');
    expect(dropOf(groups(), one, { group: at(1).id, seat: other })).toEqual({ kind: 'swap', other });
    expect(dropOf(groups(), one, { group: at(1).id, seat: null })).toEqual({ kind: 'move', group: at(1).id });
    expect(dropOf(groups(), one, { group: at(0).id, seat: null })).toBeNull();
    expect(dropOf(groups(), 'late' as SeatId, { group: at(1).id, seat: other })).toEqual({
      kind: 'move',
      group: at(1).id,
    });
  });
});
