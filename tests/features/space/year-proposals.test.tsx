// @vitest-environment jsdom

import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { addAct, handIn, readSubmissions } from '../../../src/documents/space/submissions.ts';
import { goalsSheet } from '../../../src/domain/export/goals-export.ts';
import type { ActId, ProposalId } from '../../../src/domain/ids.ts';
import { emptyProfile } from '../../../src/domain/proposal/proposal.ts';
import { withAssessments } from '../../../src/domain/space/assessed-trail.ts';
import { YearProposals } from '../../../src/features/space/year-proposals.tsx';
import { SubmissionHead } from '../../../src/features/submissions/submission-facts.tsx';
import { Trail } from '../../../src/features/submissions/trail.tsx';
import { lifelineWords } from '../../../src/words/lifeline.de.ts';
import { resultsWords } from '../../../src/words/results.de.ts';
import { submissionsWords } from '../../../src/words/submissions.de.ts';
import { draw } from '../../ui/draw.tsx';

const help = 'help' as ProposalId;
const group = { name: 'Kreistag', kind: 'focusGroup', recognition: 'recognised', decidedOn: '' } as const;

test('the list of a year says by the register whose a proposal is, and names one without a way as plain text', async () => {
  const doc = new Y.Doc();
  const content = { proposal: help, profile: { ...emptyProfile, title: 'Hilfe' }, group, guideline: [] };
  handIn(doc, content, { id: 'a' as ActId, role: 'author', at: 1 });
  const version = readSubmissions(doc)[0]?.versions[0]?.id;
  if (version === undefined) throw new Error('it was handed in');
  const deed = { kind: 'takenIn', version, year: 2027, late: false, text: '' } as const;
  addAct(doc, help, deed, { id: 'b' as ActId, role: 'office', at: 2 });
  const list = (way: string | null) => (
    <YearProposals
      goals={[]}
      year={2027}
      submissions={readSubmissions(doc)}
      deeds={{ wayHref: () => way, groupOf: () => 'Jugend' }}
      publish={null}
    />
  );
  const drawing = await draw(list('#/way'));
  const row = () => drawing.find('tbody tr');
  expect(row().textContent).toContain('Jugend');
  expect(row().textContent).not.toContain('Kreistag');
  expect(row().querySelector('a')?.textContent).toBe('Hilfe');
  await drawing.redraw(list(null));
  expect([row().querySelector('a'), row().textContent?.includes('Hilfe')]).toEqual([null, true]);
  await drawing.remove();
});

test('what was brought in outside of the focus stands in the list with body and day, and the year before can be added', async () => {
  const submissionOf = (id: string, year: number, brought: boolean) => {
    const doc = new Y.Doc();
    const proposal = id as ProposalId;
    handIn(
      doc,
      { proposal, profile: { ...emptyProfile, title: id }, group, guideline: [] },
      { id: 'a' as ActId, role: 'author', at: 1 },
    );
    const version = readSubmissions(doc)[0]?.versions[0]?.id;
    if (version === undefined) throw new Error('it was handed in');
    addAct(
      doc,
      proposal,
      { kind: 'takenIn', version, year, late: false, text: '' },
      { id: 'b' as ActId, role: 'office', at: 2 },
    );
    const there = { body: 'Sozialausschuss', on: '2027-09-02', presentedBy: '', text: '' };
    if (brought)
      addAct(
        doc,
        proposal,
        { kind: 'moved', status: 'broughtIn', ...there },
        { id: 'c' as ActId, role: 'office', at: 3 },
      );
    return readSubmissions(doc);
  };
  const submissions = [...submissionOf('Bus', 2027, true), ...submissionOf('Hof', 2026, false)];
  const drawing = await draw(
    <YearProposals
      goals={[]}
      year={2027}
      submissions={submissions}
      deeds={{ wayHref: () => null, groupOf: () => '' }}
      publish={null}
    />,
  );
  const rows = () => drawing.findAll('tbody tr').map(({ textContent }) => textContent ?? '');
  expect(rows().filter((row) => row.includes('Hof'))).toEqual([]);
  expect(rows()[0]).toContain(`${submissionsWords.statuses.broughtIn} · Sozialausschuss · 2. September 2027`);
  await drawing.click(drawing.find('input[type=checkbox]', lifelineWords.list.twoYears));
  expect(rows().some((row) => row.includes('Hof'))).toBe(true);
  await drawing.type(drawing.find('input[type=search]'), 'hof');
  expect(drawing.text()).toContain(lifelineWords.list.found(1, 2));
  await drawing.remove();
});

