import type { ReactNode } from 'react';
import type { GroupSheet } from '../../domain/groups/group-work.ts';
import type { QuestionId } from '../../domain/ids.ts';
import { GroupsWall, WritingWall } from '../../features/groups/groups-wall.tsx';
import { ReportWall, SummaryWall } from '../../features/groups/report-wall.tsx';
import { fewAnswers, manyAnswers, questions, someGroups, workIn, writtenSheets } from './gallery-group.ts';
import { galleryWords as words } from './gallery-words.ts';

const nameOf = (seat: string) => (seat === 'seat3' ? words.long : `${words.short} ${seat}`);
const longQuestionsOf = (count: number) =>
  workIn('writing', {
    questions: Array.from({ length: count }, (_, index) => ({
      id: `q${index}` as QuestionId,
      text: `${words.long} ${words.sentence}`.slice(0, 160),
      order: String(index),
    })),
  });
const report = (sheet: GroupSheet) => {
  const [group] = someGroups(1, 6, words.short);
  return group === undefined ? null : <ReportWall group={group} at={1} of={4} questions={questions} sheet={sheet} />;
};

/** Small groups on the wall: none, some, twenty; asked, reporting, all that they bring along. */
export const groupScenes: Readonly<Record<string, () => ReactNode>> = {
  'groups-none': () => <GroupsWall title={words.groups} groups={[]} nameOf={null} />,
  groups: () => <GroupsWall title={words.groups} groups={someGroups(4, 6, words.short)} nameOf={null} />,
  'groups-names': () => <GroupsWall title={words.groups} groups={someGroups(4, 6, words.low)} nameOf={nameOf} />,
  'groups-20': () => <GroupsWall title={words.groups} groups={someGroups(20, 10, words.long)} nameOf={null} />,
  'groups-20-names': () => <GroupsWall title={words.groups} groups={someGroups(20, 17)} nameOf={nameOf} />,
  'groups-writing': () => <WritingWall work={workIn('writing')} groups={someGroups(4, 6, words.short)} />,
  'groups-writing-20': () => <WritingWall work={longQuestionsOf(8)} groups={someGroups(20, 10, words.long)} />,
  'report-empty': () => report(new Map()),
  report: () => report(fewAnswers),
  'report-long': () => report(manyAnswers),
  'report-summary': () => <SummaryWall questions={questions} sheets={writtenSheets(someGroups(4, 6))} />,
  'report-summary-20': () => <SummaryWall questions={questions} sheets={writtenSheets(someGroups(20, 10))} />,
};
