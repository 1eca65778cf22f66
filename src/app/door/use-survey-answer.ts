import { useCallback, useEffect, useRef, useState } from 'react';
import {
  anotherAnswer,
  askSurvey,
  dropLateSurveys,
  type KeptSurvey,
  keepSurvey,
  loadSurvey,
  mayPass,
  sendSurvey,
  withAsked,
} from '../../device/survey-answer.ts';
import {
  fittingAnswers,
  type SurveyAnswers,
  type SurveyQuestion,
  type SurveyValue,
} from '../../domain/survey/survey.ts';
import type { AnswerState } from '../../features/survey/answer-screen.tsx';
import { useDevice } from '../device-context.tsx';

const stateOf = ({ state, reason = '' }: KeptSurvey, isSending: boolean): AnswerState => {
  if (state === 'draft') return { is: isSending ? 'sending' : 'draft', isChanged: reason === 'other-edition' };
  return state === 'refused' ? { is: 'refused', reason } : { is: state };
};

const nothing: SurveyAnswers = new Map();

/** Least milliseconds until what did not arrive is tried again, at most twice as many. */
const pause = 20_000;

/** The survey behind a link on this device: what is asked, what was answered, and whether the relay has it. */
export function useSurveyAnswer(link: string) {
  const device = useDevice();
  const [kept, setKept] = useState<KeptSurvey | null>(null);
  const [missing, setMissing] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  /** What is written last: a typed letter must not be lost to an answer that arrives. */
  const latest = useRef<KeptSurvey | null>(null);
  /** What is on its way stays as it is: nothing can be written beside it that would not be sent. */
  const isBusy = useRef(false);
  const keep = useCallback(
    (next: KeptSurvey) => {
      latest.current = next;
      setKept(next);
      void keepSurvey(device, next);
    },
    [device],
  );
  const send = useCallback(async () => {
    const now = latest.current;
    if (now === null || isBusy.current) return;
    isBusy.current = true;
    setSending(true);
    if (now.asked === null) {
      const { kept: asked, reason } = await askSurvey(device, now);
      setMissing(reason);
      keep(asked);
    } else {
      // On this device before it is sent: whatever happens on the way, it is sent again.
      await keepSurvey(device, { ...now, state: 'waiting' });
      keep(await sendSurvey(device, now));
    }
    isBusy.current = false;
    setSending(false);
  }, [device, keep]);
  useEffect(() => {
    let isWanted = true;
    const start = async () => {
      await dropLateSurveys(device);
      const found = await loadSurvey(device, link);
      if (!isWanted) return;
      latest.current = found;
      setKept(found);
      if (found.state === 'waiting') return send();
      const { kept: asked, reason } = await askSurvey(device, found);
      if (!isWanted) return;
      setMissing(reason);
      // Somebody may have begun to answer what was here from before.
      keep(asked.asked === null ? (latest.current ?? asked) : withAsked(latest.current ?? found, asked.asked));
    };
    const onOnline = () => {
      if (latest.current?.state === 'waiting' || latest.current?.asked === null) void send();
    };
    void start();
    window.addEventListener('online', onOnline);
    return () => {
      isWanted = false;
      window.removeEventListener('online', onOnline);
    };
  }, [device, link, keep, send]);
  const isStuck = kept?.state === 'waiting' || (kept?.asked === null && missing !== null && mayPass(missing));
  useEffect(() => {
    if (!isStuck || isSending) return;
    // Not all at once: a whole group may have been turned away in the same minute.
    const timer = setTimeout(() => void send(), pause * (1 + Math.random()));
    return () => clearTimeout(timer);
  }, [isStuck, isSending, send]);
  const onAnswer = ({ id }: SurveyQuestion, value: SurveyValue | null) => {
    const now = latest.current;
    if (now === null || isBusy.current) return;
    const { [id]: _before, ...others } = now.answers;
    keep({ ...now, answers: value === null ? others : { ...others, [id]: value } });
  };
  const asked = kept?.asked ?? null;
  return {
    asked,
    missing,
    answers: asked === null || kept === null ? nothing : drafted(asked.survey.questions, kept.answers),
    state: kept === null ? ({ is: 'draft' } as const) : stateOf(kept, isSending),
    onAnswer,
    onSend: () => void send(),
    /** An empty form in place of what is here; answers with the way back, as long as nothing new was written. */
    onAnother: (): (() => void) => {
      const before = latest.current;
      if (before === null || isBusy.current) return () => undefined;
      keep(anotherAnswer(device, before));
      return () => {
        if (Object.keys(latest.current?.answers ?? {}).length === 0) keep(before);
      };
    },
  };
}

/** What fits, but a text as it is being typed: a blank at its end must not vanish under the finger. */
const drafted = (questions: readonly SurveyQuestion[], answers: KeptSurvey['answers']): SurveyAnswers => {
  const fits = new Map(fittingAnswers(questions, answers));
  for (const { id, kind } of questions) {
    const text = answers[id];
    if (kind === 'text' && typeof text === 'string' && text !== '') fits.set(id, text);
  }
  return fits;
};
