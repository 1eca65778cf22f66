// @vitest-environment jsdom
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { addAct, handIn, readSubmissions, setNumber } from '../../../src/documents/space/submissions.ts';
import type { ActId, GroupId, ProposalId } from '../../../src/domain/ids.ts';
import { emptyProfile } from '../../../src/domain/proposal/proposal.ts';
import { newerVersionOf, sayingOf } from '../../../src/domain/space/newer-version.ts';
import type { Cycle } from '../../../src/domain/space/register.ts';
import { shownOf } from '../../../src/domain/space/submission.ts';
import { Inbox } from '../../../src/features/submissions/inbox.tsx';
import type { InboxDeeds } from '../../../src/features/submissions/inbox-acts.tsx';
import { FrozenFacts } from '../../../src/features/submissions/submission-facts.tsx';
import { WayScreen } from '../../../src/features/submissions/way-screen.tsx';
import { profileWords } from '../../../src/words/profile.de.ts';
import { submissionsWords as words } from '../../../src/words/submissions.de.ts';
import { draw } from '../../ui/draw.tsx';

const help = 'help' as ProposalId;
const group = { name: 'Jugend', kind: 'focusGroup', recognition: 'recognised', decidedOn: '2026-05-06' } as const;
const profile = { ...emptyProfile, title: 'Hilfe', developedBy: 'AG Jugend', onBehalfOf: 'Jugendliche' };

const yearAt = (year: number, step: Cycle['step']): Cycle => ({ year, step, handIn: '', approvedOn: '', madeOn: '' });

/** The office's screen over a real document. */
const opens = async (step: 'proposals' | 'assessment', later: readonly Cycle[] = []) => {
  const running = yearAt(2027, step);
  const doc = new Y.Doc();
  const guideline = [{ question: 'figures', asked: '', is: 'waived', text: 'keine da' }] as const;
  handIn(doc, { proposal: help, profile, group, guideline }, { id: 'a' as ActId, role: 'author', at: 1 });
  let acts = 0;
  const by = () => {
    acts += 1;
    return { id: `office${acts}` as ActId, role: 'office', at: acts } as const;
  };
  const deeds: InboxDeeds = {
    takeIn: ({ proposal, versions }, { year }, text) => {
      const version = versions.at(-1)?.id;
      if (version !== undefined)
        addAct(doc, proposal, { kind: 'takenIn', version, year, late: step === 'assessment', text }, by());
    },
    say: (submission, kind, text) => addAct(doc, submission.proposal, sayingOf(submission, kind, text), by()),
  };
  const screen = () => (
    <Inbox
      submissions={readSubmissions(doc).map((one) => ({ ...one, group: 'youth' as GroupId }))}
      overlaps={[]}
      isEmpty={false}
      cycles={[...later, running]}
      running={running}
      valueText={(_, value) => String(value)}
      deeds={deeds}
      backHref="#/space/c"
      wayHref={() => '#/way'}
      nameOf={(id) => `Register: ${id}`}
    />
  );
  const drawing = await draw(screen());
  return { ...drawing, doc, again: () => drawing.redraw(screen()) };
};

test('the office asks back with a sentence, takes in, and reads that the number follows until it is there', async () => {
  const screen = await opens('proposals');
  // Whose it is says the register; what the version says of its group is told as its own word.
  expect(screen.text()).toContain('Register: youth');
  expect(screen.text()).toContain(words.whenHandedIn);
  expect(screen.text()).toContain('entwickelt von AG Jugend stellvertretend für Jugendliche');
  expect(screen.text()).toContain(words.waived('keine da'));
  await screen.click(screen.find('button', words.ask.action));
  // Whoever has opened it wants to write in it.
  expect(document.activeElement?.tagName).toBe('TEXTAREA');
  await screen.click(screen.find('button', words.ask.send));
  expect(screen.text()).toContain(words.textMissing);
  await screen.type(screen.find('textarea'), 'Wie viele?');
  await screen.click(screen.find('button', words.ask.send));
  await screen.again();
  expect(readSubmissions(screen.doc)[0]?.status).toBe('asked');
  await screen.click(screen.find('button', words.take.action(2027)));
  await screen.again();
  expect(screen.text()).toContain(words.numberFollows);
  setNumber(screen.doc, help, '2027-001');
  await screen.again();
  expect([screen.text().includes(words.numberFollows), screen.text().includes('Nr. 2027-001')]).toEqual([false, true]);
  await screen.remove();
});

