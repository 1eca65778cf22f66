// @vitest-environment jsdom
import { useState } from 'react';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { addAct, readSubmissions } from '../../../src/documents/space/submissions.ts';
import type { ActId, ProposalId, SessionId, SpaceId } from '../../../src/domain/ids.ts';
import { emptyProfile } from '../../../src/domain/proposal/proposal.ts';
import { accepted } from '../../../src/domain/result.ts';
import type { CycleStep } from '../../../src/domain/session/cycle.ts';
import type { Submission } from '../../../src/domain/space/submission.ts';
import { DossierCard } from '../../../src/features/space/dossier-card.tsx';
import { EnterSpace } from '../../../src/features/space/enter-space.tsx';
import { SessionResults } from '../../../src/features/space/session-results.tsx';
import { SessionsCard } from '../../../src/features/space/sessions-card.tsx';
import { SpaceList } from '../../../src/features/space/space-list.tsx';
import { YearPanel } from '../../../src/features/space/year-panel.tsx';
import { cycleWords } from '../../../src/words/cycle.de.ts';
import { spaceWords as words } from '../../../src/words/space.de.ts';
import { spaceSessionsWords as said } from '../../../src/words/space-sessions.de.ts';
import { frozenBy, handsIn, takesIn } from '../../support/county-documents.ts';
import { outcome, results } from '../../support/dossier-scene.ts';
import { draw } from '../../ui/draw.tsx';

const cycle = { year: 2027, step: 'analysis', handIn: '', approvedOn: '', madeOn: '' } as const;

test('a county is founded once, however often the button is pressed meanwhile', async () => {
  const begun: string[] = [];
  let ends: () => void = () => undefined;
  const begin = (title: string) => {
    begun.push(title);
    return new Promise<void>((resolve) => (ends = resolve));
  };
  const drawing = await draw(
    <SpaceList
      spaces={[]}
      onBegin={begin}
      deeds={{ look: async () => [], save: async () => true, forget: () => undefined }}
    />,
  );
  await drawing.type(drawing.find('input'), 'Landkreis Musterland');
  const button = drawing.find('button', words.list.action);
  await drawing.click(button);
  await drawing.click(button);
  expect(begun).toEqual(['Landkreis Musterland']);
  expect(button.textContent).toBe(words.list.busy);
  ends();
  await drawing.remove();
});

test('the link of a group says which group it is, and asks for the name of a device as a volunteer would say it', async () => {
  const answer = {
    ...({ title: 'Landkreis Musterland', role: 'author', practice: false, door: 'open', bound: null } as const),
    ...{ space: 'space' as SpaceId, groupName: 'Fokusgruppe Jugend' },
  };
  const look = async () => accepted(answer);
  const deeds = {
    look,
    describe: async () => accepted(answer),
    enter: async () => accepted('/'),
    goTo: () => undefined,
  };
  const drawing = await draw(<EnterSpace deeds={deeds} />);
  expect(drawing.text()).toContain(words.join.as('Fokusgruppe Jugend'));
  expect(drawing.text()).toContain(words.join.groupNameHint);
  expect(drawing.text()).not.toContain(words.join.nameHint);
  await drawing.remove();
});

test('the button that moves the year names the step, and stands apart from the naming; a step says what is new there', async () => {
  const moved: unknown[] = [];
  const deeds = { putCycle: (one: unknown) => void moved.push(one), nameStep: () => () => undefined };
  const Panel = () => {
    const [opened, setOpened] = useState<CycleStep | null>(null);
    return (
      <YearPanel
        opened={opened}
        onOpen={setOpened}
        cycle={cycle}
        stepNames={{}}
        deeds={deeds}
        news={{ proposals: words.year.waiting(3) }}
        picture={() => null}
        inside={() => null}
      />
    );
  };
  const drawing = await draw(<Panel />);
  const step = drawing.find('nav button', cycleWords.steps.proposals.title);
  expect(step.textContent).toContain('3 Vorschläge im Eingang');
  await drawing.click(step);
  const move = drawing.find('button', words.year.setHere(cycleWords.steps.proposals.title));
  expect(move.closest('.plenum-row')?.querySelector('input')).toBeNull();
  await drawing.click(move);
  expect(moved).toEqual([{ year: 2027, step: 'proposals' }]);
  await drawing.remove();
});

