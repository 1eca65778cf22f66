import { useState } from 'react';
import { mostCards } from '../../domain/board/board.ts';
import type { BoardField } from '../../domain/board/board-kinds.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { useFormat } from '../../words/format.ts';
import { useWithoutDeviceWords } from '../../words/without-device.ts';
import {
  type BoardForm,
  type CardKey,
  cardsIn,
  isTooLong,
  saidIn,
  standingIn,
  type ToldTexts,
  typedFrom,
  withoutLines,
} from './board-form.ts';
import { type PaperFrame, PaperTable, type TypedForm } from './paper-parts.tsx';

interface PaperBoardFormProps extends PaperFrame {
  readonly form: BoardForm;
  /** What this form says already. */
  readonly before: ReadonlyMap<CardKey, string>;
  /** What was told of the board already. */
  readonly told: ToldTexts;
  /** A name for a card that is new. */
  readonly newName: () => string;
  readonly onSave: (form: TypedForm<CardKey, string>) => void;
}

interface RowProps {
  readonly row: BoardForm['fields'][number];
  readonly value: string;
  /** What is wrong with it; null: nothing. */
  readonly wrong: string | null;
  readonly onType: (text: string) => void;
}

function Row({ row: { number, prompt, longest }, value, wrong, onType }: RowProps) {
  const { paper } = useWithoutDeviceWords();
  return (
    <tr>
      <th scope="row">
        <b>{number}</b> {prompt}
      </th>
      <td>
        <textarea
          data-paper
          className="plenum-paper-cards"
          rows={3}
          maxLength={4 * longest}
          aria-label={paper.score(`${number} ${prompt}`, paper.cards)}
          aria-invalid={wrong !== null || undefined}
          value={value}
          onChange={({ currentTarget }) => onType(currentTarget.value)}
        />
        {wrong !== null && (
          <span className="plenum-paper-wrong" role="alert">
            {wrong}
          </span>
        )}
      </td>
    </tr>
  );
}

/** One form of a board, typed in: a line is a card. */
export function PaperBoardForm({ form, before, told, newName, onSave, ...frame }: PaperBoardFormProps) {
  const { paper } = useWithoutDeviceWords();
  const [typed, setTyped] = useState<ReadonlyMap<BoardField, string>>(
    () => new Map(form.fields.map(({ field }) => [field, typedFrom(field, before)])),
  );
  const [again, setAgain] = useState(false);
  const format = useFormat();
  const limit = form.limit ?? mostCards;
  let written = 0;
  const rows = form.fields.map((row) => {
    const value = typed.get(row.field) ?? '';
    written += cardsIn(value, row.longest).length;
    const tooLong = isTooLong(value, row.longest) ? paper.cardTooLong(row.longest) : null;
    return { row, value, wrong: written > limit ? paper.tooManyCards(limit) : tooLong };
  });
  // On a form that is new the same thought is another person's.
  const stands = frame.isKnown ? standingIn(form, typed, { before, told }) : [];
  return (
    <PaperTable
      {...frame}
      hint={paper.cardKeys}
      columns={[{ key: 'cards', label: paper.cards }]}
      onSave={(person) =>
        onSave({
          ...person,
          number: frame.number,
          said: saidIn(form, again ? typed : withoutLines(form, typed, stands), before, newName),
        })
      }
    >
      {rows.map(({ row, value, wrong }) => (
        <Row
          key={row.field}
          {...{ row, value, wrong }}
          onType={(text) => setTyped(new Map(typed).set(row.field, text))}
        />
      ))}
      {stands.length > 0 && (
        <tr>
          <td colSpan={2}>
            <p role="status">{paper.stands(format.list(stands.map(({ text }) => `„${text}“`)))}</p>
            <CheckBox label={paper.again} checked={again} onChange={setAgain} />
          </td>
        </tr>
      )}
    </PaperTable>
  );
}
