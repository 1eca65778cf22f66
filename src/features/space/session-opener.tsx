import { type FormEvent, useState } from 'react';
import { type KeptMethod, newestMethods } from '../../domain/assessment/method.ts';
import type { SessionId } from '../../domain/ids.ts';
import type { Result } from '../../domain/result.ts';
import type { RegisteredMethod } from '../../domain/space/methods.ts';
import type { RegisteredSession } from '../../domain/space/register.ts';
import { Button } from '../../ui/button.tsx';
import { refusalText } from '../../ui/refusal-text.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useDeed } from '../../ui/use-deed.ts';
import { useFormat } from '../../words/format.ts';
import { useMethodName } from '../../words/method.ts';
import { useSpaceSessionsWords } from '../../words/space-sessions.ts';
import { useWords } from '../../words/words.ts';
import { longestName } from './space-deeds.ts';

/** A session that is to be opened. `year`: of social planning. */
export interface WantedSession {
  readonly title: string;
  readonly date: string;
  readonly year: number;
  readonly continues: SessionId | null;
  /** Null: the usual dimensions, or those of the session it continues. */
  readonly method: KeptMethod | null;
}

interface SessionOpenerProps {
  readonly year: number;
  readonly sessions: readonly RegisteredSession[];
  readonly methods: readonly RegisteredMethod[];
  readonly today: string;
  /** The space lies on this device only. */
  readonly isHere: boolean;
  readonly open: (wanted: WantedSession) => Promise<Result<string, string>>;
  readonly goTo: (path: string) => void;
}

/** A new session: its name and day, what it goes on with, and by which method it will assess. */
export function SessionOpener({ year, sessions, methods, today, isHere, open, goTo }: SessionOpenerProps) {
  const words = useWords();
  const { open: said, undated } = useSpaceSessionsWords();
  const format = useFormat();
  const named = useMethodName();
  const newest = newestMethods(methods);
  const [title, setTitle] = useState(said.usual);
  const [date, setDate] = useState(today);
  const [continues, setContinues] = useState('');
  const [chosen, setChosen] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [state, run] = useDeed(open, goTo);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const name = title.trim();
    setMissing(name === '');
    const earlier = sessions.find(({ id }) => id === continues);
    const method = newest.find(({ id }) => id === chosen) ?? null;
    if (name !== '') run({ title: name, date, year, continues: earlier?.id ?? null, method });
  };
  const nameOf = (one: RegisteredSession) => `${one.title}, ${one.date === '' ? undated : format.date(one.date)}`;
  return (
    <form className="plenum-stack" onSubmit={submit} noValidate>
      <h4>{said.title}</h4>
      <div className="plenum-space-pair">
        <TextField
          label={said.name}
          value={title}
          maxLength={longestName}
          error={isMissing ? said.missing : undefined}
          onChange={setTitle}
        />
        <TextField label={said.date} type="date" optional value={date} onChange={setDate} />
      </div>
      {sessions.length > 0 && (
        <SelectField
          label={said.series}
          hint={said.seriesHint}
          value={continues}
          options={[
            { value: '', label: said.noSeries },
            ...sessions.map((one) => ({ value: one.id as string, label: nameOf(one) })),
          ]}
          onChange={setContinues}
        />
      )}
      {newest.length > 0 && (
        <SelectField
          label={said.method}
          value={chosen}
          options={[
            { value: '', label: said.usualMethod },
            ...newest.map((method) => ({ value: method.id as string, label: named(method) })),
          ]}
          onChange={setChosen}
        />
      )}
      {isHere && <p className="plenum-muted">{said.local}</p>}
      {state.is === 'refused' && <p role="alert">{refusalText(words, state.reason)}</p>}
      <div className="plenum-row">
        <Button type="submit" icon="plus" aria-disabled={state.is === 'busy' || undefined}>
          {state.is === 'busy' ? said.busy : said.action}
        </Button>
      </div>
    </form>
  );
}
