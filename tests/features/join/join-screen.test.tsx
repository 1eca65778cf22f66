// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { accepted, type Result, refused } from '../../../src/domain/result.ts';
import type { JoinDeeds, Newcomer } from '../../../src/features/join/join-deeds.ts';
import { JoinScreen } from '../../../src/features/join/join-screen.tsx';
import type { InviteAnswer } from '../../../src/protocol/api.ts';
import { joinWords } from '../../../src/words/join.de.ts';
import { draw } from '../../ui/draw.tsx';

const meeting: InviteAnswer = {
  title: 'Steuerungsgruppe',
  role: 'participant',
  practice: false,
  door: 'open',
  bound: null,
  perspectives: [
    { key: 'politics', name: 'Kreistag', hidden: false },
    { key: 'providers', name: null, hidden: false },
    { key: 'concerned', name: null, hidden: true },
    { key: 'own', name: 'Jugendrat', hidden: false },
    { key: 'guest', name: null, hidden: false },
  ],
};

/** A door that writes down who came; its answers can be set. */
function createDoor(described: Result<InviteAnswer, string> = accepted(meeting)) {
  const joined: Newcomer[] = [];
  const ways: string[] = [];
  const answers = { described, join: accepted('/s/abc') as Result<string, string>, isThere: false };
  const deeds: JoinDeeds = {
    findOwnSeat: (invite) => (invite === 'MINE77' ? { title: 'Steuerungsgruppe', path: '/s/mine' } : null),
    describe: async () => answers.described,
    join: async (newcomer) => {
      joined.push(newcomer);
      return answers.join;
    },
    isThere: async () => answers.isThere,
    enterCode: (code) => ways.push(`code ${code}`),
    enterSession: (path) => ways.push(path),
  };
  return { deeds, joined, ways, answers };
}

const screen = (invite: string, deeds: JoinDeeds) => <JoinScreen invite={invite} deeds={deeds} />;

afterEach(() => vi.useRealTimers());

