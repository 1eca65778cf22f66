import type { ReactNode } from 'react';
import './county-trouble.css';
import { useLocation } from 'wouter';
import { PasteLink } from '../../features/space/paste-link.tsx';
import type { RefusedReason } from '../../sync/connection.ts';
import type { OpenSpace } from '../../sync/open-space.ts';
import { pathTo } from '../../ui/address.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { StatusPill } from '../../ui/status-pill.tsx';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useSpaceWords } from '../../words/space.ts';
import { useWords } from '../../words/words.ts';
import { useDevice } from '../device-context.tsx';
import { ModeratorSaveStatus, SaveTrouble } from '../save-status.tsx';
import type { Saved } from './whole-saving.ts';

interface CountyProps {
  readonly space: OpenSpace;
  /** What is on the screen, where that is not the county itself. */
  readonly session?: Saved;
}

/** Why the county lets this device in no more; null: it does, or this device has troubles of its own. */
export function useIsOut(session: Saved): RefusedReason | null {
  const saving = useSnapshot(session.saving);
  const { remote } = useSnapshot(session.status);
  if (saving.kind === 'notSaved') return null;
  const reason = saving.kind === 'refused' ? saving.reason : remote.kind === 'refused' ? remote.reason : null;
  return reason === 'token' || reason === 'unknown' ? reason : null;
}

/** Where the work is. Of a device that is out nothing is said to be at the server: it does not know any more. */
export function CountySaveStatus({ space, session = space }: CountyProps) {
  const { out } = useSpaceWords();
  const { saving: words } = useWords();
  const isOut = useIsOut(session) !== null;
  const { kind } = useSnapshot(session.saving);
  const { remote } = useSnapshot(session.status);
  if (kind === 'refused')
    return (
      <WayToNotice>
        <StatusPill tone="bad">{words.refused}</StatusPill>
      </WayToNotice>
    );
  if (isOut)
    return (
      <WayToNotice>
        <StatusPill tone="bad">{out.pill}</StatusPill>
      </WayToNotice>
    );
  const pill = <ModeratorSaveStatus session={session} />;
  return kind === 'notSaved' || remote.kind === 'refused' ? <WayToNotice>{pill}</WayToNotice> : pill;
}

const noticeId = 'county-trouble';

/** Whoever writes far below does not see the notice: what says in the head that something is the matter leads to it. */
function WayToNotice({ children }: { readonly children: ReactNode }) {
  const { out } = useSpaceWords();
  const go = () => {
    const notice = document.getElementById(noticeId);
    notice?.scrollIntoView({ block: 'center' });
    notice?.focus({ preventScroll: true });
  };
  return (
    <button type="button" className="plenum-way-to-notice" onClick={go}>
      {children}
      <span className="plenum-way-to-notice-says">{out.whatToDo}</span>
    </button>
  );
}

/** The notice, where one is led to it. */
export function CountyTrouble(props: CountyProps) {
  return (
    <div id={noticeId} className="plenum-county-trouble" tabIndex={-1}>
      <Trouble {...props} />
    </div>
  );
}

/** A device that the county lets in no more: who helps, where the new link goes, and first what would stay behind. */
function Trouble({ space, session = space }: CountyProps) {
  const { out } = useSpaceWords();
  const device = useDevice();
  const [, goTo] = useLocation();
  const reason = useIsOut(session);
  if (reason === null) return <SaveTrouble session={session} />;
  // What this place is: out of the county it only reads on the screen.
  const { role } = space.principal;
  const save = async () => (await import('../removing.ts')).saveSpace(device, space.spaceId);
  return (
    <Notice kind="warning" title={reason === 'token' ? out.title : out.goneTitle}>
      <p>{reason === 'token' ? out.text : out.goneText}</p>
      {(role === 'author' || role === 'office') && (
        <>
          <p>{out.kept}</p>
          <div className="plenum-row">
            <Button icon="download" onClick={() => void save()}>
              {out.save}
            </Button>
          </div>
        </>
      )}
      <PasteLink describe={device.api.describeInvite} onLink={(invite) => goTo(pathTo.join(invite))} />
    </Notice>
  );
}
