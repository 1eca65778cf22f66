import { emptyProfile, type Profile, profileChoices } from '../../domain/proposal/proposal.ts';
import { draftOf, type ProfileDraft, type TypedProfile } from './profile-draft.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => typeof one === 'string' || isFields(one));

/** What was kept in the shape of what is empty: each field that fits, all others as they are there. */
const inShape = <Shape extends object>(value: unknown, empty: Shape): Shape => {
  const said = isFields(value) ? value : {};
  const fits = (field: string, now: unknown): boolean => {
    const there = said[field];
    const choices = (profileChoices as Readonly<Record<string, readonly string[]>>)[field];
    if (choices !== undefined) return choices.some((one) => one === there);
    if (Array.isArray(now)) return isTexts(there);
    return now === null ? there === null || typeof there === 'number' : typeof there === typeof now;
  };
  const found = Object.entries(empty).filter(([field, now]) => fits(field, now));
  return { ...empty, ...Object.fromEntries(found.map(([field]) => [field, said[field]])) };
};

/** A form of a proposal as it was kept on this device; null: that is none. */
export const readTyped = (value: unknown): TypedProfile | null => {
  if (!isFields(value) || !isFields(value['draft']) || !isFields(value['before'])) return null;
  const before: Profile = inShape(value['before'], emptyProfile);
  const draft: ProfileDraft = inShape(value['draft'], draftOf(emptyProfile));
  return { before, draft };
};
