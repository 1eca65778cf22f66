import { putJudgement } from '../../documents/seat/document.ts';
import { putNote } from '../../documents/seat/notes.ts';
import type { NoteId, ProposalId, RoundId } from '../../domain/ids.ts';
import { bytesOfDoc, freshDoc } from '../../sync/memory-document.ts';
import { EnterSpaceRoute } from '../county/enter-space-route.tsx';
import { SpacesRoute } from '../county/spaces-route.tsx';
import { JoinRoute } from '../door/join-route.tsx';
import { KeptRoute } from '../door/kept-route.tsx';
import { LegalRoute } from '../door/legal-route.tsx';
import { OpenFileRoute } from '../door/open-file-route.tsx';
import { OwnDataRoute } from '../door/own-data-route.tsx';
import { StartRoute } from '../door/start-route.tsx';
import { SurveyRoute } from '../door/survey-route.tsx';
import { sampleAsked } from '../gallery/gallery-survey.tsx';
import { placeRow } from './county-space.ts';
import { sceneSession, seatOf } from './meeting.ts';
import { meetings } from './meetings.ts';
import { inMeeting, onDevice, type Scenes } from './scene.tsx';
import { Refusal } from './scene-device.ts';

const invited = {
  title: 'Steuerungsgruppe Sozialplanung',
  role: 'participant',
  practice: false,
  door: 'open',
  bound: null,
};
const join =
  (invite = 'K7Q4MX') =>
  () => <JoinRoute invite={invite} />;
const survey = () => <SurveyRoute link="link" />;
const enter = () => <EnterSpaceRoute invite="office" />;

const rescue = (): Uint8Array => {
  const doc = freshDoc();
  putJudgement(doc, 'item-r1' as RoundId, 'p1' as ProposalId, { kind: 'abstained' });
  putNote(doc, {
    ...{ id: 'n' as NoteId, round: 'item-r1' as RoundId, proposal: 'p1' as ProposalId, kind: 'strength', order: 'V' },
    text: 'Ein Gedanke, der nicht verloren gehen soll',
  });
  return bytesOfDoc(doc);
};

/** The doors of the house: finding a session, coming in, what is on this device, and who is responsible. */
export const doorScenes: Scenes = {
  start: onDevice(() => <StartRoute />),
  'start-known': onDevice(() => <StartRoute />, {
    roles: ['moderator', 'scribe', 'participant', 'guest', 'projector'],
  }),
  'start-forgets': onDevice(() => <StartRoute />, { forgets: true }),
  'join-code': onDevice(join('')),
  join: onDevice(join(), { answers: () => invited }),
  'join-personal': onDevice(join('personal'), {
    answers: () => ({ ...invited, bound: { kind: 'personal', name: 'Jana Ahrens', perspective: 'politics' } }),
  }),
  'join-device': onDevice(join('transfer'), {
    answers: () => ({
      ...invited,
      role: 'moderator',
      bound: { kind: 'transfer', name: 'Jana Ahrens', perspective: null },
    }),
  }),
  'join-closed': onDevice(join(), { answers: () => ({ ...invited, door: 'closed' }) }),
  'join-wrong': onDevice(join(), { answers: () => new Refusal('code-unknown', 404) }),
  'join-offline': onDevice(join()),
  'open-file': onDevice(() => <OpenFileRoute />),
  'kept-empty': onDevice(() => <KeptRoute />),
  kept: inMeeting(() => <KeptRoute />, meetings['score-begun'], {
    role: 'participant',
    prepare: async ({ database }) => {
      const own = `session/${sceneSession}/seat/${seatOf('participant')}`;
      for (const [index, document] of [own, 'session/nobody/plan'].entries())
        await database.rescues.put({
          ...{ id: `rescue${index}`, document, at: Date.UTC(2027, 4, 13, 9), reason: 'epoch', json: '{}' },
          update: rescue(),
        });
    },
  }),
  'own-data': inMeeting(() => <OwnDataRoute session={sceneSession} seat={seatOf('participant')} />, meetings.lobby, {
    role: 'participant',
  }),
  imprint: onDevice(() => <LegalRoute page="imprint" />),
  privacy: onDevice(() => <LegalRoute page="privacy" />),
  accessibility: onDevice(() => <LegalRoute page="accessibility" />),
  spaces: onDevice(() => <SpacesRoute />),
  'spaces-known': onDevice(() => <SpacesRoute />, {
    prepare: ({ database }) => database.spaces.put(placeRow('office', true)),
  }),
  'enter-space': onDevice(enter, {
    answers: () => ({ ...invited, role: 'office', title: 'Landkreis Musterau', space: 'SceneSpace' }),
  }),
  'enter-space-wrong': onDevice(enter, { answers: () => new Refusal('invite-wrong', 403) }),
  'survey-answer': onDevice(survey, { answers: () => sampleAsked }),
  'survey-closed': onDevice(survey, { answers: () => ({ ...sampleAsked, open: false }) }),
  'survey-offline': onDevice(survey),
};
