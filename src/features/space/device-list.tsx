import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { SeatId } from '../../domain/ids.ts';
import type { RegisteredGroup } from '../../domain/space/register.ts';
import type { MembersAnswer } from '../../protocol/space.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Fold } from '../../ui/fold.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useFormat } from '../../words/format.ts';
import { useSpaceWords } from '../../words/space.ts';
import { longestName } from './space-deeds.ts';

type Member = MembersAnswer[number];

interface DeviceListProps {
  readonly members: MembersAnswer;
  /** The place of this device. */
  readonly own: SeatId;
  readonly groups: readonly Pick<RegisteredGroup, 'id' | 'name'>[];
  readonly onWithdraw: (seat: SeatId) => void;
  readonly onRename: (seat: SeatId, name: string) => void;
}

interface NameProps {
  readonly name: string;
  readonly heard: string;
  readonly onName: (name: string) => void;
  readonly onCancel: () => void;
}

function NameForm({ name, heard, onName, onCancel }: NameProps) {
  const { devices, join, year } = useSpaceWords();
  const [text, setText] = useState(name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onName(text.trim());
  };
  return (
    <form className="plenum-space-line" onSubmit={submit} noValidate>
      <TextField
        label={devices.newName(heard)}
        hint={join.nameHint}
        value={text}
        maxLength={longestName}
        autoFocus
        onChange={setText}
      />
      <div className="plenum-row">
        <Button type="submit">{devices.saveName}</Button>
        <Button kind="tertiary" onClick={onCancel}>
          {year.cancel}
        </Button>
      </div>
    </form>
  );
}

interface AskProps {
  readonly name: string;
  readonly as: string;
  readonly isOffice: boolean;
  readonly onKeep: () => void;
  readonly onWithdraw: () => void;
}

/** Nothing brings a device back that was signed out: what ends with it is said before. */
function WithdrawAsk({ name, as, isOffice, onKeep, onWithdraw }: AskProps) {
  const { devices } = useSpaceWords();
  const { ask } = devices;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.querySelector('button')?.focus(), []);
  return (
    <div ref={place}>
      <Notice
        kind="warning"
        title={ask.title(name)}
        actions={
          <>
            <Button compact kind="primary" onClick={onKeep}>
              {ask.keep}
            </Button>
            <Button compact kind="tertiary" onClick={onWithdraw}>
              {ask.withdraw}
            </Button>
          </>
        }
      >
        <ul className="plenum-space-told">
          <li>{ask.out}</li>
          <li>{ask.link(as)}</li>
          {isOffice && <li>{ask.sheet}</li>}
        </ul>
      </Notice>
    </div>
  );
}

interface DeviceProps extends Pick<DeviceListProps, 'own' | 'groups' | 'onWithdraw' | 'onRename'> {
  readonly member: Member;
}

function Device({ member, own, groups, onWithdraw, onRename }: DeviceProps) {
  const { devices, roles } = useSpaceWords();
  const format = useFormat();
  const [open, setOpen] = useState<'nothing' | 'asking' | 'naming'>('nothing');
  const { seatId, role, group, locked, joinedAt, here } = member;
  const name = member.name ?? devices.nameless;
  const as = groups.find(({ id }) => id === group)?.name ?? (role in roles ? roles[role as keyof typeof roles] : role);
  const close = () => setOpen('nothing');
  return (
    <li className="plenum-space-row plenum-stack">
      <div className="plenum-space-line">
        <div>
          <p>
            <strong>{name}</strong> {seatId === own && <Badge>{devices.own}</Badge>}
          </p>
          <p className="plenum-muted">
            {[as, devices.since(format.date(joinedAt)), here && !locked ? devices.connected : '']
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        {!locked && (
          <div className="plenum-row">
            <Button compact kind="tertiary" aria-label={devices.rename(name)} onClick={() => setOpen('naming')}>
              {member.name === null ? devices.giveName : devices.renameAction}
            </Button>
            {seatId !== own && (
              <Button compact aria-label={devices.withdraw(name)} onClick={() => setOpen('asking')}>
                {devices.withdrawAction}
              </Button>
            )}
          </div>
        )}
      </div>
      {open === 'naming' && (
        <NameForm
          name={member.name ?? ''}
          heard={name}
          onCancel={close}
          onName={(next) => {
            close();
            onRename(seatId, next);
          }}
        />
      )}
      {open === 'asking' && !locked && (
        <WithdrawAsk
          name={member.name ?? devices.namelessOf(as)}
          as={as}
          isOffice={role === 'office'}
          onKeep={close}
          onWithdraw={() => {
            close();
            onWithdraw(seatId);
          }}
        />
      )}
    </li>
  );
}

/** Every device that has come in; those that were signed out are folded. */
export function DeviceList({ members, ...rest }: DeviceListProps) {
  const { devices } = useSpaceWords();
  const [here, gone] = [members.filter(({ locked }) => !locked), members.filter(({ locked }) => locked)];
  const rowsOf = (some: readonly Member[]) => (
    <ul className="plenum-space-rows">
      {some.map((member) => (
        <Device key={member.seatId} member={member} {...rest} />
      ))}
    </ul>
  );
  return (
    <section aria-label={devices.list} className="plenum-stack">
      <h3>{devices.list}</h3>
      {rowsOf(here)}
      {gone.length > 0 && (
        <Fold summary={<span>{devices.withdrawn}</span>} status={String(gone.length)}>
          {rowsOf(gone)}
        </Fold>
      )}
    </section>
  );
}
