import { guestPerspective } from '../../domain/session/perspective.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { useWithoutDeviceWords } from '../../words/without-device.ts';
import { useWords } from '../../words/words.ts';

/** Enter and a finished value lead on to the next field; behind the last one stands the button. */
export function goOn(from: HTMLElement): void {
  const form = from.closest('form');
  const fields = [...(form?.querySelectorAll<HTMLElement>('[data-paper]') ?? [])];
  fields[fields.indexOf(from) + 1]?.focus();
}

export type PerspectiveTiles = readonly { readonly key: string; readonly label: string }[];

interface PerspectiveFieldProps {
  /** Empty: not said. */
  readonly value: string;
  readonly perspectives: PerspectiveTiles;
  readonly onChange: (perspective: string) => void;
}

/** For whom the person of a form sits here. */
export function PerspectiveField({ value, perspectives, onChange }: PerspectiveFieldProps) {
  const { paper } = useWithoutDeviceWords();
  const { join } = useWords();
  const options = [
    { value: '', label: paper.noPerspective },
    ...perspectives.map(({ key, label }) => ({
      value: key,
      label: key === guestPerspective ? `${label} (${join.guestTile})` : label,
    })),
  ];
  return <SelectField label={paper.perspective} value={value} options={options} onChange={onChange} autoFocus />;
}
