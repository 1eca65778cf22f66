import { createHash } from 'node:crypto';
import { type AgendaItemId, createId, type GroupId, type RandomBytes, type SessionId } from '../src/domain/ids.ts';
import { accepted, type Result, refused } from '../src/domain/result.ts';
import {
  canOpen,
  fittingAnswers,
  isOpenAt,
  mostSurveyAnswers,
  mostSurveys,
  roomOf,
  type Survey,
} from '../src/domain/survey/survey.ts';
import { countSurvey, printSurveyFact, type SurveyWay, surveyProgress } from '../src/domain/survey/survey-count.ts';
import type { AnswerOutcome, SurveyAnswerRow, SurveyRow, SurveyStorage } from './storage/survey-storage.ts';

interface SurveysParts {
  readonly storage: SurveyStorage;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly random: RandomBytes;
  /** What the session is told of its surveys has changed: one was counted, or erased. */
  readonly onCounted: (session: SessionId) => void;
}

/** Where a survey stands. */
interface Place {
  readonly session: SessionId;
  readonly item: AgendaItemId;
}

/** An answer as it arrives. */
interface Given {
  /** Made on the device that answers. */
  readonly id: string;
  readonly answers: unknown;
}

type Refusal = 'bad-request' | 'not-found' | 'invite-wrong' | 'door-closed' | 'places-taken' | 'id-taken';

const outcomes: Readonly<Record<Exclude<AnswerOutcome, 'added' | 'known'>, Refusal>> = {
  other: 'id-taken',
  full: 'places-taken',
  counted: 'door-closed',
};

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const rowOf = ({ survey }: Pick<SurveyRow, 'survey'>, { group, way, answers }: SurveyAnswerRow) => ({
  group,
  way,
  answers: fittingAnswers(survey.questions, JSON.parse(answers)),
});

/**
 * Surveys: opened by who moderates, answered by people who have no seat. An answer is kept without a name, a time or an
 * address; when the survey is counted, what people said falls apart into numbers and loose words, and nothing is left that
 * says which two belong to one of them.
 */
export class Surveys {
  readonly #parts: SurveysParts;

  constructor(parts: SurveysParts) {
    this.#parts = parts;
  }

  /**
   * Opens a survey, with a link for each group; or changes one. What people have answered to stays as they have read it:
   * questions, kind, and groups that have answered.
   */
  async open(place: Place, survey: Survey): Promise<Result<null, Refusal>> {
    const { storage } = this.#parts;
    const { session, item } = place;
    if (!canOpen(survey)) return refused('bad-request');
    const known = await storage.findSurvey(session, item);
    if (known === null && (await storage.listSurveys(session)).length >= mostSurveys) return refused('places-taken');
    if (known !== null && known.fact !== null) return refused('door-closed');
    const answers = await storage.listSurveyAnswers(session, item);
    const isGone = ({ group }: SurveyAnswerRow) => survey.groups.every(({ id }) => id !== group);
    const isOther =
      known !== null && !(isSame(known.survey.questions, survey.questions) && known.survey.kind === survey.kind);
    if (answers.length > 0 && (isOther || answers.some(isGone))) return refused('id-taken');
    await storage.putSurvey({ ...place, survey, fact: null });
    const before = new Set(known?.survey.groups.map(({ id }) => id));
    for (const { id } of survey.groups) if (!before.has(id)) await this.#makeLink(place, id);
    for (const id of before)
      if (survey.groups.every((group) => group.id !== id)) await storage.removeSurveyLink(session, item, id);
    return accepted(null);
  }

  /** All surveys of a session for who moderates: links, how far they are, and what came out of those that were counted. */
  async list(session: SessionId) {
    const { storage } = this.#parts;
    const links = await storage.listSurveyLinks(session);
    const rows = await storage.listSurveys(session);
    return Promise.all(
      rows.map(async ({ item, survey, fact }) => ({
        item,
        survey,
        links: Object.fromEntries(
          links.filter((link) => link.item === item).map(({ group, secret }) => [group, secret]),
        ),
        progress: fact ?? surveyProgress(survey, await storage.listSurveyAnswers(session, item)),
        fact: fact === null ? null : printSurveyFact(fact),
      })),
    );
  }

