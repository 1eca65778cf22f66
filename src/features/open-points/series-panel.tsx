import './open-points.css';
import { useCallback, useState } from 'react';
import { FileButton } from '../../ui/file-button.tsx';
import { Fold } from '../../ui/fold.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useDeed } from '../../ui/use-deed.ts';
import { useArchiveWords } from '../../words/archive.ts';
import { useOpenPointsWords } from '../../words/open-points.ts';
import { useWords } from '../../words/words.ts';
import type { Found, SeriesDeeds } from './series-deeds.ts';
import { SeriesOffer } from './series-offer.tsx';

interface SeriesPanelProps {
  /** The session that this one goes on with; empty: none. */
  readonly continues: string;
  /** Earlier sessions on this device, the last opened first. */
  readonly sessions: readonly { readonly key: string; readonly name: string }[];
  readonly deeds: SeriesDeeds;
}

/** „Fortsetzung von …“: choose an earlier session, see what is left of it, take it over. Nothing comes twice. */
export function SeriesPanel({ continues, sessions, deeds }: SeriesPanelProps) {
  const { series } = useOpenPointsWords();
  const { open } = useArchiveWords();
  const { ui, agenda } = useWords();
  const { offer, bar } = useUndo(agenda.undo);
  const [key, setKey] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const { readSession, readFile } = deeds;
  const read = useCallback(
    (wanted: string | File) => (typeof wanted === 'string' ? readSession(wanted) : readFile(wanted)),
    [readSession, readFile],
  );
  const [state, run] = useDeed(read, setFound);
  const begin = (wanted: string | File) => {
    setFound(null);
    setKey(typeof wanted === 'string' ? wanted : '');
    if (wanted !== '') run(wanted);
  };
  return (
    <Fold
      className="kern-card kern-card--hug plenum-card"
      summary={continues === '' ? series.title : series.continues(continues)}
    >
      <p>{series.text}</p>
      {sessions.length > 0 && (
        <SelectField
          label={series.session}
          value={key}
          options={[
            { value: '', label: series.choose },
            ...sessions.map((one) => ({ value: one.key, label: one.name })),
          ]}
          onChange={begin}
        />
      )}
      <FileButton label={series.file} accept=".plenum" busy={state.is === 'busy'} onChoose={begin} />
      <p role="status">{state.is === 'busy' ? series.reading : ''}</p>
      {state.is === 'refused' && (
        <Notice kind="danger" title={open.refused}>
          <p>{open.faults[state.reason] ?? ui.refusalUnknown}</p>
        </Notice>
      )}
      {found !== null && (
        <SeriesOffer
          key={found.name}
          found={found}
          offer={deeds.offerOf(found)}
          onTake={(taking) => offer(series.taken(found.name), deeds.take(taking))}
        />
      )}
      {bar}
    </Fold>
  );
}
