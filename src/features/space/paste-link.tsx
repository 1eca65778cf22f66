import { type FormEvent, useState } from 'react';
import { parseEntrance } from '../../protocol/join-code.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useSpaceWords } from '../../words/space.ts';

/** Where the new link goes that the office has sent: an app on the home screen cannot be reached by tapping it. */
export function PasteLink({ onLink }: { readonly onLink: (invite: string) => void }) {
  const { join } = useSpaceWords();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const invite = parseEntrance(typed);
    if (invite === null) setWrong(true);
    else onLink(invite);
  };
  return (
    <form className="plenum-space-line" onSubmit={submit} noValidate>
      <TextField
        label={join.newLink}
        hint={join.newLinkHint}
        value={typed}
        error={isWrong && parseEntrance(typed) === null ? join.newLinkWrong : undefined}
        onChange={setTyped}
      />
      <Button type="submit" kind="primary">
        {join.newLinkAction}
      </Button>
    </form>
  );
}
