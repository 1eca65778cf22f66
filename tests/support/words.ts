import { archiveWords as archive } from '../../src/words/archive.de.ts';
import { archiveWords as archiveEnglish } from '../../src/words/archive.en.ts';
import { ballotWords as ballot } from '../../src/words/ballot.de.ts';
import { ballotWords as ballotEnglish } from '../../src/words/ballot.en.ts';
import { boardWords as board } from '../../src/words/board.de.ts';
import { boardWords as boardEnglish } from '../../src/words/board.en.ts';
import { cycleWords as cycle } from '../../src/words/cycle.de.ts';
import { cycleWords as cycleEnglish } from '../../src/words/cycle.en.ts';
import { words as german } from '../../src/words/de.ts';
import { decidingWords as deciding } from '../../src/words/deciding.de.ts';
import { decidingWords as decidingEnglish } from '../../src/words/deciding.en.ts';
import { dossierWords as dossier } from '../../src/words/dossier.de.ts';
import { dossierWords as dossierEnglish } from '../../src/words/dossier.en.ts';
import { draftWords as drafts } from '../../src/words/drafts.de.ts';
import { draftWords as draftsEnglish } from '../../src/words/drafts.en.ts';
import { words as english } from '../../src/words/en.ts';
import { exportWords as files } from '../../src/words/export.de.ts';
import { exportWords as filesEnglish } from '../../src/words/export.en.ts';
import { filesWords as attachments } from '../../src/words/files.de.ts';
import { filesWords as attachmentsEnglish } from '../../src/words/files.en.ts';
import { framesWords as frames } from '../../src/words/frames.de.ts';
import { framesWords as framesEnglish } from '../../src/words/frames.en.ts';
import { groupWords as groups } from '../../src/words/groups.de.ts';
import { groupWords as groupsEnglish } from '../../src/words/groups.en.ts';
import { indicatorsWords as indicators } from '../../src/words/indicators.de.ts';
import { indicatorsWords as indicatorsEnglish } from '../../src/words/indicators.en.ts';
import { keptWords as kept } from '../../src/words/kept.de.ts';
import { keptWords as keptEnglish } from '../../src/words/kept.en.ts';
import { keptFieldWords as keptFields } from '../../src/words/kept-fields.de.ts';
import { keptFieldWords as keptFieldsEnglish } from '../../src/words/kept-fields.en.ts';
import { legalWords as legal } from '../../src/words/legal.de.ts';
import { legalWords as legalEnglish } from '../../src/words/legal.en.ts';
import { lifelineWords as lifeline } from '../../src/words/lifeline.de.ts';
import { lifelineWords as lifelineEnglish } from '../../src/words/lifeline.en.ts';
import { methodWords as methods } from '../../src/words/method.de.ts';
import { methodWords as methodsEnglish } from '../../src/words/method.en.ts';
import { minutesWords as minutes } from '../../src/words/minutes.de.ts';
import { minutesWords as minutesEnglish } from '../../src/words/minutes.en.ts';
import { moderationWords as moderation } from '../../src/words/moderation.de.ts';
import { moderationWords as moderationEnglish } from '../../src/words/moderation.en.ts';
import { notebookWords as notebook } from '../../src/words/notebook.de.ts';
import { notebookWords as notebookEnglish } from '../../src/words/notebook.en.ts';
import { openPointsWords as openPoints } from '../../src/words/open-points.de.ts';
import { openPointsWords as openPointsEnglish } from '../../src/words/open-points.en.ts';
import { overlayWords as overlay } from '../../src/words/overlay.de.ts';
import { overlayWords as overlayEnglish } from '../../src/words/overlay.en.ts';
import { ownGroupsWords as ownGroups } from '../../src/words/own-groups.de.ts';
import { ownGroupsWords as ownGroupsEnglish } from '../../src/words/own-groups.en.ts';
import { peopleWords as people } from '../../src/words/people.de.ts';
import { peopleWords as peopleEnglish } from '../../src/words/people.en.ts';
import { pictureWords as picture } from '../../src/words/picture.de.ts';
import { pictureWords as pictureEnglish } from '../../src/words/picture.en.ts';
import { prepareWords as prepare } from '../../src/words/prepare.de.ts';
import { prepareWords as prepareEnglish } from '../../src/words/prepare.en.ts';
import { profileWords as profile } from '../../src/words/profile.de.ts';
import { profileWords as profileEnglish } from '../../src/words/profile.en.ts';
import { proposalsWords as proposals } from '../../src/words/proposals.de.ts';
import { proposalsWords as proposalsEnglish } from '../../src/words/proposals.en.ts';
import { questionsWords as questions } from '../../src/words/questions.de.ts';
import { questionsWords as questionsEnglish } from '../../src/words/questions.en.ts';
import { reminderWords as reminders } from '../../src/words/reminders.de.ts';
import { reminderWords as remindersEnglish } from '../../src/words/reminders.en.ts';
import { roundsWords as rounds } from '../../src/words/rounds.de.ts';
import { roundsWords as roundsEnglish } from '../../src/words/rounds.en.ts';
import { signalWords as signals } from '../../src/words/signals.de.ts';
import { signalWords as signalsEnglish } from '../../src/words/signals.en.ts';
import { sourcesWords as sources } from '../../src/words/sources.de.ts';
import { sourcesWords as sourcesEnglish } from '../../src/words/sources.en.ts';
import { spaceWords as space } from '../../src/words/space.de.ts';
import { spaceWords as spaceEnglish } from '../../src/words/space.en.ts';
import { spaceSessionsWords as spaceSessions } from '../../src/words/space-sessions.de.ts';
import { spaceSessionsWords as spaceSessionsEnglish } from '../../src/words/space-sessions.en.ts';
import { submissionsWords as submissions } from '../../src/words/submissions.de.ts';
import { submissionsWords as submissionsEnglish } from '../../src/words/submissions.en.ts';
import { surveyWords as survey } from '../../src/words/survey.de.ts';
import { surveyWords as surveyEnglish } from '../../src/words/survey.en.ts';
import { thesesWords as theses } from '../../src/words/theses.de.ts';
import { thesesWords as thesesEnglish } from '../../src/words/theses.en.ts';
import { timelineWords as timeline } from '../../src/words/timeline.de.ts';
import { timelineWords as timelineEnglish } from '../../src/words/timeline.en.ts';
import { turnsWords as turns } from '../../src/words/turns.de.ts';
import { turnsWords as turnsEnglish } from '../../src/words/turns.en.ts';
import { votesWords as votes } from '../../src/words/votes.de.ts';
import { votesWords as votesEnglish } from '../../src/words/votes.en.ts';
import { withoutDeviceWords as withoutDevice } from '../../src/words/without-device.de.ts';
import { withoutDeviceWords as withoutDeviceEnglish } from '../../src/words/without-device.en.ts';

