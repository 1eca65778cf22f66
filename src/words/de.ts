import { accessWords } from './access.de.ts';
import { agendaWords } from './agenda.de.ts';
import { assessmentWords } from './assessment.de.ts';
import { joinWords } from './join.de.ts';
import { savingWords } from './saving.de.ts';
import { sessionWords } from './session.de.ts';
import { startWords } from './start.de.ts';
import { uiWords } from './ui.de.ts';
import { wallWords } from './wall.de.ts';

export const words = {
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
