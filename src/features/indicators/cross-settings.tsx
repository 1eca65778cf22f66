import { useState } from 'react';
import type { CrossSettings as Settings } from '../../documents/plan/crosses.ts';
import { crossHalves, type IndicatorCross, longestCross, quadrants } from '../../domain/indicators/indicator-cross.ts';
import { Fold } from '../../ui/fold.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useIndicatorsWords } from '../../words/indicators.ts';
import { useCrossWords } from './cross-words.ts';

interface LineProps {
  readonly label: string;
  readonly hint: string;
  readonly longest: number;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

function Line({ label, hint, longest, value, onChange }: LineProps) {
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <TextField
      label={label}
      hint={hint}
      optional
      maxLength={longest}
      value={draft ?? value}
      onChange={(text) => {
        setDraft(text);
        onChange(text);
      }}
      onBlur={() => setDraft(null)}
    />
  );
}

interface CrossSettingsProps {
  readonly cross: IndicatorCross;
  readonly onSet: (settings: Settings) => void;
}

/** Who estimated, how the halves are called, and one sentence for each quadrant. */
export function CrossSettings({ cross, onSet }: CrossSettingsProps) {
  const { panel, halves } = useIndicatorsWords();
  const { quadrant } = useCrossWords(cross);
  return (
    <Fold summary={panel.settings}>
      <Line
        label={panel.placedBy}
        hint={panel.placedByHint}
        longest={longestCross.placedBy}
        value={cross.placedBy}
        onChange={(placedBy) => onSet({ placedBy })}
      />
      <div className="plenum-xpanel-numbers">
        {crossHalves.map((half) => (
          <Line
            key={half}
            label={panel.half[half]}
            hint={panel.usual(halves[half])}
            longest={longestCross.half}
            value={cross.halves[half]}
            onChange={(name) => onSet({ halves: { [half]: name } })}
          />
        ))}
        {quadrants.map((one) => (
          <Line
            key={one}
            label={panel.sentence(quadrant(one))}
            hint={panel.sentenceHint}
            longest={longestCross.sentence}
            value={cross.sentences[one]}
            onChange={(sentence) => onSet({ sentences: { [one]: sentence } })}
          />
        ))}
      </div>
    </Fold>
  );
}
