import { accessWords } from './access.en.ts';
import { agendaWords } from './agenda.en.ts';
import { archiveWords } from './archive.en.ts';
import { assessmentWords } from './assessment.en.ts';
import { ballotWords } from './ballot.en.ts';
import { boardWords } from './board.en.ts';
import { cycleWords } from './cycle.en.ts';
import type { words as german } from './de.ts';
import { decidingWords } from './deciding.en.ts';
import { dossierWords } from './dossier.en.ts';
import { draftWords } from './drafts.en.ts';
import { exportWords } from './export.en.ts';
import { filesWords } from './files.en.ts';
import { framesWords } from './frames.en.ts';
import { groupWords } from './groups.en.ts';
import { indicatorsWords } from './indicators.en.ts';
import { joinWords } from './join.en.ts';
import { keptWords } from './kept.en.ts';
import { keptFieldWords } from './kept-fields.en.ts';
import { legalWords } from './legal.en.ts';
import { lifelineWords } from './lifeline.en.ts';
import { methodWords } from './method.en.ts';
import { minutesWords } from './minutes.en.ts';
import { moderationWords } from './moderation.en.ts';
import { notebookWords } from './notebook.en.ts';
import { openPointsWords } from './open-points.en.ts';
import { overlayWords } from './overlay.en.ts';
import { ownGroupsWords } from './own-groups.en.ts';
import { peopleWords } from './people.en.ts';
import { pictureWords } from './picture.en.ts';
import { prepareWords } from './prepare.en.ts';
import { profileWords } from './profile.en.ts';
import { proposalsWords } from './proposals.en.ts';
import { questionsWords } from './questions.en.ts';
import { reminderWords } from './reminders.en.ts';
import { removalWords } from './removal.en.ts';
import { resultsWords } from './results.en.ts';
import { roundsWords } from './rounds.en.ts';
import { savingWords } from './saving.en.ts';
import { sessionWords } from './session.en.ts';
import { signalWords } from './signals.en.ts';
import { sourcesWords } from './sources.en.ts';
import { spaceWords } from './space.en.ts';
import { spaceSessionsWords } from './space-sessions.en.ts';
import { startWords } from './start.en.ts';
import { submissionsWords } from './submissions.en.ts';
import { surveyWords } from './survey.en.ts';
import { thesesWords } from './theses.en.ts';
import { timelineWords } from './timeline.en.ts';
import { turnsWords } from './turns.en.ts';
import { uiWords } from './ui.en.ts';
import { votesWords } from './votes.en.ts';
import { wallWords } from './wall.en.ts';
import { withoutDeviceWords } from './without-device.en.ts';

export const words: typeof german = {
  ui: uiWords,
  session: sessionWords,
  start: startWords,
  join: joinWords,
  access: accessWords,
  agenda: agendaWords,
  assessment: assessmentWords,
  wall: wallWords,
  saving: savingWords,
};

/** What only later screens say. In German each comes with its screen; English is one file, fetched when it is wanted. */
export const laterWords = {
  archive: archiveWords,
  ballot: ballotWords,
  board: boardWords,
  cycle: cycleWords,
  deciding: decidingWords,
  dossier: dossierWords,
  drafts: draftWords,
  exports: exportWords,
  files: filesWords,
  frames: framesWords,
  groups: groupWords,
  indicators: indicatorsWords,
  kept: keptWords,
  keptFields: keptFieldWords,
  legal: legalWords,
  lifeline: lifelineWords,
  method: methodWords,
  minutes: minutesWords,
  moderation: moderationWords,
  notebook: notebookWords,
  openPoints: openPointsWords,
  overlay: overlayWords,
  ownGroups: ownGroupsWords,
  people: peopleWords,
  picture: pictureWords,
  prepare: prepareWords,
  profile: profileWords,
  proposals: proposalsWords,
  questions: questionsWords,
  reminders: reminderWords,
  removal: removalWords,
  results: resultsWords,
  rounds: roundsWords,
  signals: signalWords,
  sources: sourcesWords,
  space: spaceWords,
  spaceSessions: spaceSessionsWords,
  submissions: submissionsWords,
  survey: surveyWords,
  theses: thesesWords,
  timeline: timelineWords,
  turns: turnsWords,
  votes: votesWords,
  withoutDevice: withoutDeviceWords,
};
