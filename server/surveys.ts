import { type AgendaItemId, createId, type GroupId, type RandomBytes, type SessionId } from '../src/domain/ids.ts';
import { accepted, type Result, refused } from '../src/domain/result.ts';
import {
  canOpen,
  fittingAnswers,
  isOpenAt,
  mostSurveyAnswers,
  roomOf,
  type Survey,
  type SurveyGroup,
} from '../src/domain/survey/survey.ts';
import { countSurvey, printSurveyFact, type SurveyWay, surveyProgress } from '../src/domain/survey/survey-count.ts';
import type { Limits } from '../src/protocol/limits.ts';
import { createMinuteAllowance } from './allowance.ts';
import type { Erasures } from './erasures.ts';
import type {
  AnswerOutcome,
  AnswerRoom,
  SurveyAnswerRow,
  SurveyLinkRow,
  SurveyStorage,
} from './storage/survey-storage.ts';
import { editionOf, groupIn, keyOfAnswer, rowOf, whyNot } from './survey-rules.ts';
import type { Tellers } from './tellers.ts';

interface SurveysParts {
  readonly storage: SurveyStorage;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly random: RandomBytes;
  /** Whether one more call by this link is within what a group of people needs. */
  readonly admits: (link: string) => boolean;
  /** What the session is told of its surveys has changed: one was counted. */
  readonly onCounted: (session: SessionId) => void;
  /** One was erased. Resolves when no word of it is left in what the session was told. */
  readonly onErased: (session: SessionId, item: AgendaItemId) => Promise<void>;
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
  /** Which questions and which promise its writer has read. */
  readonly edition: string;
  readonly answers: unknown;
}

/** What somebody with a link is shown. */
interface LookedAt {
  readonly survey: Survey;
  readonly edition: string;
  readonly group: string;
  readonly open: boolean;
}

/** What a link leads to. */
interface Followed {
  readonly link: SurveyLinkRow;
  readonly survey: Survey;
  readonly group: SurveyGroup;
  readonly isCounted: boolean;
}

type Refusal =
  | 'bad-request'
  | 'not-found'
  | 'invite-wrong'
  | 'door-closed'
  | 'places-taken'
  | 'id-taken'
  | 'other-edition'
  | 'too-many-tries';