test('D356 what was taken into another year stays in the list of the first one and says where it goes on; of two years it is there once', async () => {
  const takenInto = (title: string, years: readonly number[]) => {
    const doc = new Y.Doc();
    const proposal = title as ProposalId;
    handIn(
      doc,
      { proposal, profile: { ...emptyProfile, title }, group, guideline: [] },
      { id: 'a' as ActId, role: 'author', at: 1 },
    );
    const version = readSubmissions(doc)[0]?.versions[0]?.id;
    if (version === undefined) throw new Error('it was handed in');
    for (const [at, year] of years.entries())
      addAct(
        doc,
        proposal,
        { kind: 'takenIn', version, year, late: false, text: '' },
        { id: `t${at}` as ActId, role: 'office', at: 2 + at },
      );
    return readSubmissions(doc);
  };
  const submissions = [...takenInto('Bus', [2027, 2028]), ...takenInto('Hof', [2027])];
  const list = (year: number) => (
    <YearProposals
      goals={[]}
      year={year}
      submissions={submissions}
      deeds={{ wayHref: () => null, groupOf: () => '' }}
      publish={null}
    />
  );
  const drawing = await draw(list(2027));
  const rows = () => drawing.findAll('tbody tr').map(({ textContent }) => textContent ?? '');
  const inList = () => rows().filter((row) => row.includes('Bus'));
  expect(inList()[0]).toContain(lifelineWords.list.goesOn(2028));
  await drawing.redraw(list(2028));
  await drawing.click(drawing.find('input[type=checkbox]', lifelineWords.list.twoYears));
  // The row of the list, not the one of its goals.
  expect(drawing.findAll('tbody tr .plenum-space-number')).toHaveLength(2);
  expect(inList()[0]).not.toContain(lifelineWords.list.goesOn(2028));
  await drawing.remove();
});

test('D336 the list and the way say of an assessment that nobody but a file tells that it comes from one', async () => {
  const doc = new Y.Doc();
  handIn(
    doc,
    { proposal: help, profile: { ...emptyProfile, title: 'Bus' }, group, guideline: [] },
    { id: 'a' as ActId, role: 'author', at: 1 },
  );
  const version = readSubmissions(doc)[0]?.versions[0]?.id;
  if (version === undefined) throw new Error('it was handed in');
  const deed = { kind: 'takenIn', version, year: 2027, late: false, text: '' } as const;
  addAct(doc, help, deed, { id: 'b' as ActId, role: 'office', at: 2 });
  const may = { session: 'may', title: 'Sitzung im Mai', date: '2027-05-13', at: 99, scored: true };
  const drawn = (more: { readonly carried?: true }) => {
    const submissions = readSubmissions(doc).map((one) => withAssessments(one, [{ ...may, ...more }]));
    return (
      <>
        <YearProposals
          goals={[]}
          year={2027}
          submissions={submissions}
          deeds={{ wayHref: () => null, groupOf: () => '' }}
          publish={null}
        />
        <Trail trail={submissions[0]?.trail ?? []} />
      </>
    );
  };
  const drawing = await draw(drawn({ carried: true }));
  expect(drawing.find('tbody tr').textContent).toContain(`13. Mai 2027 · ${lifelineWords.carried}`);
  expect(drawing.findAll('ol li').at(-1)?.textContent).toContain(lifelineWords.carried);
  await drawing.redraw(drawn({}));
  expect(drawing.text()).not.toContain(lifelineWords.carried);
  await drawing.remove();
});

