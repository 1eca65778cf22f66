import { describe, expect, test } from 'vitest';
import { type Setting, settings, shortened, shortText } from '../../../src/features/assessment/profile-fit.ts';
import { type ProfileContent, profileHeight, settingFor } from '../../../src/features/assessment/profile-room.ts';
import { words } from '../../support/words.ts';

const line = (id: number, text: string) => ({ id: `${id}`, term: 'Beabsichtigte Wirkungen', text });
const content = (change: Partial<ProfileContent> = {}): ProfileContent => ({
  ...{ meeting: 'Steckbrief', title: 'Nachtbus', plain: '', own: [], official: null, cut: '' },
  assessed: { heading: 'Aus der Einschätzung', values: '', said: 'Noch nicht eingeschätzt.', verdict: '', lines: [] },
  ...change,
});

describe('the room of a profile is reckoned', () => {
  test('a short one has the largest letters, a longer one smaller ones before anything is shortened', () => {
    const chosen = (count: number) =>
      settingFor(() => content({ own: Array.from({ length: count }, (_, id) => line(id, 'Kurz')) }), 7, 236);
    const points = Array.from({ length: 40 }, (_, count) => chosen(count).points);
    expect(points.slice(0, 15)).toEqual(points.slice(0, 15).map(() => 10.5));
    expect(points).toEqual(points.toSorted((a, b) => b - a));
    expect(new Set(points)).toEqual(new Set([10.5, 9.5, 8.5]));
  });

  test('D346 one that says as much as it may everywhere has room', () => {
    const long = 'Ein Satz, der so lang ist, dass er in keine Zeile passt. '.repeat(300);
    const all = Object.values(words.profile.fields).map((term) => ({ id: term, term, text: long }));
    const setting = settings.at(-1) as Setting;
    const [own = [], official = [], found = []] = [all.slice(0, 22), all.slice(-2), all.slice(0, 3)].map(
      (part) => shortened(part, setting).lines,
    );
    const height = profileHeight(
      content({
        title: shortText(`2027-013 ${long}`, 3 * setting.letters),
        plain: shortText(long, 3 * setting.letters),
        own,
        official: { heading: 'Aus der Verwaltung', lines: official },
        assessed: {
          ...{ heading: 'Aus der Einschätzung', values: shortText(long, 4 * setting.letters) },
          ...{ said: '(Runde 2, 24 Stimmen) · teils einig', verdict: 'Festlegung: im Fokus', lines: found },
        },
        cut: words.profile.sheet.shortened(shortText(long, 160)),
      }),
      setting,
    );
    expect(height).toBeLessThanOrEqual(236);
  });
});
