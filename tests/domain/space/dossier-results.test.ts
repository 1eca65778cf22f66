import { describe, expect, test } from 'vitest';
import { withResults } from '../../../src/app/county/use-group-work.ts';
import type { FileId, SessionId } from '../../../src/domain/ids.ts';
import { type DossierWish, dossierOf } from '../../../src/domain/space/dossier.ts';
import {
  finding,
  handed,
  moved,
  outcome,
  register,
  results,
  round,
  source,
  takenIn,
  yearWith,
} from '../../support/dossier-scene.ts';

const names = (proposals: readonly { readonly proposal: { readonly id: string } }[]) =>
  proposals.map(({ proposal }) => proposal.id);
const listOf = (change: Partial<DossierWish>) =>
  Object.fromEntries(
    dossierOf(yearWith(change)).results.map(({ standing, proposals }) => [standing, names(proposals)]),
  );

describe('where a proposal stands in the list', () => {
  const four = ['a', 'b', 'c', 'd', 'e'].map((id, place) => handed(id, `2027-00${place + 1}`));
  test('D342 is what the last session of the year has decided; what is to be talked about again is open, and counted', () => {
    const change = {
      submissions: four,
      versions: [
        results('s1', '2027-05-13', [outcome('a', 'notFocus'), outcome('b', 'notFocus'), outcome('c', 'deferred')]),
        results('s2', '2027-06-10', [outcome('a', 'focus', { reason: 'passt' }), outcome('d', 'again')]),
        results('s0', '2026-06-10', [outcome('e', 'focus')]),
        // Taken out of the county since, or not heard of here: one of no year, whatever its day.
        results('gone', '2027-07-01', [outcome('a', 'notFocus'), outcome('e', 'focus')]),
      ],
      register: {
        ...register,
        sessions: [
          ...register.sessions,
          { id: 's0' as SessionId, title: '', date: '2026-06-10', year: 2026, continues: null },
        ],
      },
    };
    expect(listOf(change)).toEqual({ focus: ['a'], outside: ['b'], deferred: ['c'], open: ['d', 'e'] });
    const dossier = dossierOf(yearWith(change));
    expect(dossier.counts.undecided).toBe(2);
    expect(dossier.results[0]?.proposals[0]?.result.decided?.outcome.reason).toBe('passt');
  });

  test('D342 follows what the office has noted since, and does not go back to what it noted before', () => {
    const versions = [
      results(
        's1',
        '2027-05-13',
        ['a', 'b', 'c'].map((id) => outcome(id, 'focus', { reason: 'R' })),
      ),
      results('s2', '2027-06-10', [outcome('d', 'focus')], { at: 250 }),
    ];
    const submissions = [
      handed('a', '2027-001', {}, [takenIn(), moved('deferred', { body: 'Kreistag', on: '2027-06-30' })]),
      handed('b', '2027-002', {}, [takenIn(), moved('recommended')]),
      handed('c', '2027-003', {}, [takenIn(), moved('adopted', { body: 'Kreistag' })]),
      // The session that decided last has told so after that was noted.
      handed('d', '2027-004', {}, [takenIn(), moved('notRecommended')]),
      handed('e', '2027-005', {}, [takenIn(), moved('recommended'), takenIn(2027)]),
    ];
    const dossier = dossierOf(yearWith({ submissions, versions }));
    const [focus, , deferred] = dossier.results;
    expect(names(focus?.proposals ?? [])).toEqual(['b', 'c', 'd', 'e']);
    expect(names(deferred?.proposals ?? [])).toEqual(['a']);
    const result = deferred?.proposals[0]?.result;
    // The reason of the group is no reason for what it has not decided.
    expect(result).toMatchObject({ decided: null, noted: { body: 'Kreistag', on: '2027-06-30' } });
    expect(focus?.proposals[0]?.result.decided?.outcome.reason).toBe('R');
    expect(focus?.proposals[1]?.result.since).toEqual({ status: 'adopted', body: 'Kreistag', on: '' });
    expect(JSON.stringify(dossier)).not.toContain('NOTIZ');
  });

  test('D348 stays where the office has put it when the minutes that say the same are approved later', () => {
    const first = results('s', '2027-05-13', [outcome('a', 'focus')], { stage: 'ended' });
    const submissions = [handed('a', '2027-001', {}, [takenIn(), moved('deferred')])];
    const approved = { ...first, stage: 'approved', version: 2, at: 900 } as const;
    expect(listOf({ submissions, versions: [first, approved] })['deferred']).toEqual(['a']);
    // Other minutes decide anew.
    const changed = { ...approved, outcomes: [outcome('a', 'notFocus')] };
    expect(listOf({ submissions, versions: [first, changed] })['outside']).toEqual(['a']);
    // So do those that come back to what was said before the office has put it there.
    const between = { ...first, version: 2, at: 850, outcomes: [outcome('a', 'notFocus')] };
    expect(listOf({ submissions, versions: [first, between, { ...approved, version: 3 }] })['focus']).toEqual(['a']);
    // And so does the way of a proposal: it is not assessed once more by being approved.
    const [way] = withResults(submissions, [
      { ...first, outcomes: [outcome('a', null, { rounds: [round(8)] })] },
      { ...approved, outcomes: [outcome('a', null, { rounds: [round(8)] })] },
    ]);
    expect(way?.status).toBe('deferred');
  });

  test('D342 is outside of the focus when it was brought in there, with body and day, whatever came later', () => {
    const deeds = [takenIn(), moved('broughtIn', { body: 'Sozialausschuss', on: '2027-06-02' }), moved('inCommittee')];
    const dossier = dossierOf(yearWith({ submissions: [handed('a', '2027-001', {}, deeds)] }));
    expect(dossier.results[1]?.proposals[0]?.result).toMatchObject({
      broughtIn: { body: 'Sozialausschuss', on: '2027-06-02' },
      since: { status: 'inCommittee' },
    });
  });
});

