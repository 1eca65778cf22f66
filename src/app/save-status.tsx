import './save-status.css';
import { saveFile } from '../device/save-file.ts';
import type { OpenSession } from '../sync/open-session.ts';
import { type Saving, savingForParticipants } from '../sync/saving.ts';
import { hrefTo, pathTo } from '../ui/address.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { type PillTone, StatusPill } from '../ui/status-pill.tsx';
import { useNow } from '../ui/use-now.ts';
import { useSnapshot } from '../ui/use-snapshot.ts';
import { useWords } from '../words/words.ts';
import { noFilesStatus, sessionFiles } from './session/session-files.ts';

const tones: Readonly<Record<Saving['kind'] | 'saved', PillTone>> = {
  saved: 'good',
  onServer: 'good',
  underway: 'pending',
  saving: 'pending',
  onDevice: 'alone',
  notSaved: 'bad',
  refused: 'bad',
};

/** This device cannot store, but nothing is lost as long as the relay has it: the pill must not say less than that. */
const isOnServerOnly = (saving: Saving): boolean => saving.kind === 'notSaved' && saving.onServer;

const toneOf = (saving: Saving, kind: keyof typeof tones): PillTone => (isOnServerOnly(saving) ? 'alone' : tones[kind]);

/** Photos and slides that are only here; null: none are. */
function useFilesHere(): string | null {
  const { saving: words } = useWords();
  const { photos, slides } = useSnapshot(useSnapshot(sessionFiles)?.status ?? noFilesStatus);
  return slides > 0 ? words.slidesHere : photos > 0 ? words.photosHere(photos) : null;
}

/** Where the work is, in the words for those who assess: one word unless something is the matter. */
export function ParticipantSaveStatus({ session }: { readonly session: OpenSession }) {
  const { saving: words } = useWords();
  const saving = useSnapshot(session.saving);
  const kind = savingForParticipants(saving, useNow());
  const here = useFilesHere();
  // Both are true of it: stored, and not yet where others see it.
  if (here !== null && (kind === 'saved' || kind === 'onDevice')) return <StatusPill tone="alone">{here}</StatusPill>;
  return (
    <StatusPill tone={toneOf(saving, kind)}>{isOnServerOnly(saving) ? words.onServerOnly : words[kind]}</StatusPill>
  );
}

/** What is said about saving is the same for a session and a county's space. */
type Saved = Pick<OpenSession, 'saving' | 'status' | 'home' | 'retry' | 'exportUnsaved'>;

/** The same for those who moderate: all states, and whether the relay is reached. */
export function ModeratorSaveStatus({ session }: { readonly session: Saved }) {
  const { saving: words } = useWords();
  const saving = useSnapshot(session.saving);
  const { remote } = useSnapshot(session.status);
  const home = useSnapshot(session.home);
  // What is stored is no comfort to somebody whose next step will reach nobody.
  const stored = toneOf(saving, saving.kind);
  // Without a server everything is here, and only here.
  const waiting = useFilesHere();
  const here = home === 'relay' ? waiting : null;
  const tone = stored === 'good' && (remote.kind !== 'online' || here !== null) ? 'alone' : stored;
  return (
    <StatusPill tone={tone}>
      <span className="plenum-remote" data-remote={remote.kind}>
        {home === 'device' ? words.remote.device : words.remote[remote.kind]} ·{' '}
      </span>
      {here !== null && (saving.kind === 'onServer' || saving.kind === 'onDevice')
        ? here
        : isOnServerOnly(saving)
          ? words.onServerOnly
          : words[saving.kind]}
    </StatusPill>
  );
}

/** Says at once that something could not be stored or was not accepted, and offers the way out. */
export function SaveTrouble({ session }: { readonly session: Saved }) {
  const { saving: words, session: sessionWords } = useWords();
  const saving = useSnapshot(session.saving);
  const { hasRescue, remote } = useSnapshot(session.status);
  const save = async () => {
    const { name, content } = await session.exportUnsaved();
    saveFile(name, content);
  };
  if (saving.kind === 'notSaved')
    return (
      // What the relay has is safe: a warning about this device, not an alarm.
      <Notice
        kind={saving.onServer ? 'warning' : 'danger'}
        title={saving.onServer ? words.onServerOnly : words.notSaved}
        quiet={saving.onServer}
      >
        <p>{saving.onServer ? words.onServerStill : words.failures[saving.reason]}</p>
        <div className="plenum-row">
          <Button
            compact={saving.onServer}
            kind={saving.onServer ? 'secondary' : 'primary'}
            icon="download"
            onClick={() => void save()}
          >
            {words.saveAsFile}
          </Button>
          <Button compact={saving.onServer} onClick={session.retry}>
            {words.tryAgain}
          </Button>
        </div>
      </Notice>
    );
  const refusal = saving.kind === 'refused' ? saving.reason : remote.kind === 'refused' ? remote.reason : null;
  if (refusal !== null)
    return (
      <Notice kind="warning" title={words.remote.refused}>
        <p>{words.refusals[refusal]}</p>
        <div className="plenum-row">
          {refusal === 'token' && (
            <Button kind="primary" onClick={() => location.assign('#/join')}>
              {sessionWords.rejoin}
            </Button>
          )}
          <Button icon="download" onClick={() => void save()}>
            {words.saveAsFile}
          </Button>
        </div>
      </Notice>
    );
  return hasRescue ? (
    // Not quiet: it may come while somebody works, and who listens is to hear of it too.
    <Notice kind="info" title={words.rescued}>
      <div className="plenum-row">
        <ButtonLink compact href={hrefTo(pathTo.kept())}>
          {words.openKept}
        </ButtonLink>
        <Button compact icon="download" onClick={() => void save()}>
          {words.saveAsFile}
        </Button>
      </div>
    </Notice>
  ) : null;
}
