// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { NoteKind } from '../../../src/domain/assessment/note.ts';
import type { PollId } from '../../../src/domain/ids.ts';
import { type Decision, openDecision } from '../../../src/domain/results/decision.ts';
import type { Thought, ThoughtColumns } from '../../../src/domain/results/finding.ts';
import { type PollWish, pollPicture } from '../../../src/domain/results/poll.ts';
import { DecisionList } from '../../../src/features/results/decision-list.tsx';
import { NotesWall } from '../../../src/features/results/notes-wall.tsx';
import { PollWall } from '../../../src/features/results/poll-wall.tsx';
import { ResultsWall } from '../../../src/features/results/results-wall.tsx';
import { proposal } from '../../support/assessment-scene.ts';
import { words } from '../../support/words.ts';
import { draw } from '../../ui/draw.tsx';

const { verdict, decision: said } = words.deciding;
const focus: Decision = { ...openDecision, verdict: 'focus' };

test.each<readonly [string, Decision, string]>([
  ['as it is', focus, verdict.focus],
  ['with a change', { ...focus, change: 'nur im Norden' }, `${verdict.focus}, ${said.withChange}`],
  [
    'with a change and an objection',
    { ...focus, change: 'nur im Norden', objections: 'raised' },
    `${verdict.focus}, ${said.withChange}, ${said.withObjection}`,
  ],
])('the wall says the same of a result alone and in the list: %s', async (_, decision, told) => {
  const one = proposal(1);
  const alone = await draw(<NotesWall title={one.title} number={1} thoughts={null} decision={decision} />);
  expect(alone.find('.plenum-rwall-verdict').textContent).toBe(told);
  await alone.remove();
  const list = await draw(<ResultsWall proposals={[one]} decisions={new Map([[one.id, decision]])} />);
  expect(list.find('td').textContent).toBe(told);
  await list.remove();
});

test('the tablet names an objection too', async () => {
  const one = proposal(1);
  const decided = new Map([[one.id, { ...focus, objections: 'raised' as const }]]);
  const list = await draw(<DecisionList proposals={[one]} decisions={decided} />);
  expect(list.find('.plenum-decisions-word').textContent).toBe(`${verdict.focus}, ${said.withObjection}`);
  await list.remove();
});

test('the tablet shows first what is talked about now, once, with its number of the list', async () => {
  const list = [1, 2, 3].map((number) => proposal(number, { number: number + 20 }));
  const presented = list[2]?.id ?? null;
  const drawing = await draw(<DecisionList proposals={list} decisions={new Map()} presented={presented} />);
  const told = () => drawing.findAll('h2 .plenum-own-number').map(({ textContent }) => textContent);
  expect(told()).toEqual(['23', '21', '22']);
  expect(drawing.find('.plenum-decisions-now').textContent).toContain(words.results.list.now);
  await drawing.redraw(<DecisionList proposals={list} decisions={new Map()} presented={null} />);
  expect(told()).toEqual(['21', '22', '23']);
  await drawing.remove();
});

test('as long as nothing is decided, the wall of one proposal says nothing of it', async () => {
  const alone = await draw(<NotesWall title="Nachtbus" number={1} thoughts={null} decision={openDecision} />);
  expect(alone.findAll('.plenum-rwall-verdict')).toHaveLength(0);
  await alone.remove();
});

test('a show of hands is named once on the wall: while hands are up, and beside their numbers', async () => {
  const { poll } = words.deciding;
  const wish: PollWish = {
    ...{ id: 'poll' as PollId, item: null, proposal: null, order: 'a', wish: 'open', hands: [] },
    ...{ question: 'Noch eine Runde?', answers: ['ja', 'nein'], kind: 'hands' },
  };
  const times = (text: string) => text.split(poll.hands).length - 1;
  const wall = await draw(<PollWall poll={pollPicture(wish, undefined)} />);
  expect(wall.text()).toContain(poll.raise);
  expect(times(wall.text())).toBe(1);
  await wall.redraw(<PollWall poll={pollPicture({ ...wish, hands: [12, 5], wish: 'shown' }, undefined)} />);
  expect(wall.text()).toContain(poll.total(17));
  expect(times(wall.text())).toBe(1);
  await wall.remove();
});

test('the wall of a proposal that is decided says how the group sees it, and draws no column in which nothing stands', async () => {
  const thought = (kind: NoteKind, text: string): Thought => ({
    ...{ key: text, kind, text, count: 1, notes: [], accepted: false, finding: null },
  });
  const assessed = ['Runde 1, 24 Stimmen', 'Größe: 7 (0–10)', 'teils einig'];
  const wall = (thoughts: ThoughtColumns) => (
    <NotesWall title="Nachtbus" number={3} thoughts={thoughts} decision={focus} assessed={assessed} />
  );
  const drawing = await draw(wall({ strength: [], weakness: [thought('weakness', 'teuer')], condition: [] }));
  const heads = () => drawing.findAll('h2').map(({ textContent }) => textContent);
  expect(heads()).toEqual([words.deciding.columns.weakness]);
  await drawing.redraw(wall({ strength: [], weakness: [], condition: [] }));
  expect(heads()).toEqual([]);
  for (const told of [...assessed, verdict.focus, words.deciding.thoughts.none]) expect(drawing.text()).toContain(told);
  await drawing.remove();
});

test('where something was decided and nothing was noted the wall gives the reason, not that nobody noted anything', async () => {
  const none = { strength: [], weakness: [], condition: [] };
  const wall = (decision: Decision) => <NotesWall title="Nachtbus" number={1} thoughts={none} decision={decision} />;
  const drawing = await draw(wall(openDecision));
  expect(drawing.text()).toContain(words.deciding.thoughts.none);
  await drawing.redraw(wall({ ...focus, objections: 'raised', reason: 'Erst die Fahrpläne, dann der Bus.' }));
  expect(drawing.text()).not.toContain(words.deciding.thoughts.none);
  expect(drawing.text()).toContain('Erst die Fahrpläne, dann der Bus.');
  await drawing.remove();
});

test.each([
  [7, 7, 'large'],
  [14, 14, 'middle'],
  [17, 17, 'small'],
  [18, 9, 'large'],
  [27, 9, 'large'],
])(
  'of %d proposals the wall shows %d results at once, in the largest letters in which they fill it',
  async (count, shown, letters) => {
    const list = Array.from({ length: count }, (_, index) => proposal(index + 1));
    const drawing = await draw(<ResultsWall proposals={list} decisions={new Map()} />);
    expect(drawing.findAll('tbody tr')).toHaveLength(shown);
    expect(drawing.find('table').dataset['letters']).toBe(letters);
    await drawing.remove();
  },
);
