// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { importProposals, readProposals, readRemovedProposals } from '../../../src/documents/proposals-document.ts';
import type { ProposalId } from '../../../src/domain/ids.ts';
import { emptyProfile } from '../../../src/domain/proposal/proposal.ts';
import type { ColumnMapping } from '../../../src/domain/proposal-import/columns.ts';
import { createProposalsDeeds } from '../../../src/features/proposals/proposals-deeds.ts';
import { ProposalsSection } from '../../../src/features/proposals/proposals-section.tsx';
import type { Lang } from '../../../src/words/words.ts';
import { seededBytes } from '../../support/chance.ts';
import { until } from '../../support/until.ts';
import { watchDocument } from '../../support/watch-document.ts';
import { type Drawing, draw } from '../../ui/draw.tsx';

afterEach(() => {
  vi.unstubAllGlobals();
});

const setUp = async (lang: Lang = 'de', asked: ReadonlySet<ProposalId> = new Set()) => {
  const doc = new Y.Doc();
  const deeds = createProposalsDeeds(doc, seededBytes(21));
  const proposals = watchDocument(doc, readProposals);
  const mappings = new Map<string, ColumnMapping>();
  const memory = {
    recall: async (key: string) => mappings.get(key) ?? null,
    remember: (key: string, mapping: ColumnMapping) => void mappings.set(key, mapping),
  };
  const removed = watchDocument(doc, readRemovedProposals);
  const Section = () => (
    <ProposalsSection proposals={proposals.use()} removed={removed.use()} asked={asked} deeds={deeds} memory={memory} />
  );
  return { doc, deeds, proposals, mappings, drawing: await draw(<Section />, lang) };
};

const choose = async (drawing: Drawing, name: string, text: string) => {
  const input = drawing.find('input[type=file]');
  const file = new File([text], name);
  // jsdom knows files, but not their bytes as a promise in every version.
  Object.defineProperty(file, 'arrayBuffer', { value: async () => new TextEncoder().encode(text).buffer });
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  await act(async () => input.dispatchEvent(new Event('change', { bubbles: true })));
};

/** Waits as a person does: React draws by itself, and is driven by the test again afterwards. */
const sees = async (drawing: Drawing, text: string) => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  await until(() => drawing.text().includes(text), `„${text}“ is shown`);
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
};

const areaOf = (drawing: Drawing, label: string): HTMLTextAreaElement => {
  const areas = drawing.findAll('textarea') as HTMLTextAreaElement[];
  const area = areas.find(({ labels }) => labels[0]?.textContent?.includes(label));
  if (area === undefined) throw new Error(`no field „${label}“`);
  return area;
};

const openImport = (drawing: Drawing) => drawing.click(drawing.find('button', 'Aus Tabelle übernehmen'));

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
    const { doc, drawing } = await setUp('de', new Set(asked as ProposalId[]));
    const proposal = { ...emptyProfile, id: 'p1' as ProposalId, order: 'A', title: 'Frühe Hilfen' };
    await act(async () => importProposals(doc, 'i', [proposal]));
    await drawing.click(drawing.find('button', 'Ändern: Frühe Hilfen'));
    const last = [...document.querySelectorAll('[role=menuitem]')].at(-1);
    expect([last?.textContent, last?.getAttribute('aria-disabled') ?? null]).toEqual(wanted);
    await drawing.remove();
  });
});

