// @vitest-environment jsdom
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { addAct, handIn, readSubmissions } from '../../../src/documents/space/submissions.ts';
import type { ActId, GroupId, ProposalId } from '../../../src/domain/ids.ts';
import { emptyProfile } from '../../../src/domain/proposal/proposal.ts';
import { type Compared, overlapsAmong } from '../../../src/domain/space/overlaps.ts';
import type { Cycle } from '../../../src/domain/space/register.ts';
import type { Act } from '../../../src/domain/space/submission.ts';
import { Inbox } from '../../../src/features/submissions/inbox.tsx';
import type { ReceivedSubmission } from '../../../src/features/submissions/inbox-acts.tsx';
import { Overlaps } from '../../../src/features/submissions/overlaps.tsx';
import { lifelineWords } from '../../../src/words/lifeline.de.ts';
import { submissionsWords as words } from '../../../src/words/submissions.de.ts';
import { draw } from '../../ui/draw.tsx';

const help = 'help' as ProposalId;
const group = { name: 'Jugend', kind: 'focusGroup', recognition: 'recognised', decidedOn: '2026-05-06' } as const;
const profile = { ...emptyProfile, title: 'Hilfe', developedBy: 'AG Jugend', onBehalfOf: 'Jugendliche' };

const yearAt = (year: number, step: Cycle['step']): Cycle => ({ year, step, handIn: '', approvedOn: '', madeOn: '' });

test('an overlap is told with its reason, and one in the opposite direction with the words that point there', async () => {
  const one = (id: string, title: string): Compared => ({
    ...{ proposal: id as ProposalId, group: `Gruppe ${id}` },
    profile: {
      ...emptyProfile,
      title,
      fields: ['Verkehr'],
      problem: 'Abends fehlen Busverbindungen zwischen Ortsteilen',
    },
  });
  const overlaps = overlapsAmong([one('a', 'Buslinien ausbauen'), one('b', 'Buslinien abbauen')]);
  expect(overlaps.map(({ kind }) => kind)).toEqual(['opposite']);
  const drawing = await draw(<Overlaps overlaps={overlaps} />);
  const { pair, groups, opposite, field, against, quoted } = words.overlaps;
  for (const text of [
    pair('Buslinien ausbauen', 'Buslinien abbauen'),
    groups('Gruppe a', 'Gruppe b'),
    opposite,
    field('Verkehr'),
    against(quoted('ausbauen'), quoted('abbauen')),
  ])
    expect(drawing.text()).toContain(text);
  await drawing.remove();
});

test('D392 both proposals say on their own card to which other they may be opposed, and by which words', async () => {
  const doc = new Y.Doc();
  const handed = (id: string, title: string) => {
    const content = { proposal: id as ProposalId, profile: { ...emptyProfile, title }, group, guideline: [] };
    handIn(doc, content, { id: `act-${id}` as ActId, role: 'author', at: 1 });
  };
  handed('a', 'Buslinien am Abend verlängern');
  handed('b', 'Buslinien am Abend beenden');
  const submissions = readSubmissions(doc).map((one) => ({ ...one, group: `group-${one.proposal}` as GroupId }));
  const compared = submissions.map(({ proposal, versions }) => ({
    ...{ proposal, group: `Gruppe ${proposal}` },
    profile: { ...emptyProfile, fields: ['Verkehr'], title: versions[0]?.content?.profile.title ?? '' },
  }));
  const year = yearAt(2027, 'proposals');
  const drawing = await draw(
    <Inbox
      {...{ submissions, overlaps: overlapsAmong(compared), isEmpty: false, deeds: null, backHref: '#/space/c' }}
      {...{ cycles: [year], running: year, valueText: () => '', nameOf: () => 'Jugend' }}
      wayHref={(_, proposal) => `#/way/${proposal}`}
    />,
  );
  const { opposite, here, there, quoted } = words.overlaps;
  const hints = drawing.findAll(`[aria-label="${words.overlaps.title}"] li`);
  expect(hints.map(({ textContent }) => textContent).sort()).toEqual([
    `${opposite} „Buslinien am Abend beenden“ (Gruppe b): ${here(quoted('verlängern'))}, ${there(quoted('beenden'))}`,
    `${opposite} „Buslinien am Abend verlängern“ (Gruppe a): ${here(quoted('beenden'))}, ${there(quoted('verlängern'))}`,
  ]);
  expect(hints.map((hint) => hint.querySelector('a')?.getAttribute('href')).sort()).toEqual(['#/way/a', '#/way/b']);
  await drawing.remove();
});

