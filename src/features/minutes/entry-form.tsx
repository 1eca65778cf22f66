import { type FormEvent, type KeyboardEvent, useEffect, useId, useState } from 'react';
import type { AgendaItemId, ProposalId } from '../../domain/ids.ts';
import { type EntryKind, entryKinds, longestEntry } from '../../domain/minutes/entry.ts';
import type { NamedProposal } from '../../domain/proposal/named-proposal.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useKept } from '../../ui/use-kept.tsx';
import { useMinutesWords } from '../../words/minutes.ts';
import type { WrittenEntry } from './minutes-deeds.ts';

interface EntryFormProps {
  readonly item: AgendaItemId | null;
  readonly proposals: readonly NamedProposal[];
  /** The proposal that is talked about: a new entry belongs to it unless somebody says otherwise. */
  readonly presented: ProposalId | null;
  /** What is most likely written down here. */
  readonly usual?: EntryKind;
  readonly onAdd: (entry: WrittenEntry) => void;
  /** Whether something is typed that is not in the minutes yet. */
  readonly onDraft?: (isDraft: boolean) => void;
}

interface WhoProps {
  readonly kind: EntryKind;
  readonly who: string;
  readonly until: string;
  readonly onWho: (who: string) => void;
  readonly onUntil: (until: string) => void;
}

/** Who and until when: a role or a body is offered, any words are taken. */
export function WhoFields({ kind, who, until, onWho, onUntil }: WhoProps) {
  const minutes = useMinutesWords();
  const list = useId();
  if (kind !== 'assignment' && kind !== 'objection') return null;
  return (
    <div className="plenum-minutes-who">
      <TextField label={minutes.who} value={who} list={list} onChange={onWho} />
      <datalist id={list}>
        {minutes.bodies.map((body) => (
          <option key={body} value={body} />
        ))}
      </datalist>
      {kind === 'assignment' && <TextField label={minutes.until} value={until} onChange={onUntil} />}
    </div>
  );
}

const blank = { kind: '', text: '', who: '', until: '' };

/** The next entry: Enter records it and leaves the keyboard where it is, ready for the one after. */
export function EntryForm({ item, proposals, presented, usual = 'point', onAdd, onDraft }: EntryFormProps) {
  const minutes = useMinutesWords();
  const { typed, change, clear, line } = useKept('minutes', blank);
  const [picked, setKind] = useState<EntryKind | null>(null);
  const { text, who, until } = typed;
  const kind = picked ?? entryKinds.find((one) => one === typed.kind) ?? usual;
  const [chosen, setChosen] = useState<ProposalId | '' | null>(null);
  const proposal = chosen ?? presented ?? '';
  const hasText = text.trim() !== '';
  useEffect(() => onDraft?.(hasText), [onDraft, hasText]);
  // What kind of entry it is belongs to the draft as soon as there is one.
  const type = (next: string) => change({ text: next, kind: next === '' ? '' : kind });
  const add = (event?: FormEvent) => {
    event?.preventDefault();
    if (text.trim() === '') return;
    const isTask = kind === 'assignment';
    onAdd({
      item,
      proposal: proposal === '' ? null : proposal,
      kind,
      text: text.trim(),
      who: isTask || kind === 'objection' ? who.trim() : '',
      until: isTask ? until.trim() : '',
    });
    clear();
    setKind(kind);
  };
  const pick = (next: EntryKind) => {
    setKind(next);
    if (text !== '') change({ kind: next });
  };
  const press = (event: KeyboardEvent<HTMLFormElement>) => {
    const wanted = event.altKey ? entryKinds[Number(event.key) - 1] : undefined;
    if (wanted !== undefined) {
      event.preventDefault();
      pick(wanted);
    }
    const isDone = event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing;
    if (!isDone || !(event.target instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    add();
  };
  return (
    <form className="plenum-minutes-form" onSubmit={add} onKeyDown={press}>
      <Choice
        legend={minutes.kind}
        options={entryKinds.map((value) => ({ value, label: minutes.kinds[value] }))}
        chosen={kind}
        onChoose={pick}
      />
      <TextArea
        label={kind === 'assignment' ? minutes.what : minutes.newText}
        hint={minutes.keys}
        rows={2}
        value={text}
        maxLength={longestEntry}
        onChange={type}
      />
      <WhoFields
        kind={kind}
        who={who}
        until={until}
        onWho={(name) => change({ who: name })}
        onUntil={(day) => change({ until: day })}
      />
      {line}
      <div className="plenum-minutes-last">
        {proposals.length > 0 && (
          <SelectField
            label={minutes.proposal}
            value={proposal as string}
            options={[
              { value: '', label: minutes.noProposal },
              ...proposals.map((one) => ({ value: one.proposal as string, label: `${one.number} ${one.shortTitle}` })),
            ]}
            onChange={(value) => setChosen(proposals.find((one) => one.proposal === value)?.proposal ?? '')}
          />
        )}
        <Button type="submit" kind="primary" disabled={text.trim() === ''}>
          {minutes.add}
        </Button>
      </div>
    </form>
  );
}
