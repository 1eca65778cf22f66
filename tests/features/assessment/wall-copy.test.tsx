// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Judgement } from '../../../src/domain/assessment/assessment.ts';
import type { ProposalId } from '../../../src/domain/ids.ts';
import { WallCopy, type WallCopyProps } from '../../../src/features/assessment/wall-copy.tsx';
import { WithWallCopy } from '../../../src/features/assessment/with-wall-copy.tsx';
import { keepFocus } from '../../../src/ui/keep-focus.ts';
import { axes, need, proposals, result, revealedFact, row, settledOn, weight } from '../../support/assessment-scene.ts';
import { until } from '../../support/until.ts';
import { draw } from '../../ui/draw.tsx';

const list = proposals(3);
const own: Judgement = { kind: 'scored', values: { [weight.id]: 3, [need.id]: 9 } };
const base: WallCopyProps = {
  name: 'Runde 1',
  fact: revealedFact({
    p1: settledOn(7, 8),
    p2: settledOn(1, 2),
    p3: result([row(0, 5), row(0, 5), row(10, 5), row(10, 5)]),
  }),
  earlier: null,
  criteria: [need, weight],
  axes,
  proposals: list,
  look: { view: 'auto', voices: { kind: 'all' }, field: null },
  judgements: new Map([['p1' as ProposalId, own]]),
  onClose: () => undefined,
};

afterEach(() => vi.unstubAllGlobals());

describe('the wall in the hand', () => {
  test('says the picture in sentences, in the order of the numbers', async () => {
    const drawing = await draw(<WallCopy {...base} />);
    expect(drawing.findAll('.plenum-copy-words li').map((line) => line.textContent)).toEqual([
      'Runde 1: waagerecht Strategische Größe, senkrecht Bedeutung der Zielgruppe.',
      '1 Vorschlag mit der Nummer 1: Bedeutung der Zielgruppe 8 und Strategische Größe 7; einig.',
      '2 Vorschlag mit der Nummer 2: Bedeutung der Zielgruppe 2 und Strategische Größe 1; einig.',
      '3 Vorschlag mit der Nummer 3: Bedeutung der Zielgruppe 5 und Strategische Größe 5; weit auseinander, besprechen.',
    ]);
    expect(document.activeElement?.textContent).toBe('Wandbild');
    await drawing.remove();
  });

  test('shows what the wall shows: one field, a table, an order', async () => {
    const look = { ...base.look, field: { x: 'high', y: 'high' } as const };
    const drawing = await draw(<WallCopy {...base} look={look} />);
    expect(drawing.text()).toContain('Feld hoch / hoch: 2 von 3');
    expect(drawing.text()).not.toContain('Vorschlag mit der Nummer 2');
    await drawing.redraw(<WallCopy {...base} look={{ ...base.look, view: 'table' }} />);
    expect(drawing.findAll('table tbody tr')).toHaveLength(3);
    await drawing.redraw(<WallCopy {...base} look={{ ...base.look, view: 'ranking' }} />);
    expect(drawing.text()).toContain('Das ist Rechnung, keine Entscheidung.');
    await drawing.remove();
  });

  test('marks the own value only when it is asked for', async () => {
    const drawing = await draw(<WallCopy {...base} />);
    expect(drawing.findAll('.plenum-grid-own')).toEqual([]);
    const choice = drawing.find('select') as HTMLSelectElement;
    expect([...choice.options].map(({ text }) => text)).toEqual(['nicht zeigen', '1 Vorschlag 1']);
    await act(async () => {
      choice.value = 'p1';
      choice.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(drawing.findAll('.plenum-grid-own')).toHaveLength(1);
    await drawing.remove();
  });

  test('is enlarged by buttons up to six times, and shown whole again', async () => {
    const drawing = await draw(<WallCopy {...base} />);
    const zoom = () => drawing.find('.plenum-zoom-buttons [role=status]').textContent;
    expect(zoom()).toBe('100 % Größe');
    expect(drawing.find('button', 'Kleiner').hasAttribute('disabled')).toBe(true);
    for (let times = 0; times < 6 && !drawing.find('button', 'Größer').hasAttribute('disabled'); times += 1)
      await drawing.click(drawing.find('button', 'Größer'));
    expect(zoom()).toBe('600 % Größe');
    await drawing.click(drawing.find('button', 'Ganz zeigen'));
    expect(zoom()).toBe('100 % Größe');
    await drawing.remove();
  });

  test('reads aloud only with a voice that lives on the device', async () => {
    const spoken: { readonly text: string; readonly onerror?: () => void }[] = [];
    const speech = (localService: boolean) => ({
      getVoices: () => [{ lang: 'de-DE', localService, name: 'Stimme' }],
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      cancel: () => undefined,
      speak: (words: { readonly text: string }) => spoken.push(words),
    });
    vi.stubGlobal('SpeechSynthesisUtterance', function Utterance(this: { text: string }, text: string) {
      this.text = text;
    });
    vi.stubGlobal('speechSynthesis', speech(false));
    const far = await draw(<WallCopy {...base} />);
    expect(far.findAll('button').some((button) => button.textContent === 'Vorlesen')).toBe(false);
    await far.remove();
    vi.stubGlobal('speechSynthesis', speech(true));
    const near = await draw(<WallCopy {...base} />);
    await near.click(near.find('button', 'Vorlesen'));
    expect(spoken).toHaveLength(4);
    expect(near.find('button', 'Nicht weiterlesen')).toBeDefined();
    await act(async () => spoken.at(-1)?.onerror?.());
    expect(near.find('button', 'Vorlesen')).toBeDefined();
    // Who stops and begins again is not stopped by what was stopped.
    const stopped = spoken.at(-1);
    await near.click(near.find('button', 'Vorlesen'));
    await act(async () => stopped?.onerror?.());
    expect(near.find('button', 'Nicht weiterlesen')).toBeDefined();
    await near.remove();
  });

  test('opens from a screen and gives the focus back when it closes; it goes with the wall', async () => {
    const { onClose: _, ...shown } = base;
    const screen = (now: typeof shown | null) => (
      <main>
        <WithWallCopy shown={now}>
          {(door) => (
            <>
              <p>Gerade ist nichts zu tun.</p>
              {door}
            </>
          )}
        </WithWallCopy>
      </main>
    );
    const drawing = await draw(screen(shown));
    onTestFinished(keepFocus(drawing.page));
    await drawing.click(drawing.find('button', 'Wandbild ansehen'));
    expect(drawing.find('h1').textContent).toBe('Wandbild');
    drawing.find('button', 'Zurück').focus();
    await drawing.click(drawing.find('button', 'Zurück'));
    expect(drawing.text()).toContain('Gerade ist nichts zu tun.');
    await until(() => document.activeElement === drawing.find('main'), 'the focus is on the screen below');
    await drawing.click(drawing.find('button', 'Wandbild ansehen'));
    await drawing.redraw(screen(null));
    expect(drawing.findAll('button')).toEqual([]);
    await drawing.redraw(screen(shown));
    expect(drawing.findAll('h1')).toEqual([]);
    await drawing.remove();
  });
});
