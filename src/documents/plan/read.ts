import type * as Y from 'yjs';
import { type AgendaApproval, type AgendaItem, activityKinds, inAgendaOrder } from '../../domain/agenda/agenda.ts';
import { disclosures, type RoundWish, roundStates } from '../../domain/assessment/assessment.ts';
import type { Method } from '../../domain/assessment/criterion.ts';
import {
  type AgendaItemId,
  type CriterionId,
  isId,
  isRehearsal,
  type PollId,
  type ProposalId,
  parseId,
  type RoundId,
  type SeatId,
  type SpaceId,
} from '../../domain/ids.ts';
import { plainGroupName } from '../../domain/proposal/origin-group.ts';
import { cycleSteps, longestOf, stepKeys } from '../../domain/session/cycle.ts';
import { type Standing, standings as standingKinds } from '../../domain/session/role.ts';
import {
  doors,
  type LateDecision,
  lateDecisions,
  mostPlaces,
  type Plan,
  usualPlaces,
} from '../../domain/session/session.ts';
import { wallViews } from '../../domain/session/wall-look.ts';
import type { Wifi } from '../../domain/session/wifi.ts';
import { mostRaises } from '../../domain/signals/hand.ts';
import { type Fields, readTable } from '../field-table.ts';
import { asIds, asMoment, asOneOf, asText, asTexts, asWhole, isRecord } from '../parse.ts';
import { readAttachments, readTalks } from './attachments.ts';
import { readBallots } from './ballots.ts';
import { readBoards, readCardPlaces, readTypedCards } from './boards.ts';
import { readAxes, readCriteria, readQuestion } from './criteria.ts';
import { readGroups, readGroupWork } from './groups-read.ts';
import { readOutside } from './outside.ts';
import { readPast } from './past.ts';
import { readPerspectives } from './perspectives.ts';
import { readDecisions, readPolls } from './results.ts';
import { planRoots } from './roots.ts';
import { readTimer } from './timer.ts';
import { readTurns } from './turns.ts';
import { readField, readVoices } from './wall.ts';

/** The plan as plain values. Never throws: what is not understood is left out or falls back to its default. */
export const readPlan = (doc: Y.Doc): Plan => {
  const { session, agenda, criteria, rounds, standings, late, indicators, surveys, hands } = planRoots(doc);
  const read = readCriteria(readTable(criteria));
  const items = readTable(agenda);
  const inOrderOfMeeting = readAgenda(items);
  const wishes = readRounds(readTable(rounds));
  return {
    title: asText(session.get('title')),
    date: asText(session.get('date')),
    startsAt: asText(session.get('startsAt')),
    endsAt: asText(session.get('endsAt')),
    place: asText(session.get('place')),
    goals: asText(session.get('goals')),
    goalsReached: asTexts(session.get('goalsReached')),
    mandate: asText(session.get('mandate')),
    cycleStep: cycleSteps.find((step) => step === session.get('cycleStep')) ?? null,
    wifi: readWifi(session.get('wifi')),
    door: asOneOf(session.get('door'), doors, 'open'),
    places: asWhole(session.get('places'), 1, mostPlaces) ?? usualPlaces,
    renewals: asWhole(session.get('renewals'), 0, 1_000_000) ?? 0,
    agenda: inOrderOfMeeting,
    approval: readApproval(session.get('approval')),
    current: parseId<AgendaItemId>(session.get('current')),
    spent: readSpent(items),
    timer: readTimer(session.get('timer')),
    criteria: read,
    axes: readAxes(session.get('axes'), read),
    rounds: wishes.filter(({ id }) => !isRehearsal(id)),
    rehearsals: wishes.filter(({ id }) => isRehearsal(id)),
    method: readMethod(session.get('method')),
    shuffle: session.get('shuffle') === true,
    withoutOrigin: session.get('withoutOrigin') === true,
    spaceGroups: asTexts(session.get('spaceGroups')),
    stepNames: readStepNames(session.get('stepNames')),
    standings: readChoices<SeatId, Standing>(standings, standingKinds),
    ...readGroups(doc),
    groupsNamed: session.get('groupsNamed') === true,
    groupWork: readGroupWork(doc, inOrderOfMeeting),
    mixSeed: asWhole(session.get('mixSeed'), 0, 1_000_000) ?? 0,
    lateDecisions: readChoices<string, LateDecision>(late, lateDecisions),
    presented: parseId<ProposalId>(session.get('presented')),
    presentedTimer: readTimer(session.get('presentedTimer')),
    wall: asOneOf(session.get('wall'), wallViews, 'auto'),
    minutesApproved: session.get('minutesApproved') === true,
    decisions: readDecisions(doc),
    polls: readPolls(doc),
    poll: parseId<PollId>(session.get('poll')),
    boards: readBoards(doc, inOrderOfMeeting),
    cards: readCardPlaces(doc),
    typed: readTypedCards(doc),
    attachments: readAttachments(doc),
    talks: readTalks(doc),
    wallPhoto: parseId(session.get('wallPhoto')),
    ballots: readBallots(doc, inOrderOfMeeting),
    crossed: new Set([...readTable(indicators).values()].map((fields) => parseId<AgendaItemId>(fields.get('item')))),
    surveyed: new Set(
      [...readTable(surveys)].flatMap(([id, fields]) => (fields.get('sent') === true ? [id as AgendaItemId] : [])),
    ),
    ended: session.get('ended') === true,
    nextDate: asText(session.get('nextDate')),
    space: parseId<SpaceId>(session.get('space')),
    continues: asText(session.get('continues')),
    nextTime: asText(session.get('nextTime')),
    outside: readOutside(doc),
    turns: readTurns(doc, inOrderOfMeeting),
    hands: readHands(hands),
    past: readPast(session.get('past')),
    heldAt: asMoment(session.get('heldAt')),
    wallVoices: readVoices(session.get('wallVoices')),
    wallField: readField(session.get('wallField')),
    perspectives: readPerspectives(doc),
  };
};