test('after handing in has ended the office lets a proposal in late, and the group reads so', async () => {
  const screen = await opens('assessment');
  await screen.click(screen.find('button', words.take.late(2027)));
  await screen.click(screen.find('button', words.take.late(2027)));
  expect(screen.text()).toContain(words.textMissing);
  expect(readSubmissions(screen.doc)[0]?.year).toBeNull();
  await screen.type(screen.find('textarea'), 'Erst jetzt liegen die Zahlen vor');
  await screen.click(screen.find('button', words.take.late(2027)));
  const [submission] = readSubmissions(screen.doc);
  await screen.remove();
  if (submission === undefined) throw new Error('it was handed in');
  const way = await draw(
    <WayScreen submission={submission} back={{ href: '#/', label: 'zurück' }} onAnswer={() => undefined} />,
  );
  expect(way.text()).toContain(`${words.late}, Erst jetzt liegen die Zahlen vor`);
  await way.remove();
});

test('D393 question and answer stand on the card, and that the question is asked is said no longer once it is answered', async () => {
  const screen = await opens('proposals');
  expect(screen.text()).toContain(words.arrived(1, 0));
  await screen.click(screen.find('button', words.ask.action));
  await screen.type(screen.find('textarea'), 'Wie viele?');
  await screen.click(screen.find('button', words.ask.send));
  await screen.again();
  expect([screen.text().includes(words.ask.done), screen.text().includes(words.arrived(1, 0))]).toEqual([true, false]);
  addAct(screen.doc, help, { kind: 'answered', text: 'Etwa 120' }, { id: 'z' as ActId, role: 'author', at: 9 });
  await screen.again();
  const facts = screen.find('dl', 'Wie viele?').textContent;
  expect([facts?.includes('Etwa 120'), screen.text().includes(words.ask.done)]).toEqual([true, false]);
  expect(screen.text()).toContain(words.arrived(0, 1));
  await screen.remove();
});

const handsIn = (doc: Y.Doc, title: string, at: number) =>
  handIn(
    doc,
    { proposal: help, profile: { ...profile, title }, group, guideline: [] },
    { id: `again${at}` as ActId, role: 'author', at },
  );

test('D310 a newer version stays to be taken in, also when the office has asked back and the group has answered', async () => {
  const screen = await opens('proposals');
  await screen.click(screen.find('button', words.take.action(2027)));
  handsIn(screen.doc, 'Mehr Hilfe', 8);
  await screen.again();
  await screen.click(screen.find('button', words.ask.action));
  await screen.type(screen.find('textarea'), 'Wie viel mehr?');
  await screen.click(screen.find('button', words.ask.send));
  await screen.again();
  const only = () => {
    const [one] = readSubmissions(screen.doc);
    if (one === undefined) throw new Error('it was handed in');
    return one;
  };
  const isOffered = () => screen.findAll('button').some((one) => one.textContent === words.take.version(2, 2027));
  expect(isOffered()).toBe(true);
  addAct(screen.doc, help, sayingOf(only(), 'answered', 'Doppelt so viel'), {
    ...{ id: 'z' as ActId, role: 'author', at: 9 },
  });
  await screen.again();
  expect([only().status, newerVersionOf(only()), isOffered()]).toEqual(['takenIn', 'answered', true]);
  await screen.remove();
});

