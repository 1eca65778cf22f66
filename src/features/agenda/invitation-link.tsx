import { useRef, useState } from 'react';
import type { InvitedRole } from '../../protocol/api.ts';
import { Button } from '../../ui/button.tsx';
import { copyText } from '../../ui/copy-text.ts';
import { usePrepareWords } from '../../words/prepare.ts';

/** Each answers whether it is in force. */
export interface LinkDeeds {
  /** A new link in place of the one there is, or of none. */
  readonly renew: (role: InvitedRole) => Promise<boolean>;
  /** No link any more, until there is a new one. */
  readonly withdraw: (role: InvitedRole) => Promise<boolean>;
}

interface InvitationLinkProps {
  readonly role: InvitedRole;
  /** Null: withdrawn. */
  readonly href: string | null;
  /** Absent: this person may not. */
  readonly deeds: LinkDeeds | undefined;
}

/** What happened last with this link. */
type Outcome =
  | 'none'
  | 'copied'
  | 'copyByHand'
  | 'renewed'
  | 'made'
  | 'renewFailed'
  | 'makeFailed'
  | 'withdrawn'
  | 'withdrawFailed';

interface ActionsProps extends InvitationLinkProps {
  readonly busy: boolean;
  readonly onCopy: (href: string) => void;
  readonly onRenew: () => void;
  readonly onWithdraw: () => void;
}

function Actions({ role, href, deeds, busy, onCopy, onRenew, onWithdraw }: ActionsProps) {
  const words = usePrepareWords().invitation;
  const { name } = words.links[role];
  return (
    <div className="plenum-row">
      {href !== null && (
        <Button compact icon="copy" aria-label={words.copyNamed(name)} onClick={() => onCopy(href)}>
          {words.copy}
        </Button>
      )}
      {deeds !== undefined && (
        <Button
          compact
          kind={href === null ? 'secondary' : 'tertiary'}
          disabled={busy}
          aria-label={href === null ? words.renewBlocked(name) : words.renewNamed(name)}
          onClick={onRenew}
        >
          {href === null ? words.makeNew : words.renew}
        </Button>
      )}
      {deeds !== undefined && href !== null && (
        <Button compact kind="tertiary" disabled={busy} aria-label={words.withdrawNamed(name)} onClick={onWithdraw}>
          {words.withdraw}
        </Button>
      )}
    </div>
  );
}

/** Links that let somebody lead stay covered: this screen may be on the projector. */
export function InvitationLink({ role, href, deeds }: InvitationLinkProps) {
  const words = usePrepareWords().invitation;
  const { name, about } = words.links[role];
  const [outcome, setOutcome] = useState<Outcome>('none');
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const copy = async (link: string) => setOutcome((await copyText(link)) ? 'copied' : 'copyByHand');
  const run = async (deed: LinkDeeds['renew'] | undefined, done: Outcome, failed: Outcome) => {
    setBusy(true);
    setOutcome((await deed?.(role).catch(() => false)) ? done : failed);
    setBusy(false);
  };
  return (
    <li className="plenum-link" data-withdrawn={href === null || undefined}>
      <div className="plenum-link-words">
        <p className="plenum-link-name">{name}</p>
        <p className="plenum-muted plenum-small">{href === null ? words.isWithdrawn : about}</p>
      </div>
      <Actions
        role={role}
        href={href}
        deeds={deeds}
        busy={busy}
        onCopy={(link) => void copy(link)}
        onRenew={() =>
          void run(deeds?.renew, href === null ? 'made' : 'renewed', href === null ? 'makeFailed' : 'renewFailed')
        }
        onWithdraw={() => void run(deeds?.withdraw, 'withdrawn', 'withdrawFailed')}
      />
      <p className="plenum-link-outcome" role="status" data-outcome={outcome}>
        {outcome === 'none' ? '' : words[outcome]}
      </p>
      {outcome === 'copyByHand' && href !== null && (
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
