// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { importProposals } from '../../../src/documents/proposals/import.ts';
import type { ProposalId } from '../../../src/domain/ids.ts';
import { emptyProfile } from '../../../src/domain/proposal/proposal.ts';
import { areaOf, setUp } from './section-scene.tsx';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a proposal by hand', () => {
  test('without a title it is not saved, and the field says why', async () => {
    const { drawing, proposals } = await setUp();
    await drawing.click(drawing.find('button', 'Vorschlag anlegen'));
    await drawing.click(drawing.find('button', 'Speichern'));
    expect(drawing.text()).toContain('Bitte geben Sie dem Vorschlag einen Titel.');
    expect(proposals.now()).toEqual([]);
    await drawing.remove();
  });

  test('figures are typed with a decimal comma, and a range is refused at its field', async () => {
    const { drawing, proposals } = await setUp();
    await drawing.click(drawing.find('button', 'Vorschlag anlegen'));
    const [title] = drawing.findAll('form input');
    if (title === undefined) throw new Error('no title');
    await drawing.type(title, 'Nachbarschafts-Treffs in leeren Läden');
    await drawing.type(drawing.find('input', 'Stellen (VZÄ)'), '2,5');
    await drawing.type(drawing.find('input', 'Kosten pro Jahr'), '10-20');
    await drawing.click(drawing.find('button', 'Speichern'));
    expect(drawing.text()).toContain('Bitte eine einzelne Zahl, keine Spanne.');
    await drawing.type(drawing.find('input', 'Kosten pro Jahr'), '88.000');
    await drawing.click(drawing.find('button', 'Speichern'));
    expect(proposals.now()).toMatchObject([
      { shortTitle: 'Nachbarschafts-Treffs', staff: 2.5, costPerYear: 88_000, costOnce: null },
    ]);
    await drawing.remove();
  });

  test('two that would have the same short name are pointed out in the list and at the field, with what the wall says', async () => {
    const { drawing, add } = await setUp();
    await add({ title: 'Frühe Hilfen in jedem Sozialraum', shortTitle: 'Frühe Hilfen' });
    await add({ title: 'Tandem', shortTitle: 'Tandem' });
    expect(drawing.text()).not.toContain('kommt doppelt vor');
    await add({ title: 'Frühe Hilfen für Väter', shortTitle: 'Frühe Hilfen' });
    expect(drawing.text()).toContain('„Frühe Hilfen“ kommt doppelt vor, auf der Wand: „Frühe Hilfen Sozialraum“');
    await drawing.click(drawing.find('button', 'Tandem bearbeiten'));
    const double = 'Ein anderer Vorschlag heißt schon so kurz';
    expect(drawing.text()).not.toContain(double);
    await drawing.type(drawing.find('input', 'Kurztitel'), 'frühe hilfen');
    expect(drawing.text()).toContain(double);
    await drawing.remove();
  });

  test('only what the person changed is written: words of others in other fields stay', async () => {
    const { drawing, proposals, deeds } = await setUp();
    let id = '' as ProposalId;
    await act(async () => {
      id = deeds.add({ ...emptyProfile, title: 'Treffs', shortTitle: 'Treffs', origin: 'A' });
    });
    await drawing.click(drawing.find('button', 'Treffs bearbeiten'));
    await act(async () => void deeds.change(id, { before: { origin: 'A' }, fields: { origin: 'B' } }));
    await drawing.type(drawing.find('input', 'Haushalt'), '51101');
    await drawing.click(drawing.find('button', 'Speichern'));
    expect(proposals.now()).toMatchObject([{ origin: 'B', budget: '51101' }]);
    await drawing.remove();
  });

  test('words of others in the same text stay, and where both changed the same ones it is said', async () => {
    const { drawing, proposals, deeds } = await setUp();
    let id = '' as ProposalId;
    const before = { problem: 'Es fehlt Zeit.', effects: 'Mehr Kontakt' };
    await act(async () => {
      id = deeds.add({ ...emptyProfile, title: 'Treffs', shortTitle: 'Treffs', ...before });
    });
    await drawing.click(drawing.find('button', 'Treffs bearbeiten'));
    const others = { problem: 'Es fehlt Zeit. Und Raum.', effects: 'Mehr Vertrauen' };
    await act(async () => void deeds.change(id, { before, fields: others }));
    await drawing.type(areaOf(drawing, 'Problem und Bedarf'), 'Überall: Es fehlt Zeit.');
    await drawing.type(areaOf(drawing, 'Beabsichtigte Wirkungen'), 'Mehr Nähe');
    await drawing.click(drawing.find('button', 'Abbrechen'));
    await drawing.click(drawing.find('button', 'Rückgängig'));
    await drawing.click(drawing.find('button', 'Speichern'));
    expect(proposals.now()).toMatchObject([
      { problem: 'Überall: Es fehlt Zeit. Und Raum.', effects: 'Mehr Vertrauen / Nähe' },
    ]);
    expect(drawing.text()).toContain('Beabsichtigte Wirkungen: Beide Fassungen stehen jetzt hintereinander.');
    expect(drawing.text()).not.toContain('Problem und Bedarf: Beide');
    await drawing.click(drawing.find('button', 'Ansehen'));
    expect(areaOf(drawing, 'Beabsichtigte Wirkungen').value).toContain('Nähe');
    await drawing.remove();
  });

  test('a proposal that others removed while it was open is not lost: saving brings it back', async () => {
    const { drawing, proposals, deeds } = await setUp();
    let id = '' as ProposalId;
    await act(async () => {
      id = deeds.add({ ...emptyProfile, title: 'Treffs', shortTitle: 'Treffs' });
    });
    await drawing.click(drawing.find('button', 'Treffs bearbeiten'));
    await drawing.type(drawing.find('input', 'Eingereicht von'), 'Fokusgruppe Wohnen');
    await act(async () => void deeds.remove(id));
    expect(drawing.text()).toContain('Dieser Vorschlag ist inzwischen entfernt. Speichern holt ihn zurück.');
    await drawing.click(drawing.find('button', 'Speichern'));
    expect(proposals.now()).toMatchObject([{ title: 'Treffs', origin: 'Fokusgruppe Wohnen' }]);
    await drawing.remove();
  });

  test('what was typed and cancelled can be had back', async () => {
    const { drawing } = await setUp();
    await drawing.click(drawing.find('button', 'Vorschlag anlegen'));
    await drawing.type(drawing.find('input', 'Eingereicht von'), 'Fokusgruppe Wohnen');
    await drawing.click(drawing.find('button', 'Abbrechen'));
    await drawing.click(drawing.find('button', 'Rückgängig'));
    expect((drawing.find('input', 'Eingereicht von') as HTMLInputElement).value).toBe('Fokusgruppe Wohnen');
    await drawing.remove();
  });

  test('of five hundred fifty are drawn, and any is found', async () => {
    const { drawing, doc } = await setUp();
    const many = Array.from({ length: 500 }, (_, index) => ({
      ...emptyProfile,
      title: `Vorhaben ${index}x`,
      order: `${1_000 + index}`,
    }));
    await act(async () =>
      importProposals(
        doc,
        'many',
        many.map((one) => ({ ...one, id: one.order as ProposalId })),
      ),
    );
    expect(drawing.findAll('.plenum-proposals > li')).toHaveLength(50);
    await drawing.type(drawing.find('input', 'Suchen'), 'vorhaben 499x');
    expect(drawing.findAll('.plenum-proposals > li')).toHaveLength(1);
    await drawing.remove();
  });
});

