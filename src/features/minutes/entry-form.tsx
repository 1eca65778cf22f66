import { type FormEvent, type KeyboardEvent, useId, useState } from 'react';
import type { AgendaItemId, ProposalId } from '../../domain/ids.ts';
import { type EntryKind, entryKinds, longestEntry } from '../../domain/minutes/entry.ts';
import type { NamedProposal } from '../../domain/proposal/named-proposal.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
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

/** The next entry: Enter records it and leaves the keyboard where it is, ready for the one after. */
export function EntryForm({ item, proposals, presented, usual = 'point', onAdd, onDraft }: EntryFormProps) {
  const minutes = useMinutesWords();
  const [kind, setKind] = useState<EntryKind>(usual);
  const [text, setText] = useState('');
  const [who, setWho] = useState('');
  const [until, setUntil] = useState('');
  const [chosen, setChosen] = useState<ProposalId | '' | null>(null);
  const proposal = chosen ?? presented ?? '';
  const type = (next: string) => {
    setText(next);
    onDraft?.(next.trim() !== '');
  };
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
    type('');
    setWho('');
    setUntil('');
  };
  const press = (event: KeyboardEvent<HTMLFormElement>) => {
    const wanted = event.altKey ? entryKinds[Number(event.key) - 1] : undefined;
    if (wanted !== undefined) {
      event.preventDefault();
      setKind(wanted);
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
        onChoose={setKind}
      />
      <TextArea
        label={kind === 'assignment' ? minutes.what : minutes.newText}
        hint={minutes.keys}
        rows={2}
        value={text}
        maxLength={longestEntry}
        onChange={type}
      />
      <WhoFields kind={kind} who={who} until={until} onWho={setWho} onUntil={setUntil} />
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
