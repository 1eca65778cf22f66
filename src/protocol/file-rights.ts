import type { SessionId, SpaceId } from '../domain/ids.ts';
import { type DocumentName, parseName } from './document-name.ts';
import { type Access, type Facts, may, type Principal } from './rights.ts';

/** The header in which a device says to which document a file belongs: its name below the session, e.g. `seat/<id>`. */
export const homeHeader = 'plenum-document';

/** A document that files hang on: the meeting's own, a small group's sheet, one person's, or the register of a county. */
export type FileHome =
  | { readonly kind: 'plan' | 'proposals'; readonly session: SessionId }
  | Extract<DocumentName, { readonly kind: 'group' | 'seat' }>
  | { readonly kind: 'register'; readonly space: SpaceId };

/** What files belong to: a session, or a county's space. So written that neither can be taken for the other. */
export type FilesOwner = SessionId | `space/${string}`;

/** Whether files belong to a county’s space. */
export const isOfSpace = (owner: FilesOwner): owner is `space/${string}` => owner.startsWith('space/');

/** The owner of a county’s reports. */
export const filesOfSpace = (space: SpaceId): FilesOwner => `space/${space}`;

/** What the files of a document belong to. */
export const ownerOfHome = (home: FileHome): FilesOwner => ('space' in home ? filesOfSpace(home.space) : home.session);

/** The document of this name if files hang on documents of its kind. */
export const asHome = (name: DocumentName | null): FileHome | null => {
  if (name?.kind === 'plan' || name?.kind === 'proposals') return { kind: name.kind, session: name.session };
  if (name?.kind === 'register') return { kind: name.kind, space: name.space };
  return name?.kind === 'group' || name?.kind === 'seat' ? name : null;
};

/** The document that is meant by a header; null for everything that files do not hang on. */
export const parseHome = (session: SessionId, text: string): FileHome | null =>
  asHome(parseName(`session/${session}/${text}`));

/** A file as far as rights are concerned. */
export interface FileFacts {
  /** The documents it hangs on. */
  readonly homes: readonly FileHome[];
  /** Whether the tally tells of it: it was on a card that everybody has been shown. */
  readonly told: boolean;
}

/**
 * What this principal may do with a file: the most that they may do with a document it hangs on. A file nobody has
 * hung anywhere is nobody's. What was shown to everybody may be read by whoever reads the tally; until then a photo on a
 * covered card is its author's alone, like the words on it.
 */
export const mayFile = (principal: Principal, { homes, told }: FileFacts, facts: Facts): Access => {
  const [first] = homes;
  if (first === undefined) return 'none';
  const all = homes.map((home) => may(principal, home, facts));
  if (told && 'session' in first) all.push(may(principal, { kind: 'tally', session: first.session }, facts));
  return all.includes('write') ? 'write' : all.includes('read') ? 'read' : 'none';
};
