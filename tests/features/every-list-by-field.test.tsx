// @vitest-environment jsdom
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { addAct, handIn, readSubmissions } from '../../src/documents/space/submissions.ts';
import type { ActId, FieldId, GroupId, ProposalId, SessionId, SourceId } from '../../src/domain/ids.ts';
import { emptyProfile } from '../../src/domain/proposal/proposal.ts';
import type { FieldFinding } from '../../src/domain/space/overlay.ts';
import type { RegisteredGroup } from '../../src/domain/space/register.ts';
import type { ResultVersion } from '../../src/domain/space/session-result.ts';
import { fieldsOfSources } from '../../src/domain/space/source-fields.ts';
import type { Source } from '../../src/domain/space/sources.ts';
import type { Submission } from '../../src/domain/space/submission.ts';
import { DraftList } from '../../src/features/notebook/draft-list.tsx';
import { ChooseProposals } from '../../src/features/space/choose-proposals.tsx';
import { Examinations } from '../../src/features/space/examinations.tsx';
import { GroupsCard } from '../../src/features/space/groups-card.tsx';
import { SessionResults } from '../../src/features/space/session-results.tsx';
import { SourcesCard } from '../../src/features/space/sources-card.tsx';
import { HandedInList } from '../../src/features/submissions/handed-in-list.tsx';
import { words } from '../../src/words/de.ts';
import { spaceSessionsWords } from '../../src/words/space-sessions.de.ts';
import { draw } from '../ui/draw.tsx';

const group = { name: 'Jugend', kind: 'focusGroup', recognition: 'forming', decidedOn: '' } as const;

/** A proposal of one field that the office has taken into 2027, and about which a body wants something examined. */
const proposalOf = (title: string, field: string): Submission => {
  const doc = new Y.Doc();
  const proposal = title as ProposalId;
  const by = (id: string, role: 'author' | 'office', at: number) => ({ id: id as ActId, role, at });
  const profile = { ...emptyProfile, title, fields: [field] };
  handIn(doc, { proposal, profile, group, guideline: [] }, by('a', 'author', 1));
  const version = readSubmissions(doc)[0]?.versions[0]?.id;
  if (version === undefined) throw new Error('it was handed in');
  addAct(doc, proposal, { kind: 'takenIn', version, year: 2027, late: false, text: '' }, by('b', 'office', 2));
  const there = { body: 'Kreistag', on: '', presentedBy: '', text: '' };
  addAct(doc, proposal, { kind: 'moved', status: 'examination', ...there }, by('c', 'office', 3));
  const [submission] = readSubmissions(doc);
  if (submission === undefined) throw new Error('it was handed in');
  return submission;
};
const two = [proposalOf('Bus', 'Verkehr'), proposalOf('Hof', 'Wohnen')];

/** Draws a list of „Bus" and „Hof", narrows it down to „Wohnen", and looks what is left. */
const narrows = async (list: (count: number) => ReactNode, rows = 'li') => {
  const drawing = await draw(list(2));
  const shown = () => drawing.findAll(rows).map(({ textContent }) => textContent ?? '');
  const seen = () => ['Bus', 'Hof'].filter((name) => shown().some((row) => row.includes(name)));
  const filters = () =>
    drawing
      .findAll('label')
      .filter(({ textContent }) => textContent?.startsWith(words.assessment.profile.fields))
      .flatMap((label) => label.parentElement?.querySelector('select') ?? [])
      .filter((select) => select.options[0]?.textContent === words.assessment.profile.everyField);
  const [filter] = filters();
  if (filter === undefined) throw new Error('it can be narrowed down');
  const before = seen();
  await drawing.choose(filter, 'Wohnen');
  const after = seen();
  await drawing.redraw(list(1));
  const alone = filters().length;
  await drawing.remove();
  return { before, after, alone };
};
const narrowed = { before: ['Bus', 'Hof'], after: ['Hof'], alone: 0 };

test('open examinations are narrowed down to a field of action', async () => {
  const list = (count: number) => <Examinations submissions={two.slice(0, count)} wayHref={() => '#/way'} />;
  expect(await narrows(list)).toEqual(narrowed);
});

test('what a group has handed in is narrowed down to a field of action', async () => {
  const list = (count: number) => (
    <HandedInList note={null} heading="Eingereicht" submissions={two.slice(0, count)} hrefOf={() => '#/way'} />
  );
  expect(await narrows(list)).toEqual(narrowed);
});

test('the drafts of a notebook are narrowed down to a field of action', async () => {
  const drafts = two.flatMap(({ proposal, versions }) =>
    versions.flatMap(({ content }) => (content === null ? [] : [{ ...content.profile, id: proposal, order: '' }])),
  );
  const list = (count: number) => (
    <DraftList
      handedIn={new Map()}
      drafts={drafts.slice(0, count)}
      hrefOf={() => '#/draft'}
      remove={() => () => undefined}
      add={() => {}}
    />
  );
  expect(await narrows(list)).toEqual(narrowed);
});