describe('with a link', () => {
  test('one tap on a perspective is enough to be in', async () => {
    const { deeds, joined, ways } = createDoor();
    const drawing = await draw(screen('K7Q4MX', deeds));
    expect(drawing.find('h1').textContent).toBe('Steuerungsgruppe');
    await drawing.click(drawing.find('button', 'Träger'));
    expect(joined).toEqual([{ invite: 'K7Q4MX', described: meeting, name: '', perspective: 'providers' }]);
    expect(ways).toEqual(['/s/abc']);
    await drawing.remove();
  });

  test('a name goes along without its blanks, and nobody has to say for whom they sit here', async () => {
    const { deeds, joined } = createDoor();
    const drawing = await draw(screen('K7Q4MX', deeds));
    await drawing.type(drawing.find('input', 'Ihr Name'), '  I. J. ');
    await drawing.click(drawing.find('button', 'Ohne Angabe mitmachen'));
    expect(joined.map(({ name, perspective }) => [name, perspective])).toEqual([['I. J.', null]]);
    await drawing.remove();
  });

  test('who sits here as a guest reads on the tile, and on no other, that guests advise', async () => {
    const { deeds, joined } = createDoor();
    const drawing = await draw(screen('K7Q4MX', deeds));
    const tiles = drawing.findAll('.plenum-tile').filter((tile) => tile.textContent?.includes(joinWords.guestTile));
    expect(tiles.map((tile) => tile.textContent)).toEqual([`Gast ${joinWords.guestTile}`]);
    const [tile] = tiles;
    if (tile === undefined) throw new Error('there is one');
    await drawing.click(tile);
    expect(joined[0]?.perspective).toBe('guest');
    await drawing.remove();
  });

  test('the perspectives are those of the session, by the names it gives them, and none that it offers no more', async () => {
    const { deeds, joined } = createDoor();
    const drawing = await draw(screen('K7Q4MX', deeds));
    const tiles = drawing.findAll('.plenum-tile').map((tile) => tile.textContent);
    expect(tiles).toEqual(['Kreistag', 'Träger', 'Jugendrat', `Gast ${joinWords.guestTile}`]);
    await drawing.click(drawing.find('button', 'Jugendrat'));
    expect(joined[0]?.perspective).toBe('own');
    await drawing.remove();
  });

  test('a relay that says nothing of perspectives has the usual ones', async () => {
    const { perspectives: _, ...earlier } = meeting;
    const drawing = await draw(screen('K7Q4MX', createDoor(accepted(earlier)).deeds));
    expect(drawing.findAll('.plenum-tile')).toHaveLength(7);
    await drawing.remove();
  });

  test.each([
    ['moderator', 'Sitzung leiten', null],
    ['office', 'Als Büro öffnen', null],
    ['scribe', 'Protokoll übernehmen', null],
    ['guest', 'Als Gast mitmachen', 'guest'],
    ['projector', 'Wand öffnen', null],
  ] as const)('an invitation for %s asks for no perspective', async (role, action, perspective) => {
    const { deeds, joined } = createDoor(accepted({ ...meeting, role }));
    const drawing = await draw(screen('einladung-abc', deeds));
    expect(drawing.findAll('.plenum-tile')).toHaveLength(0);
    await drawing.click(drawing.find('button', action));
    expect(joined.map((newcomer) => newcomer.perspective)).toEqual([perspective]);
    await drawing.remove();
  });

  test('a practice session says that nothing of it counts', async () => {
    const { deeds } = createDoor(accepted({ ...meeting, practice: true }));
    const drawing = await draw(screen('K7Q4MX', deeds));
    expect(drawing.text()).toContain('Nichts davon zählt');
    await drawing.remove();
  });

  test('what happens to the data is said before joining, with the way to more', async () => {
    const drawing = await draw(screen('K7Q4MX', createDoor().deeds));
    expect(drawing.text()).toContain('werden gelöscht, wenn sie lange niemand mehr geöffnet hat');
    expect(drawing.find('a', 'Datenschutz').getAttribute('href')).toBe('#/legal/privacy');
    await drawing.remove();
  });

  test('a refusal is a sentence with a way out, and what was typed stays', async () => {
    const { deeds, answers, ways } = createDoor();
    answers.join = refused('door-closed');
    const drawing = await draw(screen('K7Q4MX', deeds));
    await drawing.type(drawing.find('input', 'Ihr Name'), 'K. L.');
    await drawing.click(drawing.find('button', 'Kreistag'));
    expect(drawing.find('[role=alert]').textContent).toContain('Bitten Sie die Moderation, ihn zu öffnen');
    expect((drawing.find('input', 'Ihr Name') as HTMLInputElement).value).toBe('K. L.');
    answers.join = accepted('/s/abc');
    await drawing.click(drawing.find('button', 'Kreistag'));
    expect(ways).toEqual(['/s/abc']);
    await drawing.remove();
  });

  test('two quick taps make one seat', async () => {
    const { deeds, joined } = createDoor();
    let arrive: (answer: Result<string, string>) => void = () => undefined;
    const slow: JoinDeeds = {
      ...deeds,
      join: (newcomer) => {
        joined.push(newcomer);
        return new Promise((resolve) => {
          arrive = resolve;
        });
      },
    };
    const drawing = await draw(screen('K7Q4MX', slow));
    await drawing.click(drawing.find('button', 'Kreistag'));
    await drawing.click(drawing.find('button', 'Träger'));
    arrive(accepted('/s/abc'));
    expect(joined.map(({ perspective }) => perspective)).toEqual(['politics']);
    await drawing.remove();
  });

  test('a link that is not answered can be tried again', async () => {
    const { deeds, answers } = createDoor(refused('offline'));
    const drawing = await draw(screen('K7Q4MX', deeds));
    expect(drawing.find('[role=alert]').textContent).toContain('Prüfen Sie das WLAN');
    answers.described = accepted(meeting);
    await drawing.click(drawing.find('button', 'Noch einmal versuchen'));
    expect(drawing.find('h1').textContent).toBe('Steuerungsgruppe');
    await drawing.remove();
  });

  test('a link that is not answered is asked again by itself once the server is back, and not before', async () => {
    vi.useFakeTimers();
    const { deeds, answers } = createDoor(refused('offline'));
    const drawing = await draw(screen('K7Q4MX', deeds));
    expect(drawing.find('[role=alert]').textContent).toContain(joinWords.goesOn);
    answers.described = accepted(meeting);
    await act(async () => vi.advanceTimersByTimeAsync(60_000));
    expect(drawing.find('[role=alert]').textContent).toContain(joinWords.goesOn);
    answers.isThere = true;
    await act(async () => vi.advanceTimersByTimeAsync(5_000));
    expect(drawing.find('h1').textContent).toBe('Steuerungsgruppe');
    await drawing.remove();
  });

  test('a tap that found no server is never repeated by itself: it may have arrived; that the server is back is said', async () => {
    vi.useFakeTimers();
    const { deeds, answers, joined, ways } = createDoor();
    answers.join = refused('offline');
    const drawing = await draw(screen('K7Q4MX', deeds));
    await drawing.click(drawing.find('button', 'Träger'));
    expect(drawing.findAll('[role=alert]')).toHaveLength(1);
    [answers.join, answers.isThere] = [accepted('/s/abc'), true];
    // The device says that it has a network again: nobody waits for the next look.
    await act(async () => void dispatchEvent(new Event('online')));
    expect(drawing.findAll('[role=alert]')).toEqual([]);
    expect(drawing.text()).toContain(joinWords.isBack);
    await act(async () => vi.advanceTimersByTimeAsync(60_000));
    expect(joined).toHaveLength(1);
    await drawing.click(drawing.find('button', 'Träger'));
    expect(drawing.text()).not.toContain(joinWords.isBack);
    expect([joined.length, ways]).toEqual([2, ['/s/abc']]);
    await drawing.remove();
  });

  test('what the server refuses is not asked again by itself', async () => {
    vi.useFakeTimers();
    const { deeds, answers, joined } = createDoor();
    [answers.join, answers.isThere] = [refused('door-closed'), true];
    const drawing = await draw(screen('K7Q4MX', deeds));
    await drawing.click(drawing.find('button', 'Kreistag'));
    await act(async () => vi.advanceTimersByTimeAsync(60_000));
    expect(joined).toHaveLength(1);
    expect(drawing.text()).not.toContain(joinWords.goesOn);
    await drawing.remove();
  });

  test('a reason newer than this app still gets a sentence', async () => {
    const drawing = await draw(screen('K7Q4MX', createDoor(refused('vollmond')).deeds));
    expect(drawing.find('[role=alert]').textContent).toBe('Das hat nicht geklappt. Versuchen Sie es noch einmal.');
    await drawing.remove();
  });

  test('the same link leads back to the own seat, unless another person uses this device', async () => {
    const { deeds } = createDoor();
    const drawing = await draw(screen('MINE77', deeds));
    expect(drawing.find('a', 'Weiter zur Sitzung').getAttribute('href')).toBe('#/s/mine');
    await drawing.click(drawing.find('button', 'Als weitere Person beitreten'));
    expect(drawing.find('button', 'Kreistag')).toBeTruthy();
    await drawing.remove();
  });
});

describe('with a code', () => {
  test.each(['K7Q4MX', 'k7q4mx', ' k7q 4mx ', 'K7Q-4MX'])('„%s“ is understood', async (typed) => {
    const { deeds, ways } = createDoor();
    const drawing = await draw(screen('', deeds));
    await drawing.type(drawing.find('input'), typed);
    await drawing.click(drawing.find('button', 'Weiter'));
    expect(ways).toEqual(['code K7Q4MX']);
    await drawing.remove();
  });

  test.each([
    ['', 'Bitte geben Sie die sechs Zeichen'],
    ['K7Q4M', 'Bitte geben Sie die sechs Zeichen'],
    ['K7Q4M0', 'kommen in keinem Code vor'],
  ])('„%s“ is refused before anybody is asked, and stays to be mended', async (typed, sentence) => {
    const { deeds, ways } = createDoor();
    const drawing = await draw(screen('', deeds));
    await drawing.type(drawing.find('input'), typed);
    await drawing.click(drawing.find('button', 'Weiter'));
    expect(ways).toEqual([]);
    expect(drawing.text()).toContain(sentence);
    expect((drawing.find('input') as HTMLInputElement).value).toBe(typed);
    await drawing.remove();
  });
});
