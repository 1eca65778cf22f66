import { useRef, useState } from 'react';
import type { InvitedRole } from '../../protocol/api.ts';
import { Button } from '../../ui/button.tsx';
import { copyText } from '../../ui/copy-text.ts';
import { usePrepareWords } from '../../words/prepare.ts';

interface InvitationLinkProps {
  readonly role: InvitedRole;
  readonly href: string;
  /** Answers whether the new link is in force. Absent: this person may not renew. */
  readonly onRenew: ((role: InvitedRole) => Promise<boolean>) | undefined;
}

/** What happened last with this link. */
type Outcome = 'none' | 'copied' | 'copyByHand' | 'renewed' | 'renewFailed';

/** Links that let somebody lead stay covered: this screen may be on the projector. */
export function InvitationLink({ role, href, onRenew }: InvitationLinkProps) {
  const words = usePrepareWords().invitation;
  const { name, about } = words.links[role];
  const [outcome, setOutcome] = useState<Outcome>('none');
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const copy = async () => setOutcome((await copyText(href)) ? 'copied' : 'copyByHand');
  const renew = async () => {
    setBusy(true);
    setOutcome((await onRenew?.(role).catch(() => false)) ? 'renewed' : 'renewFailed');
    setBusy(false);
  };
  return (
    <li className="plenum-link">
      <div className="plenum-link-words">
        <p className="plenum-link-name">{name}</p>
        <p className="plenum-muted plenum-small">{about}</p>
      </div>
      <div className="plenum-row">
        <Button compact icon="copy" aria-label={words.copyNamed(name)} onClick={() => void copy()}>
          {words.copy}
        </Button>
        {onRenew !== undefined && (
          <Button
            compact
            kind="tertiary"
            disabled={busy}
            aria-label={words.renewNamed(name)}
            onClick={() => void renew()}
          >
            {words.renew}
          </Button>
        )}
      </div>
      <p className="plenum-link-outcome" role="status" data-outcome={outcome}>
        {outcome === 'none' ? '' : words[outcome]}
      </p>
      {outcome === 'copyByHand' && (
        <div className="plenum-field plenum-link-field">
          <input
            ref={field}
            className="kern-form-input__input"
            readOnly
            aria-label={name}
            value={href}
            onFocus={() => field.current?.select()}
          />
        </div>
      )}
    </li>
  );
}
