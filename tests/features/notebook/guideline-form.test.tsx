// @vitest-environment jsdom
import { act } from 'react';
import { expect, test } from 'vitest';
import type { QuestionId } from '../../../src/domain/ids.ts';
import type { GuidelineAnswer, GuidelineQuestion } from '../../../src/domain/space/guideline.ts';
import { GuidelineForm } from '../../../src/features/notebook/guideline-form.tsx';
import { GuidelineCard } from '../../../src/features/space/guideline-card.tsx';
import type { RegisterDeeds } from '../../../src/features/space/space-deeds.ts';
import { notebookWords } from '../../../src/words/notebook.de.ts';
import { spaceWords } from '../../../src/words/space.de.ts';
import { draw } from '../../ui/draw.tsx';

const words = notebookWords.guideline;
const own = 'own' as QuestionId;
const questions: readonly GuidelineQuestion[] = [
  { id: 'figures', text: '', order: 'a' },
  { id: own, text: 'Wer wurde gefragt?', order: 'b' },
];

test('a group answers what is asked now, and reads what it had answered when the question was another', async () => {
  const answered: GuidelineAnswer[] = [];
  const before = { question: own, asked: 'Wer war dabei?', is: 'answered', text: 'Alle' } as const;
  const form = (answers: readonly GuidelineAnswer[]) => (
    <GuidelineForm questions={questions} answers={answers} onAnswer={(answer) => answered.push(answer)} />
  );
  const screen = await draw(form([before]));
  expect(screen.findAll('legend').map(({ textContent }) => textContent)).toEqual([
    words.questions.figures,
    'Wer wurde gefragt?',
  ]);
  expect(screen.text()).toContain(words.asked('Wer war dabei?'));
  const [figures, mine] = screen.findAll('input[type=radio]').filter((_, at) => at % 2 === 1);
  await screen.click(mine as HTMLElement);
  await screen.click(figures as HTMLElement);
  expect(answered).toEqual([
    { ...before, is: 'waived' },
    { question: 'figures', asked: '', is: 'waived', text: '' },
  ]);
  const line = screen.find('textarea', `${words.answer} (Wer wurde gefragt?)`) as HTMLInputElement;
  await screen.type(line, 'Drei Schulen');
  await act(async () => {
    line.focus();
    line.blur();
  });
  expect(answered.at(-1)).toEqual({ ...before, asked: 'Wer wurde gefragt?', text: 'Drei Schulen' });
  await screen.redraw(form([{ ...before, asked: 'Wer wurde gefragt?' }]));
  expect(screen.text()).not.toContain(words.asked('Wer wurde gefragt?'));
  await screen.remove();
});

test('the office words a question anew, and one that has its usual words again is stored without any', async () => {
  const changed: (readonly [string, string])[] = [];
  const deeds = { changeQuestion: (id: string, text: string) => changed.push([id, text]) } as unknown as RegisterDeeds;
  const screen = await draw(<GuidelineCard questions={questions} deeds={deeds} />);
  const line = screen.findAll('textarea')[0] as HTMLTextAreaElement;
  expect(line.labels[0]?.textContent).toBe(spaceWords.guideline.named(1));
  expect(line.value).toBe(words.questions.figures);
  for (const text of ['Welche Zahlen?', words.questions.figures, '']) {
    await screen.redraw(<GuidelineCard questions={[{ id: 'figures', text: 'vorher', order: 'a' }]} deeds={deeds} />);
    const field = screen.findAll('textarea')[0] as HTMLElement;
    await screen.type(field, text);
    await act(async () => {
      field.focus();
      field.blur();
    });
  }
  expect(changed).toEqual([
    ['figures', 'Welche Zahlen?'],
    ['figures', ''],
  ]);
  await screen.remove();
});
