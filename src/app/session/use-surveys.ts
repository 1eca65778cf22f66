import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Call } from '../../device/api.ts';
import { readSurveyWish, setSurvey } from '../../documents/plan/surveys.ts';
import { readSurveyFacts } from '../../documents/tally/surveys.ts';
import { type AgendaItemId, createId } from '../../domain/ids.ts';
import { plainSurvey, type SurveyWish } from '../../domain/survey/survey.ts';
import { gradesFrom, type SurveyFacts } from '../../domain/survey/survey-count.ts';
import type { OutsideGrade } from '../../domain/votes/outside.ts';
import type { RelaySurveyDeeds, TypedAnswer } from '../../features/survey/relay-survey-deeds.ts';
import type { SurveyDeskProps } from '../../features/survey/survey-desk.tsx';
import { type SurveysAnswer, surveysAnswer } from '../../protocol/surveys.ts';
import { fileIdOf } from '../../sync/file-relay.ts';
import type { OpenSession } from '../../sync/open-session.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useDevice } from '../device-context.tsx';

/** The survey of an item as it is prepared. It is no part of `Plan`, which every tablet loads first. */
export function useSurveyWish(session: OpenSession, item: AgendaItemId): SurveyWish {
  useSnapshot(session.plan);
  const doc = session.document('plan')?.doc;
  const now = doc === undefined ? plainSurvey(item) : readSurveyWish(doc, item);
  const last = useRef(now);
  if (JSON.stringify(now) !== JSON.stringify(last.current)) last.current = now;
  return last.current;
}

/** What came out of the surveys that the room may see; no part of `Tally` either. */
export function useSurveyFacts(session: OpenSession): SurveyFacts {
  const { surveys } = useSnapshot(session.tally);
  const doc = session.document('tally')?.doc;
  return surveys ?? (doc === undefined ? new Map() : readSurveyFacts(doc));
}

/** Grades of counted surveys that stand beside an overall grade, never in its mean. */
export function useGradesBeside(session: OpenSession): (item: AgendaItemId) => readonly OutsideGrade[] {
  const facts = useSurveyFacts(session);
  const doc = session.document('plan')?.doc;
  return (item) =>
    [...facts].flatMap(([survey, fact]) =>
      doc !== undefined && readSurveyWish(doc, survey).beside === item ? gradesFrom(fact) : [],
    );
}

type Wanted = Pick<Call<SurveysAnswer>, 'method' | 'body'> & { readonly path?: string };

type RelaySurvey = Pick<SurveyDeskProps, 'place' | 'busy' | 'refused' | 'opened' | 'linkOf'> & {
  readonly deeds: RelaySurveyDeeds;
  /** Whether the relay has said which surveys it has. */
  readonly isKnown: boolean;
};

/** What the relay has of a survey, and what it does with it. Asked when the screen opens and after every deed. */
export function useRelaySurvey(session: OpenSession, item: AgendaItemId): RelaySurvey {
  const { api, random } = useDevice();
  const home = useSnapshot(session.home);
  const isOnline = useSnapshot(session.status).remote.kind === 'online';
  const [answer, setAnswer] = useState<SurveysAnswer | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const call = useCallback(
    async ({ method, path = '', body }: Wanted): Promise<SurveysAnswer | null> => {
      const at = `sessions/${session.sessionId}/surveys${path}`;
      const wanted = { method, path: at, answer: surveysAnswer, ...(body !== undefined && { body }) };
      const heard = await session.ask((bearer) => api.call({ ...wanted, bearer }));
      if (heard.ok) setAnswer(heard.value);
      setRefused(heard.ok ? null : heard.reason);
      return heard.ok ? heard.value : null;
    },
    [api, session],
  );
  useEffect(() => {
    if (isOnline) void call({ method: 'GET', path: `/${item}` });
  }, [call, isOnline, item]);
  const deeds = useMemo((): RelaySurveyDeeds => {
    const run = async (wanted: Wanted): Promise<SurveysAnswer | null> => {
      setBusy(true);
      const heard = await call(wanted);
      setBusy(false);
      return heard;
    };
    const note = (sent: boolean) =>
      session.edit.plan((doc) => setSurvey(doc, item, { sent, ...(!sent && { shown: false }) }));
    const open = async () => {
      const doc = session.document('plan')?.doc;
      if (doc === undefined) return;
      const { item: _item, beside: _beside, shown: _shown, ...survey } = readSurveyWish(doc, item);
      if (await run({ method: 'POST', path: `/${item}`, body: { survey } })) note(true);
    };
    const erase = async () => {
      if (await run({ method: 'DELETE', path: `/${item}` })) note(false);
    };
    const type = async ({ answers, ...form }: TypedAnswer) => {
      const body = { ...form, answers: Object.fromEntries(answers) };
      const heard = await run({ method: 'POST', path: `/${item}/answers`, body });
      if (heard === null) return null;
      return heard.isNew === false ? 'known' : 'taken';
    };
    return {
      ask: () => void run({ method: 'GET', path: `/${item}` }),
      open: () => void open(),
      renew: (group) => void run({ method: 'POST', path: `/${item}/links/${group}`, body: {} }),
      withdraw: (group) => void run({ method: 'DELETE', path: `/${item}/links/${group}` }),
      discard: (group) => void run({ method: 'DELETE', path: `/${item}/links/${group}/answers` }),
      type,
      takeBack: async (id) => (await run({ method: 'POST', path: `/${item}/answers/back`, body: { id } })) !== null,
      newId: () => createId<never>(random),
      idOf: fileIdOf,
      count: () => void run({ method: 'POST', path: `/${item}/count`, body: {} }),
      erase: () => void erase(),
    };
  }, [call, session, item, random]);
  const place = home === 'device' ? 'device' : isOnline ? 'online' : 'offline';
  const base = (answer?.publicUrl ?? location.href).replace(/#.*$/u, '').replace(/\/*$/u, '/');
  return {
    place,
    busy,
    refused: refused === 'offline' && place === 'offline' ? null : refused,
    isKnown: answer !== null,
    opened: answer?.surveys.find((one) => one.item === item) ?? null,
    linkOf: (secret: string) => `${base}${hrefTo(pathTo.survey(secret))}`,
    deeds,
  };
}
