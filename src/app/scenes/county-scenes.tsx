import type { ProposalId } from '../../domain/ids.ts';
import { cycleSteps } from '../../domain/session/cycle.ts';
import { DossierRoute } from '../county/dossier-route.tsx';
import { EmergencyRoute } from '../county/emergency-route.tsx';
import { GroupRoute } from '../county/group-route.tsx';
import { InboxRoute } from '../county/inbox-route.tsx';
import { SpaceRoute } from '../county/space-route.tsx';
import { WayRoute } from '../county/way-route.tsx';
import { conditions } from './conditions.ts';
import { County, groupIds, sceneSpace } from './county.ts';
import { after, inCounty, type Scene, type Scenes } from './scene.tsx';

const space = sceneSpace;
const fresh = () => new County().begin();
const working = () => new County().fill().handIn().write();
const register = () => <SpaceRoute space={space} year="2027" />;
const inbox = () => <InboxRoute space={space} />;
const group = (page?: string) => (county: County) => (
  <GroupRoute space={space} group={groupIds[0] ?? ''} page={page} proposal={page && county.draft} />
);
const emergency = () => <EmergencyRoute space={space} />;
const dossier = (year: number) => () => <DossierRoute space={space} year={String(year)} />;
const office = { role: 'office' } as const;
const author = { role: 'author' } as const;

/** The county's space for its office, its groups and its readers. */
export const countyScenes: Scenes = {
  'county-empty': inCounty(register, fresh, office),
  ...Object.fromEntries(
    cycleSteps.map((step): [string, Scene] => [
      `county-${step}`,
      inCounty(register, () => new County().fill(step).handIn().write(), office),
    ]),
  ),
  'county-offline': inCounty(register, working, { ...office, condition: conditions.offline }),
  'county-local': inCounty(register, working, { ...office, home: 'device' }),
  'county-reader': inCounty(register, working, { role: 'reader' }),
  'county-author': inCounty(register, working, author),
  'inbox-empty': inCounty(inbox, () => new County().fill(), office),
  inbox: inCounty(inbox, working, office),
  'inbox-newer': inCounty(inbox, () => new County().fill().handIn().handInAgain(), office),
  'inbox-asking': after(inCounty(inbox, working, office), /^Rückfrage stellen$/),
  'inbox-moderator': inCounty(inbox, working, { role: 'moderator' }),
  way: inCounty(({ proposals }) => <WayRoute space={space} proposal={proposals[0]?.id ?? ''} />, working, office),
  'way-asked': inCounty(
    ({ proposals }) => <WayRoute space={space} proposal={proposals[1]?.id ?? ''} />,
    working,
    office,
  ),
  'way-unknown': inCounty(() => <WayRoute space={space} proposal="nothing" />, working, office),
  'notebook-empty': inCounty(group(), () => new County().fill(), author),
  notebook: inCounty(group(), working, author),
  'notebook-offline': inCounty(group(), working, { ...author, condition: conditions.offline }),
  'notebook-changing': after(inCounty(group(), working, author), /^Notiz ändern/),
  'notebook-showing': after(inCounty(group(), working, author), /^Als Codes zeigen$/),
  'notebook-reading': after(inCounty(group(), working, author), /^Mit der Kamera lesen$/),
  draft: inCounty(group('draft'), working, author),
  'draft-missing': inCounty(
    () => <GroupRoute space={space} group={groupIds[0] ?? ''} page="draft" proposal={'gone' as ProposalId} />,
    working,
    author,
  ),
  'group-way': inCounty(group('way'), working, author),
  'group-note': inCounty(group('note'), working, office),
  'group-profile': inCounty(group('profile'), working, office),
  'dossier-empty': inCounty(dossier(2026), () => new County().fill(), office),
  dossier: inCounty(dossier(2027), () => new County().fill('dossier').handIn(), office),
  'dossier-no-year': inCounty(dossier(1999), working, office),
  'dossier-reader': inCounty(dossier(2027), working, { role: 'reader' }),
  emergency: inCounty(emergency, working, office),
  'emergency-refused': inCounty(emergency, working, { ...office, condition: conditions.offline }),
};
