// @vitest-environment jsdom
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { readSurveyWish } from '../../../src/documents/plan/surveys.ts';
import type { AgendaItemId, GroupId, QuestionId } from '../../../src/domain/ids.ts';
import { namedProposals } from '../../../src/domain/proposal/named-proposal.ts';
import { plainSurvey, type SurveyQuestion } from '../../../src/domain/survey/survey.ts';
import { formMark } from '../../../src/domain/survey/survey-edition.ts';
import { createSurveyDeeds } from '../../../src/features/survey/survey-deeds.ts';
import { SurveyPaper } from '../../../src/features/survey/survey-paper.tsx';
import { SurveySettings } from '../../../src/features/survey/survey-settings.tsx';
import { need, proposal, weight } from '../../support/assessment-scene.ts';
import { words } from '../../support/words.ts';
import { draw } from '../../ui/draw.tsx';

const { survey: text } = words;
const item = 'item' as AgendaItemId;
const youth = 'youth' as GroupId;
const questions: readonly SurveyQuestion[] = [
  { id: 'way' as QuestionId, kind: 'choice', text: 'Wie?', options: ['Bus', 'Auto'], several: false },
  { id: 'said' as QuestionId, kind: 'text', text: 'Was fehlt?' },
];
const wish = {
  ...plainSurvey(item),
  ...{ title: 'Wege im Landkreis', questions, groups: [{ id: youth, name: 'Jugend', invited: 8 }] },
};

test('who adds a question or a group goes on writing in it', async () => {
  const doc = new Y.Doc();
  const deeds = createSurveyDeeds(doc, item, (count) => crypto.getRandomValues(new Uint8Array(count)));
  const nothing = () => undefined;
  const settings = () => (
    <SurveySettings
      {...{ deeds, grades: [], closes: '', onCloses: nothing, onUndoable: nothing, proposals: [], criteria: [] }}
      wish={readSurveyWish(doc, item)}
    />
  );
  const drawing = await draw(settings());
  const { prepare } = text;
  for (const [add, field] of [
    [prepare.add(prepare.questionKinds.text), `${prepare.question(1)} (${prepare.questionKinds.text})`],
    [prepare.add(prepare.questionKinds.scale), `${prepare.question(2)} (${prepare.questionKinds.scale})`],
    [prepare.addGroup, prepare.group],
  ] as const) {
    await drawing.click(drawing.find('button', add));
    await drawing.redraw(settings());
    expect((document.activeElement as HTMLInputElement).labels?.[0]?.textContent).toBe(field);
  }
  await drawing.remove();
});

test('the form on paper has the numbers of the screen, names its group and carries its mark, one for each group', async () => {
  const both = { ...wish, groups: [...wish.groups, { id: 'seniors' as GroupId, name: 'Ältere', invited: null }] };
  const drawing = await draw(<SurveyPaper wish={both} known="yes" backHref="#/" />);
  const heads = () => drawing.findAll('thead td').map((head) => head.textContent);
  expect(drawing.findAll('ol > li b').map((line) => line.textContent)).toEqual(['1. Wie?', '2. Was fehlt?']);
  const marked = both.groups.map(
    (group) => `${text.paper.for(group.name)} · ${text.paper.mark(formMark(both, group))}`,
  );
  expect(heads()).toEqual(marked.slice(0, 1));
  await drawing.choose(drawing.find('select'), 'all');
  expect(heads()).toEqual(marked);
  await drawing.remove();
});

