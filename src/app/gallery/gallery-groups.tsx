import type { GroupWork } from '../../domain/groups/group-work.ts';
import type { GroupId } from '../../domain/ids.ts';
import type { SmallGroup } from '../../domain/session/small-group.ts';
import type { GroupsDeeds } from '../../features/groups/groups-deeds.ts';
import { SheetScreen } from '../../features/groups/sheet-screen.tsx';
import { SheetTable } from '../../features/groups/sheet-table.tsx';
import type { WorkDeeds } from '../../features/groups/work-deeds.ts';
import { WorkForms } from '../../features/groups/work-form.tsx';
import { WorkPanel } from '../../features/groups/work-panel.tsx';
import { Card } from '../../ui/card.tsx';
import {
  fewAnswers,
  galleryPlacing,
  manyAnswers,
  questions,
  someGroups,
  somePeople,
  workIn,
  writtenSheets,
} from './gallery-group.ts';
import { galleryWords as words } from './gallery-words.ts';

const nothing = () => undefined;
const undoable = () => nothing;
const takenBack = () => () => true;
const deeds: GroupsDeeds = {
  make: takenBack,
  placeRest: takenBack,
  move: takenBack,
  swap: takenBack,
  lock: nothing,
  rename: nothing,
  sit: nothing,
  add: takenBack,
  drop: takenBack,
  merge: takenBack,
  name: nothing,
  open: nothing,
};
const workDeeds: WorkDeeds = {
  set: nothing,
  ask: nothing,
  rephrase: nothing,
  removeQuestion: undoable,
  begin: nothing,
  extend: nothing,
  report: nothing,
  step: nothing,
  onPaper: nothing,
  close: nothing,
  reopen: nothing,
};
const three = someGroups(3, 4, words.short);
const states: readonly (readonly [name: string, work: GroupWork, groups: readonly SmallGroup[]])[] = [
  ['none', workIn(null, { questions: [] }), []],
  ['prepared', workIn(null), three],
  ['writing', workIn('writing'), three],
  ['reporting', workIn('reporting', { reporting: 'group1' as GroupId }), three],
  ['closed', workIn('closed'), someGroups(20, 10)],
];

/** Group work on tablet and cockpit: nothing there, prepared, writing, reporting, closed with two hundred people. */
export function GalleryGroups() {
  return (
    <>
      {states.map(([name, work, groups]) => (
        <div key={name} className="plenum-gallery-board" data-gallery={`groups-${name}`}>
          <Card heading={`${words.groups}: ${name}`}>
            <SheetScreen
              title={words.groups}
              work={work}
              group={groups[0] ?? null}
              partners={name === 'prepared' ? [words.short, words.low] : []}
              sheet={name === 'closed' ? manyAnswers : fewAnswers}
              others={new Map([['question0', 2]])}
              readable={name === 'reporting' ? writtenSheets(groups) : []}
              reporting={groups.find(({ id }) => id === work.reporting) ?? null}
              clock={name === 'writing' ? words.clock : ''}
              takesPart
              onEdit={nothing}
              onPlace={nothing}
              announce={nothing}
            />
          </Card>
          <WorkPanel
            title={words.groups}
            session=""
            work={work}
            groups={groups}
            placing={galleryPlacing}
            people={somePeople(name === 'closed' ? 200 : 14)}
            named={false}
            seed={groups.length > 0 ? 4711 : 0}
            sheets={writtenSheets(groups)}
            deeds={deeds}
            workDeeds={workDeeds}
            clock={work.state === 'writing' || work.state === 'reporting' ? words.clock : ''}
            now={() => 0}
            onCapture={nothing}
            onType={nothing}
            printHref="#/"
          />
        </div>
      ))}
      <Card heading={words.minutesTitle}>
        <SheetTable questions={questions} sheets={writtenSheets(three).map((one) => ({ ...one, paper: true }))} />
      </Card>
      <Card heading={words.groups}>
        <WorkForms title={words.groups} questions={questions} groups={three.slice(0, 1)} backHref="#/" />
      </Card>
    </>
  );
}