  /** What a link leads to; nothing of the meeting, nor of other groups. */
  async look(secret: string): Promise<Result<{ survey: Survey; group: string; open: boolean }, Refusal>> {
    const found = await this.#follow(secret);
    if (found === null) return refused('invite-wrong');
    const { survey, group, isCounted } = found;
    return accepted({
      survey: { ...survey, groups: [] },
      group: group.name,
      open: !isCounted && isOpenAt(survey, this.#parts.clock()),
    });
  }

  /** Takes an answer by link. The same once more is the same answer: `isNew` is false then. */
  async give(secret: string, given: Given): Promise<Result<{ isNew: boolean }, Refusal>> {
    const found = await this.#follow(secret);
    if (found === null) return refused('invite-wrong');
    // Past the day there is no room, but who has lost the receipt hears that the answer is here.
    const isOpen = isOpenAt(found.survey, this.#parts.clock());
    const taken = await this.#add({ ...found.link, way: 'link', isOpen }, found.survey, given);
    return !isOpen && !taken.ok && taken.reason === 'places-taken' ? refused('door-closed') : taken;
  }

  /** Takes an answer that came on paper or as a file: also after the day until which the links are open. */
  async type(
    place: Place & { readonly group: GroupId; readonly way: Exclude<SurveyWay, 'link'> },
    given: Given,
  ): Promise<Result<{ isNew: boolean }, Refusal>> {
    const row = await this.#parts.storage.findSurvey(place.session, place.item);
    if (row === null || row.survey.groups.every(({ id }) => id !== place.group)) return refused('not-found');
    return this.#add({ ...place, isOpen: true }, row.survey, given);
  }

  /** Takes back an answer that was typed in, until the survey is counted; one that came by link stays whatever its id. */
  async takeBack({ session, item }: Place, id: string): Promise<void> {
    await this.#parts.storage.removeTypedAnswer(session, item, keyOf(id));
  }

  /** Puts a new link in place of a group's, which is dead at once. */
  async renewLink(place: Place, group: GroupId): Promise<Result<null, Refusal>> {
    const row = await this.#parts.storage.findSurvey(place.session, place.item);
    if (row === null || row.survey.groups.every(({ id }) => id !== group)) return refused('not-found');
    if (row.fact !== null) return refused('door-closed');
    await this.#makeLink(place, group);
    return accepted(null);
  }

  /** Takes a group's link out of force. What was answered stays. */
  async withdrawLink({ session, item }: Place, group: GroupId): Promise<Result<null, Refusal>> {
    await this.#parts.storage.removeSurveyLink(session, item, group);
    return accepted(null);
  }

  /** Counts for good. */
  async count({ session, item }: Place): Promise<Result<null, Refusal>> {
    const fact = await this.#parts.storage.countSurvey(session, item, (survey, answers) =>
      countSurvey(
        survey,
        answers.map((answer) => rowOf({ survey }, answer)),
      ),
    );
    if (fact === null) return refused('not-found');
    this.#parts.onCounted(session);
    return accepted(null);
  }

  /** Removes a survey with everything that was answered. */
  async erase({ session, item }: Place): Promise<Result<null, Refusal>> {
    await this.#parts.storage.eraseSurvey(session, item);
    this.#parts.onCounted(session);
    return accepted(null);
  }

  #makeLink(place: Place, group: GroupId): Promise<void> {
    return this.#parts.storage.putSurveyLink({ ...place, group, secret: createId<never>(this.#parts.random) });
  }

  async #follow(secret: string) {
    const { storage } = this.#parts;
    const link = await storage.findSurveyLink(secret);
    const row = link === null ? null : await storage.findSurvey(link.session, link.item);
    const group = row?.survey.groups.find(({ id }) => id === link?.group);
    return link === null || row === null || group === undefined
      ? null
      : { link, survey: row.survey, group, isCounted: row.fact !== null };
  }

  async #add(
    {
      session,
      item,
      group,
      way,
      isOpen,
    }: Place & Pick<SurveyAnswerRow, 'group' | 'way'> & { readonly isOpen: boolean },
    survey: Survey,
    given: Given,
  ): Promise<Result<{ isNew: boolean }, Refusal>> {
    const fits = fittingAnswers(survey.questions, given.answers);
    const place = survey.groups.find(({ id }) => id === group);
    if (fits.size === 0 || place === undefined) return refused('bad-request');
    const answers = JSON.stringify(Object.fromEntries(fits));
    const row = { session, item, group, way, answers, key: keyOf(given.id) };
    const room = isOpen ? { group: roomOf(place), all: mostSurveyAnswers } : { group: 0, all: 0 };
    const outcome = await this.#parts.storage.addSurveyAnswer(row, room);
    if (outcome === 'added' || outcome === 'known') return accepted({ isNew: outcome === 'added' });
    return refused(outcomes[outcome]);
  }
}

const keyOf = (id: string): string => createHash('sha256').update(id).digest('hex');
