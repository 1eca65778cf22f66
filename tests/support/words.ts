import { archiveWords as archive } from '../../src/words/archive.de.ts';
import { ballotWords as ballot } from '../../src/words/ballot.de.ts';
import { boardWords as board } from '../../src/words/board.de.ts';
import { cycleWords as cycle } from '../../src/words/cycle.de.ts';
import { words as german } from '../../src/words/de.ts';
import { decidingWords as deciding } from '../../src/words/deciding.de.ts';
import { dossierWords as dossier } from '../../src/words/dossier.de.ts';
import { draftWords as drafts } from '../../src/words/drafts.de.ts';
import { words as english, laterWords } from '../../src/words/en.ts';
import { exportWords as files } from '../../src/words/export.de.ts';
import { filesWords as attachments } from '../../src/words/files.de.ts';
import { framesWords as frames } from '../../src/words/frames.de.ts';
import { groupWords as groups } from '../../src/words/groups.de.ts';
import { indicatorsWords as indicators } from '../../src/words/indicators.de.ts';
import { keptWords as kept } from '../../src/words/kept.de.ts';
import { keptFieldWords as keptFields } from '../../src/words/kept-fields.de.ts';
import { legalWords as legal } from '../../src/words/legal.de.ts';
import { lifelineWords as lifeline } from '../../src/words/lifeline.de.ts';
import { methodWords as methods } from '../../src/words/method.de.ts';
import { minutesWords as minutes } from '../../src/words/minutes.de.ts';
import { moderationWords as moderation } from '../../src/words/moderation.de.ts';
import { notebookWords as notebook } from '../../src/words/notebook.de.ts';
import { openPointsWords as openPoints } from '../../src/words/open-points.de.ts';
import { overlayWords as overlay } from '../../src/words/overlay.de.ts';
import { ownGroupsWords as ownGroups } from '../../src/words/own-groups.de.ts';
import { peopleWords as people } from '../../src/words/people.de.ts';
import { pictureWords as picture } from '../../src/words/picture.de.ts';
import { prepareWords as prepare } from '../../src/words/prepare.de.ts';
import { profileWords as profile } from '../../src/words/profile.de.ts';
import { proposalsWords as proposals } from '../../src/words/proposals.de.ts';
import { questionsWords as questions } from '../../src/words/questions.de.ts';
import { reminderWords as reminders } from '../../src/words/reminders.de.ts';
import { removalWords as removal } from '../../src/words/removal.de.ts';
import { resultsWords as results } from '../../src/words/results.de.ts';
import { roundsWords as rounds } from '../../src/words/rounds.de.ts';
import { signalWords as signals } from '../../src/words/signals.de.ts';
import { sourcesWords as sources } from '../../src/words/sources.de.ts';
import { spaceWords as space } from '../../src/words/space.de.ts';
import { spaceSessionsWords as spaceSessions } from '../../src/words/space-sessions.de.ts';
import { submissionsWords as submissions } from '../../src/words/submissions.de.ts';
import { surveyWords as survey } from '../../src/words/survey.de.ts';
import { thesesWords as theses } from '../../src/words/theses.de.ts';
import { timelineWords as timeline } from '../../src/words/timeline.de.ts';
import { turnsWords as turns } from '../../src/words/turns.de.ts';
import { votesWords as votes } from '../../src/words/votes.de.ts';
import { withoutDeviceWords as withoutDevice } from '../../src/words/without-device.de.ts';

/** Every German word, whether it comes with the first load or with a later screen. */
export const words = {
  ...german,
  archive,
  removal,
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
  results,
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

const { exports: filesInEnglish, files: attachmentsInEnglish, method: methodsInEnglish, ...later } = laterWords;

/** The same in English. */
export const englishWords = {
  ...english,
  ...later,
  files: filesInEnglish,
  attachments: attachmentsInEnglish,
  methods: methodsInEnglish,
};
