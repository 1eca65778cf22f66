import { describe, expect, test } from 'vitest';
import type { GoalId, VersionId } from '../../../src/domain/ids.ts';
import { type DossierWish, dossierOf } from '../../../src/domain/space/dossier.ts';
import {
  cycle,
  finding,
  handed,
  moved,
  outcome,
  register,
  results,
  takenIn,
  yearWith,
} from '../../support/dossier-scene.ts';

const names = (proposals: readonly { readonly proposal: { readonly id: string } }[]) =>
  proposals.map(({ proposal }) => proposal.id);

describe('what a dossier has', () => {
  test('D340 of proposals those the office has taken into the year, in the version that counts, and nothing else', () => {
    const dossier = dossierOf(
      yearWith({
        submissions: [
          handed('b', '2027-010'),
          handed('waits', null, {}, [{ kind: 'asked', text: '' }]),
          handed('back', '2027-004', {}, [takenIn(), { kind: 'returned', text: '' }]),
          handed('follows', null),
          handed('a', '2027-002', { fields: ['Wohnen'] }),
        ],
      }),
    );
    const all = dossier.kinds.flatMap(({ proposals }) => proposals);
    expect(names(all)).toEqual(['a', 'b', 'follows']);
    expect(all.map(({ number, proposal }) => [number, proposal.number])).toEqual([
      ['2027-002', 2],
      ['2027-010', 10],
      [null, null],
    ]);
    expect(all[0]?.group).toBe('Fokusgruppe Jugend');
    expect(dossier.counts.all).toBe(3);
  });

  test('D340 what comes again in another year stays in the dossier of its first one as it stood there', () => {
    const again = handed('a', '2026-007', {}, [
      takenIn(2026, 'v'),
      moved('deferred'),
      { kind: 'handedIn', version: 'w' as VersionId },
      takenIn(2027, 'w'),
      moved('recommended'),
    ]);
    const [first] = again.versions;
    const content = first?.content ?? null;
    if (first === undefined || content === null) throw new Error('it was handed in');
    const later = { ...content, profile: { ...content.profile, title: 'Neue Fassung' } };
    const submissions = [{ ...again, versions: [first, { id: 'w' as VersionId, content: later, handedInAt: 9 }] }];
    const stands = (year: number) => {
      const { results: parts } = dossierOf(yearWith({ submissions, cycle: { ...cycle, year } }));
      return parts.flatMap(({ standing, proposals }) =>
        proposals.map(({ proposal, number }) => [standing, proposal.title, number]),
      );
    };
    expect(stands(2026)).toEqual([['deferred', 'Vorschlag a', '2026-007']]);
    expect(stands(2027)).toEqual([['focus', 'Neue Fassung', '2026-007']]);
    expect(stands(2025)).toEqual([]);
  });

  test('D340 an empty year is a dossier, too: five steps, every part of the list, nothing in it', () => {
    const dossier = dossierOf(yearWith());
    expect(dossier.steps.map(({ step }) => step)).toEqual([
      'analysis',
      'proposals',
      'assessment',
      'dossier',
      'decision',
    ]);
    expect(dossier.results.map(({ standing, proposals }) => [standing, proposals.length])).toEqual([
      ['focus', 0],
      ['outside', 0],
      ['deferred', 0],
      ['open', 0],
    ]);
    expect(dossier).toMatchObject({ kinds: [], fields: [], silent: ['Jugend', 'Wohnen', 'Pflege'], goals: [] });
    expect(dossier.counts).toEqual({ all: 0, undecided: 0, unassessed: 0, relieving: 0 });
  });

  test('D340 it is a draft until the day of its approval, and due on the earlier of two days', () => {
    expect(dossierOf(yearWith())).toMatchObject({ approvedOn: null, due: '2027-07-12' });
    const approved = yearWith({ cycle: { ...cycle, handIn: '', approvedOn: '2027-07-20' } });
    expect(dossierOf(approved)).toMatchObject({ approvedOn: '2027-07-20', due: '2027-07-31' });
  });

  test('D340 steps are called as the county calls them now, and what was stored for the year stays as it is', () => {
    const renamed = { ...register, stepNames: { analysis: 'Strategische Analyse' } };
    const [before, after] = [dossierOf(yearWith()), dossierOf(yearWith({ register: renamed }))];
    expect(before.steps[0]).toEqual({ step: 'analysis', names: {}, isNow: false });
    expect(after.steps[0]).toEqual({ step: 'analysis', names: { analysis: 'Strategische Analyse' }, isNow: false });
    expect({ ...after, steps: before.steps }).toEqual(before);
  });

  test('D340 figures and practice of each field, of this year alone, fields without any named apart', () => {
    const [first] = register.fields;
    const dossier = dossierOf(
      yearWith({
        findings: [
          finding('f1', 'Jugend', { indicator: 'Quote' }),
          finding('f2', 'Jugend', {
            layer: 'practice',
            leaning: 'weakness',
            beside: 'f1' as never,
            relation: 'contradicts',
          }),
          finding('old', 'Wohnen', { year: 2026 }),
          finding('merged', 'Pflege'),
        ],
        register: {
          ...register,
          fields: register.fields.map((one) =>
            one.name === 'Pflege' ? { ...one, mergedInto: first?.id ?? null } : one,
          ),
        },
      }),
    );
    expect(dossier.fields.map(({ name, rows }) => [name, rows.map(({ practice }) => practice.length)])).toEqual([
      ['Jugend', [1, 0]],
    ]);
    expect(dossier.silent).toEqual(['Wohnen']);
  });

  test('goals of the county come with the proposals that serve them, then those that only proposals name', () => {
    const goal = { id: 'z' as GoalId, text: 'Alle erreichen, die Hilfe suchen', order: 'a' };
    const dossier = dossierOf(
      yearWith({
        register: { ...register, goals: [goal, { ...goal, id: 'y' as GoalId, text: 'Wege kürzen' }] },
        submissions: [
          handed('a', '2027-001', { strategicGoal: 'alle  erreichen, die Hilfe suchen; Mehr Grün' }),
          handed('b', '2027-002', { strategicGoal: 'Alle erreichen, die Hilfe suchen', insteadOf: 'Sprechstunden' }),
        ],
      }),
    );
    expect(dossier.goals.map(({ text, served }) => [text, names(served)])).toEqual([
      ['Alle erreichen, die Hilfe suchen', ['a', 'b']],
      ['Wege kürzen', []],
      ['Mehr Grün', ['a']],
    ]);
    expect(dossier.counts.relieving).toBe(1);
  });
});

