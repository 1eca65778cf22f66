import { type FormEvent, type ReactNode, useId, useState } from 'react';
import {
  fewestAnswers,
  longestAnswer,
  mostAnswers,
  type PollKind,
  type PollPicture,
  pollKinds,
} from '../../domain/results/poll.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useKeptText } from '../../ui/use-kept.tsx';
import { useDecidingWords } from '../../words/deciding.ts';
import './poll-panel.css';
import { PollTable } from './poll-table.tsx';
import type { PollDeeds } from './results-deeds.ts';

interface PollPanelProps {
  /** The poll that is on everybody's screen; null: none. */
  readonly running: PollPicture | null;
  /** Polls about the same proposal that are over. */
  readonly earlier: readonly PollPicture[];
  /** All that were shown, as a file. */
  readonly file?: ReactNode;
  readonly deeds: PollDeeds;
  /** Under what is kept what is typed: which agenda item, or which proposal. */
  readonly place: string;
}

interface AnswersProps {
  readonly answers: readonly string[];
  readonly onChange: (answers: readonly string[]) => void;
}

function AnswerFields({ answers, onChange }: AnswersProps) {
  const { poll: words } = useDecidingWords();
  return (
    <>
      {answers.map((answer, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a field is named by its place
        <div className="plenum-pollform-answer" key={index}>
          <TextField
            label={words.answer(index + 1)}
            value={answer}
            maxLength={longestAnswer}
            onChange={(text) => onChange(answers.map((one, place) => (place === index ? text : one)))}
          />
          {answers.length > fewestAnswers && (
            <IconButton
              icon="trash"
              label={words.removeAnswer(index + 1)}
              onClick={() => onChange(answers.filter((_, place) => place !== index))}
            />
          )}
        </div>
      ))}
      {answers.length < mostAnswers && (
        <Button compact icon="plus" onClick={() => onChange([...answers, ''])}>
          {words.addAnswer}
        </Button>
      )}
    </>
  );
}

function PollForm({ onAsk, place }: { readonly onAsk: PollDeeds['ask']; readonly place: string }) {
  const { poll: words } = useDecidingWords();
  const { text: question, setText: setQuestion, clear, line } = useKeptText(`poll/${place}`);
  const [answers, setAnswers] = useState<readonly string[]>([words.yes, words.no]);
  const [kind, setKind] = useState<PollKind>('covered');
  const said = answers.map((answer) => answer.trim()).filter((answer) => answer !== '');
  const id = useId();
  const missing =
    question.trim() === '' ? words.questionMissing : said.length < fewestAnswers ? words.answerMissing : null;
  const ask = (event: FormEvent) => {
    event.preventDefault();
    if (missing !== null) return;
    onAsk({ question: question.trim(), answers: said, kind });
    clear();
  };
  return (
    <form className="plenum-pollform" onSubmit={ask}>
      <TextField label={words.question} value={question} maxLength={longestAnswer} onChange={setQuestion} />
      {line}
      <AnswerFields answers={answers} onChange={setAnswers} />
      <SelectField
        label={words.kind}
        hint={words.kindText[kind]}
        value={kind}
        options={pollKinds.map((one) => ({ value: one, label: words.kinds[one] }))}
        onChange={setKind}
      />
      <Button
        type="submit"
        kind="primary"
        disabled={missing !== null}
        aria-describedby={missing === null ? undefined : id}
      >
        {words.start}
      </Button>
      {missing !== null && (
        <p id={id} className="plenum-muted">
          {missing}
        </p>
      )}
    </form>
  );
}

interface RunningProps {
  readonly poll: PollPicture;
  readonly deeds: PollDeeds;
}

function Hands({ poll: { wish }, deeds }: RunningProps) {
  const { poll: words } = useDecidingWords();
  const hands = wish.answers.map((_, index) => wish.hands[index] ?? 0);
  return (
    <div className="plenum-pollform-hands">
      {wish.answers.map((answer, index) => (
        <TextField
          // biome-ignore lint/suspicious/noArrayIndexKey: an answer is named by its place, which never changes
          key={index}
          label={words.handsFor(answer)}
          type="number"
          min={0}
          max={999}
          inputMode="numeric"
          value={String(hands[index] ?? 0)}
          onChange={(text) => {
            const count = Math.min(999, Math.max(0, Math.trunc(Number(text)) || 0));
            deeds.countHands(
              wish.id,
              hands.map((one, place) => (place === index ? count : one)),
            );
          }}
        />
      ))}
    </div>
  );
}

function Running({ poll, deeds }: RunningProps) {
  const { poll: words } = useDecidingWords();
  const { wish, state, voted, base } = poll;
  const isHands = wish.kind === 'hands';
  return (
    <div className="plenum-pollform">
      <p>
        <strong>{wish.question}</strong> <span className="plenum-muted">({words.kinds[wish.kind]})</span>
      </p>
      {!isHands && state !== 'shown' && <p>{state === null ? words.waiting : words.voted(voted, base)}</p>}
      {isHands && state !== 'shown' && <Hands poll={poll} deeds={deeds} />}
      <PollTable poll={poll} />
      {state === 'shown' && poll.counts === null && <p>{words.withheld}</p>}
      <div className="plenum-row">
        {state === 'open' && !isHands && (
          <Button kind="primary" onClick={() => deeds.movePoll(wish.id, 'closed')}>
            {words.close}
          </Button>
        )}
        {(state === 'closed' || (isHands && state === 'open')) && (
          <Button kind="primary" onClick={() => deeds.movePoll(wish.id, 'shown')}>
            {words.show}
          </Button>
        )}
        <Button onClick={deeds.endPoll}>{words.end}</Button>
      </div>
    </div>
  );
}

/** A straw poll in the cockpit: asked, run, shown. It helps to decide and decides nothing. */
export function PollPanel({ running, earlier, file, deeds, place }: PollPanelProps) {
  const { poll: words } = useDecidingWords();
  return (
    <details className="plenum-results-part" open={running !== null}>
      <summary>{words.title}</summary>
      {running === null ? <PollForm onAsk={deeds.ask} place={place} /> : <Running poll={running} deeds={deeds} />}
      {earlier.length > 0 && <h3>{words.earlier}</h3>}
      {earlier.map((poll) => (
        <div key={poll.wish.id}>
          <p>
            <strong>{poll.wish.question}</strong>
          </p>
          <PollTable poll={poll} />
        </div>
      ))}
      {file}
    </details>
  );
}
