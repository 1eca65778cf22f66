import { useState } from 'react';
import {
  addressees,
  type CrossPlace,
  type Indicator,
  type IndicatorCross,
  importanceSpan,
  influenceSpan,
  longestIndicator,
  middlePlace,
  nearestPlace,
} from '../../domain/indicators/indicator-cross.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useFormat } from '../../words/format.ts';
import { useIndicatorsWords } from '../../words/indicators.ts';
import { useCrossWords } from './cross-words.ts';
import { SignIcon } from './sign.tsx';

interface NumberFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: number | null;
  readonly span: { readonly min: number; readonly max: number };
  readonly onCommit: (value: number) => void;
}

const numberOf = (text: string): number | null => {
  const plain = text.trim().replace(',', '.').replace('−', '-');
  return plain === '' || !Number.isFinite(Number(plain)) ? null : Number(plain);
};

/** Written when the field is left or with Enter: a number that is half typed moves nothing. */
function NumberField({ label, hint, value, span, onCommit }: NumberFieldProps) {
  const words = useIndicatorsWords().panel;
  const { decimal } = useFormat();
  const [draft, setDraft] = useState<string | null>(null);
  const typed = draft === null ? null : numberOf(draft);
  const wrong = draft !== null && draft.trim() !== '' && (typed === null || typed < span.min || typed > span.max);
  const commit = () => {
    if (wrong) return;
    setDraft(null);
    if (typed !== null && typed !== value) onCommit(typed);
  };
  return (
    <TextField
      label={label}
      hint={hint}
      inputMode="decimal"
      error={wrong ? words.numberWrong(decimal(span.min), decimal(span.max)) : undefined}
      value={draft ?? (value === null ? '' : decimal(value))}
      onChange={setDraft}
      onBlur={commit}
      onKeyDown={({ key }) => key === 'Enter' && commit()}
    />
  );
}

interface DraftProps {
  readonly label: string;
  readonly value: string;
  readonly longest: number;
  readonly error?: string;
  readonly onCommit: (text: string) => void;
}

function useDraftOf({ value, error, onCommit }: DraftProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const shown = draft ?? value;
  const missing = error !== undefined && shown.trim() === '';
  return {
    value: shown,
    error: missing ? error : undefined,
    onChange: setDraft,
    onBlur: () => {
      setDraft(null);
      if (draft !== null && !missing && draft !== value) onCommit(draft.trim());
    },
  };
}

function TitleField(props: DraftProps) {
  return <TextField label={props.label} maxLength={props.longest} {...useDraftOf(props)} />;
}

function LongField(props: DraftProps) {
  return <TextArea label={props.label} optional rows={3} maxLength={props.longest} {...useDraftOf(props)} />;
}

export interface IndicatorFormProps {
  readonly cross: IndicatorCross;
  readonly indicator: Indicator;
  readonly onChange: (fields: Partial<Pick<Indicator, 'title' | 'text' | 'addressee'>>) => void;
  readonly onPlace: (place: CrossPlace | null) => void;
  /** Shows it to everybody, or takes that back. */
  readonly onFocus: (shown: boolean) => void;
  readonly onClose: () => void;
}

/** One finding: its words, who is addressed, and its place as two numbers. */
export function IndicatorForm({ cross, indicator, onChange, onPlace, onFocus, onClose }: IndicatorFormProps) {
  const words = useIndicatorsWords();
  const { halves } = useCrossWords(cross);
  const { panel, addressees: names } = words;
  const { number, title, text, addressee, place } = indicator;
  const at = place ?? middlePlace;
  const isShown = cross.focus === indicator.id;
  return (
    <section className="plenum-xpanel-form">
      <h3>
        <SignIcon addressee={addressee} number={number} /> {panel.placing(number, title)}
      </h3>
      <div className="plenum-xpanel-numbers">
        <NumberField
          label={panel.importance}
          hint={panel.importanceHint(halves.upper, halves.lower)}
          value={place?.importance ?? null}
          span={importanceSpan}
          onCommit={(importance) => onPlace(nearestPlace({ ...at, importance }))}
        />
        <NumberField
          label={panel.influence}
          hint={panel.influenceHint}
          value={place?.influence ?? null}
          span={influenceSpan}
          onCommit={(influence) => onPlace(nearestPlace({ ...at, influence }))}
        />
      </div>
      <SelectField
        label={panel.addressee}
        value={addressee}
        options={addressees.map((one) => ({ value: one, label: words.letters(names[one].letter, names[one].name) }))}
        onChange={(one) => onChange({ addressee: one })}
      />
      <TitleField
        label={panel.title}
        longest={longestIndicator.title}
        error={panel.titleMissing}
        value={title}
        onCommit={(next) => onChange({ title: next })}
      />
      <LongField
        label={panel.text}
        longest={longestIndicator.text}
        value={text}
        onCommit={(next) => onChange({ text: next })}
      />
      <div className="plenum-row">
        <Button compact icon="screen" aria-pressed={isShown} onClick={() => onFocus(!isShown)}>
          {isShown ? panel.focusOff : panel.focus}
        </Button>
        {place !== null && (
          <Button compact onClick={() => onPlace(null)}>
            {panel.unplace}
          </Button>
        )}
        <Button compact onClick={onClose}>
          {panel.close}
        </Button>
      </div>
    </section>
  );
}