test('D341 proposals stand under their kind in one order of kinds, within a kind by number', () => {
  const dossier = dossierOf(
    yearWith({
      submissions: [
        handed('p3', '2027-003', { kind: 'project' }),
        handed('u', '2027-009'),
        handed('m', '2027-004', { kind: 'measure' }),
        handed('p1', '2027-001', { kind: 'project' }),
        handed('g', '2027-002', { kind: 'goalChange' }),
      ],
    }),
  );
  expect(dossier.kinds.map(({ kind, proposals }) => [kind, names(proposals)])).toEqual([
    ['measure', ['m']],
    ['project', ['p1', 'p3']],
    ['goalChange', ['g']],
    ['unknown', ['u']],
  ]);
});

test('D358 knows what sessions of the year have decided about proposals that are not in it, and nothing of other years', () => {
  const decided = [
    outcome('a', 'focus'),
    outcome('eigen', 'focus'),
    outcome('zwei', 'notFocus'),
    outcome('offen', null),
  ];
  const foreign = (change: Partial<DossierWish> = {}) =>
    dossierOf(
      yearWith({ submissions: [handed('a', '2027-001')], versions: [results('s', '2027-05-13', decided)], ...change }),
    ).foreign.map(({ title, verdict }) => [title, verdict]);
  expect(foreign()).toEqual([
    ['eigen', 'focus'],
    ['zwei', 'notFocus'],
  ]);
  expect(foreign({ register: { ...register, sessions: [] } })).toEqual([]);
});
