// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { FindingId, ProposalId } from '../../../src/domain/ids.ts';
import { emptyProfile, type Profile, type Proposal } from '../../../src/domain/proposal/proposal.ts';
import { ProfileFacts, ProfileHead } from '../../../src/features/assessment/profile-card.tsx';
import { sourceText } from '../../../src/features/assessment/profile-text.ts';
import { profileWords } from '../../../src/words/profile.de.ts';
import { until } from '../../support/until.ts';
import { words } from '../../support/words.ts';
import { type Drawing, draw } from '../../ui/draw.tsx';

const proposal = (profile: Partial<Profile>): Proposal => ({
  ...emptyProfile,
  title: 'Treffs',
  ...profile,
  id: 'p1' as ProposalId,
  order: 'A',
});

/** The rest of the profile comes a moment later. */
const complete = async (drawing: Drawing) => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  await until(() => !drawing.text().includes(words.assessment.profile.loading), 'all of the profile is there');
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
};

const linesOf = (drawing: Drawing) => drawing.findAll('.plenum-profile-line').map((line) => line.textContent);

describe('the profile to be read', () => {
  test('shows nothing for what is empty: no term, no fold, no heading', async () => {
    const drawing = await draw(<ProfileFacts proposal={proposal({})} />);
    await complete(drawing);
    expect(drawing.text()).toBe('');
    await drawing.remove();
  });

  test('says in the fold where the proposal comes from, what it rests on and what shall be decided', async () => {
    const full = proposal({
      plainWords: 'Leere Läden werden Treffpunkte.',
      kind: 'project',
      area: 'socialArea',
      areaName: 'Nord',
      developedBy: 'der Fokusgruppe Wohnen',
      basedOn: 'einer Befragung',
      onBehalfOf: 'die Nachbarschaft',
      budget: '51101',
      moreIndicators: 'Besuche',
      resolution: 'Der Ausschuss empfiehlt es.',
      evidence: [
        { fact: 'Jeder Fünfte lebt allein', source: 'Sozialbericht', page: '14', asOf: '2026' },
        { fact: 'Drei Läden stehen leer', source: '', page: '', asOf: '' },
      ],
    });
    const drawing = await draw(<ProfileFacts proposal={full} />);
    expect(drawing.text()).not.toContain('Leere Läden werden Treffpunkte.');
    const head = await draw(<ProfileHead proposal={full} number={null} place={1} total={3} />);
    expect(head.find('.plenum-profile-plain').textContent).toBe('Leere Läden werden Treffpunkte.');
    await head.remove();
    await complete(drawing);
    expect(linesOf(drawing)).toEqual([
      'ArtProjekt',
      'GebietSozialraum Nord',
      'HerkunftEntwickelt von der Fokusgruppe Wohnen auf Grundlage von einer Befragung stellvertretend für die Nachbarschaft',
      'Haushalt (Produkt, Teilplan)51101',
      'Weitere IndikatorenBesuche',
      'BeschlussvorschlagDer Ausschuss empfiehlt es.',
      'Zahlen und QuellenJeder Fünfte lebt allein (Quelle: Sozialbericht, S. 14, Stand 2026)Drei Läden stehen leer (ohne Quelle)',
    ]);
    await drawing.remove();
  });

  test.each([
    [{ origin: 'A', onBehalfOf: 'C' }, 'Eingereicht von A stellvertretend für C'],
    [{ basedOn: 'B' }, 'Auf Grundlage von B'],
    [{ origin: 'A', developedBy: 'D' }, 'Entwickelt von D'],
  ])('the provenance of %j is „%s“', async (profile, text) => {
    const drawing = await draw(<ProfileFacts proposal={proposal(profile)} />);
    await complete(drawing);
    expect(linesOf(drawing)).toEqual([`Herkunft${text}`]);
    await drawing.remove();
  });

  test('keeps the words of the administration apart from those of the group, with author and day', async () => {
    const official = {
      problem: 'Es fehlt Raum.',
      statement: 'Machbar.',
      statementBy: 'Sozialamt',
      statementOn: '2027-03-02',
      financeCheck: 'Gedeckt.',
    };
    const drawing = await draw(<ProfileFacts proposal={proposal(official)} />);
    await complete(drawing);
    const block = drawing.find('section.plenum-profile-official');
    expect(block.textContent).toBe(
      'Aus der VerwaltungStellungnahme der VerwaltungSozialamt, 2. März 2027: Machbar.Prüfung der FinanzierungGedeckt.',
    );
    expect(block.textContent).not.toContain('Es fehlt Raum.');
    await drawing.remove();
  });

  test('names accepted strengths as coming from the assessment', async () => {
    const found = {
      id: 'f1' as FindingId,
      proposal: 'p1' as ProposalId,
      kind: 'strength' as const,
      text: 'Spart Wege',
      notes: [],
      accepted: true,
      order: 'A',
    };
    const drawing = await draw(<ProfileFacts proposal={proposal({})} findings={[found]} />);
    await complete(drawing);
    expect(drawing.text()).toBe('Aus der EinschätzungStärkeSpart Wege');
    await drawing.redraw(<ProfileFacts proposal={proposal({})} findings={[{ ...found, accepted: false }]} />);
    expect(drawing.text()).toBe('');
    await drawing.remove();
  });
});

test('a page of a source is called one when it is a number, and stands as it was written otherwise', () => {
  const said = (page: string) => sourceText({ fact: '', source: 'Sozialbericht', page, asOf: '' }, profileWords.source);
  expect(said('41')).toContain(', S. 41');
  expect(said('41 f.')).toContain(', S. 41 f.');
  for (const written of ['S. 41', 'Seite 41', 'Tabelle 3'])
    expect(said(written)).toBe(`${profileWords.source.is('Sozialbericht')}, ${written}`);
});
