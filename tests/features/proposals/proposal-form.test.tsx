// @vitest-environment jsdom
import { act } from 'react';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { FindingId, ProposalId } from '../../../src/domain/ids.ts';
import { emptyProfile, type Profile } from '../../../src/domain/proposal/proposal.ts';
import type { Finding } from '../../../src/domain/results/finding.ts';
import { createProposalsDeeds } from '../../../src/features/proposals/proposals-deeds.ts';
import { ProposalsSection } from '../../../src/features/proposals/proposals-section.tsx';
import { seededBytes } from '../../support/chance.ts';
import { type Drawing, draw } from '../../ui/draw.tsx';
import { areaOf, setUp } from './section-scene.tsx';

const choose = async (drawing: Drawing, label: string, value: string) => {
  const select = (drawing.findAll('select') as HTMLSelectElement[]).find(({ labels }) =>
    labels[0]?.textContent?.startsWith(label),
  );
  if (select === undefined) throw new Error(`no choice „${label}“`);
  await act(async () => {
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
};

describe('the fields of the one-page profile', () => {
  test('are typed, chosen and saved, those of the fold, too', async () => {
    const { drawing, proposals, add } = await setUp();
    await add({ title: 'Treffs' });
    await drawing.click(drawing.find('button', 'Treffs bearbeiten'));
    await drawing.type(drawing.find('input', 'In einem Satz'), 'Leere Läden werden Treffpunkte.');
    await choose(drawing, 'Art', 'project');
    await choose(drawing, 'Gebiet', 'socialArea');
    await drawing.type(drawing.find('input', 'Name des Gebiets'), 'Nord');
    await drawing.type(drawing.find('input', 'Stellvertretend für'), 'die Nachbarschaft');
    await drawing.type(areaOf(drawing, 'Beschlussvorschlag'), 'Der Ausschuss empfiehlt es.');
    await drawing.type(areaOf(drawing, 'Stellungnahme der Verwaltung'), 'Machbar.');
    await drawing.type(drawing.find('input', 'Stellungnahme vom'), '2027-03-02');
    await drawing.click(drawing.find('button', 'Zahl mit Quelle hinzufügen'));
    await drawing.type(drawing.find('input', 'Zahl oder Tatsache'), 'Jeder Fünfte lebt allein');
    await drawing.type(drawing.find('input', 'Quelle'), 'Sozialbericht');
    await drawing.click(drawing.find('button', 'Speichern'));
    expect(proposals.now()).toMatchObject([
      {
        plainWords: 'Leere Läden werden Treffpunkte.',
        kind: 'project',
        area: 'socialArea',
        areaName: 'Nord',
        onBehalfOf: 'die Nachbarschaft',
        resolution: 'Der Ausschuss empfiehlt es.',
        statement: 'Machbar.',
        statementOn: '2027-03-02',
        evidence: [{ fact: 'Jeder Fünfte lebt allein', source: 'Sozialbericht', page: '', asOf: '' }],
      },
    ]);
    await drawing.click(drawing.find('button', 'Treffs bearbeiten'));
    expect(drawing.find('summary', 'Weitere Angaben').textContent).toBe('Weitere Angaben (7 ausgefüllt)');
    await drawing.click(drawing.find('button', 'Zahl 1 entfernen'));
    await drawing.click(drawing.find('button', 'Speichern'));
    expect(proposals.now()).toMatchObject([{ evidence: [] }]);
    await drawing.remove();
  });

  test('the fold opens when something in it is wrong', async () => {
    const { drawing, add, proposals } = await setUp();
    await add({ title: 'Treffs' });
    await drawing.click(drawing.find('button', 'Treffs bearbeiten'));
    const fold = drawing.find('details.plenum-profile-more-fields') as HTMLDetailsElement;
    expect(fold.open).toBe(false);
    await drawing.type(drawing.find('input', 'Entwickelt von'), 'x'.repeat(301));
    await drawing.click(drawing.find('button', 'Speichern'));
    expect(fold.open).toBe(true);
    expect(drawing.text()).toContain('Zu lang: höchstens 300 Zeichen.');
    expect(proposals.now()).toMatchObject([{ developedBy: '' }]);
    await drawing.remove();
  });

  test('what the group accepted stands below, named as coming from the assessment, and is no field', async () => {
    const finding = (id: string, accepted: boolean): Finding => ({
      id: id as FindingId,
      proposal: 'p1' as ProposalId,
      kind: 'strength',
      text: id,
      notes: [],
      accepted,
      order: id,
    });
    const proposal = { ...emptyProfile, id: 'p1' as ProposalId, order: 'A', title: 'Treffs' };
    const drawing = await draw(
      <ProposalsSection
        proposals={[proposal]}
        asked={new Set()}
        printHref={(id) => `#${id}`}
        deeds={createProposalsDeeds(new Y.Doc(), seededBytes(3))}
        findings={[finding('Spart Wege', true), finding('Nur ein Gedanke', false)]}
      />,
    );
    await drawing.click(drawing.find('button', 'Treffs bearbeiten'));
    const block = drawing.find('section[aria-label="Aus der Einschätzung"]');
    expect(block.textContent).toContain('Stärke: Spart Wege');
    expect(block.textContent).not.toContain('Nur ein Gedanke');
    expect(block.querySelectorAll('input, textarea, select, button')).toHaveLength(0);
    await drawing.remove();
  });
});

describe('a proposal that was erased for good while it was open in the form', () => {
  const erased = async () => {
    const deeds = createProposalsDeeds(new Y.Doc(), seededBytes(4));
    const added: unknown[] = [];
    const listening = {
      ...deeds,
      add: (profile: Profile) => {
        added.push(profile);
        return deeds.add(profile);
      },
    };
    const proposal = {
      ...emptyProfile,
      id: 'p1' as ProposalId,
      order: 'A',
      title: 'Treffs',
      problem: 'Es fehlt Raum.',
    };
    const section = (isThere: boolean) => (
      <ProposalsSection
        proposals={isThere ? [proposal] : []}
        asked={new Set()}
        printHref={(id) => `#${id}`}
        deeds={listening}
      />
    );
    const drawing = await draw(section(true));
    await drawing.click(drawing.find('button', 'Treffs bearbeiten'));
    await drawing.type(drawing.find('input', 'Eingereicht von'), 'Fokusgruppe Wohnen');
    await drawing.redraw(section(false));
    return { drawing, added };
  };

  test('is told at once, and its words become a new proposal', async () => {
    const { drawing, added } = await erased();
    expect(drawing.text()).toContain('Dieser Vorschlag ist inzwischen endgültig gelöscht');
    await drawing.click(drawing.find('button', 'Als neuen Vorschlag anlegen'));
    expect(added).toMatchObject([{ title: 'Treffs', problem: 'Es fehlt Raum.', origin: 'Fokusgruppe Wohnen' }]);
    await drawing.remove();
  });

  test('can be thrown away, which can be taken back', async () => {
    const { drawing, added } = await erased();
    await drawing.click(drawing.find('button', 'Verwerfen'));
    await drawing.click(drawing.find('button', 'Rückgängig'));
    expect((drawing.find('input', 'Eingereicht von') as HTMLInputElement).value).toBe('Fokusgruppe Wohnen');
    await drawing.click(drawing.find('button', 'Als neuen Vorschlag anlegen'));
    expect(added).toHaveLength(1);
    await drawing.remove();
  });
});
