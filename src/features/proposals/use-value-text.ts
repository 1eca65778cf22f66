import { beginningOf } from '../../domain/beginning.ts';
import {
  type Evidence,
  type Profile,
  type ProfileChoice,
  profileChoices,
  profileDays,
} from '../../domain/proposal/proposal.ts';
import { useFormat } from '../../words/format.ts';
import { useProposalsWords } from '../../words/proposals.ts';

/** Longest value that is shown of a change. */
const shownValue = 60;

const partText = (part: string | Evidence): string =>
  typeof part === 'string' ? part : [part.fact, part.source].filter(Boolean).join(' · ');

/** The value of any field as a person reads it, cut where it is long. */
export function useValueText() {
  const { import: words, horizons, originKinds, kinds, areas } = useProposalsWords();
  const format = useFormat();
  const choices: Readonly<Record<ProfileChoice, Readonly<Record<string, string>>>> = {
    horizon: horizons,
    originKind: originKinds,
    kind: kinds,
    area: areas,
  };
  return (field: keyof Profile, value: Profile[keyof Profile]): string => {
    if (value === null || value.toString() === '') return words.preview.empty;
    if (typeof value === 'number') return field === 'targetYear' ? String(value) : format.decimal(value, 4);
    if (field in profileChoices) return choices[field as ProfileChoice][String(value)] ?? String(value);
    if (profileDays.some((one) => one === field)) return format.date(String(value));
    const text = typeof value === 'string' ? value : value.map(partText).join(', ');
    return beginningOf(text, shownValue);
  };
}
