import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { putAgendaItem } from '../../../src/documents/plan/edit.ts';
import {
  placeSeat,
  putGroup,
  putPlacing,
  putWorkOnPaper,
  removeGroup,
  restoreGroup,
} from '../../../src/documents/plan/groups-edit.ts';
import { readPlan } from '../../../src/documents/plan/read.ts';
import { planRoots } from '../../../src/documents/plan/roots.ts';
import { plainGroupWork } from '../../../src/domain/groups/group-work.ts';
import type { AgendaItemId, GroupId, SeatId } from '../../../src/domain/ids.ts';
import { partnersOf } from '../../../src/domain/session/small-group.ts';
import { exchange } from '../../support/documents.ts';

const [window, door] = ['window', 'door'] as unknown as readonly [GroupId, GroupId];
const [anna, berta] = ['anna', 'berta'] as unknown as readonly [SeatId, SeatId];
const groupIn = (doc: Y.Doc, id: GroupId) => {
  const { groups, dissolved } = readPlan(doc);
  return [...groups, ...dissolved].find((one) => one.id === id);
};

const team = {
  id: 'team' as GroupId,
  name: 'Tisch am Fenster',
  place: 'Fensterseite',
  begun: false,
  opened: true,
  into: null,
  order: 'A',
};

describe('small groups', () => {
  it('D13 seats a person whom two moderators place at once in one group, the same everywhere', () => {
    const [ada, bea] = [new Y.Doc(), new Y.Doc()];
    const other = { id: 'other' as GroupId, name: 'Tisch an der Tür', opened: false, order: 'B' };
    for (const group of [team, other]) putGroup(ada, group);
    exchange(ada, bea);
    placeSeat(ada, anna, team.id);
    placeSeat(bea, anna, other.id);
    exchange(ada, bea);
    expect(readPlan(ada).groups.filter(({ members }) => members.has(anna))).toHaveLength(1);
    expect(readPlan(bea).groups).toEqual(readPlan(ada).groups);
  });

  it('D13 seats nobody in a group that is gone, and all of them again when it comes back', () => {
    const doc = new Y.Doc();
    putGroup(doc, team);
    placeSeat(doc, anna, team.id);
    removeGroup(doc, team.id);
    expect(readPlan(doc).groups).toEqual([]);
    restoreGroup(doc, team.id);
    expect(readPlan(doc).groups).toEqual([{ ...team, members: new Set([anna]), former: new Set() }]);
    placeSeat(doc, anna, null);
    expect(readPlan(doc).groups).toEqual([{ ...team, members: new Set(), former: new Set() }]);
  });

  it('D66 remembers who leaves a sheet that was begun, and nobody who left before', () => {
    const doc = new Y.Doc();
    putGroup(doc, { id: window, name: 'Gruppe 1', order: 'A' });
    placeSeat(doc, anna, window);
    placeSeat(doc, anna, door);
    expect(groupIn(doc, window)?.former).toEqual(new Set());
    putGroup(doc, { id: window, begun: true });
    placeSeat(doc, berta, window);
    placeSeat(doc, berta, window);
    expect(groupIn(doc, window)?.former).toEqual(new Set());
    placeSeat(doc, berta, null);
    expect(groupIn(doc, window)?.former).toEqual(new Set([berta]));
  });

  it('D66 keeps a dissolved group with all that rights to its sheet depend on', () => {
    const doc = new Y.Doc();
    putGroup(doc, { id: window, name: 'Gruppe 1', begun: true, opened: true, into: door, order: 'A' });
    placeSeat(doc, anna, window);
    placeSeat(doc, anna, door);
    removeGroup(doc, window);
    expect(readPlan(doc).groups).toEqual([]);
    const [gone] = readPlan(doc).dissolved;
    expect(gone).toMatchObject({ id: window, name: 'Gruppe 1', opened: true, into: door, members: new Set() });
    expect(gone?.former).toEqual(new Set([anna]));
  });

  it('D10 reads back who goes together; the partner is told the perspective and nothing else', () => {
    const doc = new Y.Doc();
    putPlacing(doc, anna, { pair: 'p1', perspective: 'politics', locked: true });
    putPlacing(doc, berta, { pair: 'p1', perspective: 'providers' });
    const { placing } = readPlan(doc);
    expect(placing.get(anna)).toEqual({ pair: 'p1', perspective: 'politics', locked: true });
    expect(partnersOf(placing, anna)).toEqual(['providers']);
    expect(partnersOf(placing, 'carla' as SeatId)).toEqual([]);
  });

  it('D1 leaves out what no moderator of ours has written', () => {
    const doc = new Y.Doc();
    putGroup(doc, { id: window, name: 'Gruppe 1', order: 'A' });
    const { former, placing, groups } = planRoots(doc);
    former.set(`${window}/no seat`, true);
    former.set(`${window}/${anna}`, 'yes');
    placing.set(`${anna}/pair`, { a: 1 });
    placing.set(`${anna}/perspective`, '');
    groups.set(`${window}/into`, '../plan');
    expect(groupIn(doc, window)).toMatchObject({ former: new Set(), into: null });
    expect(readPlan(doc).placing.get(anna)).toEqual({ pair: null, perspective: null, locked: false });
  });
});

describe('group work on paper', () => {
  it('D302 says which groups’ sheets were typed in, also when two moderators type at once', () => {
    const item = 'work' as AgendaItemId;
    const [ada, eva] = [new Y.Doc(), new Y.Doc()];
    putAgendaItem(ada, { id: item, title: 'Gruppen', minutes: 30, activity: 'groupWork', order: 'V' });
    exchange(ada, eva);
    const paperIn = (doc: Y.Doc) => [...(readPlan(doc).groupWork[0]?.onPaper ?? [])].sort();
    putWorkOnPaper(ada, item, window, true);
    putWorkOnPaper(eva, item, door, true);
    exchange(ada, eva);
    expect([paperIn(ada), paperIn(eva)]).toEqual([
      ['door', 'window'],
      ['door', 'window'],
    ]);
    putWorkOnPaper(ada, item, window, false);
    expect(paperIn(ada)).toEqual(['door']);
    putWorkOnPaper(ada, item, door, false);
    expect(readPlan(ada).groupWork[0]).toEqual(plainGroupWork(item));
  });
});
