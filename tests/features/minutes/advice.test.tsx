// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { AgendaItem } from '../../../src/domain/agenda/agenda.ts';
import type { AgendaItemId, EntryId } from '../../../src/domain/ids.ts';
import { emptyPlan } from '../../../src/domain/session/session.ts';
import { ResultSheet } from '../../../src/features/minutes/result-sheet.tsx';
import type { ResultSheetProps } from '../../../src/features/minutes/sheet-props.ts';
import { words } from '../../support/words.ts';
import { draw } from '../../ui/draw.tsx';

const { sheet } = words.minutes;
const itemOf = (id: string, activity: AgendaItem['activity']): AgendaItem => ({
  ...{ id: id as AgendaItemId, title: id, minutes: 15, activity, who: '', text: '', order: id },
});
const entryOf = (id: string, item: string) => ({
  ...{ id: id as EntryId, item: item as AgendaItemId, proposal: null, kind: 'point', text: id, who: '', until: '' },
  order: id,
});

test('what was said as advice on the structure has a section of its own in the minutes, and stands nowhere else', async () => {
  const agenda = [itemOf('Aussprache', 'talk'), itemOf('Beratung', 'advice')];
  const minutes = { entries: [entryOf('Mehr Zeit für Gruppen', 'Beratung'), entryOf('Der Bus fehlt', 'Aussprache')] };
  const none = { pictures: new Map(), boards: new Map(), files: new Map(), polls: [], proposals: [], points: null };
  const props = {
    ...{ ...none, plan: { ...emptyPlan, agenda }, minutes, back: { href: '#/', to: 'minutes' } },
    ...{ counted: 0, perspectives: [], rounds: [], results: [], decisions: [] },
  } as unknown as ResultSheetProps;
  const drawing = await draw(<ResultSheet {...props} />);
  const section = drawing
    .findAll('section')
    .find((one) =>
      [...one.children].some(({ tagName, textContent }) => tagName === 'H2' && textContent === sheet.advice),
    );
  expect(section?.textContent).toContain('Mehr Zeit für Gruppen');
  expect(section?.textContent).not.toContain('Der Bus fehlt');
  expect(drawing.text().split('Mehr Zeit für Gruppen')).toHaveLength(2);
  await drawing.remove();
});
