import { useMemo } from 'react';
import { saveFile } from '../../device/save-file.ts';
import { bringFieldFindingBack, dropFieldFinding, putFieldFinding } from '../../documents/space/register-findings.ts';
import { discardName, renameEntry } from '../../documents/space/register-names.ts';
import { toCsv } from '../../domain/export/csv.ts';
import { createId, type FieldFindingId } from '../../domain/ids.ts';
import { keyBetween } from '../../domain/order.ts';
import { overlaySheet } from '../../domain/space/overlay.ts';
import { standingFields } from '../../domain/space/register.ts';
import type { OverlayCardProps } from '../../features/space/overlay-card.tsx';
import type { OpenSpace } from '../../sync/open-space.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useOverlayWords } from '../../words/overlay.ts';
import { useDevice } from '../device-context.tsx';

/** Figures and practice of a space, and what can be done with them from this device. */
export function useOverlay(space: OpenSpace): Pick<OverlayCardProps, 'findings' | 'sources' | 'deeds' | 'onSave'> {
  const { random } = useDevice();
  const words = useOverlayWords();
  const findings = useSnapshot(space.findings);
  const deeds = useMemo<OverlayCardProps['deeds']>(() => {
    if (!space.mayEdit) return null;
    const last = () => space.findings.getSnapshot().at(-1)?.order || null;
    return {
      add: (finding) =>
        space.edit((doc) =>
          putFieldFinding(doc, { ...finding, id: createId<FieldFindingId>(random), order: keyBetween(last(), null) }),
        ),
      change: (finding) => space.edit((doc) => putFieldFinding(doc, finding)),
      reword: (id, text, before) =>
        space.edit((doc) => renameEntry(doc, { table: 'findings', id }, text, createId<never>(random), before)),
      discard: (id, text) => {
        const takeBack = space.edit((doc) =>
          discardName(doc, { table: 'findings', id }, text, createId<never>(random)),
        );
        return () => space.edit(takeBack);
      },
      remove: (id) => {
        space.edit((doc) => dropFieldFinding(doc, id));
        return () => space.edit((doc) => bringFieldFindingBack(doc, id));
      },
    };
  }, [space, random]);
  const onSave = (year: number) => {
    const { fields } = space.register.getSnapshot();
    const { field, layers: layer, leaning, indicator, source, relation, leanings, relations } = words;
    const heads = { field, layer, leaning, indicator, source, relation, leanings, relations };
    const sheet = overlaySheet({ findings, fields }, year, standingFields(fields), heads);
    saveFile(`${words.file}-${year}.csv`, new Blob([toCsv(sheet)], { type: 'text/csv;charset=utf-8' }));
  };
  const { sources } = useSnapshot(space.figures);
  return { findings, sources: [...new Set(sources.map(({ title }) => title))], deeds, onSave };
}
