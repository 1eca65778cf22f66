import { guestPerspective, type Perspective } from './perspective.ts';

/** What a principal is in a session or space. The role comes from the signed token, never from a document. */
export const roles = [
  'moderator',
  'scribe',
  'office',
  'author',
  'participant',
  'guest',
  'projector',
  'reader',
] as const;

export type Role = (typeof roles)[number];

/** In which layer of a result a role's contributions stand: counted, shown apart as guests, or not at all. */
export const layers = ['counted', 'guest', 'none'] as const;
export type Layer = (typeof layers)[number];

/** A moderator's exception for one seat: a guest who counts, a participant who does not. */
export const standings = ['counted', 'excluded'] as const;
export type Standing = (typeof standings)[number];

/**
 * The role somebody sits down in: who takes part and sits here as a guest is one, by whatever way they came. All other
 * roles are given by the way alone.
 */
export const seatedAs = <Given extends Role>(given: Given, perspective: Perspective | null): Given | 'guest' =>
  given === 'participant' && perspective === guestPerspective ? 'guest' : given;

/**
 * Participants count unless excluded; guests only when admitted, otherwise they are a layer of their own;
 * who moderates, writes minutes, administers or projects never counts, whatever the exception says.
 */
export const layerOf = (role: Role, standing: Standing | undefined): Layer => {
  if (role === 'participant') return standing === 'excluded' ? 'none' : 'counted';
  if (role === 'guest') return standing === 'counted' ? 'counted' : standing === 'excluded' ? 'none' : 'guest';
  return 'none';
};
