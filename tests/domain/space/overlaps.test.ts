import { expect, it } from 'vitest';
import type { ProposalId } from '../../../src/domain/ids.ts';
import { emptyProfile, type Profile } from '../../../src/domain/proposal/proposal.ts';
import { type Compared, overlapsAmong } from '../../../src/domain/space/overlaps.ts';

const proposal = (id: string, group: string, profile: Partial<Profile>): Compared => ({
  proposal: id as ProposalId,
  group,
  profile: { ...emptyProfile, ...profile },
});
const bus = proposal('a', 'Jugend', {
  title: 'Abendbus ausbauen',
  measure: 'Der Rufbus fährt abends in alle Ortsteile.',
  fields: ['Mobilität'],
});
const lessBus = proposal('b', 'Pflege', {
  title: 'Abbau des Rufbus am Abend',
  measure: 'In den Ortsteilen fährt der Rufbus nur noch bis acht.',
  fields: ['Mobilität', 'Pflege'],
});
const club = proposal('c', 'Pflege', {
  title: 'Treffpunkt im Quartier',
  measure: 'Ein Nachbarschaftshaus für alle.',
  fields: ['Wohnen'],
});

it('points out the same field, similar words and the opposite direction, with the reason', () => {
  const [found, ...others] = overlapsAmong([club, lessBus, bus]);
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    kind: 'opposite',
    fields: ['Mobilität'],
    directions: { one: ['ausbauen'], other: ['Abbau'] },
  });
  expect([found?.one.proposal, found?.other.proposal]).toEqual(['a', 'b']);
  expect(found?.words).toEqual(expect.arrayContaining(['Rufbus', 'Ortsteile']));
});

it('says the same whatever order proposals come in', () => {
  const both = [bus, lessBus, club, { ...bus, proposal: 'd' as ProposalId, group: 'Wohnen' }];
  expect(overlapsAmong(both.toReversed())).toEqual(overlapsAmong(both));
});

it('says nothing of proposals of one group, of common words, and of one word in one field', () => {
  expect(overlapsAmong([bus, { ...lessBus, group: 'Jugend' }])).toEqual([]);
  const common = { title: 'Mehr für alle', problem: 'Das gibt es bisher nicht, aber es muss werden.' };
  expect(overlapsAmong([proposal('a', 'x', common), proposal('b', 'y', common)])).toEqual([]);
  const one = proposal('a', 'x', { title: 'Rufbus', fields: ['Mobilität'] });
  expect(overlapsAmong([one, { ...one, proposal: 'b' as ProposalId, group: 'y' }])).toEqual([]);
  expect(overlapsAmong([])).toEqual([]);
});

it('needs more words in common where the field of action is another, and calls them similar', () => {
  const other = {
    ...bus,
    proposal: 'b' as ProposalId,
    group: 'Pflege',
    profile: { ...bus.profile, fields: ['Pflege'] },
  };
  expect(overlapsAmong([bus, other])).toMatchObject([{ kind: 'same', fields: [], directions: null }]);
  const shorter = { ...other, profile: { ...other.profile, title: 'Abendbus', measure: 'Rufbus' } };
  expect(overlapsAmong([bus, shorter])).toEqual([]);
});

it('takes who speaks of both directions for none of them', () => {
  const both = { ...lessBus, profile: { ...lessBus.profile, title: 'Ausbau hier, Abbau dort: der Rufbus am Abend' } };
  expect(overlapsAmong([bus, both])).toMatchObject([{ kind: 'same', directions: null }]);
});

it('takes for no hint what more than half of many proposals say', () => {
  const said = (title: string, count: number) =>
    Array.from({ length: count }, (_, place) =>
      proposal(`${title}${place}`, `${title}${place}`, { title, fields: ['Wohnen'] }),
    );
  const others = ['Rufbus', 'Sprachkurs', 'Pflegeberatung'].flatMap((title) => said(title, 1));
  expect(overlapsAmong([...said('Treffpunkt Nachbarschaft', 3), ...others])).toHaveLength(3);
  expect(overlapsAmong([...said('Treffpunkt Nachbarschaft', 5), ...others])).toEqual([]);
});

const late = proposal('a', 'Frühe Kindheit', {
  title: 'Randzeitenbetreuung in drei Orten bis 18 Uhr',
  measure: 'Kitas in Waldtal, Bergen und Neustadt öffnen länger.',
  fields: ['Kinder'],
});
const against = (title: string, measure = '') =>
  proposal('b', 'Tagespflege', { title, measure: `${measure} In Waldtal und Bergen.`, fields: ['Kinder'] });

it('D392 who ends, or does not extend, what another proposal is about is opposed to it, in the words that stand there', () => {
  const [found] = overlapsAmong([
    late,
    against(
      'Randzeitenbetreuung in Kitas beenden, Tagespflege stärken',
      'Der Landkreis soll die Randzeitenbetreuung in den Orten nicht ausbauen.',
    ),
  ]);
  expect(found).toMatchObject({ kind: 'opposite', directions: { one: [], other: ['beenden', 'nicht ausbauen'] } });
  expect(found?.words).toEqual(expect.arrayContaining(['Randzeitenbetreuung', 'Waldtal', 'Bergen']));
});

