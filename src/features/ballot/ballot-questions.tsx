import { type FormEvent, useState } from 'react';
import { type BallotQuestion, type BallotWish, longestQuestion, longestTitle } from '../../domain/ballot/ballot.ts';
import type { QuestionId } from '../../domain/ids.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useKept } from '../../ui/use-kept.tsx';
import { useBallotWords } from '../../words/ballot.ts';
import { useWords } from '../../words/words.ts';
import type { BallotDeeds } from './ballot-deeds.ts';
import { PasteQuestions } from './paste-questions.tsx';

interface QuestionRowProps {
  readonly question: BallotQuestion;
  readonly editing: boolean;
  /** Whether it may be taken out: not once it was asked. */
  readonly removable: boolean;
  readonly deeds: BallotDeeds;
  readonly onEdit: (editing: boolean) => void;
  readonly onRemove: () => void;
}

function QuestionRow({ question, editing, removable, deeds, onEdit, onRemove }: QuestionRowProps) {
  const words = useBallotWords().questions;
  const { id, number, title, text } = question;
  return (
    <li>
      <b className="plenum-ballot-number">{words.number(number)}</b>
      {editing ? (
        <div className="plenum-ballot-edit">
          <TextField
            label={words.title}
            maxLength={longestTitle}
            value={title}
            onChange={(next) => deeds.change(id, { title: next })}
          />
          <TextArea
            label={words.text}
            optional
            rows={3}
            maxLength={longestQuestion}
            value={text}
            onChange={(next) => deeds.change(id, { text: next })}
          />
          <Button compact onClick={() => onEdit(false)}>
            {words.ready}
          </Button>
        </div>
      ) : (
        <>
          <div className="plenum-ballot-words">
            <p>{title}</p>
            {text !== '' && <p className="plenum-muted">{text}</p>}
          </div>
          <Button compact kind="tertiary" aria-label={words.changeOf(title)} onClick={() => onEdit(true)}>
            {words.change}
          </Button>
          {removable && (
            <Button compact kind="tertiary" aria-label={words.removeOf(title)} onClick={onRemove}>
              {words.remove}
            </Button>
          )}
        </>
      )}
    </li>
  );
}

const noQuestion = { title: '', text: '' };

function AddQuestion({ deeds, label, wish }: BallotQuestionsProps) {
  const words = useBallotWords().questions;
  const { typed, change, clear, line } = useKept(`question/${wish.item}`, noQuestion);
  const { title, text } = typed;
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === '') return;
    deeds.add(title.trim(), text.trim());
    clear();
  };
  return (
    <form className="plenum-ballot-add" aria-label={label} onSubmit={add}>
      <TextField
        label={words.title}
        maxLength={longestTitle}
        value={title}
        onChange={(next) => change({ title: next })}
      />
      <TextArea
        label={words.text}
        optional
        rows={2}
        maxLength={longestQuestion}
        value={text}
        onChange={(next) => change({ text: next })}
      />
      {line}
      <Button type="submit" icon="plus" compact>
        {words.add}
      </Button>
    </form>
  );
}

interface BallotQuestionsProps {
  /** What the questions are called: theses, dates. */
  readonly label: string;
  readonly wish: BallotWish;
  readonly deeds: BallotDeeds;
}

/** The questions of a ballot: typed one by one or pasted as a list. Their numbers stay. */
export function BallotQuestions({ label, wish, deeds }: BallotQuestionsProps) {
  const words = useBallotWords().questions;
  const { offer, bar } = useUndo(useWords().agenda.undo, wish.wish);
  const [editing, setEditing] = useState<QuestionId | null>(null);
  return (
    <div className="plenum-ballot-questions">
      <ol aria-label={label}>
        {wish.questions.map((question) => (
          <QuestionRow
            key={question.id}
            question={question}
            editing={editing === question.id}
            removable={wish.wish === null}
            deeds={deeds}
            onEdit={(edits) => setEditing(edits ? question.id : null)}
            onRemove={() => offer(words.removed, deeds.remove(question.id))}
          />
        ))}
      </ol>
      <AddQuestion deeds={deeds} label={`${label}: ${words.add}`} wish={wish} />
      <PasteQuestions wish={wish} deeds={deeds} onUndoable={offer} />
      {bar}
    </div>
  );
}