test('D343 the assessment is that of the last closed round of a session of the year, and cannot be typed', () => {
  const submissions = [handed('a', '2027-001'), handed('b', '2027-002')];
  const versions = [
    results('s1', '2027-05-13', [outcome('a', null, { rounds: [round(8)] }), outcome('b', null)]),
    results('s2', '2027-06-10', [outcome('a', 'focus')]),
    results('s0', '2026-06-10', [outcome('b', null, { rounds: [round(3)] })]),
  ];
  const sessions = [
    ...register.sessions,
    { id: 's0' as SessionId, title: '', date: '2026-06-10', year: 2026, continues: null },
  ];
  const dossier = dossierOf(yearWith({ submissions, versions, register: { ...register, sessions } }));
  const [a, b] = dossier.kinds.flatMap(({ proposals }) => proposals);
  expect(a?.result.assessed?.outcome.rounds[0]?.dimensions[0]?.measures?.median).toBe(8);
  expect(b?.result.assessed).toBeNull();
  expect(dossier.counts.unassessed).toBe(1);
});

describe('the list of sources', () => {
  const file = { file: 'f' as FileId, name: 'Sozialbericht.pdf', bytes: 1_000 };
  const fact = (title: string, page: string, asOf: string) => ({ fact: 'F', source: title, page, asOf });
  const dossier = dossierOf(
    yearWith({
      sources: [
        source('Sozialbericht 2026', { file, asOf: '31.12.2025', link: 'https://example.org/bericht' }),
        source('Sozialbericht 2026 Teil B'),
        source('Sozialbericht 2026', { file: { ...file, name: 'Anhang.pdf' } }),
        source('Monitoring', { asOf: '2026', link: 'javascript:alert(1)' }),
        source('Von niemandem zitiert'),
      ],
      findings: [
        finding('f1', 'Jugend', { source: 'Sozialbericht 2026, S. 4' }),
        finding('f2', 'Wohnen', { source: 'Sozialbericht 2026 Teil B (Tabelle 3)' }),
        finding('f3', 'Wohnen', { source: 'Eigene Zählung' }),
        finding('f4', 'Wohnen', { source: 'Fokusgruppe Wohnen', layer: 'practice' }),
        finding('f5', 'Wohnen', { source: 'Monitoring', layer: 'practice' }),
      ],
      submissions: [
        handed('b', '2027-002', {
          evidence: [fact('Sozialbericht 2026', '14', '31.12.2025'), fact('Sozialbericht  2026', '2', '2024')],
        }),
        handed('a', '2027-001', { evidence: [fact('Sozialbericht 2026', '14', '31.12.2025'), fact('', '', '')] }),
      ],
    }),
  );

  test('D344 has each report once, with every date, and who cites it on which page', () => {
    expect(dossier.cited.sources.map(({ title }) => title)).toEqual([
      'Eigene Zählung',
      'Monitoring',
      'Sozialbericht 2026',
      'Sozialbericht 2026 Teil B',
    ]);
    expect(dossier.cited.sources[2]).toEqual({
      title: 'Sozialbericht 2026',
      asOf: ['31.12.2025', '2024'],
      link: 'https://example.org/bericht',
      files: [file, { ...file, name: 'Anhang.pdf' }],
      proposals: [
        { by: '2027-001', places: ['14'] },
        { by: '2027-002', places: ['14', '2'] },
      ],
      fields: [{ by: 'Jugend', places: ['S. 4'] }],
    });
    expect(dossier.cited.sources[3]?.fields).toEqual([{ by: 'Wohnen', places: ['Tabelle 3'] }]);
  });

  test('D344 takes a date from the register where nobody cited one, no link that is none, and counts what has no source', () => {
    expect(dossier.cited.sources[1]).toMatchObject({
      asOf: ['2026'],
      link: null,
      fields: [{ by: 'Wohnen', places: [] }],
    });
    expect(dossier.cited.unsourced).toBe(1);
  });
});