const fresh = two.map((one) => ({ ...one, status: 'takenIn' as const }));

test('what a body has asked to be examined is offered for a session, and laid there only by hand, also where it is read later', async () => {
  const list = (proposals: readonly Submission[]) => (
    <ChooseProposals
      {...{ session: 's' as SessionId, proposals, liesThere: () => false, groupOf: () => '' }}
      choose={async () => ({ ok: true, value: 1 })}
    />
  );
  const drawing = await draw(list([]));
  await drawing.redraw(list([...fresh.slice(0, 1), ...two.slice(1)]));
  const boxes = drawing.findAll('input[type=checkbox]') as HTMLInputElement[];
  expect(boxes.map(({ checked }) => checked)).toEqual([true, false]);
  await drawing.remove();
});

test('what is laid onto the table of a session is chosen among the proposals of one field of action', async () => {
  const laid: (readonly ProposalId[])[] = [];
  const list = (count: number) => (
    <ChooseProposals
      session={'s' as SessionId}
      proposals={fresh.slice(0, count)}
      liesThere={() => false}
      groupOf={() => 'Jugend'}
      choose={async (_, chosen) => {
        laid.push(chosen);
        return { ok: true, value: chosen.length };
      }}
    />
  );
  expect(await narrows(list, '.plenum-space-checks label')).toEqual(narrowed);
  // What is not shown is not laid there unseen.
  const drawing = await draw(list(2));
  await drawing.choose(drawing.find('select'), 'Wohnen');
  await drawing.click(drawing.find('button', spaceSessionsWords.choose.action(1)));
  expect(laid).toEqual([['Hof']]);
  await drawing.remove();
});

test('what a session has made of its proposals is narrowed down to a field of action', async () => {
  const outcomes = two.map(({ proposal }) => ({
    ...{ proposal, number: null, title: proposal, rounds: [], verdict: null, reason: '', objections: null },
    ...{ change: '', minority: '', notes: { strength: [], weakness: [], condition: [] } },
  }));
  const version: ResultVersion = {
    ...{ session: 's' as SessionId, title: 'Mai', date: '', stage: 'ended', version: 1, hash: '', at: 1, outcomes },
  };
  const fieldsOf = (id: ProposalId) => (id === ('Bus' as ProposalId) ? ['Verkehr'] : ['Wohnen']);
  const list = (count: number) => (
    <SessionResults
      versions={[{ ...version, outcomes: outcomes.slice(0, count) }]}
      {...{ wayHref: () => null, numberOf: () => null, fieldsOf, readsAll: true, onErase: null }}
    />
  );
  expect(await narrows(list, 'tbody tr')).toEqual(narrowed);
});

const fields = ['Verkehr', 'Wohnen'].map((name) => ({
  ...{ id: name as FieldId, name, former: [], mergedInto: null, order: name },
}));

test('groups are narrowed down to a field of action', async () => {
  const groups = two.map(({ proposal }, place): RegisteredGroup => {
    const field = fields[place]?.id ?? ('' as FieldId);
    return { ...group, id: `g${place}` as GroupId, name: proposal, fields: [field], order: String(place) };
  });
  const list = (count: number) => (
    <GroupsCard
      {...{ groups: groups.slice(0, count), struck: [], fields, sessions: [], today: '2027-05-13' }}
      {...{ handedIn: new Set(), deeds: null, devices: null }}
    />
  );
  expect(await narrows(list)).toEqual(narrowed);
});

const sourceOf = (title: string): Source => ({
  ...{ id: title as SourceId, title, link: '', file: null, page: '', asOf: '', order: title },
  ...{ area: 'unknown', areaName: '' },
});

test('reports are narrowed down to the field of action in which analysis or proposals cite them', async () => {
  const sources = ['Bus', 'Hof'].map(sourceOf);
  const finding = { field: 'Verkehr', layer: 'administration', source: 'Bus, S. 12' } as unknown as FieldFinding;
  const evidence = [{ fact: '12 %', source: 'Hof', page: '', asOf: '' }];
  const submissions = two.map((one) => ({
    ...one,
    versions: one.versions.map((version) =>
      version.content === null || one.proposal !== 'Hof'
        ? version
        : { ...version, content: { ...version.content, profile: { ...version.content.profile, evidence } } },
    ),
  }));
  const cited = fieldsOfSources({ fields, findings: [finding], submissions, sources });
  const list = (count: number) => (
    <SourcesCard
      {...{ sources: sources.slice(0, count), series: [], deeds: null, waiting: 0, refused: new Map() }}
      {...{ fieldsOf: (title: string) => cited.get(title) ?? [], open: async () => true, retry: () => undefined }}
    />
  );
  expect(await narrows(list)).toEqual(narrowed);
});
