// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { OfficialSaid } from '../../../src/domain/space/official.ts';
import type { OfficialPart, OfficialWord } from '../../../src/domain/space/official-word.ts';
import { OfficialCard } from '../../../src/features/space/official-card.tsx';
import { lifelineWords } from '../../../src/words/lifeline.de.ts';
import { profileWords } from '../../../src/words/profile.de.ts';
import { spaceWords } from '../../../src/words/space.de.ts';
import { draw } from '../../ui/draw.tsx';

const { official: words } = lifelineWords;
const { fields } = profileWords;
const at = Date.UTC(2027, 4, 14, 12);
const word: OfficialSaid = {
  ...{ key: 'a', text: 'Räume sind da', by: 'Jugendamt', on: '2027-03-04', at, session: null },
};

test('D373 the office writes what the administration says, and takes it back', async () => {
  const said: [OfficialPart, OfficialWord][] = [];
  const say = (part: OfficialPart, one: OfficialWord) => {
    said.push([part, one]);
    return () => void said.pop();
  };
  const drawing = await draw(
    <OfficialCard {...{ saidOf: () => [], place: 'help', today: '2027-05-13', onSay: say }} />,
  );
  await drawing.click(drawing.find('button', words.writeNamed(fields.financeCheck)));
  await drawing.type(drawing.find('textarea'), 'gedeckt');
  await drawing.type(drawing.find('input[type=text]'), 'Kämmerei');
  await drawing.click(drawing.find('form button', words.send));
  expect(said).toEqual([['financeCheck', { text: 'gedeckt', by: 'Kämmerei', on: '2027-05-13' }]]);
  await drawing.click(drawing.find('button', spaceWords.list.undo));
  expect(said).toEqual([]);
  await drawing.remove();
});

test('D373 a group reads what holds and every earlier wording, and writes none of it; where nothing was said there is no card', async () => {
  const later: OfficialSaid = { ...word, key: 'b', text: 'Zwei Räume', session: { id: 's' as never, title: 'Mai' } };
  const card = (all: readonly OfficialSaid[]) => (
    <OfficialCard
      {...{ saidOf: (part) => (part === 'statement' ? all : []), place: 'help', today: '2027-05-13', onSay: null }}
    />
  );
  const drawing = await draw(card([later, word]));
  for (const text of ['Zwei Räume', words.inSession('Mai'), 'Räume sind da', 'Jugendamt · 4. März 2027'])
    expect(drawing.text()).toContain(text);
  expect(drawing.findAll('button')).toEqual([]);
  await drawing.redraw(card([]));
  expect(drawing.findAll('section')).toEqual([]);
  await drawing.remove();
});
