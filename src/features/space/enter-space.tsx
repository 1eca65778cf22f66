import { type FormEvent, useEffect, useState } from 'react';
import type { Result } from '../../domain/result.ts';
import type { InviteAnswer } from '../../protocol/api.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { refusalText } from '../../ui/refusal-text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useDeed } from '../../ui/use-deed.ts';
import { useSpaceWords } from '../../words/space.ts';
import { useWords } from '../../words/words.ts';
import { PasteLink } from './paste-link.tsx';
import { longestName } from './space-deeds.ts';
import './space.css';

/** What the screen of a link into a space can set going. Reasons are keys of `ui.refusals`. */
export interface EnterDeeds {
  readonly describe: () => Promise<Result<InviteAnswer, string>>;
  /** The same of another link. */
  readonly look: (invite: string) => Promise<Result<InviteAnswer, string>>;
  /** The value is where to go next. */
  readonly enter: (entry: { readonly name: string; readonly answer: InviteAnswer }) => Promise<Result<string, string>>;
  readonly goTo: (path: string) => void;
}

function EntryForm({ answer, deeds }: { readonly answer: InviteAnswer; readonly deeds: EnterDeeds }) {
  const words = useWords();
  const { join, roles } = useSpaceWords();
  const [name, setName] = useState('');
  const [state, run] = useDeed(deeds.enter, deeds.goTo);
  const role = answer.groupName || (answer.role in roles ? roles[answer.role as keyof typeof roles] : answer.role);
  const isGroup = answer.role === 'author';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    run({ name: name.trim(), answer });
  };
  return (
    <Card heading={join.into(answer.title)} level={1}>
      <p>{join.as(role)}</p>
      <form className="plenum-stack" onSubmit={submit} noValidate>
        <TextField
          label={join.name}
          hint={isGroup ? join.groupNameHint : join.nameHint}
          optional
          value={name}
          maxLength={longestName}
          onChange={setName}
        />
        {state.is === 'refused' && <p role="alert">{refusalText(words, state.reason)}</p>}
        <Button type="submit" kind="primary" aria-disabled={state.is === 'busy' || undefined}>
          {state.is === 'busy' ? join.busy : join.action}
        </Button>
      </form>
    </Card>
  );
}

/** A link into a space: says where it leads and as what, and lets this device in. */
export function EnterSpace({ deeds }: { readonly deeds: EnterDeeds }) {
  const words = useWords();
  const { join } = useSpaceWords();
  const [described, setDescribed] = useState<Result<InviteAnswer, string> | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void deeds.describe().then((answer) => {
      if (isCurrent) setDescribed(answer);
    });
    return () => {
      isCurrent = false;
    };
  }, [deeds]);
  if (described === null) return <p role="status">{join.looking}</p>;
  if (described.ok) return <EntryForm answer={described.value} deeds={deeds} />;
  return (
    <Card heading={join.title} level={1}>
      {described.reason === 'invite-wrong' ? (
        <>
          <p role="alert">{join.deadLink}</p>
          <PasteLink describe={deeds.look} onLink={(invite) => deeds.goTo(pathTo.join(invite))} />
        </>
      ) : (
        <p role="alert">{refusalText(words, described.reason)}</p>
      )}
      <ButtonLink href={hrefTo(pathTo.spaces())}>{join.back}</ButtonLink>
    </Card>
  );
}
