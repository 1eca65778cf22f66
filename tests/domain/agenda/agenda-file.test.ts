import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { activityByTitle } from '../../../src/domain/agenda/activity-by-title.ts';
import { largestAgendaFile, readAgendaFile, writeAgendaFile } from '../../../src/domain/agenda/agenda-file.ts';
import { assessmentAgenda } from '../../../src/domain/session/template.ts';
import { seededBytes } from '../../support/chance.ts';

const real = readFileSync(new URL('../../data/ablauf-einschaetzung.json', import.meta.url), 'utf8');

describe('an agenda from a file', () => {
  test('is the template minute by minute, and every item gets the kind that its title says', () => {
    const read = readAgendaFile(real);
    if (!read.ok) throw new Error('a real file');
    const kinds = assessmentAgenda(seededBytes(1)).map(({ title, minutes, activity }) => ({
      title,
      minutes,
      activity,
    }));
    expect(read.value.items).toEqual(kinds.map((item) => ({ ...item, who: '', text: '' })));
    expect(read.value).toMatchObject({
      title: 'Steuerungsgruppe Sozialplanung, 1. Sitzung',
      startsAt: '14:00',
      endsAt: '',
    });
  });

  test('is read back as it was written, with who leads and what the wall shows', () => {
    const file = {
      title: 'Sitzung',
      startsAt: '09:00',
      endsAt: '12:30',
      items: [
        { title: 'Vortrag', minutes: 30, activity: 'text' as const, who: 'Ada', text: 'Zwei\nZeilen' },
        { title: 'Pause', minutes: 0, activity: 'break' as const, who: '', text: '' },
      ],
    };
    expect(readAgendaFile(writeAgendaFile(file))).toEqual({ ok: true, value: file });
  });

  test('names every item that is wrong, and takes nothing of the others', () => {
    const text = JSON.stringify({
      items: [['Gut', 5], ['', 5], ['Zu lang', 601], ['Ohne Zahl', '5'], 7, ['x'.repeat(301), 1]],
    });
    expect(readAgendaFile(text)).toEqual({
      ok: false,
      reason: {
        kind: 'items',
        faults: [
          { number: 2, problem: 'title' },
          { number: 3, problem: 'minutes' },
          { number: 4, problem: 'minutes' },
          { number: 5, problem: 'noItem' },
          { number: 6, problem: 'title' },
        ],
      },
    });
  });

  test.each([
    ['no JSON', 'Willkommen; 5', 'notJson'],
    ['no items', '{"title": "Sitzung"}', 'noItems'],
    ['an empty list', '[]', 'noItems'],
    ['a number', '5', 'noItems'],
    ['too many items', JSON.stringify(Array.from({ length: 101 }, () => ['Punkt', 1])), 'tooMany'],
    ['too long a text', ' '.repeat(largestAgendaFile + 1), 'tooLarge'],
  ])('is refused where it has %s', (_, text, kind) => {
    expect(readAgendaFile(text)).toEqual({ ok: false, reason: { kind } });
  });

  test('of another tool may be a mere list, with a byte-order mark, and times that are none are left out', () => {
    expect(readAgendaFile('\ufeff[["Begrüßung", 5]]')).toMatchObject({
      ok: true,
      value: { items: [{ activity: 'welcome' }] },
    });
    const odd = '{"start": "25:00", "end": "9:30", "items": [["A", 1]]}';
    expect(readAgendaFile(odd)).toMatchObject({ ok: true, value: { startsAt: '', endsAt: '09:30' } });
  });
});

test.each([
  ['Kaffeepause', 'break'],
  ['Begrüßung und Rückblick', 'welcome'],
  ['Vorstellung der Vorschläge', 'explain'],
  ['Die Methode in drei Minuten', 'method'],
  ['Einschätzen im Raster', 'assessment'],
  ['Ergebnisse auf einen Blick', 'results'],
  ['Unsere Tagesziele', 'goals'],
  ['Zielgruppen im Kreis', 'talk'],
  ['Unterbrechungsfreie Beratung', 'talk'],
  ['Beratung zur Struktur der Planung', 'advice'],
  ['Beschluss zur Gliederung', 'decision'],
  ['Entscheidungsgrundlagen sammeln', 'talk'],
  ['Ausblick', 'talk'],
  ['Abfrage vorab', 'survey'],
  ['Umfrage bei den Netzwerken', 'survey'],
  ['Stimmungsumfrage', 'mood'],
  ['Umfrage zur Gesamtnote', 'grade'],
  ['Ergebnisse der Befragung', 'results'],
])('an item called „%s“ is taken for: %s', (title, kind) => {
  expect(activityByTitle(title)).toBe(kind);
});
