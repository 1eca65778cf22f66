import * as v from 'valibot';
import { createId } from '../domain/ids.ts';
import { asAsked } from '../domain/survey/survey-edition.ts';
import { type AskedSurvey, askedSurveyAnswer } from '../protocol/surveys.ts';
import { type ApiReason, nothing } from './api.ts';
import type { Device } from './device.ts';
import { surveyKey as keyOf, listSurveyLinks } from './survey-keys.ts';

/**
 * What this device knows of a survey it has a link to. `draft`: being written. `waiting`: to be sent as soon as there is a
 * connection. `sent`: the relay has it; then the answers are gone from here. `refused`: the relay does not take it, they stay.
 */
type KeptSurveyState = 'draft' | 'waiting' | 'sent' | 'refused';

export interface KeptSurvey {
  readonly link: string;
  /** Under it the answers are sent, however often: it is taken once. */
  readonly id: string;
  readonly state: KeptSurveyState;
  /** By question, as `fittingAnswers` reads them. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** What is asked, as the relay said it last: without a connection it can still be answered. */
  readonly asked: AskedSurvey | null;
  /** Why the relay did not take it. */
  readonly reason?: string | undefined;
  /** When it was first seen here that it will never be taken, in milliseconds since 1970. */
  readonly lateSince?: number | undefined;
}

const keptShape = v.object({
  id: v.string(),
  state: v.picklist(['draft', 'waiting', 'sent', 'refused']),
  answers: v.record(v.string(), v.unknown()),
  asked: v.nullable(askedSurveyAnswer),
  reason: v.optional(v.string()),
  lateSince: v.optional(v.number()),
});

type Place = Pick<Device, 'api' | 'random'> & { readonly database: Pick<Device['database'], 'settings'> };

const empty = ({ random }: Pick<Place, 'random'>, link: string): KeptSurvey => ({
  ...{ link, id: createId<never>(random), state: 'draft', answers: {}, asked: null },
});

/** What is kept of a link; a fresh one where nothing is. */
export const loadSurvey = async (place: Place, link: string): Promise<KeptSurvey> => {
  const row = await place.database.settings.get(keyOf(link));
  const read = v.safeParse(keptShape, row?.value);
  return read.success ? { ...read.output, link } : empty(place, link);
};

/** Keeps it on this device. */
export const keepSurvey = async ({ database }: Place, { link, ...kept }: KeptSurvey): Promise<void> => {
  await database.settings.put({ key: keyOf(link), value: kept });
};

/** For the next person at this device: the same questions, nothing answered, another id. */
export const anotherAnswer = (place: Pick<Place, 'random'>, { link, asked }: KeptSurvey): KeptSurvey => ({
  ...empty(place, link),
  asked,
});

/**
 * Takes in what is asked. Where it is not what was answered, an answer stays if its question does: under another one it would
 * mean something else. Nothing is sent then before somebody has read it (`other-edition`).
 */
export const withAsked = (kept: KeptSurvey, asked: AskedSurvey): KeptSurvey => {
  if (kept.state === 'sent' || kept.asked === null || asAsked(kept.asked.survey) === asAsked(asked.survey))
    return { ...kept, asked };
  const before = new Set(kept.asked.survey.questions.map((question) => JSON.stringify(question)));
  const same = asked.survey.questions.filter((question) => before.has(JSON.stringify(question)));
  const answers = Object.fromEntries(same.flatMap(({ id }) => (id in kept.answers ? [[id, kept.answers[id]]] : [])));
  const hadAny = Object.keys(kept.answers).length > 0;
  return { ...kept, asked, answers, ...(hadAny && { state: 'draft', reason: 'other-edition' }) };
};

/** Asks the relay what the link leads to. Without an answer what is kept stands; `reason` says why. */
export const askSurvey = async (
  { api }: Pick<Place, 'api'>,
  kept: KeptSurvey,
): Promise<{ readonly kept: KeptSurvey; readonly reason: ApiReason | null }> => {
  const body = { link: kept.link };
  const asked = await api.call({ method: 'POST', path: 'surveys', answer: askedSurveyAnswer, body });
  return asked.ok ? { kept: withAsked(kept, asked.value), reason: null } : { kept, reason: asked.reason };
};

const passing: ReadonlySet<string> = new Set(['offline', 'unreadable', 'relay-fault', 'too-many-tries']);

/** Whether a reason is not the last word: it is tried again. */
export const mayPass = (reason: string): boolean => passing.has(reason);

/** Sends what waits. What has arrived leaves this device; what was answered to other questions is to be read again. */
export const sendSurvey = async ({ api }: Pick<Place, 'api'>, kept: KeptSurvey): Promise<KeptSurvey> => {
  const { link, id, answers, asked } = kept;
  const sent = await api.call({
    method: 'POST',
    path: 'surveys/answers',
    answer: nothing,
    body: { link, id, answers, edition: asked?.edition ?? '' },
  });
  if (sent.ok) return { ...kept, state: 'sent', answers: {}, reason: undefined };
  if (sent.reason === 'other-edition') {
    const again = await askSurvey({ api }, kept);
    const { reason } = sent;
    return again.reason === null ? { ...again.kept, state: 'draft', reason } : { ...kept, state: 'waiting', reason };
  }
  return { ...kept, state: mayPass(sent.reason) ? 'waiting' : 'refused', reason: sent.reason };
};

/** So long stays what came too late: long enough to copy it by hand, not for ever on a device that others use. */
const lateStay = 7 * 24 * 60 * 60 * 1000;

const listKept = async (place: Place): Promise<readonly KeptSurvey[]> =>
  Promise.all((await listSurveyLinks(place.database)).map((link) => loadSurvey(place, link)));

/** Removes what came too late a week ago; the week begins when that is first seen. */
export const dropLateSurveys = async (place: Place & Pick<Device, 'now'>): Promise<void> => {
  for (const kept of await listKept(place)) {
    if (kept.state !== 'refused' || kept.reason !== 'door-closed') continue;
    const { lateSince = place.now() } = kept;
    if (place.now() - lateSince >= lateStay) await place.database.settings.remove(keyOf(kept.link));
    else await keepSurvey(place, { ...kept, lateSince });
  }
};

/** Sends everything that waits on this device, whichever link it came by, and removes what came too late a week ago. */
export const careForSurveys = async (place: Place & Pick<Device, 'now'>): Promise<void> => {
  for (const kept of await listKept(place))
    if (kept.state === 'waiting') await keepSurvey(place, await sendSurvey(place, kept));
  await dropLateSurveys(place);
};