test('D365 a newer version of what has gone its way is taken into its own year first; what changed is told, and it can be asked about and given back', async () => {
  const screen = await opens('proposals', [yearAt(2028, 'analysis')]);
  await screen.click(screen.find('button', words.take.action(2027)));
  const there = { body: 'Kreistag', on: '', presentedBy: '', text: '' };
  addAct(
    screen.doc,
    help,
    { kind: 'moved', status: 'examination', ...there },
    { id: 'm' as ActId, role: 'office', at: 8 },
  );
  await screen.again();
  const offered = () => screen.findAll('button').map(({ textContent }) => textContent);
  expect(offered()).toEqual([]);
  handsIn(screen.doc, 'Mehr Hilfe', 9);
  await screen.again();
  expect(offered()).toEqual([
    words.take.version(2, 2027),
    words.ask.action,
    words.giveBack.version(2),
    words.take.move(2028),
  ]);
  expect(screen.text()).toContain(`${words.changes.title(1)} Titel`);
  expect(screen.text()).toContain(words.changes.before('Hilfe'));
  await screen.click(screen.find('button', words.take.version(2, 2027)));
  const [taken] = readSubmissions(screen.doc);
  expect([taken?.year, taken?.status, taken && shownOf(taken)?.profile.title]).toEqual([
    ...[2027, 'examination'],
    'Mehr Hilfe',
  ]);
  await screen.remove();
});

test('the running year is offered first for a new proposal, and the office may choose another one', async () => {
  const screen = await opens('proposals', [yearAt(2028, 'analysis')]);
  expect(screen.findAll('button').map(({ textContent }) => textContent)).toContain(words.take.action(2027));
  await screen.choose(screen.find('select'), '2028');
  await screen.click(screen.find('button', words.take.action(2028)));
  expect(readSubmissions(screen.doc)[0]?.year).toBe(2028);
  await screen.remove();
});

test('a group that goes back to its earlier words waits for the office again, and these count once they are taken in', async () => {
  const screen = await opens('proposals');
  const takesIn = async (action: string) => {
    await screen.again();
    await screen.click(screen.find('button', action));
    await screen.again();
  };
  handsIn(screen.doc, 'Erste Worte', 10);
  await takesIn(words.take.action(2027));
  handsIn(screen.doc, 'Zweite Worte', 20);
  await takesIn(words.take.version(3, 2027));
  expect(screen.findAll('button')).toHaveLength(0);
  handsIn(screen.doc, 'Erste Worte', 30);
  await screen.again();
  expect(screen.text()).not.toContain(words.nothingWaits);
  await takesIn(words.take.version(3, 2027));
  const [submission] = readSubmissions(screen.doc);
  expect(submission && shownOf(submission)?.profile.title).toBe('Erste Worte');
  await screen.remove();
});

test('who decides about taking in reads money, size, goal and measure of success, and a page as it was written', async () => {
  const facts = {
    ...{ targetGroupSize: 3_150, costPerYear: 97_400, costOnce: 12_000, staff: 1.5, horizon: 'strategic' as const },
    ...{ strategicGoal: 'Selbstständig im Alter', indicator: 'Wartezeit', baseline: 8, target: 4, targetYear: 2029 },
  };
  const content = { proposal: help, profile: { ...profile, ...facts }, group, guideline: [] };
  const drawing = await draw(<FrozenFacts content={content} />);
  for (const said of [
    /97\.400\s€/u,
    /12\.000\s€/u,
    /3\.150/u,
    /1,5/u,
    /Selbstständig im Alter/u,
    /Wartezeit.*8.*4.*2029/u,
  ])
    expect(drawing.text()).toMatch(said);
  expect(drawing.text()).toContain(profileWords.horizons.strategic);
  await drawing.remove();
  const empty = await draw(<FrozenFacts content={{ ...content, profile }} />);
  expect(empty.text()).not.toContain(profileWords.fields.costPerYear);
  expect(empty.text()).not.toContain(profileWords.horizons.unknown);
  await empty.remove();
});
