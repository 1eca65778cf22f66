import type { Cycle } from '../../domain/space/register.ts';
import { approvedDossier, type Source } from '../../domain/space/sources.ts';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useFormat } from '../../words/format.ts';
import { useSpaceWords } from '../../words/space.ts';
import { SourceFileField, SourceFileLink } from './source-file.tsx';
import type { SourcesCardProps } from './sources-card.tsx';

interface ApprovedDossierProps extends Pick<SourcesCardProps, 'sources' | 'open' | 'deeds'> {
  readonly cycle: Cycle;
}

/** The version that was approved, as a file that stays as it is, whatever the data say later. */
export function ApprovedDossier({ cycle, sources, open, deeds }: ApprovedDossierProps) {
  const { dossier, list } = useSpaceWords();
  const format = useFormat();
  const { offer, bar } = useUndo(list.undo);
  const { year, approvedOn } = cycle;
  const kept = sources.find(({ id }) => id === approvedDossier(year)) ?? null;
  const mayKeep = deeds !== null && approvedOn !== '';
  if (!mayKeep && !kept?.file) return null;
  const report: Source = kept ?? {
    ...{ id: approvedDossier(year), title: dossier.kept(year), link: '', file: null, page: '' },
    ...{ asOf: approvedOn === '' ? '' : format.date(approvedOn), area: 'county', areaName: '', order: '' },
  };
  return (
    <section className="plenum-stack" aria-label={dossier.keptTitle}>
      <h4>{dossier.keptTitle}</h4>
      <p className="plenum-muted">{dossier.keptHint}</p>
      <SourceFileLink source={report} open={open} />
      {mayKeep && (
        <SourceFileField
          source={report}
          deeds={{ addFile: (_, file) => deeds.keepReport(report, file), removeFile: deeds.removeFile }}
          onUndoable={offer}
        />
      )}
      {bar}
    </section>
  );
}