describe('taking a proposal away', () => {
  test.each([
    ['is possible while nobody was asked about it', [], ['Entfernen', null]],
    ['is not possible once it belongs to a round', ['p1'], ['Bleibt: gehört zu einer Runde', 'true']],
  ])('%s', async (_, asked, wanted) => {
    // Browsers have it, jsdom does not, and the menu looks for its items with it.
    vi.stubGlobal('CSS', { escape: (text: string) => text });
    const { doc, drawing } = await setUp({ asked: new Set(asked as ProposalId[]) });
    const proposal = { ...emptyProfile, id: 'p1' as ProposalId, order: 'A', title: 'Frühe Hilfen' };
    await act(async () => importProposals(doc, 'i', [proposal]));
    await drawing.click(drawing.find('button', 'Ändern: Frühe Hilfen'));
    const last = [...document.querySelectorAll('[role=menuitem]')].at(-1);
    expect([last?.textContent, last?.getAttribute('aria-disabled') ?? null]).toEqual(wanted);
    await drawing.remove();
  });
});

describe('fields of action', () => {
  const titles = (drawing: { findAll: (selector: string) => readonly Element[] }) =>
    drawing.findAll('.plenum-proposal-title').map((title) => title.textContent);

  test('are renamed everywhere, merged when the name is there already, and that is said before and can be undone', async () => {
    const { add, drawing, proposals } = await setUp();
    await add({ title: 'A', fields: ['Familie'] });
    await add({ title: 'B', fields: ['Familien', 'Wohnen'] });
    await drawing.click(drawing.find('button', 'Handlungsfeld umbenennen: Familien'));
    const name = drawing.find('input', 'Neuer Name für „Familien“');
    await drawing.click(drawing.find('button', 'Umbenennen'));
    expect(drawing.text()).toContain('Bitte geben Sie einen anderen Namen ein.');
    await drawing.type(name, ' familie ');
    expect(drawing.text()).toContain('„Familie“ gibt es schon: „Familien“ geht darin auf.');
    await drawing.click(drawing.find('button', 'Zusammenlegen'));
    expect(proposals.now().map(({ fields }) => fields)).toEqual([['Familie'], ['Familie', 'Wohnen']]);
    expect(drawing.text()).toContain('„Familien“ ist jetzt Teil von „Familie“.');
    await drawing.click(drawing.find('button', 'Rückgängig'));
    expect(proposals.now().map(({ fields }) => fields)).toEqual([['Familie'], ['Familien', 'Wohnen']]);
    await drawing.remove();
  });

  test('narrow the list where there are at least two, and a field that is renamed is no filter any more', async () => {
    const { add, drawing } = await setUp();
    await add({ title: 'A', fields: ['Familie'] });
    expect(drawing.findAll('select')).toEqual([]);
    await add({ title: 'B', fields: ['Wohnen', 'Familie'] });
    await add({ title: 'C' });
    const filter = drawing.find('select');
    await drawing.choose(filter, 'Wohnen');
    expect(titles(drawing)).toEqual(['B']);
    await drawing.click(drawing.find('button', 'Handlungsfeld umbenennen: Wohnen'));
    await drawing.type(drawing.find('input', 'Neuer Name für „Wohnen“'), 'Quartier');
    await drawing.click(drawing.find('form button', 'Umbenennen'));
    expect(titles(drawing)).toEqual(['A', 'B', 'C']);
    await drawing.choose(filter, 'Familie');
    expect(titles(drawing)).toEqual(['A', 'B']);
    await drawing.remove();
  });
});
