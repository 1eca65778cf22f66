// @vitest-environment jsdom
import { act } from 'react';
import { describe, expect, test } from 'vitest';
import { emptyProfile } from '../../../src/domain/proposal/proposal.ts';
import { words } from '../../support/words.ts';
import { choose, openImport, sees, setUp } from './section-scene.tsx';

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

  test('I18: ten thousand rows are refused in a sentence; what is on the table stays, and a shorter file comes in', async () => {
    const { drawing, proposals, deeds } = await setUp();
    await act(async () => deeds.add({ ...emptyProfile, number: 1, title: 'A' }));
    await openImport(drawing);
    const rows = (count: number) =>
      Array.from({ length: count }, (_, row) => `${row + 2};Vorhaben ${row};Bedarf im Sozialraum ${row % 9}`).join(
        '\n',
      );
    await choose(drawing, 'alles.csv', `Nr;Titel;Problem\n${rows(10_000)}\n`);
    await sees(drawing, words.proposals.import.file.refusals.tooMany);
    expect(proposals.now().map(({ title }) => title)).toEqual(['A']);
    await choose(drawing, 'auswahl.csv', `Nr;Titel;Problem\n${rows(2)}\n`);
    await sees(drawing, 'Schritt 3 von 4');
    await drawing.click(drawing.find('button', '2 Vorschläge übernehmen'));
    await sees(drawing, '2 Vorschläge neu');
    expect(proposals.now()).toHaveLength(3);
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
    const { drawing } = await setUp({ lang: 'en' });
    await sees(drawing, 'No proposals yet');
    await drawing.click(drawing.find('button', 'Import from a table'));
    await choose(drawing, 'a.csv', 'Nr;Titel;Stellen\n1;A;viel\n');
    await sees(drawing, 'Row 2, column C “Stellen”: “viel” is not a number');
    await drawing.remove();
  });

  test('I20: what others have worked on since stays when an import is taken back, and is named', async () => {
    const { drawing, deeds, proposals } = await setUp();
    await openImport(drawing);
    await choose(drawing, 'a.csv', 'Nr;Titel\n1;Alpha\n2;Beta\n');
    await sees(drawing, 'Schritt 3 von 4');
    await drawing.click(drawing.find('button', '2 Vorschläge übernehmen'));
    await sees(drawing, '2 Vorschläge neu');
    const [alpha] = proposals.now();
    if (alpha === undefined) throw new Error('two proposals');
    await act(async () => void deeds.change(alpha.id, { before: alpha, fields: { budget: '31501' } }));
    await drawing.click(drawing.find('button', 'Import rückgängig machen'));
    expect(drawing.text()).toContain('Daran wurde inzwischen gearbeitet, das bleibt: Alpha.');
    expect(proposals.now().map(({ title }) => title)).toEqual(['Alpha']);
    await drawing.remove();
  });

  test('I21: what was changed here since the last time stays unless the file is wanted', async () => {
    const { drawing, deeds, proposals } = await setUp();
    const file = 'Nr;Titel;Stellen\n1;Alpha;2\n';
    await openImport(drawing);
    await choose(drawing, 'a.csv', file);
    await sees(drawing, 'Schritt 3 von 4');
    await drawing.click(drawing.find('button', '1 Vorschlag übernehmen'));
    await sees(drawing, '1 Vorschlag neu');
    await drawing.click(drawing.find('button', 'Schließen'));
    const [alpha] = proposals.now();
    if (alpha === undefined) throw new Error('one proposal');
    await act(async () => void deeds.change(alpha.id, { before: alpha, fields: { staff: 3 } }));
    await openImport(drawing);
    await choose(drawing, 'a.csv', file);
    await sees(drawing, 'Seit dem letzten Mal hier geändert');
    expect(drawing.text()).toContain('Stellen (VZÄ): 3 → 2');
    expect((drawing.find('button', 'Nichts zu übernehmen') as HTMLButtonElement).disabled).toBe(true);
    await drawing.click(drawing.find('label', 'alles aus der Datei'));
    await drawing.click(drawing.find('button', '1 Vorschlag aktualisieren'));
    await sees(drawing, '1 aktualisiert');
    expect(proposals.now()).toMatchObject([{ staff: 2 }]);
    await drawing.remove();
  });

  test('I22: the new fields are shown in the preview as they are read', async () => {
    const { drawing, add } = await setUp();
    await add({ number: 1, title: 'Alpha' });
    await openImport(drawing);
    await choose(
      drawing,
      'a.csv',
      'Nr;Titel;Art;Gebiet;Stellungnahme vom;Belege\n1;Alpha;Projekt;Sozialraum Nord;2.3.2027;Viele (Bericht)\n',
    );
    await sees(drawing, 'Art: nicht angegeben → Projekt');
    for (const text of [
      'Gebiet: nicht angegeben → Sozialraum',
      'Name des Gebiets: leer → Nord',
      'Stellungnahme vom: leer → 2. März 2027',
      'Zahlen und Quellen: leer → Viele · Bericht',
    ])
      expect(drawing.text()).toContain(text);
    await drawing.remove();
  });
});