/** Every German word, whether it comes with the first load or with a later screen. */
export const words = {
  ...german,
  archive,
  ballot,
  board,
  cycle,
  attachments,
  deciding,
  dossier,
  drafts,
  files,
  frames,
  indicators,
  groups,
  kept,
  keptFields,
  legal,
  lifeline,
  methods,
  minutes,
  moderation,
  notebook,
  openPoints,
  ownGroups,
  people,
  picture,
  prepare,
  profile,
  proposals,
  questions,
  reminders,
  rounds,
  signals,
  sources,
  space,
  overlay,
  spaceSessions,
  submissions,
  survey,
  theses,
  timeline,
  turns,
  votes,
  withoutDevice,
};

/** The same in English. */
export const englishWords = {
  ...english,
  archive: archiveEnglish,
  ballot: ballotEnglish,
  board: boardEnglish,
  cycle: cycleEnglish,
  deciding: decidingEnglish,
  dossier: dossierEnglish,
  drafts: draftsEnglish,
  attachments: attachmentsEnglish,
  files: filesEnglish,
  frames: framesEnglish,
  indicators: indicatorsEnglish,
  groups: groupsEnglish,
  kept: keptEnglish,
  keptFields: keptFieldsEnglish,
  legal: legalEnglish,
  lifeline: lifelineEnglish,
  methods: methodsEnglish,
  minutes: minutesEnglish,
  moderation: moderationEnglish,
  notebook: notebookEnglish,
  openPoints: openPointsEnglish,
  ownGroups: ownGroupsEnglish,
  people: peopleEnglish,
  picture: pictureEnglish,
  prepare: prepareEnglish,
  profile: profileEnglish,
  proposals: proposalsEnglish,
  questions: questionsEnglish,
  reminders: remindersEnglish,
  rounds: roundsEnglish,
  signals: signalsEnglish,
  sources: sourcesEnglish,
  space: spaceEnglish,
  overlay: overlayEnglish,
  spaceSessions: spaceSessionsEnglish,
  submissions: submissionsEnglish,
  survey: surveyEnglish,
  theses: thesesEnglish,
  timeline: timelineEnglish,
  turns: turnsEnglish,
  votes: votesEnglish,
  withoutDevice: withoutDeviceEnglish,
};
