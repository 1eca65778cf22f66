import type { Area } from '../../domain/proposal/proposal.ts';
import type { Place } from '../../domain/space/sources.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { useProfileWords } from '../../words/profile.ts';

const narrowing = ['county', 'socialArea', 'municipality'] as const satisfies readonly Area[];

interface AreaChoiceProps {
  readonly label: string;
  readonly all: string;
  /** Null: narrowed down to none. */
  readonly value: Area | null;
  readonly onChange: (area: Area | null) => void;
}

/** Narrows a list down to an area. */
export function AreaChoice({ label, all, value, onChange }: AreaChoiceProps) {
  const { areas } = useProfileWords();
  return (
    <SelectField
      label={label}
      value={value ?? 'all'}
      options={[
        { value: 'all' as const, label: all },
        ...narrowing.map((area) => ({ value: area, label: areas[area] })),
      ]}
      onChange={(area) => onChange(area === 'all' ? null : area)}
    />
  );
}

/** An area with its name; empty where neither was said. */
export function useAreaText(): (place: Place) => string {
  const { areas, areaNamed } = useProfileWords();
  return ({ area, areaName }) => areaNamed(area === 'unknown' ? '' : areas[area], areaName);
}
