import type { Profile } from '../../domain/proposal/proposal.ts';
import { useFormat } from '../../words/format.ts';
import { useProposalsWords } from '../../words/proposals.ts';

/** Longest value that is shown of a change. */
const shownValue = 60;

/** The value of any field as a person reads it, cut where it is long. */
export function useValueText() {
  const proposals = useProposalsWords();
  const format = useFormat();
  return (field: keyof Profile, value: Profile[keyof Profile]): string => {
    if (value === null || value === '') return proposals.import.preview.empty;
    if (typeof value === 'number') return field === 'targetYear' ? String(value) : format.decimal(value, 4);
    if (field === 'horizon' && typeof value === 'string')
      return proposals.horizons[value as keyof typeof proposals.horizons];
    if (field === 'originKind' && typeof value === 'string')
      return proposals.originKinds[value as keyof typeof proposals.originKinds];
    const text = typeof value === 'string' ? value : value.join(', ');
    return text.length > shownValue ? `${text.slice(0, shownValue)}…` : text;
  };
}
