import type { BoardFact, BoardWish, Card as WrittenCard } from '../../domain/board/board.ts';
import { plainBoard } from '../../domain/board/board.ts';
import type { AgendaItemId, CardId, RowId, SeatId } from '../../domain/ids.ts';
import type { Question, QuestionState } from '../../domain/questions/question.ts';
import type { AnswerDeeds, SteerDeeds } from '../../features/questions/questions-deeds.ts';
import { QuestionsList } from '../../features/questions/questions-list.tsx';
import { QuestionsPanel } from '../../features/questions/questions-panel.tsx';
import { QuestionsScreen } from '../../features/questions/questions-screen.tsx';
import { Card } from '../../ui/card.tsx';
import { galleryWords as words } from './gallery-words.ts';

const item = 'questions' as AgendaItemId;
const wish: BoardWish = { ...plainBoard(item, 'questions'), wish: 'shown' };

const question = (index: number, text: string, state: QuestionState, more: Partial<Question> = {}): Question => ({
  id: `q${index}` as RowId,
  text,
  cards: [{ id: `q${index}` as RowId, field: 'ask', text, batch: index }],
  support: index % 4,
  state,
  answer: { parts: new Map(), done: state === 'answered' },
  ...more,
});
const answered = { done: true, parts: new Map([['a', words.sentence] as const, ['b', words.paragraph] as const]) };

/** One that is on, some that wait, one answered in parts, one struck. */
export const someQuestions: readonly Question[] = [
  question(1, words.sentence, 'now', { support: 7 }),
  ...words.cards.slice(0, 5).map((text, index) => question(index + 2, text, 'waiting', { support: 5 - index })),
  question(8, words.cards[7] ?? '', 'answered', { answer: answered }),
  question(9, words.long, 'struck'),
];
export const manyQuestions: readonly Question[] = Array.from({ length: 120 }, (_, index) =>
  question(
    index,
    index === 0 ? words.paragraph.repeat(7).trim() : (words.cards[index % 8] ?? ''),
    index === 0 ? 'now' : 'waiting',
  ),
);

export const questionsFact = (state: BoardFact['state'], written: number): BoardFact => ({
  ...{ item, state, named: false, limit: null, openedAt: 0, closedAt: null, people: 8, written, cards: [] },
});
const own: readonly WrittenCard[] = (['a', 'b'] as const).map((id) => ({
  ...{ id: id as string as CardId, item, field: 'ask', text: words.sentence, ready: id === 'a', order: id },
}));
const nothing = () => undefined;
const undoable = () => nothing;
const answers: AnswerDeeds = { setNow: undoable, setAnswered: undoable, putPart: nothing };
const steer: SteerDeeds = {
  move: nothing,
  set: nothing,
  strike: undoable,
  merge: undoable,
  split: undoable,
  type: undoable,
};
const states: readonly (readonly [name: string, fact: BoardFact | null, queue: readonly Question[]])[] = [
  ['waiting', null, []],
  ['covered', questionsFact('covered', 12), []],
  ['empty', questionsFact('shown', 0), []],
  ['shown', questionsFact('shown', 8), someQuestions],
  ['closed', questionsFact('closed', 8), someQuestions.slice(1, 3)],
];

/** Questions in every state on tablet and cockpit, and in the minutes. */
export function GalleryQuestions() {
  return (
    <>
      {states.map(([name, fact, queue]) => (
        <div key={name} className="plenum-gallery-board" data-gallery={`questions-${name}`}>
          <Card heading={`${words.questions}: ${name}`}>
            <QuestionsScreen
              title={words.questions}
              fact={fact}
              queue={queue}
              own={own}
              supports={new Set(['q2' as RowId])}
              seat={'seat' as SeatId}
              layer="counted"
              connected={false}
              nameOf={() => words.short}
              onDraft={nothing}
              onAsk={nothing}
              onTakeBack={undoable}
              onSupport={nothing}
              announce={nothing}
            />
          </Card>
          <QuestionsPanel
            title={words.questions}
            session=""
            wish={fact === null ? { ...wish, wish: null } : wish}
            fact={fact}
            queue={queue}
            nameOf={() => words.short}
            answers={answers}
            steer={name === 'closed' ? null : steer}
          />
        </div>
      ))}
      <Card heading={words.minutesTitle}>
        <QuestionsList queue={someQuestions} />
      </Card>
    </>
  );
}
