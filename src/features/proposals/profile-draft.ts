import { isDay } from '../../domain/proposal/day.ts';
import {
  type Evidence,
  longestProfileLine,
  longestProfileText,
  mostFields,
  type Profile,
  type ProfileChoice,
  type ProfileFigure,
  profileChoices,
  profileDays,
  profileFigures,
  profileLines,
  profileTexts,
} from '../../domain/proposal/proposal.ts';
import { shortTitleLength, suggestShortTitle } from '../../domain/proposal/short-title.ts';
import { type FigureProblem, readProfileFigure } from '../../domain/proposal-import/figure.ts';

type TypedField =
  | (typeof profileFigures)[number]
  | (typeof profileLines)[number]
  | (typeof profileTexts)[number]
  | (typeof profileDays)[number];

/** A profile as it stands in the form: everything that is typed is text. */
export type ProfileDraft = Readonly<Record<TypedField | 'fields', string>> & Pick<Profile, ProfileChoice | 'evidence'>;

/** What was typed, and what stood in the proposal when the typing began. */
export interface TypedProfile {
  readonly before: Profile;
  readonly draft: ProfileDraft;
}

export type DraftProblem = FigureProblem | 'titleMissing' | 'tooLong' | 'notDay' | 'tooManyFields';
export type DraftProblems = Readonly<Partial<Record<keyof ProfileDraft, DraftProblem>>>;

/** Longest text that a field takes. */
export const longestOf = (field: keyof ProfileDraft): number => {
  if (field === 'shortTitle') return shortTitleLength;
  return profileTexts.some((one) => one === field) ? longestProfileText : longestProfileLine;
};

/** With a comma in every language, and without thousands points: `1.234` would be read as a thousand. */
const figureText = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','));

export const draftOf = (profile: Profile): ProfileDraft => ({
  ...profile,
  ...(Object.fromEntries(profileFigures.map((field) => [field, figureText(profile[field])])) as Record<
    ProfileFigure,
    string
  >),
  fields: profile.fields.join('; '),
});

/** Everything that keeps the draft from being a profile. A text that is too long is never cut behind somebody's back. */
export const problemsOf = (draft: ProfileDraft): DraftProblems => {
  const problems: Partial<Record<keyof ProfileDraft, DraftProblem>> = {};
  for (const field of [...profileLines, ...profileTexts, 'fields'] as const) {
    if (draft[field].trim().length > longestOf(field)) problems[field] = 'tooLong';
  }
  if (draft.title.trim() === '') problems.title = 'titleMissing';
  if (fieldsOf(draft.fields).length > mostFields) problems.fields = 'tooManyFields';
  for (const field of profileDays) if (draft[field] !== '' && !isDay(draft[field])) problems[field] = 'notDay';
  for (const field of profileFigures) {
    const reading = readProfileFigure(field, draft[field]);
    if (reading.kind === 'wrong') problems[field] = reading.problem;
  }
  return problems;
};

const figureOf = (field: ProfileFigure, text: string): number | null => {
  const reading = readProfileFigure(field, text);
  return reading.kind === 'figure' ? reading.value : null;
};

const fieldsOf = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[;,\n]/u)
      .map((field) => field.trim())
      .filter(Boolean),
  ),
];

const line = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Lines that were opened and left empty are none. */
const evidenceOf = (evidence: readonly Evidence[]): readonly Evidence[] =>
  evidence
    .map(({ fact, source, page, asOf }) => ({
      fact: line(fact),
      source: line(source),
      page: line(page),
      asOf: line(asOf),
    }))
    .filter(({ fact, source }) => fact !== '' || source !== '');

/** The profile that a draft without problems stands for. */
export const profileOf = (draft: ProfileDraft): Profile => {
  const lines = profileLines.map((field) => [field, line(draft[field])]);
  const texts = profileTexts.map((field) => [field, draft[field].trim()]);
  const figures = profileFigures.map((field) => [field, figureOf(field, draft[field])]);
  const taken = [...profileDays, ...(Object.keys(profileChoices) as ProfileChoice[])].map((field) => [
    field,
    draft[field],
  ]);
  const typed = Object.fromEntries([...lines, ...texts, ...figures, ...taken]) as Omit<Profile, 'fields' | 'evidence'>;
  const shortTitle = typed.shortTitle === '' ? suggestShortTitle(typed.title) : typed.shortTitle;
  return { ...typed, shortTitle, fields: fieldsOf(draft.fields), evidence: evidenceOf(draft.evidence) };
};

/** The fields that differ from what the form began with: all that this person has to say. */
export const changedFields = (before: Profile, after: Profile): Partial<Profile> =>
  Object.fromEntries(
    Object.entries(after).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof Profile]),
    ),
  );
