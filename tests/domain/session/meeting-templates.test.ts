import { expect, test } from 'vitest';
import { plannedMinutes } from '../../../src/domain/agenda/agenda.ts';
import { readAgendaFile, writeAgendaFile } from '../../../src/domain/agenda/agenda-file.ts';
import { agendaOf, meetingTemplates, templateItems } from '../../../src/domain/session/meeting-templates.ts';

test.each(meetingTemplates)(
  'the template of the meeting „%s“ fits into four hours and is a whole agenda',
  (template) => {
    const items = templateItems(template);
    expect(plannedMinutes(items)).toBeLessThanOrEqual(240);
    expect(plannedMinutes(items)).toBeGreaterThan(180);
    expect(items[0]?.activity).toBe('welcome');
    expect(items.filter(({ activity }) => activity === 'break')).toHaveLength(1);
    const read = readAgendaFile(writeAgendaFile(agendaOf(items)));
    expect(read).toEqual({ ok: true, value: agendaOf(items) });
  },
);

test.each(meetingTemplates)('the template of the meeting „%s“ is whole in English, too', (template) => {
  const [german, english] = [templateItems(template), templateItems(template, 'en')];
  expect(english.map(({ minutes, activity }) => [minutes, activity])).toEqual(
    german.map(({ minutes, activity }) => [minutes, activity]),
  );
  for (const [index, { title, text }] of english.entries()) {
    expect(title).not.toBe(german[index]?.title);
    expect(text === '').toBe(german[index]?.text === '');
  }
});

test('a template says nothing of title, begin and end', () => {
  expect(agendaOf([])).toEqual({ title: '', startsAt: '', endsAt: '', items: [] });
});