test('N11 the matrix of goals has those that nobody serves, and says so; the table that is saved has their column, too', async () => {
  const doc = new Y.Doc();
  const profile = { ...emptyProfile, title: 'Bus', strategicGoal: 'Alle  erreichen, überall' };
  handIn(doc, { proposal: help, profile, group, guideline: [] }, { id: 'a' as ActId, role: 'author', at: 1 });
  const version = readSubmissions(doc)[0]?.versions[0]?.id;
  if (version === undefined) throw new Error('it was handed in');
  const deed = { kind: 'takenIn', version, year: 2027, late: false, text: '' } as const;
  addAct(doc, help, deed, { id: 'b' as ActId, role: 'office', at: 2 });
  // A semicolon in a goal is a comma in the line of a proposal.
  const goals = ['Niemand bleibt allein', 'alle erreichen; überall'];
  const drawing = await draw(
    <YearProposals
      {...{ year: 2027, goals, submissions: readSubmissions(doc), publish: null }}
      deeds={{ wayHref: () => null, groupOf: () => '' }}
    />,
  );
  expect(drawing.text()).toContain(lifelineWords.goals.unserved('Niemand bleibt allein'));
  const heads = drawing.findAll('th[scope=col]').map(({ textContent }) => textContent);
  expect(heads.slice(-2)).toEqual(['Niemand bleibt allein', 'alle erreichen, überall']);
  expect(drawing.findAll('td').filter(({ textContent }) => textContent === lifelineWords.goals.serves)).toHaveLength(1);
  await drawing.remove();
  const proposal = { ...profile, id: help, order: '' };
  const [head] = goalsSheet([proposal], { number: 'Nr.', proposal: 'Vorschlag' }, goals);
  expect(head).toEqual(['Nr.', 'Vorschlag', 'Niemand bleibt allein', 'alle erreichen, überall']);
});

test('what a session has decided is read in list, way and head; what the office has noted since stands in its place', async () => {
  const doc = new Y.Doc();
  handIn(
    doc,
    { proposal: help, profile: { ...emptyProfile, title: 'Bus' }, group, guideline: [] },
    { id: 'a' as ActId, role: 'author', at: 1 },
  );
  const version = readSubmissions(doc)[0]?.versions[0]?.id;
  if (version === undefined) throw new Error('it was handed in');
  const by = (id: string, at: number) => ({ id: id as ActId, role: 'office' as const, at });
  addAct(doc, help, { kind: 'takenIn', version, year: 2027, late: false, text: '' }, by('b', 2));
  const may = { session: 'may', title: 'Mai', date: '2027-05-13', at: 99, scored: true, verdict: 'focus' } as const;
  const { verdict } = resultsWords;
  const screen = () => {
    const [one] = readSubmissions(doc).map((submission) => withAssessments(submission, [may]));
    if (one === undefined) throw new Error('it was handed in');
    return (
      <>
        <YearProposals
          {...{ year: 2027, goals: [], submissions: [one], publish: null }}
          deeds={{ wayHref: () => null, groupOf: () => '' }}
        />
        <SubmissionHead submission={one} />
        <Trail trail={one.trail} />
      </>
    );
  };
  const drawing = await draw(screen());
  const seen = () => [drawing.find('tbody tr').textContent, drawing.find('.plenum-submissions-head').textContent];
  for (const text of [...seen(), drawing.find('ol').textContent]) expect(text).toContain(verdict.focus);
  addAct(
    doc,
    help,
    { kind: 'moved', status: 'adopted', body: 'Kreistag', on: '', presentedBy: '', text: '' },
    by('c', 100),
  );
  await drawing.redraw(screen());
  for (const text of seen()) {
    expect(text).not.toContain(verdict.focus);
    expect(text).toContain(submissionsWords.statuses.adopted);
  }
  await drawing.remove();
});
