import { useState } from 'react';
import { type BoardWish, longestName, longestPrompt } from '../../domain/board/board.ts';
import { boardQuestions, hasPart, type Lens, lenses, mostOptions } from '../../domain/board/board-kinds.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useBoardWords } from '../../words/board.ts';
import type { BoardDeeds } from './board-deeds.ts';
import { useFieldNames } from './use-field-names.ts';

/** What is offered; who wants another limit does not need one. */
const limits = [1, 2, 3, 5, 10] as const;

interface NameFieldProps {
  readonly label: string;
  readonly usual: string;
  readonly longest?: number;
  readonly value: string;
  readonly onChange: (name: string) => void;
}

/** A name that has a usual one; while it is being written nothing that comes back changes it. */
function NameField({ label, usual, longest = longestName, value, onChange }: NameFieldProps) {
  const words = useBoardWords();
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <TextField
      label={label}
      hint={words.panel.promptHint(usual)}
      optional
      maxLength={longest}
      value={draft ?? value}
      onChange={(name) => {
        setDraft(name);
        onChange(name);
      }}
      onBlur={() => setDraft(null)}
    />
  );
}

interface BoardSettingsProps {
  readonly wish: BoardWish;
  readonly onSet: BoardDeeds['set'];
}

/** What is compared: as many as are wanted, and more later; none is taken away once there may be cards about it. */
function Options({ wish: { options, wish }, onSet }: BoardSettingsProps) {
  const words = useBoardWords();
  const counts = Array.from({ length: mostOptions }, (_, index) => index + 1);
  return (
    <>
      <SelectField
        label={words.panel.options}
        value={String(options.length)}
        options={counts
          .filter((count) => wish === null || count >= options.length)
          .map((count) => ({ value: String(count), label: String(count) }))}
        onChange={(value) =>
          onSet({ options: Array.from({ length: Number(value) }, (_, index) => options[index] ?? '') })
        }
      />
      {options.map((name, index) => (
        <NameField
          // biome-ignore lint/suspicious/noArrayIndexKey: an option is known by its number
          key={index}
          label={words.panel.optionName(index + 1)}
          usual={words.option(index + 1)}
          value={name}
          onChange={(changed) => onSet({ options: options.map((one, place) => (place === index ? changed : one)) })}
        />
      ))}
    </>
  );
}

function Lenses({ wish, onSet }: BoardSettingsProps) {
  const words = useBoardWords();
  const names = useFieldNames(wish);
  const free = lenses.find((lens) => !wish.lenses.has(lens));
  const set = (lens: Lens, name: string | false) => onSet({ lenses: new Map([[lens, name]]) });
  return (
    <fieldset className="plenum-board-lens-list">
      <legend>{words.lensChoice}</legend>
      {[...wish.lenses].map(([lens, name], index) => (
        <div key={lens}>
          <NameField
            label={words.panel.lensName(index + 1)}
            usual={words.lenses[lens]}
            value={name}
            onChange={(changed) => set(lens, changed)}
          />
          <IconButton icon="close" label={words.panel.lensRemove(names.lens(lens))} onClick={() => set(lens, false)} />
        </div>
      ))}
      {free !== undefined && (
        <Button compact icon="plus" onClick={() => set(free, '')}>
          {words.panel.lensAdd}
        </Button>
      )}
    </fieldset>
  );
}

/** What can be set before cards are collected; questions and names may be put otherwise at any time. */
export function BoardSettings({ wish, onSet }: BoardSettingsProps) {
  const words = useBoardWords();
  const begun = wish.wish !== null;
  return (
    <details className="plenum-board-settings">
      <summary>{words.panel.settings}</summary>
      {hasPart(wish.kind, 'options') && <Options wish={wish} onSet={onSet} />}
      {boardQuestions[wish.kind].map((question) => (
        <NameField
          key={question}
          label={words.panel.prompt(words.marks[question])}
          usual={words.prompts[question]}
          longest={longestPrompt}
          value={wish.prompts.get(question) ?? ''}
          onChange={(prompt) => onSet({ prompts: new Map([[question, prompt]]) })}
        />
      ))}
      {hasPart(wish.kind, 'lenses') && <Lenses wish={wish} onSet={onSet} />}
      <SelectField
        label={words.panel.limit}
        value={String(wish.limit ?? 0)}
        disabled={begun}
        options={[
          { value: '0', label: words.panel.noLimit },
          ...[...new Set([...limits, ...(wish.limit === null ? [] : [wish.limit])])]
            .sort((a, b) => a - b)
            .map((count) => ({ value: String(count), label: String(count) })),
        ]}
        onChange={(value) => onSet({ limit: value === '0' ? null : Number(value) })}
      />
      <CheckBox
        label={words.panel.named}
        hint={words.panel.namedHint}
        checked={wish.named}
        disabled={begun}
        onChange={(named) => onSet({ named })}
      />
    </details>
  );
}