test('S01 who moves the year to assessing reads before and after that handing in ends with it', async () => {
  const panel = (step: CycleStep) => (
    <YearPanel
      opened="assessment"
      onOpen={() => undefined}
      cycle={{ ...cycle, step }}
      stepNames={{}}
      deeds={{ putCycle: () => undefined, nameStep: () => () => undefined }}
      picture={() => null}
      inside={() => null}
    />
  );
  const drawing = await draw(panel('proposals'));
  expect(drawing.text()).toContain(words.year.opens.before);
  await drawing.redraw(panel('assessment'));
  expect(drawing.text()).toContain(words.year.opens.after);
  expect(drawing.text()).not.toContain(words.year.opens.before);
  // Back from a later step nothing ends any more.
  await drawing.redraw(panel('dossier'));
  expect(drawing.text()).not.toContain(words.year.opens.before);
  await drawing.remove();
});

test('a year that was opened when its deadline was over does not blame anybody for it', async () => {
  const late = { ...cycle, year: 2026, madeOn: '2026-11-28' };
  const drawing = await draw(<DossierCard cycle={late} today="2026-11-28" deeds={null} href="#" />);
  expect(drawing.text()).toContain(words.dossier.wasPast);
  expect(drawing.text()).not.toContain(words.dossier.overdue);
  await drawing.redraw(
    <DossierCard cycle={{ ...late, madeOn: '2026-01-10' }} today="2026-11-28" deeds={null} href="#" />,
  );
  expect(drawing.text()).toContain(words.dossier.overdue);
  await drawing.remove();
});

const session = { id: 'may' as SessionId, title: 'Sitzung im Mai', date: '2027-05-13', year: 2027, continues: null };

/** A proposal that was taken into the year, and laid into a session of this name; null: into none. */
const submissionOf = (id: string, into: string | null): Submission => {
  const doc = new Y.Doc();
  const proposal = id as ProposalId;
  const group = { name: 'Jugend', kind: 'focusGroup', recognition: 'recognised', decidedOn: '' } as const;
  const content = { proposal, profile: { ...emptyProfile, title: `Vorschlag ${id}` }, group, guideline: [] };
  handsIn(doc, content, 1);
  takesIn(doc, content, { year: 2027, number: Number(id), at: 2 });
  const deed = { kind: 'moved', status: 'inSession', on: session.date, presentedBy: '', text: '' } as const;
  if (into !== null) addAct(doc, proposal, { ...deed, body: into }, { id: 'moved' as ActId, at: 3, role: 'office' });
  const [submission] = readSubmissions(doc);
  if (submission === undefined) throw new Error('it was handed in');
  return submission;
};

const drawSessions = async (
  submissions: readonly Submission[],
  more: { readonly told?: boolean; readonly carried?: true; readonly struck?: boolean; readonly reads?: boolean } = {},
) => {
  const chosen: (readonly ProposalId[])[] = [];
  const deeds: string[] = [];
  const results =
    more.told === true || more.struck === true
      ? [{ ...session, session: session.id, version: 1, hash: '', at: 1 }]
      : [];
  const versions = results.map((one) => ({
    ...one,
    stage: 'ended' as const,
    outcomes: [],
    ...(more.carried && { carried: more.carried }),
  }));
  const drawing = await draw(
    <SessionsCard
      {...{ year: 2027, sessions: [session], methods: [], submissions, readsAll: true, today: '2027-05-01' }}
      {...{ results: more.struck === true ? [] : versions, struck: more.struck === true ? versions : [], out: [] }}
      deeds={{
        ...{
          open: null,
          enter: null,
          leadOf: () => null,
          wayHref: () => null,
          groupOf: () => '',
          pathOf: () => null,
          isHere: false,
        },
        goTo: () => undefined,
        choose: async (_, ids) => {
          chosen.push(ids);
          return accepted(ids.length);
        },
        eraseCarried: (versions) => {
          deeds.push(`erase ${versions.length}`);
          return () => undefined;
        },
        bringBack: more.reads === true ? null : (id) => void deeds.push(`take ${id} in`),
        remove: (id) => {
          deeds.push(`remove ${id}`);
          return () => void deeds.push(`bring ${id} back`);
        },
      }}
    />,
  );
  return { drawing, chosen, deeds };
};

test('what lies in the session already is not offered again, and what does not is there without unfolding', async () => {
  const both = [submissionOf('1', session.title), submissionOf('2', 'Eine andere Sitzung')];
  const { drawing, chosen } = await drawSessions(both);
  expect(drawing.text()).toContain(said.choose.there(1));
  expect(drawing.findAll('input[type=checkbox]')).toHaveLength(1);
  await drawing.click(drawing.find('button', said.choose.action(1)));
  expect(chosen).toEqual([['2']]);
  await drawing.remove();

  const fresh = await drawSessions([submissionOf('1', null)]);
  expect(fresh.drawing.find('details').hasAttribute('open')).toBe(true);
  await fresh.drawing.remove();

  const all = await drawSessions([submissionOf('1', session.title)]);
  expect(all.drawing.findAll('button').map(({ textContent }) => textContent)).not.toContain(said.choose.action(0));
  await all.drawing.remove();
});

