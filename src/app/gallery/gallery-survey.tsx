import type { ReactNode } from 'react';
import type { AgendaItemId, GroupId, QuestionId } from '../../domain/ids.ts';
import { namedProposals } from '../../domain/proposal/named-proposal.ts';
import { fittingAnswers, plainSurvey, type Survey, type SurveyQuestion } from '../../domain/survey/survey.ts';
import { countSurvey, type SurveyRow } from '../../domain/survey/survey-count.ts';
import { AnswerScreen, type AnswerState } from '../../features/survey/answer-screen.tsx';
import { SurveyDesk } from '../../features/survey/survey-desk.tsx';
import { SurveyPaper } from '../../features/survey/survey-paper.tsx';
import { SurveyScreen } from '../../features/survey/survey-series.tsx';
import { SurveySettings } from '../../features/survey/survey-settings.tsx';
import { SurveyWall } from '../../features/survey/survey-wall.tsx';
import { Card } from '../../ui/card.tsx';
import { criteria, sampleProposals } from './gallery-round.ts';
import { galleryWords as words } from './gallery-words.ts';

const nothing = () => undefined;
const item = 'item' as AgendaItemId;
const groups = [
  { id: 'a' as GroupId, name: words.short, invited: 12 },
  { id: 'b' as GroupId, name: words.long, invited: null },
];
const id = (name: string) => name as QuestionId;
const questions: readonly SurveyQuestion[] = [
  { id: id('choice'), kind: 'choice', text: words.sentence, options: words.theses.slice(0, 6), several: true },
  { id: id('one'), kind: 'choice', text: words.long, options: [words.short, words.long], several: false },
  { id: id('scale'), kind: 'scale', text: words.axis, scale: { min: 0, max: 10, low: words.low, high: words.high } },
  { id: id('grade'), kind: 'grade', text: words.sentence },
  { id: id('text'), kind: 'text', text: words.paragraph },
];
const survey: Survey = { title: words.survey, kind: 'network', questions, groups, closesAt: 1_810_000_000_000 };
const grades = ['2', '3+', '2-'] as const;
const row = (_: unknown, index: number): SurveyRow => ({
  group: groups[index % 2]?.id ?? ('a' as GroupId),
  way: index % 4 === 3 ? 'paper' : 'link',
  answers: fittingAnswers(questions, {
    choice: [index % 6, (index + 2) % 6],
    one: [index % 2],
    scale: (index * 3) % 11,
    grade: grades[index % grades.length],
    text: index % 3 === 0 ? words.paragraph.repeat(3) : words.sentence,
  }),
});
const factOf = (count: number) => countSurvey(survey, Array.from({ length: count }, row));
const wish = { ...plainSurvey(item), ...survey };
const asked = { survey, edition: 'one', group: words.long, open: true };
/** A survey as its link shows it, and what twelve people have answered. */
export const sampleAsked = asked;
export const sampleFact = factOf(12);

const states: readonly AnswerState[] = [
  { is: 'draft' },
  { is: 'draft', isChanged: true },
  { is: 'sending' },
  { is: 'waiting' },
  { is: 'sent' },
  { is: 'refused', reason: 'door-closed' },
  { is: 'refused', reason: 'places-taken' },
];

const relay = {
  ask: nothing,
  open: nothing,
  renew: nothing,
  withdraw: nothing,
  discard: nothing,
  type: async () => 'taken' as const,
  takeBack: async () => true,
  newId: () => 'form',
  idOf: async () => 'file',
  count: nothing,
  erase: nothing,
};
const { answered, ways, groups: came } = factOf(7);
const opened = {
  item,
  survey,
  edition: 'one',
  links: { a: 'link' },
  progress: { answered, ways, groups: [...came] },
  fact: null,
};

/** What came out of a survey on the wall: not shown yet, too few, and twelve people. */
export const surveyScenes: Readonly<Record<string, () => ReactNode>> = {
  'survey-waiting': () => <SurveyWall title={words.survey} fact={null} />,
  'survey-few': () => <SurveyWall title={words.survey} fact={factOf(2)} />,
  survey: () => <SurveyWall title={`${words.long} · ${words.long}`} fact={factOf(24)} />,
};

function Desks() {
  const props = {
    ...{
      wish,
      relay,
      date: '2027-05-13',
      busy: false,
      refused: null,
      paperHref: '#/',
      onShow: nothing,
      onUndoable: nothing,
    },
    linkOf: (secret: string) => `https://plenum.example/#/survey/${secret}`,
  };
  return (
    <>
      <SurveyDesk {...props} place="device" opened={null} />
      <SurveyDesk {...props} place="online" opened={null} wish={plainSurvey(item)} />
      <SurveyDesk {...props} place="online" opened={opened} />
      <SurveyDesk
        {...props}
        place="offline"
        opened={{ ...opened, survey: { ...survey, title: '' } }}
        refused="id-taken"
      />
      <SurveyDesk {...props} place="online" opened={{ ...opened, fact: factOf(24) }} />
    </>
  );
}

/** A survey for whoever answers it, in the cockpit, on paper and on the tablet. */
export function GallerySurvey() {
  const settings = {
    ...{ grades: [], closes: '2027-05-13', onCloses: nothing, onUndoable: nothing },
    ...{ proposals: namedProposals(sampleProposals(6)), criteria },
    deeds: {
      ...{
        set: nothing,
        addQuestion: () => wish.questions[0]?.id ?? ('' as QuestionId),
        change: nothing,
        askAbout: () => nothing,
        moveQuestion: () => 0,
        removeQuestion: () => nothing,
        removeQuestions: () => nothing,
      },
      ...{ addGroup: () => wish.groups[0]?.id ?? ('' as GroupId), changeGroup: nothing, removeGroup: () => nothing },
    },
  };
  const screen = {
    missing: null,
    answers: new Map(),
    onAnswer: nothing,
    onSend: nothing,
    onAnother: nothing,
    onDiscard: nothing,
  };
  return (
    <div data-gallery="survey">
      <AnswerScreen {...screen} asked={null} state={{ is: 'draft' }} missing="invite-wrong" />
      {states.map((state) => (
        <AnswerScreen key={JSON.stringify(state)} {...screen} asked={asked} state={state} />
      ))}
      <AnswerScreen {...screen} asked={{ ...asked, open: false }} state={{ is: 'draft' }} />
      <Card heading={words.survey}>
        <SurveySettings {...settings} wish={wish} />
        <SurveySettings {...settings} wish={plainSurvey(item)} />
      </Card>
      <Card heading={words.survey}>
        <Desks />
      </Card>
      <SurveyPaper wish={wish} known="yes" backHref="#/" />
      <SurveyScreen title={words.survey} fact={null} />
      <SurveyScreen title={words.survey} fact={factOf(24)} />
    </div>
  );
}