test('D393 what was asked and what was dealt with lie folded below what is new, each with how many there are', async () => {
  const doc = new Y.Doc();
  for (const [place, id] of ['new', 'asked', 'done'].entries()) {
    const proposal = id as ProposalId;
    const content = { proposal, profile: { ...emptyProfile, title: `Vorschlag ${id}` }, group, guideline: [] };
    const version = handIn(doc, content, { id: `act-${id}` as ActId, role: 'author', at: place });
    const by = { id: `office-${id}` as ActId, role: 'office', at: 10 + place } as const;
    if (id === 'asked') addAct(doc, proposal, { kind: 'asked', text: 'Wie viele?' }, by);
    if (id === 'done') addAct(doc, proposal, { kind: 'takenIn', version, year: 2027, late: false, text: '' }, by);
  }
  const submissions = readSubmissions(doc).map((one) => ({ ...one, group: 'youth' as GroupId }));
  const year = yearAt(2027, 'proposals');
  const inbox = (more: { readonly isReading?: boolean; readonly isSearched?: boolean }) => (
    <Inbox
      {...{ submissions, overlaps: [], isEmpty: false, deeds: null, backHref: '#/space/c', ...more }}
      {...{ cycles: [year], running: year, valueText: () => '', nameOf: () => 'Jugend', wayHref: () => '#/way' }}
    />
  );
  const drawing = await draw(inbox({ isReading: true }));
  expect([drawing.text().includes(words.reading), drawing.text().includes('Vorschlag')]).toEqual([true, false]);
  await drawing.redraw(inbox({}));
  const folds = () => [words.withGroup, words.dealtWith].map((name) => drawing.find('summary', name).parentElement);
  const titles = ['new', 'asked', 'done'].map((id) => `Vorschlag ${id}`);
  const within = (fold: HTMLElement | null) => titles.filter((title) => fold?.textContent?.includes(title));
  expect(folds().map((fold) => [fold?.hasAttribute('open'), ...within(fold)])).toEqual([
    [false, 'Vorschlag asked'],
    [false, 'Vorschlag done'],
  ]);
  expect(drawing.find('summary', words.dealtWith).textContent).toContain('1');
  await drawing.redraw(inbox({ isSearched: true }));
  expect(folds().map((fold) => fold?.hasAttribute('open'))).toEqual([true, true]);
  await drawing.remove();
});

test('while a filter narrows the list down, nobody is told that nothing waits: nothing was found', async () => {
  const doc = new Y.Doc();
  handIn(doc, { proposal: help, profile, group, guideline: [] }, { id: 'a' as ActId, role: 'author', at: 1 });
  const [waiting] = readSubmissions(doc).map((one) => ({ ...one, group: 'youth' as GroupId }));
  if (waiting === undefined) throw new Error('it was handed in');
  const year = { year: 2027, status: 'takenIn' } as const;
  const last = waiting.versions.at(-1);
  if (last === undefined) throw new Error('it has a version');
  const takenIn: Act = {
    ...{ id: 't' as ActId, proposal: help, turn: 2, at: 2, role: 'office' },
    deed: { kind: 'takenIn', version: last.id, year: 2027, late: false, text: '' },
  };
  const done = { ...waiting, ...year, trail: [...waiting.trail, takenIn] };
  const inbox = (submissions: readonly ReceivedSubmission[], isSearched: boolean) => (
    <Inbox
      {...{ submissions, isSearched, overlaps: [], isEmpty: false, deeds: null, backHref: '#/space/c' }}
      {...{ cycles: [yearAt(2027, 'proposals')], running: yearAt(2027, 'proposals'), valueText: () => '' }}
      wayHref={() => '#/way'}
      nameOf={() => 'Jugend'}
    />
  );
  const { list } = lifelineWords;
  const drawing = await draw(inbox([], true));
  const says = (text: string) => drawing.text().includes(text);
  expect([says(words.nothingWaits), says(list.none)]).toEqual([false, true]);
  await drawing.redraw(inbox([done], true));
  expect([says(words.nothingWaits), says(list.none)]).toEqual([false, false]);
  await drawing.redraw(inbox([done], false));
  expect([says(words.nothingWaits), says(list.none)]).toEqual([true, false]);
  await drawing.redraw(inbox([waiting], true));
  expect([says(words.nothingWaits), says(list.none)]).toEqual([false, false]);
  await drawing.remove();
});
