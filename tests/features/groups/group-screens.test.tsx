// @vitest-environment jsdom
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { editAnswer, readGroupSheet } from '../../../src/documents/group-sheet/document.ts';
import { putAgendaItem } from '../../../src/documents/plan/edit.ts';
import { readPlan } from '../../../src/documents/plan/read.ts';
import { plainGroupWork } from '../../../src/domain/groups/group-work.ts';
import type { GroupPerson } from '../../../src/domain/groups/making.ts';
import type { AgendaItemId, SeatId } from '../../../src/domain/ids.ts';
import { groupOf, partnersOf } from '../../../src/domain/session/small-group.ts';
import { createGroupsDeeds } from '../../../src/features/groups/groups-deeds.ts';
import { SheetScreen } from '../../../src/features/groups/sheet-screen.tsx';
import { createWorkDeeds } from '../../../src/features/groups/work-deeds.ts';
import { WorkPanel } from '../../../src/features/groups/work-panel.tsx';
import { groupWords as words } from '../../../src/words/groups.de.ts';
import { seededBytes } from '../../support/chance.ts';
import { draw } from '../../ui/draw.tsx';

const { panel, own } = words;
const item = 'work' as AgendaItemId;
const people = ['Bea', 'Cem', 'Dea', 'Eva'].map(
  (label, index): GroupPerson => ({
    seat: `seat${index}` as SeatId,
    label,
    perspective: index % 2 === 0 ? 'politics' : 'providers',
    present: true,
  }),
);

/** A meeting at group work, its cockpit, and one sheet that everybody of the first group shares. */
const begin = () => {
  const doc = new Y.Doc();
  const sheet = new Y.Doc();
  putAgendaItem(doc, { id: item, title: 'Gruppenarbeit', minutes: 30, activity: 'groupWork', order: 'V' });
  const random = seededBytes(3);
  const deeds = createGroupsDeeds({ doc, random, nameOf: words.name });
  const workDeeds = createWorkDeeds(doc, item, random);
  const captured: string[] = [];
  const workNow = () => readPlan(doc).groupWork[0] ?? plainGroupWork(item);
  const cockpit = () => {
    const { groups, placing, groupsNamed, mixSeed } = readPlan(doc);
    return (
      <WorkPanel
        title="Gruppenarbeit"
        session="Werkstatt"
        work={workNow()}
        groups={groups}
        placing={placing}
        people={people}
        named={groupsNamed}
        seed={mixSeed}
        sheets={groups.map((group, index) => ({
          group,
          dissolved: false,
          sheet: index === 0 ? readGroupSheet(sheet) : new Map(),
          ...(workNow().onPaper?.has(group.id) === true && { paper: true as const }),
        }))}
        deeds={deeds}
        workDeeds={workDeeds}
        clock=""
        now={() => 0}
        onCapture={(text, who) => captured.push(`${text} (${who})`)}
        onType={(_group, question, change) => editAnswer(sheet, question, change)}
        printHref="#/print"
      />
    );
  };
  const tablet = (seat: SeatId) => {
    const { groups, placing } = readPlan(doc);
    const group = groupOf(groups, seat);
    return (
      <SheetScreen
        title="Gruppenarbeit"
        work={workNow()}
        group={group}
        partners={partnersOf(placing, seat).map(String)}
        sheet={readGroupSheet(sheet)}
        others={new Map()}
        readable={[]}
        reporting={null}
        clock=""
        takesPart
        onEdit={(question, change) => editAnswer(sheet, question, change)}
        onPlace={() => undefined}
        announce={() => undefined}
      />
    );
  };
  return { doc, sheet, captured, cockpit, tablet };
};

