import { useCallback, useState } from 'react';
import { saveFile } from '../../device/save-file.ts';
import { accepted } from '../../domain/result.ts';
import { plenumProtocol } from '../../protocol/version.ts';
import type { OpenSession } from '../../sync/open-session.ts';
import type { SaveFault } from '../../sync/pack-archive.ts';
import { type SavedArchive, saveArchive } from '../../sync/save-archive.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { useDeed } from '../../ui/use-deed.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useArchiveWords } from '../../words/archive.ts';
import { useDevice } from '../device-context.tsx';

const tellSaved = (
  words: ReturnType<typeof useArchiveWords>,
  { name, isPartial, hasNames }: SavedArchive,
  isHere: boolean,
) => [
  isPartial ? words.savedPartly(name) : words.saved(name),
  ...(hasNames ? [words.withNames] : []),
  ...(isHere ? [words.withSheets] : []),
];

/** „Ganze Sitzung sichern (.plenum)": made on this device, from what this seat may read; nothing is sent. */
export function SaveArchive({ session }: { readonly session: OpenSession }) {
  const words = useArchiveWords();
  const device = useDevice();
  const [saved, setSaved] = useState<SavedArchive | null>(null);
  const isHere = useSnapshot(session.home) === 'device';
  const save = useCallback(async () => {
    setSaved(null);
    const { subtle } = globalThis.crypto;
    const result = await saveArchive({ session, device, subtle, app: plenumProtocol });
    if (!result.ok) return result;
    saveFile(result.value.name, result.value.content);
    return accepted(result.value);
  }, [session, device]);
  const [state, run] = useDeed(save, setSaved);
  const said = saved === null ? [] : tellSaved(words, saved, isHere);
  return (
    <div className="plenum-row">
      <Button compact icon="download" aria-disabled={state.is === 'busy' || undefined} onClick={() => run()}>
        {words.save}
      </Button>
      <span role="status" data-failed={state.is === 'refused' || undefined}>
        {state.is === 'busy' && words.saving}
        {state.is === 'refused' && words.saveFaults[state.reason as SaveFault]}
        {state.is === 'idle' && said.join(' ')}
      </span>
    </div>
  );
}

/** The same where nothing else says what it is for. */
export function SaveArchiveCard({ session }: { readonly session: OpenSession }) {
  const { title, about } = useArchiveWords();
  return (
    <Card heading={title}>
      <p className="plenum-muted">{about}</p>
      <SaveArchive session={session} />
    </Card>
  );
}
