import { useKeptText } from '../../ui/use-kept.tsx';
import './questions.css';
import type { FormEvent, ReactNode } from 'react';
import { saveFile } from '../../device/save-file.ts';
import { type BoardFact, type BoardWish, longestCard } from '../../domain/board/board.ts';
import { toCsv } from '../../domain/export/csv.ts';
import { safeFileName } from '../../domain/export/file-name.ts';
import { questionsSheet } from '../../domain/export/questions-export.ts';
import type { Question } from '../../domain/questions/question.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { ViaLine } from '../../ui/via-line.tsx';
import { useQuestionsWords } from '../../words/questions.ts';
import { useWords } from '../../words/words.ts';
import { QuestionQueue, type QuestionQueueProps } from './question-queue.tsx';
import type { SteerDeeds } from './questions-deeds.ts';

interface QuestionsPanelProps extends QuestionQueueProps {
  readonly title: string;
  /** Title of the session, for the file's name. */
  readonly session: string;
  readonly wish: BoardWish;
  readonly fact: BoardFact | null;
  /** What else can be done with what stayed open. */
  readonly further?: ReactNode;
}

const limits = [1, 2, 3, 5] as const;

/** What can be set before questions are collected. */
export function QuestionsSettings({ wish, onSet }: { readonly wish: BoardWish; readonly onSet: SteerDeeds['set'] }) {
  const words = useQuestionsWords().panel;
  return (
    <SelectField
      label={words.limit}
      value={String(wish.limit ?? 0)}
      disabled={wish.wish !== null}
      options={[
        { value: '0', label: words.noLimit },
        ...limits.map((count) => ({ value: String(count), label: String(count) })),
      ]}
      onChange={(value) => onSet({ limit: value === '0' ? null : Number(value) })}
    />
  );
}

function Beginning({ wish, steer }: { readonly wish: BoardWish; readonly steer: SteerDeeds }) {
  const words = useQuestionsWords().panel;
  if (wish.wish !== null) return <p>{words.waiting}</p>;
  return (
    <>
      <Button kind="primary" onClick={() => steer.move('shown')}>
        {words.live}
      </Button>
      <p className="plenum-muted">{words.liveText}</p>
      <Button onClick={() => steer.move('covered')}>{words.cover}</Button>
      <p className="plenum-muted">{words.coverText}</p>
      <QuestionsSettings wish={wish} onSet={steer.set} />
    </>
  );
}

function Steps({ fact, steer }: { readonly fact: BoardFact; readonly steer: SteerDeeds }) {
  const words = useQuestionsWords().panel;
  const { state } = fact;
  return (
    <>
      <p>{words.stateText[state]}</p>
      <ViaLine fact={fact} />
      <div className="plenum-row">
        {state === 'covered' && (
          <Button kind="primary" onClick={() => steer.move('shown')}>
            {words.show}
          </Button>
        )}
        {state === 'shown' && <Button onClick={() => steer.move('closed')}>{words.close}</Button>}
        {state === 'closed' && <Button onClick={() => steer.move('shown')}>{words.reopen}</Button>}
      </div>
    </>
  );
}

/** A question that was called out, from somebody without a device. */
function Typing({ steer, place }: { readonly steer: SteerDeeds; readonly place: string }) {
  const words = useQuestionsWords().panel;
  const { offer, bar } = useUndo(useWords().agenda.undo);
  const { text, setText, clear, line } = useKeptText(`asked/${place}`);
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    offer(words.typed, steer.type(text));
    clear();
  };
  return (
    <>
      <form className="plenum-questions-typing" onSubmit={add}>
        <input
          type="text"
          aria-label={words.type}
          placeholder={words.type}
          maxLength={longestCard}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <IconButton type="submit" icon="plus" label={words.typeDo} />
        {bar}
      </form>
      {line}
    </>
  );
}

function Saving({
  session,
  title,
  queue,
}: {
  readonly session: string;
  readonly title: string;
  readonly queue: readonly Question[];
}) {
  const words = useQuestionsWords();
  const save = () => {
    const sheet = questionsSheet(queue, { ...words.columns, states: words.state });
    const file = new Blob([toCsv(sheet)], { type: 'text/csv;charset=utf-8' });
    saveFile(safeFileName([session, title, words.panel.csvName], 'csv'), file);
  };
  return (
    <Button compact icon="download" onClick={save}>
      {words.panel.csv}
    </Button>
  );
}

/** Questions in the cockpit, and, without the steering, beside the minutes. */
export function QuestionsPanel(props: QuestionsPanelProps) {
  const words = useQuestionsWords();
  const { title, session, wish, fact, queue, steer } = props;
  return (
    <Card
      heading={title}
      aside={fact === null ? undefined : words.written(fact.written, fact.people)}
      className="plenum-questions-panel"
    >
      {steer !== null &&
        (fact === null ? <Beginning wish={wish} steer={steer} /> : <Steps fact={fact} steer={steer} />)}
      {fact !== null && fact.state !== 'covered' && (
        <>
          <QuestionQueue {...props} />
          {steer !== null && <Typing steer={steer} place={wish.item} />}
          {props.further}
          {queue.length > 0 && <Saving session={session} title={title} queue={queue} />}
        </>
      )}
    </Card>
  );
}
