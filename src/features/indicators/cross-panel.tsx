import { useMemo, useState } from 'react';
import './cross-panel.css';
import './cross.css';
import type { IndicatorId } from '../../domain/ids.ts';
import {
  type CrossPlace,
  focusedOn,
  type Indicator,
  type IndicatorCross,
  mostIndicators,
} from '../../domain/indicators/indicator-cross.ts';
import type { IndicatorDraft } from '../../domain/indicators/indicator-lines.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Card } from '../../ui/card.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useIndicatorsWords } from '../../words/indicators.ts';
import { useWords } from '../../words/words.ts';
import { AddIndicators } from './add-indicators.tsx';
import { CrossFiles } from './cross-files.tsx';
import { AddresseeLegend, PlacedBy } from './cross-legend.tsx';
import { CrossList } from './cross-list.tsx';
import { CrossPlacing } from './cross-place.tsx';
import { CrossSettings } from './cross-settings.tsx';
import type { IndicatorDeeds } from './indicator-deeds.ts';
import { IndicatorForm } from './indicator-form.tsx';

export interface CrossPanelProps {
  readonly title: string;
  /** Title and date of the session, for the files. */
  readonly session: string;
  readonly date: string;
  readonly cross: IndicatorCross;
  readonly deeds: IndicatorDeeds;
}

/** What is done with a finding, each with its way back. */
function useDoing({ cross, deeds }: Pick<CrossPanelProps, 'cross' | 'deeds'>) {
  const { panel } = useIndicatorsWords();
  const announce = useAnnounce();
  const { offer, bar } = useUndo(useWords().agenda.undo);
  const numberOf = (id: IndicatorId): number => cross.indicators.find((one) => one.id === id)?.number ?? 0;
  return {
    bar,
    add: (drafts: readonly IndicatorDraft[]): IndicatorId | null => {
      const { ids, number, left, undo } = deeds.add(drafts);
      const [first = null] = ids;
      if (ids.length === 0) return null;
      offer(ids.length === 1 && left === 0 ? panel.added(number) : panel.taken(ids.length, left), undo);
      return ids.length === 1 ? first : null;
    },
    change: (id: IndicatorId, fields: Partial<Pick<Indicator, 'title' | 'text' | 'addressee'>>) =>
      offer(panel.changed(numberOf(id)), deeds.change(id, fields)),
    place: (id: IndicatorId, place: CrossPlace | null) =>
      offer((place === null ? panel.unplaced : panel.moved)(numberOf(id)), deeds.place(id, place)),
    remove: ({ id, number }: Indicator) => offer(panel.removed(number), deeds.remove(id)),
    focus: (indicator: Indicator, shown: boolean) => {
      deeds.set({ focus: shown ? indicator.id : null });
      if (shown) announce(panel.focused(indicator.number, indicator.title));
    },
  };
}

/** The cross in the cockpit and in the preparation: collect, place, name, show. */
export function CrossEditor({ cross, deeds }: Pick<CrossPanelProps, 'cross' | 'deeds'>) {
  const { panel } = useIndicatorsWords();
  const [id, choose] = useState<IndicatorId | null>(null);
  const doing = useDoing({ cross, deeds });
  // Whoever places sees exact places, whatever the wall shows.
  const exact = useMemo(() => ({ ...cross, simple: false }), [cross]);
  const chosen = cross.indicators.find((one) => one.id === id) ?? null;
  const hasAny = cross.indicators.length > 0;
  return (
    <div className="plenum-xpanel">
      <AddIndicators
        place={cross.item}
        room={cross.indicators.length < mostIndicators}
        onAdd={(drafts) => {
          const added = doing.add(drafts);
          if (added !== null) choose(added);
        }}
      />
      {hasAny && (
        <div className="plenum-xpanel-both" data-chosen={chosen !== null || undefined}>
          <div className="plenum-xpanel-picture">
            <CrossPlacing cross={exact} chosen={chosen} onChoose={choose} onPlace={doing.place} />
            <PlacedBy cross={cross} />
            <AddresseeLegend />
          </div>
          {chosen !== null && (
            <IndicatorForm
              key={chosen.id}
              cross={cross}
              indicator={chosen}
              onChange={(fields) => doing.change(chosen.id, fields)}
              onPlace={(next) => doing.place(chosen.id, next)}
              onFocus={(shown) => doing.focus(chosen, shown)}
              onClose={() => choose(null)}
            />
          )}
        </div>
      )}
      {hasAny && (
        <CheckBox
          label={panel.simple}
          hint={panel.simpleHint}
          checked={cross.simple}
          onChange={(simple) => deeds.set({ simple })}
        />
      )}
      <CrossSettings cross={cross} onSet={deeds.set} />
      <CrossList
        cross={cross}
        chosen={id}
        onChoose={choose}
        onMove={deeds.move}
        onDrop={deeds.moveTo}
        onRemove={doing.remove}
      />
      {doing.bar}
    </div>
  );
}

/** The cross of the item that runs, in the cockpit. */
export function CrossPanel({ title, session, date, cross, deeds }: CrossPanelProps) {
  const words = useIndicatorsWords();
  const focus = focusedOn(cross);
  return (
    <Card heading={title} aside={words.count(cross.indicators.length)}>
      {focus !== null && <p>{words.panel.focused(focus.number, focus.title)}</p>}
      <CrossEditor cross={cross} deeds={deeds} />
      {cross.indicators.length > 0 && <CrossFiles cross={cross} title={title} session={session} date={date} />}
    </Card>
  );
}
