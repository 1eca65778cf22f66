import { type ReactNode, useState } from 'react';
import { type BoardDecision, type BoardWish, longestDecision, longestSource } from '../../domain/board/board.ts';
import { hasPart } from '../../domain/board/board-kinds.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useBoardWords } from '../../words/board.ts';
import { useFormat } from '../../words/format.ts';
import type { BoardDeeds } from './board-deeds.ts';

interface DecisionFormProps {
  readonly wish: BoardWish;
  readonly onSet: BoardDeeds['set'];
}

/** Writes down what was decided; while a field is being written nothing that comes back changes it. */
export function DecisionForm({ wish: { kind, decision }, onSet }: DecisionFormProps) {
  const words = useBoardWords().decision;
  const [draft, setDraft] = useState<Partial<BoardDecision>>({});
  if (!hasPart(kind, 'decision')) return null;
  const of = (field: keyof BoardDecision) => ({
    value: draft[field] ?? decision[field],
    onChange: (value: string) => {
      setDraft({ [field]: value });
      onSet({ decision: { [field]: value } });
    },
    onBlur: () => setDraft({}),
  });
  return (
    <fieldset className="plenum-board-decide">
      <legend>{words.title}</legend>
      <TextArea label={words.text} hint={words.hint} optional rows={3} maxLength={longestDecision} {...of('text')} />
      <TextField label={words.body} optional maxLength={longestSource} {...of('body')} />
      <TextField label={words.date} optional type="date" {...of('date')} />
    </fieldset>
  );
}

interface DecisionTextProps extends Pick<DecisionFormProps, 'wish'> {
  /** That it goes on elsewhere. */
  readonly more?: ReactNode;
}

/** What was decided, with by whom and when; nothing as long as there are no words. */
export function DecisionText({ wish: { decision }, more }: DecisionTextProps) {
  const words = useBoardWords().decision;
  const format = useFormat();
  const { date, body, text } = decision;
  if (text.trim() === '') return null;
  const by = words.by(body, date === '' ? '' : format.longDate(date));
  return (
    <div className="plenum-board-decision">
      <p>
        <strong>{words.title}</strong>
        {by !== '' && ` (${by})`}
      </p>
      <p className="plenum-board-decision-text" dir="auto">
        {text}
      </p>
      {more}
    </div>
  );
}
