import './questions.css';
import { type FormEvent, useRef, useState } from 'react';
import { type BoardFact, type Card, cardLimit, cardsOn, longestCard, plainCard } from '../../domain/board/board.ts';
import { boardFields } from '../../domain/board/board-kinds.ts';
import type { CardId, RowId, SeatId } from '../../domain/ids.ts';
import { isOwnQuestion, type Question } from '../../domain/questions/question.ts';
import type { Layer } from '../../domain/session/role.ts';
import { Button } from '../../ui/button.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useQuestionsWords } from '../../words/questions.ts';
import { useWords } from '../../words/words.ts';
import { AnswerText, Askers, type NameOf, SortAgain } from './question-parts.tsx';
import { useCalmOrder } from './use-calm-order.ts';

export interface QuestionsScreenProps {
  readonly title: string;
  /** Null: not begun. */
  readonly fact: BoardFact | null;
  readonly queue: readonly Question[];
  /** This person's questions on this board, in order. */
  readonly own: readonly Card[];
  readonly supports: ReadonlySet<RowId>;
  readonly seat: SeatId;
  readonly layer: Layer;
  readonly connected: boolean;
  readonly nameOf: NameOf;
  /** Writes the question that is being written. */
  readonly onDraft: (text: string) => void;
  readonly onAsk: (id: CardId, named: boolean) => void;
  /** Takes a question back that was not told yet; what it returns asks it again. */
  readonly onTakeBack: (card: Card) => () => void;
  readonly onSupport: (id: RowId, supported: boolean) => void;
  readonly announce: (text: string) => void;
}

type OpenProps = QuestionsScreenProps & { readonly fact: BoardFact };

/** One question at a time is being written, stored from its first letter on. */
function Asking({ own, fact, connected, onDraft, onAsk, announce }: OpenProps) {
  const words = useQuestionsWords().screen;
  const [named, setNamed] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const draft = own.find(({ ready }) => !ready);
  const isEmpty = (draft?.text.trim() ?? '') === '';
  const room = own.filter(({ ready, text }) => ready && plainCard(text) !== '').length < cardLimit(fact);
  if (!room) return <p className="plenum-muted">{words.full}</p>;
  const ask = (event: FormEvent) => {
    event.preventDefault();
    if (draft === undefined || isEmpty) return;
    onAsk(draft.id, named);
    setNamed(false);
    announce(connected ? words.saved : words.offline);
    form.current?.querySelector('textarea')?.focus();
  };
  return (
    <form ref={form} className="plenum-questions-ask" onSubmit={ask}>
      <TextArea label={words.label} rows={3} maxLength={longestCard} value={draft?.text ?? ''} onChange={onDraft} />
      <CheckBox label={words.named} checked={named} onChange={setNamed} />
      <Button kind="primary" type="submit" disabled={isEmpty}>
        {words.ask}
      </Button>
    </form>
  );
}

/** One's own questions that nobody sees yet; those that were told stand among all of them. */
function Waiting({ own, fact, queue, seat, onTakeBack }: OpenProps) {
  const words = useQuestionsWords().screen;
  const { offer, bar } = useUndo(useWords().agenda.undo, fact.state);
  const { tooMany } = cardsOn(own, { item: fact.item, fields: boardFields.questions, room: cardLimit(fact) });
  const over = new Set(tooMany.map(({ id }) => id));
  const untold = own.filter(
    (card) => card.ready && !queue.some((question) => isOwnQuestion(question, [card], seat) && saysSo(question, card)),
  );
  if (untold.length === 0) return <div>{bar}</div>;
  return (
    <section>
      <h2>{words.own}</h2>
      <ul className="plenum-questions-list">
        {untold.map((card) => (
          <li key={card.id}>
            <p className="plenum-questions-text">{card.text}</p>
            <p className="plenum-muted">{over.has(card.id) ? words.tooMany : words.handedIn}</p>
            <Button
              compact
              aria-label={words.takeBackOf(card.text)}
              onClick={() => offer(words.takenBack, onTakeBack(card))}
            >
              {words.takeBack}
            </Button>
          </li>
        ))}
      </ul>
      {bar}
    </section>
  );
}

const saysSo = ({ cards }: Question, { text }: Card): boolean => cards.some((told) => told.text === plainCard(text));

interface RowProps extends OpenProps {
  readonly question: Question;
}

function Row({ question, own, supports, seat, layer, fact, nameOf, onSupport, announce }: RowProps) {
  const words = useQuestionsWords();
  const { text, support, state, cards } = question;
  const isOwn = isOwnQuestion(question, own, seat);
  const supported = cards.some(({ id }) => supports.has(id));
  const mayStill = fact.state === 'shown' && state === 'waiting' && layer === 'counted' && !isOwn;
  const toggle = () => {
    if (supported) for (const { id } of cards) onSupport(id, false);
    else onSupport(question.id, true);
    announce(supported ? words.screen.unsupported : words.screen.supported);
  };
  return (
    <li data-state={state}>
      <p className="plenum-questions-text">{state === 'struck' ? <s>{text}</s> : text}</p>
      <p className="plenum-questions-facts">
        {state !== 'waiting' && <strong>{words.state[state]}</strong>}
        {isOwn && <span>{words.screen.yours}</span>}
        {support > 0 && <span>{words.support(support)}</span>}
        <Askers cards={cards} nameOf={nameOf} />
      </p>
      <AnswerText answer={question.answer} />
      {mayStill && (
        <Button compact aria-pressed={supported} aria-label={words.screen.supportOf(text)} onClick={toggle}>
          {words.screen.support}
        </Button>
      )}
    </li>
  );
}

function All(props: OpenProps) {
  const words = useQuestionsWords();
  const { rows, isStale, sort } = useCalmOrder(props.queue);
  return (
    <section>
      <h2>{words.all}</h2>
      <SortAgain isStale={isStale} onSort={sort} />
      {rows.length === 0 && <p className="plenum-muted">{words.none}</p>}
      <ol className="plenum-questions-list">
        {rows.map((question) => (
          <Row key={question.id} {...props} question={question} />
        ))}
      </ol>
    </section>
  );
}

/** Questions to a speaker on the tablet: ask, see which one is on, support those of others. */
export function QuestionsScreen(props: QuestionsScreenProps) {
  const words = useQuestionsWords().screen;
  const { title, fact, layer } = props;
  return (
    <section className="plenum-activity plenum-questions" data-state={fact?.state ?? 'waiting'}>
      <h1>{title}</h1>
      {fact === null && <p>{words.soon}</p>}
      {fact !== null && layer === 'none' && <p>{words.watching}</p>}
      {fact !== null && layer !== 'none' && (
        <>
          <p>{fact.state === 'closed' ? words.closed : fact.state === 'covered' ? words.covered : words.live}</p>
          {fact.state !== 'closed' && <Asking {...props} fact={fact} />}
          <Waiting {...props} fact={fact} />
        </>
      )}
      {fact !== null && fact.state !== 'covered' && <All {...props} fact={fact} />}
    </section>
  );
}
