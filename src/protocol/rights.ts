import type { GroupId, SeatId, SessionId, SpaceId } from '../domain/ids.ts';
import type { Role } from '../domain/session/role.ts';
import type { Plan } from '../domain/session/session.ts';
import type { DocumentName } from './document-name.ts';

/** Who speaks: taken from a valid token and from nothing else. */
export interface Principal {
  /** The session it belongs to; null for people of a space only. */
  readonly session: SessionId | null;
  /** The space it belongs to; the office and moderators of a space carry both. */
  readonly space: SpaceId | null;
  readonly seat: SeatId;
  readonly role: Role;
  /** An author's focus group; null for everybody else. */
  readonly group: GroupId | null;
}

/** What may be done with a document. Writing includes reading. */
export type Access = 'none' | 'read' | 'write';

/** What rights depend on beside role and document; taken from the plan alone. */
export interface Facts {
  /** Who writes in which small group: its people, and those who left while its sheet was written. */
  readonly members: ReadonlyMap<GroupId, ReadonlySet<SeatId>>;
  /** Small groups whose sheet the moderator has opened to everybody. */
  readonly opened: ReadonlySet<GroupId>;
  readonly minutesApproved: boolean;
  /** Whose names everybody may read because that was agreed for the small groups or for going round; missing: nobody's. */
  readonly named?: ReadonlySet<SeatId>;
}

/** The facts of a session that has no small groups and no approved minutes. */
export const noFacts: Facts = { members: new Map(), opened: new Set(), minutesApproved: false };

type FactsOfPlan = Pick<Plan, 'groups' | 'dissolved' | 'minutesApproved'> &
  Partial<Pick<Plan, 'groupsNamed' | 'turns'>>;

/**
 * What rights depend on in a session with this plan. A group that was merged into another lets that one's people go on
 * with its sheet.
 */
export const factsOf = (plan: FactsOfPlan): Facts => {
  const { groups, dissolved, minutesApproved, groupsNamed = false, turns = [] } = plan;
  const round = turns.filter(({ named }) => named).flatMap((one) => one.turns.map(({ seat }) => seat));
  const inGroups = groupsNamed ? groups.flatMap(({ members }) => [...members]) : [];
  const all = [...groups, ...dissolved];
  const membersOf = (id: GroupId | null) => groups.find((group) => group.id === id)?.members ?? [];
  return {
    members: new Map(
      all.map(({ id, members, former, into }) => [id, new Set([...members, ...former, ...membersOf(into)])]),
    ),
    opened: new Set(all.filter(({ opened }) => opened).map(({ id }) => id)),
    minutesApproved,
    ...((groupsNamed || round.length > 0) && { named: new Set([...inGroups, ...round]) }),
  };
};

/**
 * The one rule of rights, used by relay and app alike: what this principal may do with this document.
 * Fails closed: another session or space, an unknown role or document are `none`.
 */
export const may = (principal: Principal, name: DocumentName, facts: Facts): Access => {
  switch (name.kind) {
    case 'register':
    case 'results':
    case 'notebook':
    case 'photos':
    case 'submissions':
      return principal.space === name.space ? inSpace(principal, name) : 'none';
    case 'plan':
    case 'proposals':
    case 'tally':
    case 'desk':
    case 'minutes':
    case 'record':
    case 'group':
    case 'seat':
      return principal.session === name.session ? inSession(principal, name, facts) : 'none';
    default:
      return 'none';
  }
};

const sessionRoles: ReadonlySet<Role> = new Set(['moderator', 'scribe', 'office', 'participant', 'guest', 'projector']);

type SessionName = Extract<DocumentName, { readonly session: SessionId }>;

const inSession = ({ role, seat }: Principal, name: SessionName, facts: Facts): Access => {
  if (!sessionRoles.has(role)) return 'none';
  switch (name.kind) {
    case 'plan':
      return role === 'moderator' ? 'write' : 'read';
    case 'proposals':
      return role === 'moderator' || role === 'office' ? 'write' : 'read';
    case 'tally':
      return 'read';
    case 'desk':
      return role === 'moderator' || role === 'office' ? 'read' : 'none';
    case 'seat':
      return seat === name.seat ? 'write' : 'none';
    case 'group':
      if (role === 'moderator') return 'write';
      if (facts.members.get(name.group)?.has(seat) === true) return 'write';
      return facts.opened.has(name.group) ? 'read' : 'none';
    case 'minutes':
      if (role === 'moderator' || role === 'scribe' || role === 'office') return 'write';
      return facts.minutesApproved ? 'read' : 'none';
    case 'record':
      return role === 'moderator' || role === 'scribe' || role === 'office' ? 'write' : 'read';
    default:
      return 'none';
  }
};

type SpaceName = Extract<DocumentName, { readonly space: SpaceId }>;

const inSpace = ({ role, group }: Principal, name: SpaceName): Access => {
  switch (name.kind) {
    case 'register':
      if (role === 'office') return 'write';
      return role === 'moderator' || role === 'author' || role === 'reader' ? 'read' : 'none';
    case 'results':
      return role === 'office' || role === 'moderator' || role === 'author' || role === 'reader' ? 'read' : 'none';
    case 'notebook':
    case 'photos':
      return role === 'author' && group === name.group ? 'write' : 'none';
    case 'submissions':
      if (role === 'office' || (role === 'author' && group === name.group)) return 'write';
      return role === 'moderator' || role === 'author' ? 'read' : 'none';
    default:
      return 'none';
  }
};

/**
 * Who invites, and therefore sees the roster, the links and the list of people, and may have anybody erased: names and
 * codes lie at the relay, in no document, so that no access to one says this.
 */
export const mayInvite = (role: Role): boolean => role === 'moderator' || role === 'office';

/** Whether the right to it depends on facts, so that it may come and go while somebody is connected. */
export const restsOnFacts = (
  name: DocumentName,
): name is Extract<SessionName, { readonly kind: 'group' | 'minutes' }> =>
  name.kind === 'group' || name.kind === 'minutes';

/**
 * Whether a refused right may still come: a group's sheet may be opened, minutes may be approved. Everything else is
 * never. Tells `notYet` from `forbidden` among the close codes.
 */
export const mayLater = (principal: Principal, name: DocumentName): boolean =>
  restsOnFacts(name) && principal.session === name.session && sessionRoles.has(principal.role);
