import { useState } from 'react';
import type { RegisteredGroup } from '../../domain/space/register.ts';
import { Button } from '../../ui/button.tsx';
import { copyText } from '../../ui/copy-text.ts';
import { refusalText } from '../../ui/refusal-text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useDeed } from '../../ui/use-deed.ts';
import { useSpaceWords } from '../../words/space.ts';
import { useWords } from '../../words/words.ts';
import type { DeviceDeeds } from './space-deeds.ts';

interface GroupLinkProps {
  readonly group: Pick<RegisteredGroup, 'id' | 'name'>;
  readonly devices: Pick<DeviceDeeds, 'groupLink'>;
  /** Beside the links of the roles it is called like those. */
  readonly amongLinks?: boolean;
}

/** Whoever holds this link reads and writes the group's private notes: it is copied, never shown by itself. */
export function GroupLink({ group, devices, amongLinks = false }: GroupLinkProps) {
  const words = useWords();
  const { groups, devices: said } = useSpaceWords();
  const [seen, heard] = amongLinks ? [said.copy, said.copyOf(group.name)] : [groups.link, groups.linkNamed(group.name)];
  const [link, setLink] = useState<{ readonly href: string; readonly isCopied: boolean } | null>(null);
  const keep = async (href: string) => setLink({ href, isCopied: await copyText(href) });
  const [state, run] = useDeed(devices.groupLink, (href) => void keep(href));
  return (
    <div>
      <Button compact icon="copy" aria-label={heard} onClick={() => run(group.id)}>
        {seen}
      </Button>
      <p role="status">
        {state.is === 'refused' ? refusalText(words, state.reason) : link?.isCopied === true ? groups.copied : ''}
      </p>
      {link?.isCopied === false && (
        <TextField label={groups.copyByHand} value={link.href} onChange={() => undefined} readOnly />
      )}
    </div>
  );
}
