import { useCallback, useEffect, useRef, useState } from 'react';
import type { SeatId } from '../../domain/ids.ts';
import type { RegisteredGroup } from '../../domain/space/register.ts';
import { type MembersAnswer, type SpaceInvitesAnswer, type SpaceRole, spaceRoles } from '../../protocol/space.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { copyText } from '../../ui/copy-text.ts';
import { Notice } from '../../ui/notice.tsx';
import { refusalText } from '../../ui/refusal-text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useSpaceWords } from '../../words/space.ts';
import { useWords } from '../../words/words.ts';
import { DeviceList } from './device-list.tsx';
import { GroupLink } from './group-link.tsx';
import { OnlyHereNotice } from './only-here-notice.tsx';
import type { DeviceDeeds } from './space-deeds.ts';

interface DevicesCardProps {
  readonly deeds: DeviceDeeds;
  /** Where links lead: an address with `#/join/` at its end. */
  readonly linkOf: (invites: SpaceInvitesAnswer, role: SpaceRole) => string;
  /** Each has a link of its own. */
  readonly groups: readonly Pick<RegisteredGroup, 'id' | 'name'>[];
  /** The sheet for the safe. */
  readonly emergencyHref: string;
  /** The place of this device. */
  readonly own: SeatId;
}

type Said =
  | { readonly is: 'nothing' }
  | { readonly is: 'asked'; readonly role: SpaceRole }
  | { readonly is: 'said'; readonly role: SpaceRole; readonly text: string };

const nothing: Said = { is: 'nothing' };

interface LinksProps extends Omit<DevicesCardProps, 'emergencyHref' | 'own'> {
  readonly invites: SpaceInvitesAnswer;
  readonly onInvites: (invites: SpaceInvitesAnswer) => void;
}

interface LinkProps {
  readonly role: SpaceRole;
  readonly said: Said;
  readonly byHand: string | null;
  readonly onCopy: () => void;
  readonly onRenew: () => void;
  readonly onAsk: (isAsked: boolean) => void;
}

/** The link of a role. With that of the office the sheet in the safe ends, too: that is asked first. */
function RoleLink({ role, said, byHand, onCopy, onRenew, onAsk }: LinkProps) {
  const { devices, roles, groups } = useSpaceWords();
  const isHere = said.is !== 'nothing' && said.role === role;
  return (
    <li className="plenum-space-row">
      <div className="plenum-space-line">
        <p>{roles[role]}</p>
        <div className="plenum-row">
          <Button compact icon="copy" aria-label={devices.copyOf(roles[role])} onClick={onCopy}>
            {devices.copy}
          </Button>
          <Button
            compact
            kind="tertiary"
            aria-label={devices.renewOf(roles[role])}
            onClick={role === 'office' ? () => onAsk(true) : onRenew}
          >
            {devices.renew}
          </Button>
        </div>
      </div>
      {isHere && said.is === 'asked' && (
        <Notice kind="warning" title={devices.renewOffice}>
          <div className="plenum-row">
            <Button compact onClick={onRenew}>
              {devices.renewNow}
            </Button>
            <Button compact kind="tertiary" onClick={() => onAsk(false)}>
              {devices.renewKeep}
            </Button>
          </div>
        </Notice>
      )}
      <p role="status">{isHere && said.is === 'said' ? said.text : ''}</p>
      {isHere && byHand !== null && (
        <TextField label={groups.copyByHand} value={byHand} onChange={() => undefined} readOnly />
      )}
    </li>
  );
}

