import { accessWords } from './access.en.ts';
import { agendaWords } from './agenda.en.ts';
import { assessmentWords } from './assessment.en.ts';
import { joinWords } from './join.en.ts';
import { resultsWords } from './results.en.ts';
import { savingWords } from './saving.en.ts';
import { sessionWords } from './session.en.ts';
import { startWords } from './start.en.ts';
import { uiWords } from './ui.en.ts';
import { wallWords } from './wall.en.ts';

import type { Words } from './words.ts';

export const words: Words = {
  ui: uiWords,
  session: sessionWords,
  start: startWords,
  join: joinWords,
  access: accessWords,
  agenda: agendaWords,
  assessment: assessmentWords,
  wall: wallWords,
  results: resultsWords,
  saving: savingWords,
};
