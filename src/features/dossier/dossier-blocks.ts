import type { ProposalId } from '../../domain/ids.ts';
import type { Block, Heading, Table } from '../../domain/paper/pages.ts';
import type { useCycleWords } from '../../words/cycle.ts';
import type { useDossierWords } from '../../words/dossier.ts';
import type { Format } from '../../words/format.ts';
import type { useOverlayWords } from '../../words/overlay.ts';
import type { useSubmissionsWords } from '../../words/submissions.ts';

/** The words of a dossier, in one language. */
export interface DossierWords {
  readonly own: ReturnType<typeof useDossierWords>;
  readonly steps: ReturnType<typeof useCycleWords>['steps'];
  readonly overlay: Pick<
    ReturnType<typeof useOverlayWords>,
    'layers' | 'leanings' | 'relation' | 'relations' | 'openRelation' | 'alone' | 'missing'
  >;
  readonly handed: Pick<ReturnType<typeof useSubmissionsWords>, 'statuses' | 'numberFollows' | 'untitled'>;
  readonly format: Format;
}

export type DossierBlock = Block<ProposalId>;

export const text = (words: string): DossierBlock => ({ kind: 'text', text: words });
export const items = (texts: readonly string[]): readonly DossierBlock[] =>
  texts.map((one) => ({ kind: 'item', text: one }));
export const heading = (level: Heading['level'], words: string, change: Partial<Heading> = {}): DossierBlock => ({
  ...{ kind: 'heading', level, text: words, isListed: true, isFirst: false },
  ...change,
});
export const rows = (table: Table, all: readonly (readonly string[])[]): readonly DossierBlock[] =>
  all.map((cells) => ({ kind: 'row', table, cells }));
export const lines = (parts: readonly (string | false | null)[]): string => parts.filter(Boolean).join('\n');
