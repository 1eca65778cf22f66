import { documentRoots, officeRoots, onceRoots, type RootKind as ShapedRoot } from '../../src/documents/roots.ts';
import type { DocumentName } from '../../src/protocol/document-name.ts';

/**
 * What a root may hold: as its document's storey says, anything the inspector knows, or `office`: an office's alone. `once` is
 * a map in which each key is given one value, by whomever, and keeps it.
 */
export type RootKind = ShapedRoot | 'any' | 'office' | 'once';

/** What somebody may write in a document. */
export type Roots = (root: string) => RootKind;

const someRoot = /^[A-Za-z0-9_-]{1,64}(?:\/[A-Za-z0-9_-]{1,64})?$/;

/**
 * The roots of each kind of document, for an office or for everybody else who may write there. Kinds that have no shape
 * yet take whatever the inspector knows under a name of ours; tally, desk and results are the relay's own.
 */
export const rootsOf = ({ kind }: DocumentName, office: boolean): Roots => {
  switch (kind) {
    case 'plan':
    case 'seat':
    case 'proposals':
    case 'group':
    case 'minutes':
    case 'register':
    case 'notebook':
    case 'photos':
    case 'record':
      return documentRoots[kind];
    case 'submissions':
      return (root) => {
        if (officeRoots.has(root) && !office) return 'office';
        return onceRoots.has(root) ? 'once' : documentRoots[kind](root);
      };
    case 'tally':
    case 'desk':
    case 'results':
      return () => 'none';
    default:
      return (root) => (someRoot.test(root) ? 'any' : 'none');
  }
};