const outcomes: Readonly<Record<Exclude<AnswerOutcome, 'added' | 'known'>, Refusal>> = {
  other: 'id-taken',
  full: 'places-taken',
  counted: 'door-closed',
  changed: 'other-edition',
  gone: 'invite-wrong',
};

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
    const { storage, random } = this.#parts;
    if (!canOpen(survey)) return refused('bad-request');
    const no = await storage.openSurvey(
      { ...place, survey },
      (there) => whyNot(survey, there),
      () => createId<never>(random),
    );
    return no === null ? accepted(null) : refused(no);
  }

  /**
   * The surveys of a session for who moderates, or one of them: links, how far they are, and what came out of those that
   * were counted.
   */
  async list(session: SessionId, only?: AgendaItemId) {
    const { storage } = this.#parts;
    const links = await storage.listSurveyLinks(session);
    const rows = await storage.listSurveys(session, only);
    return Promise.all(
      rows.map(async ({ item, survey, fact }) => ({
        item,
        survey,
        links: Object.fromEntries(
          links.filter((link) => link.item === item).map(({ group, secret }) => [group, secret]),
        ),
        edition: editionOf(survey),
        progress: fact ?? surveyProgress(survey, await storage.countSurveyAnswers(session, item)),
        fact: fact === null ? null : printSurveyFact(fact),
      })),
    );
  }

  /** What a link leads to; nothing of the meeting, nor of other groups. */
  async look(secret: string): Promise<Result<LookedAt, Refusal>> {
    const found = await this.#follow(secret);
    if (!found.ok) return found;
    const { survey, group, isCounted } = found.value;
    return accepted({
      survey: { ...survey, groups: [] },
      edition: editionOf(survey),
      group: group.name,
      // Where all it asked about was erased there is nothing to answer.
      open: !isCounted && survey.questions.length > 0 && isOpenAt(survey, this.#parts.clock()),
    });
  }

  /**
   * Takes an answer by link. The same once more is the same answer: `isNew` is false then. One to other questions, or under
   * another promise, than the survey has at this moment is refused.
   */
  async give(secret: string, given: Given): Promise<Result<{ isNew: boolean }, Refusal>> {
    const found = await this.#follow(secret);
    if (!found.ok) return found;
    const { link, survey } = found.value;
    // Past the day there is no room, but who has lost the receipt hears that the answer is here.
    const isOpen = isOpenAt(survey, this.#parts.clock());
    const taken = await this.#add({ ...link, way: 'link', isOpen }, survey, given);
    return !isOpen && !taken.ok && taken.reason === 'places-taken' ? refused('door-closed') : taken;
  }

  /** Takes an answer that came on paper or as a file: also after the day until which the links are open. */
  async type(
    place: Place & { readonly group: GroupId; readonly way: Exclude<SurveyWay, 'link'> },
    given: Given,
  ): Promise<Result<{ isNew: boolean }, Refusal>> {
    const row = await this.#parts.storage.findSurvey(place.session, place.item);
    if (row === null || groupIn(row.survey, place.group) === undefined) return refused('not-found');
    return this.#add({ ...place, isOpen: true }, row.survey, given);
  }

  /** Takes back an answer that was typed in, until the survey is counted; one that came by link stays whatever its id. */
  async takeBack({ session, item }: Place, id: string): Promise<Result<null, Refusal>> {
    const isOut = await this.#parts.storage.removeTypedAnswer(session, item, keyOfAnswer(id));
    return isOut ? accepted(null) : refused('door-closed');
  }

  /** Puts a new link in place of a group's, which is dead at once. */
  async renewLink(place: Place, group: GroupId): Promise<Result<null, Refusal>> {
    const row = await this.#parts.storage.findSurvey(place.session, place.item);
    if (row === null || groupIn(row.survey, group) === undefined) return refused('not-found');
    if (row.isCounted) return refused('door-closed');
    await this.#makeLink(place, group);
    return accepted(null);
  }

  /** Takes a group's link out of force. What was answered stays. */
  async withdrawLink({ session, item }: Place, group: GroupId): Promise<Result<null, Refusal>> {
    await this.#parts.storage.removeSurveyLink(session, item, group);
    return accepted(null);
  }

  /**
   * Takes a group's link out of force with everything that came through it, unread, until the survey is counted: a link that
   * got into wrong hands. What was typed in stays.
   */
  async discard({ session, item }: Place, group: GroupId): Promise<Result<null, Refusal>> {
    const isOut = await this.#parts.storage.discardLinkAnswers(session, item, group);
    return isOut ? accepted(null) : refused('door-closed');
  }

  /** Counts for good. */
  async count({ session, item }: Place): Promise<Result<null, Refusal>> {
    const fact = await this.#parts.storage.countSurvey(session, item, (survey, answers) =>
      countSurvey(
        survey,
        answers.map((answer) => rowOf(survey, answer)),
      ),
    );
    if (fact === null) return refused('not-found');
    this.#parts.onCounted(session);
    return accepted(null);
  }

  /** Removes a survey with everything that was answered, and with every word of it that the room was told. */
  async erase({ session, item }: Place): Promise<Result<null, Refusal>> {
    await this.#parts.storage.eraseSurvey(session, item);
    await this.#parts.onErased(session, item);
    return accepted(null);
  }

  #makeLink(place: Place, group: GroupId): Promise<void> {
    return this.#parts.storage.putSurveyLink({ ...place, group, secret: createId<never>(this.#parts.random) });
  }

  async #follow(secret: string): Promise<Result<Followed, Refusal>> {
    const { storage, admits } = this.#parts;
    const link = await storage.findSurveyLink(secret);
    // Only links that are somebody's are remembered as used.
    if (link !== null && !admits(secret)) return refused('too-many-tries');
    const row = link === null ? null : await storage.findSurvey(link.session, link.item);
    const group = link === null || row === null ? undefined : groupIn(row.survey, link.group);
    if (link === null || row === null || group === undefined) return refused('invite-wrong');
    return accepted({ link, survey: row.survey, group, isCounted: row.isCounted });
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
    if (given.edition !== editionOf(survey)) return refused('other-edition');
    const fits = fittingAnswers(survey.questions, given.answers);
    if (fits.size === 0) return refused('bad-request');
    const answers = JSON.stringify(Object.fromEntries(fits));
    const row = { session, item, group, way, answers, key: keyOfAnswer(given.id) };
    // The survey may be changed while this is on its way: what counts is how it stands when the answer is written down.
    const outcome = await this.#parts.storage.addSurveyAnswer(row, (now): AnswerRoom | null => {
      const place = groupIn(now, group);
      if (place === undefined || editionOf(now) !== given.edition) return null;
      return isOpen ? { group: roomOf(place), all: mostSurveyAnswers } : { group: 0, all: 0 };
    });
    if (outcome === 'added' || outcome === 'known') return accepted({ isNew: outcome === 'added' });
    return refused(outcomes[outcome]);
  }
}

/** The surveys of a relay, with who counts and who erases in its sessions. */
export const createSurveys = ({
  limits,
  tellers,
  erasures,
  ...parts
}: Pick<SurveysParts, 'storage' | 'clock' | 'random'> & {
  readonly limits: Pick<Limits, 'surveyCallsPerLink'>;
  readonly tellers: Pick<Tellers, 'surveysChanged'>;
  readonly erasures: Pick<Erasures, 'eraseSurvey'>;
}): Surveys =>
  new Surveys({
    ...parts,
    admits: createMinuteAllowance(limits.surveyCallsPerLink, () => performance.now()),
    onCounted: (session) => void tellers.surveysChanged(session),
    onErased: (session, item) => erasures.eraseSurvey(session, item),
  });
