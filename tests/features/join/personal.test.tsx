// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { accepted, type Result, refused } from '../../../src/domain/result.ts';
import type { JoinDeeds, Newcomer } from '../../../src/features/join/join-deeds.ts';
import { JoinScreen } from '../../../src/features/join/join-screen.tsx';
import { TransferScreen } from '../../../src/features/join/transfer-screen.tsx';
import type { InviteAnswer, TransferAnswer } from '../../../src/protocol/api.ts';
import { draw } from '../../ui/draw.tsx';

const code = 'K7Q4MXACDEFG';

const arrive = async (bound: InviteAnswer['bound'], role: InviteAnswer['role'] = 'participant') => {
  const joined: Newcomer[] = [];
  const deeds: JoinDeeds = {
    findOwnSeat: () => null,
    describe: async () => accepted({ title: 'Steuerungsgruppe', role, practice: false, door: 'open', bound }),
    join: async (newcomer) => {
      joined.push(newcomer);
      return accepted('/s/abc');
    },
    isThere: async () => true,
    enterCode: () => undefined,
    enterSession: () => undefined,
  };
  return {
    joined,
    drawing: await draw(<JoinScreen invite={code} deeds={deeds} />),
  };
};

const said = (joined: readonly Newcomer[]) => joined.map(({ name, perspective }) => [name, perspective]);

describe('a card', () => {
  test('has name and perspective filled in: one tap and its person is in', async () => {
    const { joined, drawing } = await arrive({ kind: 'personal', name: 'Ines Beispiel', perspective: 'politics' });
    await drawing.click(drawing.find('button', 'Für Politik mitmachen'));
    expect(said(joined)).toEqual([['Ines Beispiel', 'politics']]);
    await drawing.remove();
  });

  test('can be corrected: another name, another perspective', async () => {
    const { joined, drawing } = await arrive({ kind: 'personal', name: 'Ines Beispiel', perspective: 'politics' });
    await drawing.type(drawing.find('input', 'Ihr Name'), 'Jan Muster');
    await drawing.click(drawing.find('button', 'Träger'));
    expect(said(joined)).toEqual([['Jan Muster', 'providers']]);
    await drawing.remove();
  });

  test('without a perspective asks for one, and a guest’s card for none', async () => {
    const open = await arrive({ kind: 'personal', name: 'Paul', perspective: null });
    await open.drawing.click(open.drawing.find('button', 'Träger'));
    expect(said(open.joined)).toEqual([['Paul', 'providers']]);
    await open.drawing.remove();
    const guest = await arrive({ kind: 'personal', name: 'Gerd', perspective: 'guest' }, 'guest');
    await guest.drawing.click(guest.drawing.find('button', 'Als Gast mitmachen'));
    expect(said(guest.joined)).toEqual([['Gerd', 'guest']]);
    await guest.drawing.remove();
  });
});

test('a transfer is taken with one tap, and says whose place it is', async () => {
  const { joined, drawing } = await arrive({ kind: 'transfer', name: 'Ines Beispiel', perspective: 'politics' });
  expect(drawing.text()).toContain('Ines Beispiel');
  expect(drawing.text()).toContain('Das andere bleibt angemeldet.');
  await drawing.click(drawing.find('button', 'Hier weitermachen'));
  expect(said(joined)).toEqual([['', null]]);
  await drawing.remove();
});

describe('the code for another device', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const way = (letters: string): TransferAnswer => ({ code: letters, url: `https://x/#/join/${letters}`, seconds: 60 });
  const show = (answers: Result<TransferAnswer, string>[]) =>
    draw(<TransferScreen onOpen={async () => answers.shift() ?? refused('offline')} backHref="#/s/abc" />);

  test('is counted down, ends visibly, and is renewed by a tap', async () => {
    const drawing = await show([accepted(way('K7Q4MXACDEFG')), accepted(way('AAAACCCCDDDD'))]);
    expect(drawing.text()).toContain('K7Q4-MXAC-DEFG');
    expect(drawing.text()).toContain('Noch 60 s gültig');
    await act(() => vi.advanceTimersByTimeAsync(20_000));
    expect(drawing.text()).toMatch(/Noch (?:39|40|41) s gültig/);
    await act(() => vi.advanceTimersByTimeAsync(41_000));
    expect(drawing.text()).not.toContain('K7Q4-MXAC-DEFG');
    expect(drawing.find('[role=status]', 'Dieser Code gilt nicht mehr')).toBeTruthy();
    await drawing.click(drawing.find('button', 'Neuen Code zeigen'));
    expect(drawing.text()).toContain('AAAA-CCCC-DDDD');
    await drawing.remove();
  });

  test('that the relay does not give is said, and asked for again', async () => {
    const drawing = await show([refused('offline'), accepted(way('K7Q4MXACDEFG'))]);
    expect(drawing.find('[role=alert]').textContent).toContain('Prüfen Sie das WLAN');
    await drawing.click(drawing.find('button', 'Noch einmal versuchen'));
    expect(drawing.text()).toContain('K7Q4-MXAC-DEFG');
    await drawing.remove();
  });
});
