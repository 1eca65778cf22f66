import type { ReactNode } from 'react';
import type { Criterion } from '../../domain/assessment/criterion.ts';
import { usePrepareWords } from '../../words/prepare.ts';
import type { CriterionChange } from './criteria-deeds.ts';
import { DraftField } from './draft-field.tsx';

interface CriterionFieldsProps {
  readonly criterion: Criterion;
  readonly menu: ReactNode;
  /** It was just added. */
  readonly focused: boolean;
  readonly onChange: (change: CriterionChange) => void;
}

/** One dimension: its name, its sentence, its two described ends. */
export function CriterionFields({ criterion, menu, focused, onChange }: CriterionFieldsProps) {
  const words = usePrepareWords().criteria;
  const missing = criterion.name.trim() === '' ? words.nameMissing : undefined;
  return (
    <>
      <div className="plenum-criterion-head">
        <DraftField
          label={words.name}
          value={criterion.name}
          error={missing}
          maxLength={60}
          autoFocus={focused}
          onCommit={(name) => onChange({ name })}
        />
        {menu}
      </div>
      <DraftField
        label={words.meaning}
        value={criterion.meaning}
        maxLength={300}
        long
        onCommit={(meaning) => onChange({ meaning })}
      />
      <div className="plenum-criterion-ends">
        <DraftField label={words.low} value={criterion.low} maxLength={30} onCommit={(low) => onChange({ low })} />
        <DraftField
          label={words.lowMeaning}
          value={criterion.lowMeaning}
          maxLength={120}
          long
          onCommit={(lowMeaning) => onChange({ lowMeaning })}
        />
        <DraftField label={words.high} value={criterion.high} maxLength={30} onCommit={(high) => onChange({ high })} />
        <DraftField
          label={words.highMeaning}
          value={criterion.highMeaning}
          maxLength={120}
          long
          onCommit={(highMeaning) => onChange({ highMeaning })}
        />
      </div>
    </>
  );
}
