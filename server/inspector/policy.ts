import { profileTexts } from '../../src/domain/proposal/proposal.ts';
import type { DocumentName } from '../../src/protocol/document-name.ts';

/** What a root may hold: a flat map of JSON values, plain text, anything the inspector knows, or nothing at all. */
export type RootKind = 'map' | 'text' | 'any' | 'none';

/** What may stand in a document. All writers of one document may write the same. */
export type Roots = (root: string) => RootKind;

const maps =
  (...names: readonly string[]): Roots =>
  (root) =>
    names.includes(root) ? 'map' : 'none';

const textRoot = new RegExp(`^(?:${profileTexts.join('|')})/[A-Za-z0-9_-]{1,64}$`);
const someRoot = /^[A-Za-z0-9_-]{1,64}(?:\/[A-Za-z0-9_-]{1,64})?$/;

const plan = maps(
  'session',
  'agenda',
  'criteria',
  'rounds',
  'standings',
  'groups',
  'members',
  'late',
  'decisions',
  'polls',
);
const seat = maps('judgements', 'done', 'notes', 'votes');
const marks = maps('marks');
const profiles = maps('profiles', 'imports', 'findings');
const entryText = /^text\/[A-Za-z0-9_-]{1,64}$/;
const entries = maps('entries');

/**
 * The roots of each kind of document, as `src/documents` names them. Kinds that have no shape yet take whatever the
 * inspector knows under a name of ours; tally and desk are the relay's own.
 */
export const rootsOf = ({ kind }: DocumentName): Roots => {
  switch (kind) {
    case 'plan':
      return plan;
    case 'seat':
      return seat;
    case 'proposals':
      return (root) => (textRoot.test(root) ? 'text' : profiles(root));
    case 'group':
      return (root) => (root === 'text' ? 'text' : marks(root));
    case 'minutes':
      return (root) => (entryText.test(root) ? 'text' : entries(root));
    case 'tally':
    case 'desk':
      return () => 'none';
    default:
      return (root) => (someRoot.test(root) ? 'any' : 'none');
  }
};
