import { profileTexts } from '../domain/proposal/proposal.ts';

/** What a root may hold: a flat map of JSON values, plain text, or nothing at all. */
export type RootKind = 'map' | 'text' | 'none';

const maps = (...names: readonly string[]) => {
  const known = new Set(names);
  return (root: string): RootKind => (known.has(root) ? 'map' : 'none');
};

const profileText = new RegExp(`^(?:${profileTexts.join('|')})/[A-Za-z0-9_-]{1,64}$`);
const profiles = maps('profiles', 'imports', 'findings', 'sources', 'series');
const entryText = /^text\/[A-Za-z0-9_-]{1,64}$/;
const entries = maps('entries');
const marks = maps('marks');
const notebook = maps('notes', 'meetings', 'guideline', 'profiles', 'imports');

/** The roots of each kind of document that has a shape, as the files of this folder name them. */
export const documentRoots = {
  plan: maps(
    'session',
    'agenda',
    'criteria',
    'rounds',
    'standings',
    'groups',
    'members',
    'former',
    'placing',
    'work',
    'asked',
    'late',
    'decisions',
    'polls',
    'boards',
    'cards',
    'typed',
    'attachments',
    'talks',
    'ballots',
    'questions',
    'crosses',
    'indicators',
    'outside',
    'turns',
    'hands',
    'perspectives',
    'surveys',
  ),
  proposals: (root: string): RootKind => (profileText.test(root) ? 'text' : profiles(root)),
  group: (root: string): RootKind => (root === 'text' || entryText.test(root) ? 'text' : marks(root)),
  seat: maps('judgements', 'done', 'notes', 'votes', 'cards', 'answers', 'supports', 'hand', 'turned', 'worksIn'),
  minutes: (root: string): RootKind => (entryText.test(root) ? 'text' : entries(root)),
  record: maps('points', 'answers', 'now'),
  register: maps(
    'space',
    'fields',
    'goals',
    'groups',
    'guideline',
    'cycles',
    'sessions',
    'findings',
    'sources',
    'series',
    'methods',
    'carried',
  ),
  notebook: (root: string): RootKind => (entryText.test(root) || profileText.test(root) ? 'text' : notebook(root)),
  photos: maps('photos'),
  results: maps('versions'),
  submissions: maps('frozen', 'acts', 'decided', 'numbers'),
  tally: maps('rounds', 'people', 'polls', 'boards', 'ballots', 'surveys', 'turned'),
} as const;

/** What the relay takes from an office alone, in documents that others write too (SPEC D185). */
export const officeRoots: ReadonlySet<string> = new Set(['decided', 'numbers']);

/** Whose keys have one value for ever: the relay takes no other, and takes none away (SPEC D184). */
export const onceRoots: ReadonlySet<string> = new Set(['frozen', 'acts', 'decided']);

/** A kind of document that has a shape. */
export type ShapedKind = keyof typeof documentRoots;
