import { type GroupId, parseId, type SeatId, type SessionId, type SpaceId } from '../domain/ids.ts';

/** The name of a document as a union: what kind it is and whose. Rights are decided on this alone. */
export type DocumentName =
  | { readonly kind: SharedKind; readonly session: SessionId }
  | { readonly kind: 'group'; readonly session: SessionId; readonly group: GroupId }
  | { readonly kind: 'seat'; readonly session: SessionId; readonly seat: SeatId }
  | { readonly kind: 'register' | 'results'; readonly space: SpaceId }
  | { readonly kind: GroupsKind; readonly space: SpaceId; readonly group: GroupId };

const sharedKinds = ['plan', 'proposals', 'tally', 'desk', 'minutes', 'record'] as const;
type SharedKind = (typeof sharedKinds)[number];

const groupsKinds = ['notebook', 'photos', 'submissions'] as const;
type GroupsKind = (typeof groupsKinds)[number];

/** The name as it stands in the address of a socket and in storage, e.g. `session/abc/seat/xyz`. */
export const printName = (name: DocumentName): string => {
  switch (name.kind) {
    case 'group':
      return `session/${name.session}/group/${name.group}`;
    case 'seat':
      return `session/${name.session}/seat/${name.seat}`;
    case 'register':
    case 'results':
      return `space/${name.space}/${name.kind}`;
    case 'notebook':
    case 'photos':
    case 'submissions':
      return `space/${name.space}/${name.kind}/${name.group}`;
    default:
      return `session/${name.session}/${name.kind}`;
  }
};

/** The name behind a text from outside, or null for everything that is not exactly a document of ours. */
export const parseName = (text: string): DocumentName | null => {
  const [scope, owner, kind, part, ...rest] = text.split('/');
  if (rest.length > 0) return null;
  if (scope === 'session') return parseSessionName(parseId(owner), kind, part);
  if (scope === 'space') return parseSpaceName(parseId(owner), kind, part);
  return null;
};

const parseSessionName = (session: SessionId | null, kind: string | undefined, part?: string): DocumentName | null => {
  if (session === null) return null;
  if (part === undefined) {
    const shared = sharedKinds.find((known) => known === kind);
    return shared === undefined ? null : { kind: shared, session };
  }
  const group = parseId<GroupId>(part);
  const seat = parseId<SeatId>(part);
  if (kind === 'group' && group !== null) return { kind, session, group };
  if (kind === 'seat' && seat !== null) return { kind, session, seat };
  return null;
};

const parseSpaceName = (space: SpaceId | null, kind: string | undefined, part?: string): DocumentName | null => {
  if (space === null) return null;
  if (part === undefined) return kind === 'register' || kind === 'results' ? { kind, space } : null;
  const group = parseId<GroupId>(part);
  if (group === null) return null;
  const known = groupsKinds.find((one) => one === kind);
  return known === undefined ? null : { kind: known, space, group };
};