test('the cockpit leads from nobody in a group to the report of the last one, and each step offers the next', async () => {
  const { doc, captured, cockpit } = begin();
  const drawing = await draw(cockpit());
  const press = async (name: string) => {
    await drawing.click(drawing.find('button', name));
    await drawing.redraw(cockpit());
  };
  expect(drawing.find('button', panel.begin)).toHaveProperty('disabled', true);
  const [count] = drawing.findAll('.plenum-group-making select');
  if (count === undefined) throw new Error('how many groups can be chosen');
  await drawing.choose(count, '2');
  await press(panel.make);
  expect(drawing.text()).toContain(panel.made);
  expect(readPlan(doc).groups.map(({ members }) => members.size)).toEqual([2, 2]);
  for (const { label } of people) expect(drawing.text()).toContain(label);
  expect(drawing.text()).toContain(panel.needQuestion);
  await drawing.type(drawing.find('.plenum-new-question input'), 'Was hilft?');
  await press(panel.addQuestion);
  // What was offered before the groups work is not offered while they do.
  expect(drawing.findAll('.plenum-undo[data-shown]')).toHaveLength(1);
  await press(panel.begin);
  expect(drawing.findAll('.plenum-undo[data-shown]')).toHaveLength(0);
  await press(panel.report);
  expect(drawing.text()).toContain(panel.reports('Gruppe 1', 1, 2));
  await drawing.type(drawing.find('.plenum-capture textarea'), 'Fahrpläne ansehen');
  await press(panel.captureDo);
  expect(captured).toEqual(['Fahrpläne ansehen (Gruppe 1)']);
  await press(panel.next);
  await press(panel.toSummary);
  expect(drawing.text()).toContain(panel.summary);
  expect(readPlan(doc).groups.map(({ opened }) => opened)).toEqual([true, true]);
  await press(panel.close);
  expect(drawing.text()).toContain(panel.state.closed);
  await drawing.remove();
});

test('the tablet says where one belongs, writes on the sheet, and marks the line as a conclusion', async () => {
  const { doc, sheet, tablet } = begin();
  const seat = people[0]?.seat ?? ('' as SeatId);
  const drawing = await draw(tablet(seat));
  expect(drawing.text()).toContain(own.none);
  const deeds = createGroupsDeeds({ doc, random: seededBytes(4), nameOf: words.name });
  const work = createWorkDeeds(doc, item, seededBytes(5));
  deeds.make('pairs', 2, people);
  work.ask('Was hilft?');
  work.begin(0);
  const name = groupOf(readPlan(doc).groups, seat)?.name ?? '';
  await drawing.redraw(tablet(seat));
  expect(drawing.text()).toContain(own.sentence(name));
  expect(drawing.text()).toContain(own.partner('providers'));
  await drawing.type(drawing.find('textarea'), 'Busse');
  await drawing.redraw(tablet(seat));
  await drawing.click(drawing.find('button', own.markOf('Was hilft?')));
  expect([...readGroupSheet(sheet).values()]).toEqual(['→ Busse']);
  work.close();
  await drawing.redraw(tablet(seat));
  expect(drawing.findAll('textarea')).toEqual([]);
  expect(drawing.find('.plenum-answer').textContent).toContain('Busse');
  await drawing.remove();
});

test('a sheet that was written on paper is typed in at the cockpit, and says so from its first letter on', async () => {
  const { doc, sheet, cockpit } = begin();
  const drawing = await draw(cockpit());
  const groups = createGroupsDeeds({ doc, random: seededBytes(3), nameOf: words.name });
  const work = createWorkDeeds(doc, item, seededBytes(4));
  for (let count = 0; count < 2; count += 1) groups.add();
  work.ask('Was fehlt?');
  await drawing.redraw(cockpit());
  expect(drawing.findAll('a').map((link) => link.getAttribute('href'))).toContain('#/print');
  expect(drawing.text()).not.toContain(words.paper.type);
  work.begin(0);
  await drawing.redraw(cockpit());
  expect(drawing.findAll('thead th').map((head) => head.textContent)).toEqual([
    words.question,
    words.name(1),
    words.name(2),
  ]);
  const [field] = drawing.findAll('.plenum-fold textarea');
  if (field === undefined) throw new Error('there is a field for the answer');
  await drawing.type(field, 'Ein Bus');
  await drawing.redraw(cockpit());
  expect([...readGroupSheet(sheet).values()]).toEqual(['Ein Bus']);
  expect(drawing.findAll('thead th').map((head) => head.textContent)).toEqual([
    words.question,
    words.onPaper(words.name(1)),
    words.name(2),
  ]);
  await drawing.click(drawing.find('.plenum-fold input[type=checkbox]', words.paper.mark));
  await drawing.redraw(cockpit());
  expect(drawing.text()).not.toContain(words.onPaper(words.name(1)));
  await drawing.remove();
});