test('a session that was opened by mistake leaves the county and comes back, one that has told results stays', async () => {
  const { drawing, deeds } = await drawSessions([]);
  await drawing.click(drawing.find('button', said.remove(session.title)));
  expect(drawing.text()).toContain(said.removed(session.title));
  await drawing.click(drawing.find('button', words.list.undo));
  expect(deeds).toEqual(['remove may', 'bring may back']);
  await drawing.remove();
  const told = await drawSessions([], { told: true });
  expect(told.drawing.findAll('button').map((one) => one.getAttribute('aria-label'))).not.toContain(
    said.remove(session.title),
  );
  await told.drawing.remove();
});

test('a result about a proposal that the county does not have says that it comes into no dossier, and an objection is named', async () => {
  const one = { ...outcome('1', 'deferred', { objections: 'raised' }), title: 'Aus dem Landkreis' };
  const versions = [results('may', '2027-05-13', [one, outcome('eigen', 'focus')])];
  const { results: words } = said;
  const table = (readsAll: boolean) => (
    <SessionResults
      fieldsOf={() => []}
      {...{ versions, readsAll, wayHref: () => null, onErase: null }}
      numberOf={(id) => (readsAll && id === one.proposal ? '1' : null)}
    />
  );
  const drawing = await draw(table(true));
  const [known, foreign] = drawing.findAll('tbody tr').map(({ textContent }) => textContent ?? '');
  expect([known?.includes(words.foreign), foreign?.includes(words.foreign)]).toEqual([false, true]);
  expect(known).toContain(words.objection);
  expect(foreign).not.toContain(words.objection);
  // Who does not read what groups hand in is not told that there is nothing.
  await drawing.redraw(table(false));
  expect(drawing.text()).not.toContain(words.foreign);
  await drawing.remove();
});

test('D357 an office reads that a session it has taken out has come to something, and takes it in again', async () => {
  const { drawing, deeds } = await drawSessions([], { struck: true });
  expect(drawing.text()).toContain(said.struck.text);
  expect(drawing.text()).toContain('Sitzung im Mai, 13. Mai 2027');
  await drawing.click(drawing.find('button', said.struck.action(session.title)));
  expect(deeds).toEqual(['take may in']);
  await drawing.remove();
  const reads = await drawSessions([], { struck: true, reads: true });
  expect(reads.drawing.text()).not.toContain(said.struck.text);
  await reads.drawing.remove();
  const none = await drawSessions([], { told: true });
  expect(none.drawing.text()).not.toContain(said.struck.text);
  await none.drawing.remove();
});

test('a session made anew under the name and day of another is not taken for it', async () => {
  const doc = new Y.Doc();
  const content = frozenBy('Jugend', '1', { ...emptyProfile, title: 'Vorschlag 1' });
  handsIn(doc, content, 1);
  takesIn(doc, content, { year: 2027, number: 1, at: 2 });
  const laid = { kind: 'moved', status: 'inSession', body: session.title, on: session.date, presentedBy: '' } as const;
  const into = { ...laid, text: '', session: 'by-mistake' as SessionId };
  addAct(doc, '1' as ProposalId, into, { id: 'moved' as ActId, at: 3, role: 'office' });
  const { drawing } = await drawSessions(readSubmissions(doc));
  expect(drawing.findAll('input[type=checkbox]')).toHaveLength(1);
  expect(drawing.text()).not.toContain(said.choose.there(1));
  await drawing.remove();
  // The same session on another day is still the same.
  const there = { ...into, session: session.id, on: '2027-01-01' };
  addAct(doc, '1' as ProposalId, there, { id: 'again' as ActId, at: 4, role: 'office' });
  const again = await drawSessions(readSubmissions(doc));
  expect(again.drawing.text()).toContain(said.choose.there(1));
  await again.drawing.remove();
});

test('results that came with a file say so, and an office can delete them; what a server has told it cannot', async () => {
  const carried = await drawSessions([], { told: true, carried: true });
  expect(carried.drawing.text()).toContain(said.results.carried);
  await carried.drawing.click(carried.drawing.find('button', said.results.erase));
  expect(carried.deeds).toEqual(['erase 1']);
  await carried.drawing.remove();
  const told = await drawSessions([], { told: true });
  expect(told.drawing.text()).not.toContain(said.results.carried);
  expect(told.drawing.findAll('button').map(({ textContent }) => textContent)).not.toContain(said.results.erase);
  await told.drawing.remove();
});