it.each([
  ['Randzeitenbetreuung streichen', ['streichen']],
  ['Randzeitenbetreuung wird abgebaut', ['abgebaut']],
  ['Keine Randzeitenbetreuung einführen', ['Keine Randzeitenbetreuung einführen']],
  ['Tagespflege statt Randzeitenbetreuung', ['statt Randzeitenbetreuung']],
  ['Auf Randzeitenbetreuung verzichten', ['verzichten']],
])('D392 „%s" is opposed to a proposal for it', (title, words) => {
  expect(overlapsAmong([late, against(title)])).toMatchObject([{ kind: 'opposite', directions: { other: words } }]);
});

it.each([
  'Randzeitenbetreuung stärken',
  'Randzeitenbetreuung nicht beenden',
  'Barrieren in der Randzeitenbetreuung abbauen',
  'Randzeitenbetreuung hier ausbauen, Randzeitenbetreuung dort abbauen',
  'Randzeitenbetreuung sichern, Wartezeiten beenden',
  'Papierformulare streichen und Randzeitenbetreuung sichern: Randzeitenbetreuung erweitern',
])('D392 „%s" is not opposed to it', (title) => {
  expect(overlapsAmong([late, against(title)])).toMatchObject([{ kind: 'same', directions: null }]);
});

it.each([
  ['Kita-Gebühren für Familien senken', 'Kita-Plätze für Familien schaffen'],
  ['Lücken in der Schulsozialarbeit schließen', 'Schulsozialarbeit an Grundschulen'],
  ['Wege zur Familienberatung verkürzen', 'Familienberatung in Waldtal'],
  ['Familienberatung ohne Kürzung sichern', 'Familienberatung in Waldtal'],
  ['Abbruch von Hilfen durch Familienberatung verringern', 'Familienberatung ausbauen'],
  ['Familienberatung öffnet länger', 'Familienberatung verkürzt Wege'],
])('D392 „%s" and „%s" want the same', (title, another) => {
  const measure = 'Beratung für Grundschulen, Familien und Kitas in Waldtal und Bergen.';
  const [one, other] = [proposal('a', 'x', { title, measure }), proposal('b', 'y', { title: another, measure })];
  expect(overlapsAmong([one, other])).toMatchObject([{ kind: 'same', directions: null }]);
});

it.each([
  ['Familienberatung in Waldtal schließen', 'Familienberatung in Waldtal erweitern', ['schließen']],
  ['Der Landkreis beendet die Familienberatung', 'Familienberatung in Waldtal', ['beendet']],
  ['Kürzung der Familienberatung', 'Familienberatung stärken', ['Kürzung']],
])('D392 „%s" and „%s" do not', (title, another, words) => {
  const measure = 'Beratung für Grundschulen, Familien und Kitas in Waldtal und Bergen.';
  const [one, other] = [proposal('a', 'x', { title, measure }), proposal('b', 'y', { title: another, measure })];
  expect(overlapsAmong([one, other])).toMatchObject([{ kind: 'opposite', directions: { one: words } }]);
});

it('finds the plainest contradiction: one long word of both titles in a field is enough', () => {
  const [one, other] = [
    proposal('a', 'Kita', { title: 'Randzeitenbetreuung in drei Orten bis 18 Uhr', fields: ['Frühe Kindheit'] }),
    proposal('b', 'Pflege', {
      title: 'Randzeitenbetreuung in Kitas beenden, Tagespflege stärken',
      fields: ['Frühe Kindheit', 'Pflege'],
    }),
  ];
  expect(overlapsAmong([one, other])).toMatchObject([{ kind: 'opposite', directions: { other: ['beenden'] } }]);
});

it('shows the strongest proof first, as a piece of the sentence, and „statt“ last', () => {
  const one = proposal('a', 'Kita', {
    title: 'Randzeitenbetreuung bis 18 Uhr in drei Kitas',
    measure: 'Kitas mit langen Wegen öffnen.',
    fields: ['Frühe Kindheit'],
  });
  const other = proposal('b', 'Pflege', {
    title: 'Keine Randzeitenbetreuung in Kitas',
    plainWords: 'Statt Kitas länger zu öffnen, lieber Tagespflege.',
    measure: 'Der Kreis soll Randzeitenbetreuung in Kitas nicht weiter finanzieren.',
    fields: ['Frühe Kindheit'],
  });
  const [found] = overlapsAmong([one, other]);
  expect(found?.directions?.other).toEqual(['Keine Randzeitenbetreuung', 'nicht weiter finanzieren']);
});

it('takes what every proposal of a county says for no word in common', () => {
  const [one, other] = [
    proposal('a', 'Kita', { title: 'Familienlotsen', measure: 'Der Kreis soll das fördern, es wirkt.', fields: ['F'] }),
    proposal('b', 'Bus', {
      title: 'Rufbus am Abend',
      measure: 'Der Kreis zahlt, das wirkt im Landkreis.',
      fields: ['F'],
    }),
  ];
  expect(overlapsAmong([one, other])).toEqual([]);
});