/** Links stay covered: this screen may be on a projector. */
function Links({ invites, deeds, linkOf, groups: known, onInvites }: LinksProps) {
  const words = useWords();
  const { devices, roles } = useSpaceWords();
  const [said, setSaid] = useState<Said>(nothing);
  const [byHand, setByHand] = useState<string | null>(null);
  const say = (role: SpaceRole, text: string) => setSaid({ is: 'said', role, text });
  const copy = async (role: SpaceRole) => {
    const link = linkOf(invites, role);
    const isCopied = await copyText(link);
    setByHand(isCopied ? null : link);
    say(role, isCopied ? devices.copied(roles[role]) : '');
  };
  const renew = async (role: SpaceRole) => {
    const renewed = await deeds.renewInvite(role);
    setByHand(null);
    if (!renewed.ok) return say(role, refusalText(words, renewed.reason));
    onInvites(renewed.value);
    const sheet = role === 'office' ? ` ${devices.sheetIsOld}` : '';
    say(role, `${devices.renewed(roles[role])}${sheet}`);
  };
  return (
    <section aria-label={devices.links}>
      <OnlyHereNotice address={linkOf(invites, 'office')} />
      <ul className="plenum-space-rows">
        {spaceRoles.map((role) => (
          <RoleLink
            key={role}
            {...{ role, said, byHand }}
            onCopy={() => void copy(role)}
            onRenew={() => void renew(role)}
            onAsk={(isAsked) => setSaid(isAsked ? { is: 'asked', role } : nothing)}
          />
        ))}
        {known.map((group) => (
          <li key={group.id} className="plenum-space-row">
            <GroupLink group={group} devices={deeds} amongLinks />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Milliseconds until the list of devices is asked for again. */
const lookAgain = 20_000;

/** Who can come in by which link, and which devices are in. */
export function DevicesCard({ deeds, linkOf, own, groups, emergencyHref }: DevicesCardProps) {
  const words = useWords();
  const { devices, emergency } = useSpaceWords();
  const [invites, setInvites] = useState<SpaceInvitesAnswer | null>(null);
  const [members, setMembers] = useState<MembersAnswer | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const looks = useRef(0);
  const load = useCallback(async () => {
    looks.current += 1;
    const look = looks.current;
    const [links, list] = await Promise.all([deeds.invites(), deeds.members()]);
    // A newer look, or a new link, has overtaken this one: what it says is no longer so.
    if (look !== looks.current) return;
    if (links.ok) setInvites(links.value);
    if (list.ok) setMembers(list.value);
    const refused = [links, list].find(({ ok }) => !ok);
    return refused === undefined || refused.ok ? null : refused.reason;
  }, [deeds]);
  const look = useCallback(async () => {
    const reason = await load();
    if (reason !== undefined) setRefusal(reason);
  }, [load]);
  useEffect(() => {
    void look();
    // Whoever lets a second device in looks at this page meanwhile, or comes back to it.
    // What a deed was refused for stays until the next deed.
    const lookNow = () => document.visibilityState === 'visible' && void load();
    const again = setInterval(lookNow, lookAgain);
    window.addEventListener('focus', lookNow);
    return () => {
      clearInterval(again);
      window.removeEventListener('focus', lookNow);
    };
  }, [load, look]);
  const withdraw = async (seat: SeatId) => {
    const isOffice = members?.find(({ seatId }) => seatId === seat)?.role === 'office';
    const done = await deeds.withdraw(seat);
    await look();
    if (!done.ok) return setRefusal(done.reason);
    setSaid(isOffice ? `${devices.signedOut} ${devices.sheetIsOld}` : devices.signedOut);
  };
  const rename = async (seat: SeatId, name: string) => {
    const done = await deeds.rename(seat, name);
    await look();
    if (!done.ok) return setRefusal(done.reason);
    setSaid(name === '' ? devices.nameGone : devices.named(name));
  };
  const offices = members?.filter(({ role, locked }) => role === 'office' && !locked).length ?? 2;
  return (
    <Card heading={devices.title}>
      {offices < 2 && <Notice kind="info" title={devices.two} quiet />}
      {refusal !== null && (
        <div className="plenum-row">
          <p role="alert">{refusal === 'last-moderator' ? devices.lastOffice : refusalText(words, refusal)}</p>
          <Button compact onClick={() => void look()}>
            {devices.again}
          </Button>
        </div>
      )}
      {invites !== null && (
        <Links
          {...{ invites, deeds, linkOf, groups }}
          onInvites={(newer) => {
            looks.current += 1;
            setInvites(newer);
          }}
        />
      )}
      <div className="plenum-stack">
        <p>{emergency.hint}</p>
        <div className="plenum-row">
          <ButtonLink href={emergencyHref}>{emergency.title}</ButtonLink>
        </div>
      </div>
      <p role="status">{said}</p>
      {members !== null && (
        <DeviceList
          {...{ members, own, groups }}
          onWithdraw={(seat) => void withdraw(seat)}
          onRename={(seat, name) => void rename(seat, name)}
        />
      )}
    </Card>
  );
}
