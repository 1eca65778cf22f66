import { type ReactNode, useState } from 'react';
import type { GroupId } from '../../domain/ids.ts';
import type { Result } from '../../domain/result.ts';
import type { RegisteredGroup } from '../../domain/space/register.ts';
import { Button } from '../../ui/button.tsx';
import { copyText } from '../../ui/copy-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { refusalText } from '../../ui/refusal-text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useDeed } from '../../ui/use-deed.ts';
import { useSpaceWords } from '../../words/space.ts';
import { useWords } from '../../words/words.ts';
import type { DeviceDeeds } from './space-deeds.ts';

interface GroupLinkProps {
  readonly group: Pick<RegisteredGroup, 'id' | 'name'>;
  readonly devices: Pick<DeviceDeeds, 'groupLink' | 'renewGroupLink'>;
  /** Beside the links of the roles it is called like those, and stands in a line with its group. */
  readonly amongLinks?: boolean;
}

type Use = 'copy' | 'show' | 'renew';

/** What came of the last thing that was done with it. */
type Done =
  | { readonly is: 'nothing' | 'asked' | 'copied' | 'renewed' }
  | { readonly is: Handed; readonly href: string };
type Handed = 'byHand' | 'shown';

function useGroupLink({ group, devices }: Pick<GroupLinkProps, 'group' | 'devices'>) {
  const [done, setDone] = useState<Done>({ is: 'nothing' });
  const use = async ([wish, href]: readonly [Use, string]) => {
    if (wish === 'show') setDone({ is: 'shown', href });
    else if (wish === 'renew') setDone({ is: 'renewed' });
    else setDone((await copyText(href)) ? { is: 'copied' } : { is: 'byHand', href });
  };
  const ask = async (wish: Use): Promise<Result<readonly [Use, string], string>> => {
    const of: (id: GroupId) => Promise<Result<string, string>> =
      wish === 'renew' ? devices.renewGroupLink : devices.groupLink;
    const link = await of(group.id);
    return link.ok ? { ok: true, value: [wish, link.value] } : link;
  };
  const [state, run] = useDeed(ask, (used) => void use(used));
  return { done, setDone, state, run };
}

/** Large enough to be scanned from the back of a room. */
function Shown({ group, href, onClose }: Pick<GroupLinkProps, 'group'> & { href: string; onClose: () => void }) {
  const { groups } = useSpaceWords();
  return (
    <Dialog title={groups.qrTitle(group.name)} isOpen onClose={onClose} wide>
      <p>{groups.qrText}</p>
      <div className="plenum-space-shown-code">
        <QrCode text={href} label={groups.qrLabel(group.name)} />
      </div>
    </Dialog>
  );
}

/** Whoever holds this link reads and writes the group's private notes: it is copied, or shown when that is asked for. */
export function GroupLink({ group, devices, amongLinks = false }: GroupLinkProps) {
  const words = useWords();
  const { groups, devices: said } = useSpaceWords();
  const { done, setDone, state, run } = useGroupLink({ group, devices });
  const nothing = () => setDone({ is: 'nothing' });
  const [seen, heard] = amongLinks ? [said.copy, said.copyOf(group.name)] : [groups.link, groups.linkNamed(group.name)];
  const acts: ReactNode = (
    <div className="plenum-row">
      <Button compact icon="copy" aria-label={heard} onClick={() => run('copy')}>
        {seen}
      </Button>
      <Button compact aria-label={groups.qrOf(group.name)} onClick={() => run('show')}>
        {groups.qr}
      </Button>
      <Button compact kind="tertiary" aria-label={said.renewOf(group.name)} onClick={() => setDone({ is: 'asked' })}>
        {said.renew}
      </Button>
    </div>
  );
  const told = {
    nothing: '',
    asked: '',
    byHand: '',
    shown: '',
    copied: groups.copied,
    renewed: said.renewed(group.name),
  };
  return (
    <div className="plenum-stack">
      {amongLinks ? (
        <div className="plenum-space-line">
          <p>{group.name}</p>
          {acts}
        </div>
      ) : (
        acts
      )}
      {done.is === 'asked' && (
        <Notice
          kind="warning"
          title={groups.renewAsk(group.name)}
          actions={
            <>
              <Button compact onClick={() => run('renew')}>
                {said.renew}
              </Button>
              <Button compact kind="tertiary" onClick={nothing}>
                {said.renewKeep}
              </Button>
            </>
          }
        />
      )}
      <p role="status">{state.is === 'refused' ? refusalText(words, state.reason) : told[done.is]}</p>
      {done.is === 'byHand' && (
        <TextField label={groups.copyByHand} value={done.href} onChange={() => undefined} readOnly />
      )}
      {done.is === 'shown' && <Shown group={group} href={done.href} onClose={nothing} />}
    </div>
  );
}
