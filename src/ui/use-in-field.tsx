import type { ReactNode } from 'react';
import { FieldFilter } from './field-filter.tsx';
import { useChosenField } from './use-chosen-field.ts';

interface InField<Entry> {
  /** Those of the chosen field of action, in their order. */
  readonly shown: readonly Entry[];
  readonly isNarrow: boolean;
  /** Nothing where there is nothing to choose: with one entry, or one field. */
  readonly filter: ReactNode;
}

/** Narrows a list down to the entries of one field of action. */
export function useInField<Entry>(
  entries: readonly Entry[],
  fieldsOf: (entry: Entry) => readonly string[],
): InField<Entry> {
  const named = entries.length < 2 ? [] : [...new Set(entries.flatMap(fieldsOf))].filter((name) => name !== '');
  const fields = named.length < 2 ? [] : named.sort((a, b) => a.localeCompare(b, 'de'));
  const [chosen, choose] = useChosenField(fields);
  return {
    shown: chosen === null ? entries : entries.filter((entry) => fieldsOf(entry).includes(chosen)),
    isNarrow: chosen !== null,
    filter: <FieldFilter fields={fields} chosen={chosen} onChoose={choose} />,
  };
}
