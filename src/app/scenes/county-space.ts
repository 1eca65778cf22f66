import { createCell } from '../../device/watched.ts';
import { readNotebook } from '../../documents/space/notebook.ts';
import { readRegister, readSessionsOut, readStruckGroups } from '../../documents/space/register.ts';
import { readFieldFindings } from '../../documents/space/register-findings.ts';
import { readMethods } from '../../documents/space/register-methods.ts';
import { readFigures } from '../../documents/space/register-sources.ts';
import { readResults } from '../../documents/space/results.ts';
import { readSubmissions } from '../../documents/space/submissions.ts';
import type { GroupId, SeatId } from '../../domain/ids.ts';
import { accepted } from '../../domain/result.ts';
import type { Role } from '../../domain/session/role.ts';
import { may, noFacts, type Principal } from '../../protocol/rights.ts';
import { watchPhotos } from '../../sync/group-photos.ts';
import { freshDoc, holdDocument } from '../../sync/memory-document.ts';
import type { GroupWork } from '../../sync/open-group-work.ts';
import type { OpenSpace } from '../../sync/open-space.ts';
import type { Home } from '../../sync/session-home.ts';
import { watchDocument } from '../../sync/watch-document.ts';
import { always, type Condition, conditions } from './conditions.ts';
import { type County, groupIds, sceneSpace } from './county.ts';

export interface Looker {
  readonly role: Extract<Role, 'office' | 'moderator' | 'author' | 'reader'>;
  readonly condition?: Condition;
  readonly home?: Home;
}

const seat = 'SpaceSeat' as SeatId;
/** Authors are those of the first group. */
const principalOf = (role: Looker['role']): Principal => ({
  ...{ session: null, space: sceneSpace, seat, role },
  group: role === 'author' ? (groupIds[0] as GroupId) : null,
});

const common = ({ condition = conditions.online, home = 'relay' }: Looker) => ({
  saving: always(condition.saving),
  status: always(condition.status),
  home: always<Home>(home),
  retry: () => undefined,
  exportUnsaved: async () => ({ name: 'scene.json', content: new Blob() }),
  close: async () => undefined,
});

/** A county in memory as one place has it open, see `openInMemory`. */
export const openCounty = (county: County, looker: Looker): OpenSpace => {
  const principal = principalOf(looker.role);
  const mayEdit = may(principal, { kind: 'register', space: sceneSpace }, noFacts) === 'write';
  const register = holdDocument({ kind: 'register', space: sceneSpace }, mayEdit ? 'write' : 'read', county.register);
  const results = holdDocument({ kind: 'results', space: sceneSpace }, 'read', county.results);
  return {
    ...common(looker),
    ...{ spaceId: sceneSpace, seatId: seat, role: looker.role, principal, mayEdit },
    register: watchDocument(register, readRegister),
    struckGroups: watchDocument(register, readStruckGroups),
    findings: watchDocument(register, readFieldFindings),
    figures: watchDocument(register, readFigures),
    methods: watchDocument(register, readMethods),
    results: watchDocument(results, readResults),
    sessionsOut: watchDocument(register, readSessionsOut),
    struckResults: createCell([]),
    documents: { register, results },
    edit: (act) => act(county.register),
    handOver: async () => accepted(null),
    token: () => 'token',
    ask: (call) => call('token'),
    renew: async () => null,
    // Only what opens further documents reads it, and that is handed in.
    place: {} as OpenSpace['place'],
    whenRead: Promise.resolve(),
  };
};

/** The works of its groups as the same place has them open. */
export const openWorks = (county: County, looker: Looker): readonly GroupWork[] =>
  groupIds.map((group) => {
    const principal = principalOf(looker.role);
    const isOwn = principal.group === group;
    const submissions = holdDocument(
      { kind: 'submissions', space: sceneSpace, group },
      'write',
      county.submissions.get(group) ?? freshDoc(),
    );
    const notebook = holdDocument({ kind: 'notebook', space: sceneSpace, group }, 'write', county.notebooks.get(group));
    const photos = holdDocument({ kind: 'photos', space: sceneSpace, group });
    return {
      ...common(looker),
      group,
      notebook: isOwn ? watchDocument(notebook, readNotebook) : null,
      photos: isOwn ? watchPhotos(photos) : null,
      submissions: watchDocument(submissions, readSubmissions),
      editNotebook: (act) => act(notebook.doc),
      editSubmissions: (act) => act(submissions.doc),
      documents: isOwn ? [notebook, photos, submissions] : [submissions],
    };
  });

/** The row by which a device finds its place. */
export const placeRow = (role: Looker['role'], local: boolean) => ({
  ...{ key: `${sceneSpace}/${seat}`, spaceId: sceneSpace, seatId: seat, role, groupId: principalOf(role).group },
  ...{ title: 'Landkreis Musterau', token: 'token', local, openedAt: 1 },
});
