import './survey.css';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { SurveyAnswers, SurveyQuestion, SurveyValue } from '../../domain/survey/survey.ts';
import type { AskedSurvey } from '../../protocol/surveys.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useFormat } from '../../words/format.ts';
import { useSurveyWords } from '../../words/survey.ts';
import { SurveyFields } from './survey-fields.tsx';

/** How it stands with somebody's answers. `refused` says why the relay does not take them. */
export type AnswerState =
  /** `isChanged`: other questions are asked than those that were answered here. */
  | { readonly is: 'draft' | 'sending'; readonly isChanged?: boolean }
  | { readonly is: 'waiting' | 'sent' }
  | { readonly is: 'refused'; readonly reason: string };

interface AnswerScreenProps {
  /** Null: it was never here, and `missing` says why it does not come. */
  readonly asked: AskedSurvey | null;
  /** Null: it is on its way. */
  readonly missing: string | null;
  readonly answers: SurveyAnswers;
  readonly state: AnswerState;
  readonly onAnswer: (question: SurveyQuestion, value: SurveyValue | null) => void;
  readonly onSend: () => void;
  /** The next person at this device. */
  readonly onAnother: () => void;
  /** What is written here is not to be sent, nor read by the next person. */
  readonly onDiscard: () => void;
}

function Discard({ onDiscard }: Pick<AnswerScreenProps, 'onDiscard'>) {
  const words = useSurveyWords().answer;
  return (
    <Button compact kind="tertiary" onClick={onDiscard}>
      {words.discard}
    </Button>
  );
}

function Missing({ reason, onSend }: { readonly reason: string; readonly onSend: () => void }) {
  const words = useSurveyWords().answer;
  if (reason === 'invite-wrong')
    return (
      <Notice kind="warning" title={words.wrongTitle}>
        {words.wrong}
      </Notice>
    );
  return (
    <Notice kind="info" title={words.offlineTitle} actions={<Button onClick={onSend}>{words.again}</Button>}>
      {words.offline}
    </Notice>
  );
}

function Refused({
  reason,
  onSend,
  onDiscard,
}: Pick<AnswerScreenProps, 'onSend' | 'onDiscard'> & { readonly reason: string }) {
  const words = useSurveyWords().answer;
  const again = (
    <>
      <Button compact onClick={onSend}>
        {words.again}
      </Button>
      <Discard onDiscard={onDiscard} />
    </>
  );
  switch (reason) {
    case 'door-closed':
      return (
        <Notice kind="warning" title={words.closedTitle} actions={<Discard onDiscard={onDiscard} />}>
          {words.late}
        </Notice>
      );
    case 'places-taken':
      return (
        <Notice kind="warning" title={words.fullTitle} actions={again}>
          {words.full}
        </Notice>
      );
    case 'invite-wrong':
      return (
        <Notice kind="warning" title={words.wrongTitle} actions={again}>
          {words.wrong}
        </Notice>
      );
    default:
      return (
        <Notice kind="danger" title={words.refusedTitle} actions={again}>
          {words.refused}
        </Notice>
      );
  }
}

function Outcome({ state, onSend, onAnother, onDiscard }: AnswerScreenProps) {
  const words = useSurveyWords().answer;
  if (state.is === 'refused') return <Refused reason={state.reason} onSend={onSend} onDiscard={onDiscard} />;
  if (state.is === 'waiting')
    return (
      <Notice
        kind="info"
        title={words.waitingTitle}
        actions={
          <>
            <Button compact onClick={onSend}>
              {words.again}
            </Button>
            <Discard onDiscard={onDiscard} />
          </>
        }
      >
        {words.waiting}
      </Notice>
    );
  if (state.is === 'draft' || state.is === 'sending')
    return state.isChanged !== true ? null : (
      <Notice kind="warning" title={words.changedTitle}>
        {words.changed}
      </Notice>
    );
  return (
    <Notice
      kind="success"
      title={words.sentTitle}
      actions={
        <Button compact kind="tertiary" onClick={onAnother}>
          {words.another}
        </Button>
      }
    >
      {words.sent}
    </Notice>
  );
}

/** The questions as long as they can be answered; the button waits for one answer at least. */
function Form({ asked, ...props }: AnswerScreenProps & { readonly asked: AskedSurvey }) {
  const words = useSurveyWords().answer;
  const [tried, setTried] = useState(false);
  const { answers, state, onAnswer, onSend } = props;
  const isEmpty = answers.size === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(isEmpty);
    if (!isEmpty) onSend();
  };
  return (
    <form className="plenum-survey" onSubmit={submit} noValidate>
      <p>{words.skip}</p>
      <fieldset disabled={state.is === 'sending'}>
        <SurveyFields questions={asked.survey.questions} answers={answers} onAnswer={onAnswer} />
      </fieldset>
      <p className="plenum-muted">{words.final}</p>
      <p role="status">{tried && isEmpty ? words.empty : ''}</p>
      <div className="plenum-row">
        <Button type="submit" kind="primary" disabled={state.is === 'sending'}>
          {words.send}
        </Button>
        {!isEmpty && <span className="plenum-muted">{words.kept}</span>}
        {!isEmpty && state.is !== 'sending' && <Discard onDiscard={props.onDiscard} />}
      </div>
    </form>
  );
}

function Head({ asked }: { readonly asked: AskedSurvey }) {
  const words = useSurveyWords();
  const format = useFormat();
  const { survey, group } = asked;
  return (
    <>
      {group !== '' && <p className="plenum-muted">{words.answer.asked(group)}</p>}
      {survey.closesAt !== null && <p>{words.answer.until(format.longDate(survey.closesAt))}</p>}
      <p>{words.answer.promise[survey.kind]}</p>
    </>
  );
}

/** A survey as whoever has its link reads and answers it: without a seat, and without a word of the meeting. */
export function AnswerScreen(props: AnswerScreenProps) {
  const words = useSurveyWords();
  const { asked, missing, state } = props;
  if (asked === null)
    return missing === null ? (
      <p role="status">{words.answer.loading}</p>
    ) : (
      <Missing reason={missing} onSend={props.onSend} />
    );
  const isWriting = state.is === 'draft' || state.is === 'sending';
  const closed: ReactNode = (
    <Notice kind="info" title={words.answer.closedTitle}>
      {words.answer.closed}
    </Notice>
  );
  return (
    <Card heading={asked.survey.title || words.untitled} level={1}>
      <div className="plenum-survey">
        <Head asked={asked} />
        <Outcome {...props} />
        {isWriting && (asked.open ? <Form {...props} asked={asked} /> : closed)}
      </div>
    </Card>
  );
}