test('proposals are asked about on the dimensions of the room, those that are missing at once, and that is taken back', async () => {
  const doc = new Y.Doc();
  const deeds = createSurveyDeeds(doc, item, (count) => crypto.getRandomValues(new Uint8Array(count)));
  const undoable: (() => void)[] = [];
  const nothing = () => undefined;
  const settings = () => (
    <SurveySettings
      {...{ deeds, grades: [], closes: '', onCloses: nothing, criteria: [need, weight] }}
      proposals={namedProposals([proposal(1), proposal(2)])}
      onUndoable={(_, undo) => void undoable.push(undo)}
      wish={readSurveyWish(doc, item)}
    />
  );
  const { scores } = text.prepare;
  const drawing = await draw(settings());
  const about = () =>
    readSurveyWish(doc, item).questions.map((question) =>
      question.kind === 'scale' ? `${question.about?.proposal} ${question.about?.criterion} ${question.text}` : '',
    );
  const asked = (number: number) =>
    [need, weight].map(({ id, name }) => `p${number} ${id} ${proposal(number).title}: ${name}`);
  await drawing.choose(drawing.find('select'), 'p2');
  await drawing.click(drawing.find('button', scores.add));
  expect(about()).toEqual(asked(2));
  await drawing.redraw(settings());
  await drawing.click(drawing.find('button', scores.add));
  expect(about()).toEqual([...asked(2), ...asked(1)]);
  await drawing.redraw(settings());
  expect(drawing.findAll('button').some((button) => button.textContent === scores.add)).toBe(false);
  undoable[1]?.();
  expect(about()).toEqual(asked(2));
  await drawing.remove();
});

test('questions about proposals that are off the table are told, and taken out and back in one go', async () => {
  const doc = new Y.Doc();
  const deeds = createSurveyDeeds(doc, item, (count) => crypto.getRandomValues(new Uint8Array(count)));
  const [here, ...away] = namedProposals([proposal(1), proposal(2), proposal(3)]);
  if (here === undefined) throw new Error('there is a proposal');
  deeds.askAbout([here, ...away], [need]);
  const undo: (() => void)[] = [];
  const settings = () => (
    <SurveySettings
      {...{ deeds, grades: [], closes: '', onCloses: () => undefined, proposals: [here], criteria: [need] }}
      onUndoable={(_text, back) => undo.push(back)}
      wish={readSurveyWish(doc, item)}
    />
  );
  const drawing = await draw(settings());
  const { scores } = text.prepare;
  expect(document.body.textContent).toContain(scores.gone(2));
  await drawing.click(drawing.find('button', scores.takeOut));
  await drawing.redraw(settings());
  expect(readSurveyWish(doc, item).questions).toHaveLength(1);
  expect(drawing.findAll('button').map((button) => button.textContent)).not.toContain(scores.takeOut);
  undo[0]?.();
  expect(readSurveyWish(doc, item).questions).toHaveLength(3);
  await drawing.remove();
});

test('a scale whose ends have no words says so, until both have some', async () => {
  const scale = (low: string, high: string): SurveyQuestion => ({
    ...{ id: 'far' as QuestionId, text: 'Wie weit?', kind: 'scale', scale: { min: 1, max: 5, low, high } },
  });
  const nothing = () => undefined;
  const deeds = createSurveyDeeds(new Y.Doc(), item, (count) => crypto.getRandomValues(new Uint8Array(count)));
  const settings = (low: string, high: string) => (
    <SurveySettings
      {...{ deeds, grades: [], closes: '', onCloses: nothing, onUndoable: nothing, proposals: [], criteria: [] }}
      wish={{ ...wish, questions: [scale(low, high)] }}
    />
  );
  const drawing = await draw(settings('nah', ''));
  expect(drawing.text()).toContain(text.prepare.endsMissing);
  await drawing.redraw(settings('nah', 'weit'));
  expect(drawing.text()).not.toContain(text.prepare.endsMissing);
  await drawing.remove();
});

test('which group a form is printed for stays chosen when the network comes', async () => {
  const both = { ...wish, groups: [...wish.groups, { id: 'seniors' as GroupId, name: 'Ältere', invited: null }] };
  const paper = (known: 'yes' | 'asking' | 'unsure', title: string) => (
    <SurveyPaper wish={{ ...both, title }} known={known} backHref="#/" />
  );
  const drawing = await draw(paper('unsure', 'wie vorbereitet'));
  expect(drawing.text()).toContain(text.paper.unsure);
  await drawing.choose(drawing.find('select', ''), 'seniors');
  await drawing.redraw(paper('asking', 'wie vorbereitet'));
  expect(drawing.text()).toContain(text.answer.loading);
  await drawing.redraw(paper('yes', 'wie geöffnet'));
  expect(drawing.find('h1').textContent).toBe('wie geöffnet');
  expect((drawing.find('select', '') as HTMLSelectElement).value).toBe('seniors');
  expect(drawing.find('thead td').textContent).toContain(text.paper.for('Ältere'));
  await drawing.remove();
});