describe('the import', () => {
  test('I1 I14: a file in the usual columns goes straight to the preview, and into the list by one tap', async () => {
    const { drawing, proposals } = await setUp();
    await openImport(drawing);
    await choose(drawing, 'liste.csv', 'Nr;Titel;Kosten pro Jahr (€)\n1;Frühe Hilfen;186.000,00\n2;Treffs;\n');
    await sees(drawing, 'Schritt 3 von 4: Vorschau');
    expect(drawing.text()).toContain('„liste.csv“: 2 Zeilen, gelesen als UTF-8, getrennt durch Semikolon.');
    expect(proposals.now()).toEqual([]);
    await drawing.click(drawing.find('button', '2 Vorschläge übernehmen'));
    await sees(drawing, '2 Vorschläge neu');
    expect(proposals.now().map(({ title, costPerYear }) => [title, costPerYear])).toEqual([
      ['Frühe Hilfen', 186_000],
      ['Treffs', null],
    ]);
    await drawing.click(drawing.find('button', 'Import rückgängig machen'));
    expect(proposals.now()).toEqual([]);
    await drawing.remove();
  });

  test('I13 I14: an error names row, column and content, and stops everything until its row is left out', async () => {
    const { drawing, proposals } = await setUp();
    await openImport(drawing);
    await choose(drawing, 'a.csv', 'Nr;Titel;Stellen\n1;A;10-20\n2;B;1,5\n');
    await sees(drawing, 'Zeile 2, Spalte C „Stellen“: „10-20“ ist eine Spanne, keine einzelne Zahl');
    expect((drawing.find('button', '1 Vorschlag übernehmen') as HTMLButtonElement).disabled).toBe(true);
    await drawing.click(drawing.find('button', 'Zeile 2 weglassen'));
    expect(drawing.text()).toContain('Weggelassen: Zeile 2');
    await drawing.click(drawing.find('button', '1 Vorschlag übernehmen'));
    await sees(drawing, '1 Vorschlag neu');
    expect(proposals.now().map(({ title }) => title)).toEqual(['B']);
    await drawing.remove();
  });

  test('I11 I12: an unknown column is named, mapped by hand, and known the next time', async () => {
    const { drawing, mappings } = await setUp();
    await openImport(drawing);
    await choose(drawing, 'a.csv', 'Was;Titel\nText;A\n');
    await sees(drawing, 'Wird nicht übernommen: „Was“');
    const select = drawing.findAll('select')[0] as HTMLSelectElement;
    await act(async () => {
      select.value = 'measure';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(drawing.text()).toContain('Alle Spalten sind zugeordnet.');
    await drawing.click(drawing.find('button', 'Weiter'));
    expect([...mappings.values()]).toEqual([['measure', 'title']]);
    await drawing.click(drawing.find('button', 'Andere Datei'));
    await choose(drawing, 'b.csv', 'Was;Titel\nAnderes;B\n');
    await sees(drawing, '„b.csv“: 1 Zeile');
    expect(drawing.text()).toContain('Schritt 3 von 4');
    await drawing.remove();
  });

  test('I17: the short title is changed in the preview', async () => {
    const { drawing, proposals } = await setUp();
    await openImport(drawing);
    await choose(drawing, 'a.csv', 'Nr;Titel\n1;Frühe Hilfen in jedem Sozialraum\n');
    await sees(drawing, 'Schritt 3 von 4');
    const short = drawing.find('input', 'Kurztitel für') as HTMLInputElement;
    expect(short.value).toBe('Frühe Hilfen');
    await drawing.type(short, 'Hilfen');
    await drawing.click(drawing.find('button', '1 Vorschlag übernehmen'));
    await sees(drawing, '1 Vorschlag neu');
    expect(proposals.now()[0]?.shortTitle).toBe('Hilfen');
    await drawing.remove();
  });

  test('I15 I16: the second time what changed is named, and may be left as it is', async () => {
    const { drawing, proposals, deeds } = await setUp();
    await act(async () => deeds.add({ ...emptyProfile, number: 1, title: 'A', staff: 2.5 }));
    await openImport(drawing);
    await choose(drawing, 'a.csv', 'Nr;Titel;Stellen\n1;A;\n2;B;1\n');
    await sees(drawing, 'Stellen (VZÄ): 2,5 → leer');
    await drawing.click(drawing.find('label', 'so lassen'));
    await drawing.click(drawing.find('button', '1 Vorschlag übernehmen'));
    await sees(drawing, '1 Vorschlag neu, 1 unverändert');
    expect(proposals.now().map(({ title, staff }) => [title, staff])).toEqual([
      ['A', 2.5],
      ['B', 1],
    ]);
    await drawing.remove();
  });

  test('I1: a workbook is refused with the way out', async () => {
    const { drawing } = await setUp();
    await openImport(drawing);
    await choose(drawing, 'a.xlsx', 'PK\u0003\u0004');
    await sees(drawing, 'Das ist eine Arbeitsmappe.');
    await drawing.remove();
  });

  test('I19: a script tag in a title is shown as text', async () => {
    const { drawing } = await setUp();
    await openImport(drawing);
    await choose(drawing, 'a.csv', 'Nr;Titel\n1;<script>alert(1)</script>\n');
    await sees(drawing, '<script>alert(1)</script>');
    expect(drawing.findAll('script')).toEqual([]);
    await drawing.remove();
  });

  test('speaks English when the screen does', async () => {
    const { drawing } = await setUp('en');
    await sees(drawing, 'No proposals yet');
    await drawing.click(drawing.find('button', 'Import from a table'));
    await choose(drawing, 'a.csv', 'Nr;Titel;Stellen\n1;A;viel\n');
    await sees(drawing, 'Row 2, column C “Stellen”: “viel” is not a number');
    await drawing.remove();
  });
});
