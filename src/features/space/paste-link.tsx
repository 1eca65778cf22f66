import { type FormEvent, useState } from 'react';
import type { Result } from '../../domain/result.ts';
import type { InviteAnswer } from '../../protocol/api.ts';
import { parseEntrance } from '../../protocol/join-code.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useSpaceWords } from '../../words/space.ts';

interface PasteLinkProps {
  /** Where a link leads, as the server says. */
  readonly describe: (invite: string) => Promise<Result<InviteAnswer, string>>;
  readonly onLink: (invite: string) => void;
}

/** Where the new link goes that the office has sent: an app on the home screen cannot be reached by tapping it. */
export function PasteLink({ describe, onLink }: PasteLinkProps) {
  const { join } = useSpaceWords();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // A code leads into a session; a link may, too, and whoever cannot ask the server finds out there.
    const invite = typed.includes('#/join/') ? parseEntrance(typed) : null;
    const answer = invite === null ? null : await describe(invite);
    if (invite === null || (answer?.ok === true && answer.value.space === undefined)) setWrong(typed);
    else onLink(invite);
  };
  return (
    <form className="plenum-space-line" onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        label={join.newLink}
        hint={join.newLinkHint}
        value={typed}
        error={wrong === typed ? join.newLinkWrong : undefined}
        onChange={setTyped}
      />
      <Button type="submit" kind="primary">
        {join.newLinkAction}
      </Button>
    </form>
  );
}
