// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { AgendaItemId, GroupId, QuestionId } from '../../../src/domain/ids.ts';
import { fittingAnswers, plainSurvey, type SurveyQuestion } from '../../../src/domain/survey/survey.ts';
import { countSurvey } from '../../../src/domain/survey/survey-count.ts';
import { SurveyScreen } from '../../../src/features/survey/survey-series.tsx';
import { words } from '../../support/words.ts';
import { draw } from '../../ui/draw.tsx';

const { survey: text } = words;
const group = { id: 'youth' as GroupId, name: 'Jugend', invited: 8 };
const questions: readonly SurveyQuestion[] = [
  { id: 'way' as QuestionId, kind: 'choice', text: 'Wie?', options: ['Bus', 'Auto'], several: false },
  { id: 'said' as QuestionId, kind: 'text', text: 'Was fehlt?' },
];
const wish = { ...plainSurvey('item' as AgendaItemId), questions, groups: [group] };
const rows = [1, 2, 3, 4].map(() => ({ group: group.id, way: 'link' as const }));

test('a question that fewer than three have answered is there, with the reason why nothing of it is', async () => {
  const few = countSurvey(
    wish,
    rows.map((one, index) => ({
      ...one,
      answers: fittingAnswers(questions, index < 2 ? { way: [0], said: 'Nur ich' } : { way: [0] }),
    })),
  );
  const drawing = await draw(<SurveyScreen title="Vorab" fact={few} />);
  expect(drawing.text()).toContain('Was fehlt?');
  expect([drawing.text().includes(text.few), drawing.text().includes('Nur ich')]).toEqual([true, false]);
  const cut = new Map([['said' as QuestionId, { answered: 9, counts: [], texts: ['Bus'] }]]);
  await drawing.redraw(<SurveyScreen title="Vorab" fact={{ ...few, series: cut }} />);
  expect(drawing.text()).toContain(text.more(8));
  await drawing.remove();
});
