import { type FormEvent, useEffect, useRef, useState } from 'react';
import { longestProfileText } from '../../domain/proposal/proposal.ts';
import type { OfficialSaid } from '../../domain/space/official.ts';
import { type OfficialPart, type OfficialWord, officialParts } from '../../domain/space/official-word.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Fold } from '../../ui/fold.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useKept } from '../../ui/use-kept.tsx';
import { useFormat } from '../../words/format.ts';
import { useLifelineWords } from '../../words/lifeline.ts';
import { useProfileWords } from '../../words/profile.ts';
import { useSpaceWords } from '../../words/space.ts';
import { longestName, type TakeBack } from './space-deeds.ts';

interface OfficialCardProps {
  /** The newest first; that holds. */
  readonly saidOf: (part: OfficialPart) => readonly OfficialSaid[];
  /** Under what is kept what is typed: which proposal. */
  readonly place: string;
  /** `2027-05-13` */
  readonly today: string;
  /** Null: this person only reads. */
  readonly onSay: ((part: OfficialPart, word: OfficialWord) => TakeBack) | null;
}

function Said({ said }: { readonly said: OfficialSaid }) {
  const { official: words } = useLifelineWords();
  const format = useFormat();
  const from = [
    said.by,
    said.on !== '' && format.date(said.on),
    said.session === null ? words.byOffice(format.date(said.at)) : words.inSession(said.session.title),
  ];
  return (
    <>
      <p className="plenum-space-said-words">{said.text || words.taken}</p>
      <p className="plenum-muted">{from.filter(Boolean).join(' · ')}</p>
    </>
  );
}

interface FormProps {
  readonly part: OfficialPart;
  readonly now: OfficialWord | undefined;
  readonly place: string;
  readonly today: string;
  readonly onSend: (word: OfficialWord) => void;
  readonly onCancel: () => void;
}

function Form({ part, now, place, today, onSend, onCancel }: FormProps) {
  const { official: words } = useLifelineWords();
  const { fields } = useProfileWords();
  const { typed, change, clear, line } = useKept(`official/${place}/${part}`, { text: now?.text ?? '' });
  const [by, setBy] = useState(now?.by ?? '');
  const [on, setOn] = useState(today);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSend({ text: typed.text.trim(), by: by.trim(), on });
    clear();
  };
  return (
    <form ref={form} className="plenum-stack" onSubmit={send} noValidate>
      <TextArea
        label={fields[part]}
        rows={4}
        maxLength={longestProfileText}
        value={typed.text}
        onChange={(text) => change({ text })}
      />
      {line}
      <div className="plenum-space-pair">
        <TextField
          label={fields[`${part}By`]}
          hint={words.byHint}
          value={by}
          maxLength={longestName}
          onChange={setBy}
        />
        <TextField label={fields[`${part}On`]} type="date" value={on} onChange={setOn} />
      </div>
      <div className="plenum-row">
        <Button type="submit" kind="primary">
          {words.send}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </form>
  );
}

function Part({
  part,
  saidOf,
  place,
  today,
  onSay,
  onUndoable,
}: OfficialCardProps & { readonly part: OfficialPart; readonly onUndoable: (text: string, undo: TakeBack) => void }) {
  const { official: words } = useLifelineWords();
  const { fields } = useProfileWords();
  const [isOpen, setOpen] = useState(false);
  const [now, ...earlier] = saidOf(part);
  return (
    <section aria-label={fields[part]}>
      <h3>{fields[part]}</h3>
      {now === undefined ? <p className="plenum-muted">{words.none}</p> : <Said said={now} />}
      {earlier.length > 0 && (
        <Fold summary={words.earlier} status={String(earlier.length)}>
          <ul className="plenum-space-rows">
            {earlier.map((one) => (
              <li key={one.key} className="plenum-space-row">
                <Said said={one} />
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {onSay !== null && isOpen && (
        <Form
          {...{ part, now, place, today }}
          onSend={(word) => {
            setOpen(false);
            const isNews =
              word.text !== (now?.text ?? '') || (word.text !== '' && (word.by !== now?.by || word.on !== now.on));
            if (isNews) onUndoable(words.done(fields[part]), onSay(part, word));
          }}
          onCancel={() => setOpen(false)}
        />
      )}
      {onSay !== null && !isOpen && (
        <div className="plenum-row">
          <Button
            compact
            aria-label={now === undefined ? words.writeNamed(fields[part]) : words.changeNamed(fields[part])}
            onClick={() => setOpen(true)}
          >
            {now === undefined ? words.write : words.change}
          </Button>
        </div>
      )}
    </section>
  );
}

/** What the administration says of a proposal, apart from the words of the group, which reads it and writes none of it. */
export function OfficialCard(props: OfficialCardProps) {
  const { official } = useProfileWords();
  const { list } = useSpaceWords();
  const { offer, bar } = useUndo(list.undo);
  if (props.onSay === null && officialParts.every((part) => props.saidOf(part).length === 0)) return null;
  return (
    <Card heading={official}>
      {officialParts.map((part) => (
        <Part key={part} part={part} {...props} onUndoable={offer} />
      ))}
      {bar}
    </Card>
  );
}
