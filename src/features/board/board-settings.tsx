import { useState } from 'react';
import { type BoardField, type BoardWish, boardFields, longestPrompt } from '../../domain/board/board.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useBoardWords } from '../../words/board.ts';
import type { BoardDeeds } from './board-deeds.ts';

/** What is offered; who wants another limit does not need one. */
const limits = [1, 2, 3, 5, 10] as const;

interface PromptFieldProps {
  readonly field: BoardField;
  readonly value: string;
  readonly onChange: (prompt: string) => void;
}

function PromptField({ field, value, onChange }: PromptFieldProps) {
  const words = useBoardWords();
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <TextField
      label={words.panel.prompt(words.marks[field])}
      hint={words.panel.promptHint(words.prompts[field])}
      optional
      maxLength={longestPrompt}
      value={draft ?? value}
      onChange={(prompt) => {
        setDraft(prompt);
        onChange(prompt);
      }}
      onBlur={() => setDraft(null)}
    />
  );
}

interface BoardSettingsProps {
  readonly wish: BoardWish;
  readonly onSet: BoardDeeds['set'];
}

/** What can be set before cards are collected; questions may be put otherwise at any time. */
export function BoardSettings({ wish, onSet }: BoardSettingsProps) {
  const words = useBoardWords().panel;
  const begun = wish.wish !== null;
  return (
    <details className="plenum-board-settings">
      <summary>{words.settings}</summary>
      {boardFields[wish.kind].map((field) => (
        <PromptField
          key={field}
          field={field}
          value={wish.prompts.get(field) ?? ''}
          onChange={(prompt) => onSet({ prompts: new Map([[field, prompt]]) })}
        />
      ))}
      <SelectField
        label={words.limit}
        value={String(wish.limit ?? 0)}
        disabled={begun}
        options={[
          { value: '0', label: words.noLimit },
          ...[...new Set([...limits, ...(wish.limit === null ? [] : [wish.limit])])]
            .sort((a, b) => a - b)
            .map((count) => ({ value: String(count), label: String(count) })),
        ]}
        onChange={(value) => onSet({ limit: value === '0' ? null : Number(value) })}
      />
      <CheckBox
        label={words.named}
        hint={words.namedHint}
        checked={wish.named}
        disabled={begun}
        onChange={(named) => onSet({ named })}
      />
    </details>
  );
}
