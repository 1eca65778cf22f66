import type { ProfileDraft } from './profile-draft.ts';

export type DraftField = keyof ProfileDraft;

/** What most people need first, in the order of the one-page profile. */
export const firstParts = {
  about: [
    'title',
    'plainWords',
    'shortTitle',
    'number',
    'kind',
    'origin',
    'originKind',
    'fields',
    'targetGroup',
    'targetGroupSize',
  ],
  content: ['problem', 'measure', 'effects', 'addressees', 'insteadOf'],
  means: ['staff', 'costPerYear', 'costOnce', 'funding', 'horizon'],
  success: ['indicator', 'baseline', 'target', 'targetYear'],
} as const satisfies Record<string, readonly DraftField[]>;

/** What stands in the fold „Weitere Angaben", beside the figures with their sources. */
export const furtherParts = {
  provenance: ['developedBy', 'basedOn', 'onBehalfOf', 'area', 'areaName'],
  context: ['strategicGoal', 'budget', 'moreIndicators'],
  decision: ['resolution'],
  official: ['statement', 'statementBy', 'statementOn', 'financeCheck', 'financeCheckBy', 'financeCheckOn'],
} as const satisfies Record<string, readonly DraftField[]>;

const furtherFields: readonly DraftField[] = [...Object.values(furtherParts).flat(), 'evidence'];

/** How many fields of the fold say something. */
export const filledFurther = (draft: ProfileDraft): number =>
  furtherFields.filter((field) => draft[field].length > 0 && draft[field] !== 'unknown').length;

export const isFurther = (field: string): boolean => furtherFields.some((one) => one === field);
