import { type FormEvent, useState } from 'react';
import {
  guestPerspective,
  isPerspective,
  longestPerspective,
  mostPerspectives,
  type OfferedPerspective,
  offeredKeys,
} from '../../domain/session/perspective.ts';
import type { Plan } from '../../domain/session/session.ts';
import { Button } from '../../ui/button.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { usePerspectiveText } from '../../ui/perspectives.ts';
import { TextField } from '../../ui/text-field.tsx';
import { usePrepareWords } from '../../words/prepare.ts';
import { useWords } from '../../words/words.ts';
import type { AgendaDeeds } from './agenda-deeds.ts';

interface PerspectivesEditorProps {
  readonly plan: Pick<Plan, 'perspectives'>;
  readonly deeds: Pick<AgendaDeeds, 'putPerspective'>;
}

const same = (one: string, other: string) =>
  one.trim().toLocaleLowerCase('de') === other.trim().toLocaleLowerCase('de');

interface RowProps {
  readonly perspective: OfferedPerspective;
  readonly isLast: boolean;
  readonly isTaken: (name: string) => boolean;
  readonly onChange: (fields: Partial<Pick<OfferedPerspective, 'name' | 'hidden'>>) => void;
}

/** Written when the field is left: half a name is nobody's perspective. Emptied, the usual word comes back. */
function Row({ perspective, isLast, isTaken, onChange }: RowProps) {
  const words = usePrepareWords().perspectives;
  const { ui } = useWords();
  const { key, name, hidden } = perspective;
  const usual = ui.perspectives[key] ?? null;
  const shown = usePerspectiveText()(key);
  const [draft, setDraft] = useState<string | null>(null);
  const wanted = (draft ?? shown).trim();
  const taken = wanted !== '' && isTaken(wanted);
  const error = taken ? words.taken : wanted === '' && usual === null ? words.missing : undefined;
  const save = () => {
    if (error !== undefined) return;
    setDraft(null);
    const next = wanted === '' || wanted === usual ? null : wanted;
    if (draft !== null && next !== name) onChange({ name: next });
  };
  return (
    <li className="plenum-perspective">
      <TextField
        label={usual === null ? words.own : words.instead(usual)}
        hint={key === guestPerspective ? words.guest : undefined}
        error={error}
        value={draft ?? shown}
        maxLength={longestPerspective}
        onChange={setDraft}
        onBlur={save}
      />
      <CheckBox
        label={words.offer(shown)}
        checked={!hidden}
        disabled={isLast && !hidden}
        onChange={(offered) => onChange({ hidden: !offered })}
      />
    </li>
  );
}

/** For whom people can sit in this session: called otherwise, hidden, added. Whoever sits there already stays readable. */
export function PerspectivesEditor({ plan, deeds }: PerspectivesEditorProps) {
  const words = usePrepareWords().perspectives;
  const textOf = usePerspectiveText();
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const { perspectives } = plan;
  const isTakenBeside = (key: string | null) => (wanted: string) =>
    perspectives.some((one) => one.key !== key && same(textOf(one.key), wanted));
  const isFull = perspectives.length >= mostPerspectives;
  const wrong = isTakenBeside(null)(name) ? words.taken : isPerspective(name.trim()) ? undefined : words.missing;
  const add = (event: FormEvent) => {
    event.preventDefault();
    setTried(wrong !== undefined);
    if (wrong !== undefined) return;
    deeds.putPerspective(null, { name: name.trim() });
    setName('');
  };
  return (
    <fieldset className="plenum-prepare-axes">
      <legend>{words.title}</legend>
      <p className="plenum-muted">{words.text}</p>
      <ul className="plenum-perspectives">
        {perspectives.map((perspective) => (
          <Row
            key={perspective.key}
            perspective={perspective}
            isLast={offeredKeys(perspectives).length === 1}
            isTaken={isTakenBeside(perspective.key)}
            onChange={(fields) => deeds.putPerspective(perspective.key, fields)}
          />
        ))}
      </ul>
      {isFull ? (
        <p className="plenum-muted">{words.most}</p>
      ) : (
        <form className="plenum-perspective" onSubmit={add} noValidate>
          <TextField
            label={words.add}
            error={tried ? wrong : undefined}
            value={name}
            maxLength={longestPerspective}
            onChange={setName}
          />
          <Button type="submit" icon="plus">
            {words.addAction}
          </Button>
        </form>
      )}
    </fieldset>
  );
}
