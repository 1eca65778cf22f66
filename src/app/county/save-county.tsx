import { useCallback, useState } from 'react';
import { saveFile } from '../../device/save-file.ts';
import { accepted } from '../../domain/result.ts';
import { plenumProtocol } from '../../protocol/version.ts';
import { type SavedCounty, saveCounty } from '../../sync/county-archive.ts';
import type { OpenSpace } from '../../sync/open-space.ts';
import type { SaveFault } from '../../sync/pack-archive.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { useDeed } from '../../ui/use-deed.ts';
import { useArchiveWords } from '../../words/archive.ts';
import { useDevice } from '../device-context.tsx';

interface SaveCountyCardProps {
  readonly space: OpenSpace;
  readonly pack?: typeof saveCounty;
}

/** „Sicherung": the whole county as one file, made on this device; nothing is sent. */
export function SaveCountyCard({ space, pack = saveCounty }: SaveCountyCardProps) {
  const { county: words, saving, saveFaults } = useArchiveWords();
  const device = useDevice();
  const [saved, setSaved] = useState<SavedCounty | null>(null);
  const save = useCallback(async () => {
    setSaved(null);
    const { subtle } = globalThis.crypto;
    const result = await pack({ space, device, subtle, app: plenumProtocol });
    if (!result.ok) return result;
    saveFile(result.value.name, result.value.content);
    return accepted(result.value);
  }, [space, device, pack]);
  const [state, run] = useDeed(save, setSaved);
  const said =
    saved === null
      ? []
      : [
          saved.isPartial
            ? words.savedPartly(saved.name)
            : saved.isOld
              ? words.savedOld(saved.name)
              : words.saved(saved.name),
          ...(saved.left.length > 0 ? [words.left(saved.left.join(', '))] : []),
        ];
  return (
    <Card heading={words.title}>
      <p>{words.about}</p>
      <p className="plenum-muted">{words.without}</p>
      <div className="plenum-row">
        <Button icon="download" aria-disabled={state.is === 'busy' || undefined} onClick={() => run()}>
          {words.save}
        </Button>
        <ButtonLink kind="tertiary" href={hrefTo(pathTo.openFile())}>
          {words.openOne}
        </ButtonLink>
      </div>
      <p role="status" data-failed={state.is === 'refused' || undefined}>
        {state.is === 'busy' && saving}
        {state.is === 'refused' && (words.saveFaults[state.reason] ?? saveFaults[state.reason as SaveFault])}
        {state.is === 'idle' && said.join(' ')}
      </p>
    </Card>
  );
}
