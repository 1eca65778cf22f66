import type * as Y from 'yjs';
import type { ProposalId } from '../../domain/ids.ts';
import {
  isProfileText,
  type Profile,
  type ProfileText,
  type Proposal,
  profileTexts,
} from '../../domain/proposal/proposal.ts';
import { type GuidelineAnswer, inGuidelineOrder } from '../../domain/space/guideline.ts';
import type { Fields } from '../field-table.ts';
import { isRecord } from '../parse.ts';
import { asProfile } from '../proposals/document.ts';
import { printAnswer, readAnswer } from './guideline.ts';

/*
 * A draft as a device had it when it heard that somebody else took it out while it was written on here: all of it as one
 * value, beside what is left of it (SPEC D382).
 */

export interface WholeDraft {
  readonly profile: Profile;
  readonly order: string;
  readonly answers: readonly GuidelineAnswer[];
  /** What was left in its long texts then; what is left in one now and is not this is read beside it. */
  readonly left: Readonly<Partial<Record<ProfileText, string>>>;
}

const prefix = 'whole/';

/** Whether a field is part of this, or says that a text was read; neither is anything that was written into a draft. */
export const isBeside = (field: string): boolean =>
  field === 'gone' || field.startsWith(prefix) || field.startsWith('read/');

export const wholeDraftKey = (id: ProposalId, client: number): string => `${id}/${prefix}${client}`;

export const printWholeDraft = (
  { id: _, order, ...profile }: Proposal,
  rest: Pick<WholeDraft, 'answers' | 'left'>,
) => ({
  profile,
  order,
  answers: Object.fromEntries(rest.answers.map((answer) => [answer.question, printAnswer(answer)])),
  left: rest.left,
});

/** All of them among the fields of a draft that is gone, in one order everywhere. */
export const readWholeDrafts = (fields: Fields): readonly WholeDraft[] =>
  [...fields]
    .filter(([field]) => field.startsWith(prefix))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, kept]): readonly WholeDraft[] => {
      if (!isRecord(kept) || !isRecord(kept['profile'])) return [];
      const { profile, order, answers, left } = kept;
      const said = isRecord(answers) ? Object.entries(answers) : [];
      const texts = isRecord(left) ? left : {};
      return [
        {
          profile: asProfile((field) => (profile as Readonly<Record<string, unknown>>)[field]),
          order: typeof order === 'string' ? order : '',
          answers: inGuidelineOrder(
            said.flatMap(([question, answer]) => readAnswer(question, answer, 'answered') ?? []),
          ),
          left: Object.fromEntries(
            profileTexts.flatMap((field) => (typeof texts[field] === 'string' ? [[field, texts[field]]] : [])),
          ),
        },
      ];
    });

/** A long text of it: as the devices had it, and what is left unless one of them had exactly that. */
const wholeText = (wholes: readonly WholeDraft[], field: ProfileText, left: string): string => {
  const isKnown = left.trim() === '' || wholes.some((whole) => whole.left[field] === left);
  return [...new Set([...wholes.map(({ profile }) => profile[field]), ...(isKnown ? [] : [left])])]
    .filter((text) => text.trim() !== '')
    .join('\n');
};

/** What a draft that is gone was: as devices had it, with what others wrote into it meanwhile. */
export const wholeOfDraft = (left: Proposal, written: Fields, wholes: readonly WholeDraft[]): Proposal => {
  const [first] = wholes;
  if (first === undefined) return left;
  const texts = profileTexts.map((field) => [field, wholeText(wholes, field, left[field])]);
  const kept = Object.entries({ ...first.profile, order: first.order }).filter(
    ([field]) => !written.has(field) && !isProfileText(field),
  );
  return { ...left, ...Object.fromEntries([...kept, ...texts]) };
};

export const dropWholeDrafts = (table: Y.Map<unknown>, id: ProposalId, fields: Fields): void => {
  for (const field of fields.keys()) if (field.startsWith(prefix)) table.delete(`${id}/${field}`);
};