const readAgenda = (table: ReadonlyMap<string, Fields>): readonly AgendaItem[] =>
  inAgendaOrder(
    [...table].map(([id, fields]) => ({
      id: id as AgendaItemId,
      title: asText(fields.get('title')),
      minutes: asWhole(fields.get('minutes'), 0, 1_440) ?? 0,
      activity: asOneOf(fields.get('activity'), activityKinds, 'talk'),
      who: asText(fields.get('who')),
      text: asText(fields.get('text')),
      order: asText(fields.get('order')),
    })),
  );

const longestSpent = 100 * 3_600_000;

const readSpent = (table: ReadonlyMap<string, Fields>): Plan['spent'] =>
  new Map(
    [...table].flatMap(([id, fields]) => {
      const spent = asWhole(fields.get('spent'), 0, longestSpent);
      return spent === null ? [] : [[id as AgendaItemId, spent] as const];
    }),
  );
const readApproval = (value: unknown): AgendaApproval | null => {
  const at = isRecord(value) ? asMoment(value['at']) : null;
  return at === null || !isRecord(value) ? null : { at, additions: asText(value['additions']) };
};

const readMethod = (value: unknown): Method | null => {
  if (!isRecord(value)) return null;
  const [name, version] = [asText(value['name']), asWhole(value['version'], 1, 10_000)];
  if (name === '' || version === null) return null;
  return value['changed'] === true ? { name, version, changed: true } : { name, version };
};

const readWifi = (value: unknown): Wifi | null => {
  const name = isRecord(value) ? asText(value['name']) : '';
  return name === '' || !isRecord(value) ? null : { name, password: asText(value['password']) };
};

const readRounds = (table: ReadonlyMap<string, Fields>): readonly RoundWish[] =>
  [...table]
    .flatMap(([id, fields]): RoundWish[] => {
      const item = parseId<AgendaItemId>(fields.get('item'));
      const number = asWhole(fields.get('number'), 1, 99);
      if (item === null || number === null) return [];
      return [
        {
          id: id as RoundId,
          item,
          number,
          proposals: asIds<ProposalId>(fields.get('proposals')),
          criteria: asIds<CriterionId>(fields.get('criteria')),
          disclosure: asOneOf(fields.get('disclosure'), disclosures, 'covered'),
          question: readQuestion(fields.get('question')),
          ...readOrigins(fields.get('origins')),
          ...(fields.has('method') && { method: readMethod(fields.get('method')) }),
          wish: asOneOf(fields.get('wish'), roundStates, 'open'),
          shown: readNamed(fields, 'shown'),
          ...readShowsFew(fields),
        },
      ];
    })
    .sort((a, b) => (a.item < b.item ? -1 : a.item > b.item ? 1 : a.number - b.number));

const readOrigins = (value: unknown): Pick<RoundWish, 'origins'> => {
  const groups = Object.entries(isRecord(value) ? value : {}).map(([id, name]) => [id, plainGroupName(asText(name))]);
  const origins = Object.fromEntries(groups.filter(([id, name]) => isId(id) && name !== ''));
  return Object.keys(origins).length === 0 ? {} : { origins };
};

/** Each is a key of its own (SPEC D16): two moderators who show different proposals at once show both. */
const readNamed = (fields: Fields, what: 'shown' | 'showsFew'): readonly ProposalId[] =>
  [...fields.keys()].sort().flatMap((field) => {
    const proposal = field.startsWith(`${what}/`) ? parseId<ProposalId>(field.slice(what.length + 1)) : null;
    return proposal !== null && fields.get(field) === true ? [proposal] : [];
  });

const readShowsFew = (fields: Fields): Pick<RoundWish, 'showsFew'> => {
  const showsFew = readNamed(fields, 'showsFew');
  return showsFew.length === 0 ? {} : { showsFew };
};

const readHands = (map: Y.Map<unknown>): Plan['hands'] =>
  new Map(
    [...map].flatMap(([key, value]) => {
      const [seat, raise] = [parseId<SeatId>(key), asWhole(value, 0, mostRaises)];
      return seat === null || raise === null ? [] : [[seat, raise] as const];
    }),
  );

const readChoices = <Key extends string, Choice extends string>(
  map: Y.Map<unknown>,
  choices: readonly Choice[],
): ReadonlyMap<Key, Choice> => {
  const read = new Map<Key, Choice>();
  for (const [key, value] of map) {
    const choice = choices.find((one) => one === value);
    if (choice !== undefined) read.set(key as Key, choice);
  }
  return read;
};

/** What the county calls its steps and says of them; longer than a register takes is none (SPEC D313, D370). */
const readStepNames = (value: unknown): Plan['stepNames'] =>
  Object.fromEntries(
    stepKeys.flatMap((key) => {
      const said = isRecord(value) ? asText(value[key]) : '';
      return said === '' || said.length > longestOf(key) ? [] : [[key, said] as const];
    }),
  );
