import { expect, test } from 'vitest';
import type { GoalId, SeriesId, SourceId } from '../../../src/domain/ids.ts';
import { type DossierWish, dossierOf } from '../../../src/domain/space/dossier.ts';
import type { Series } from '../../../src/domain/space/sources.ts';
import { dossierBlocks, stepNamesOf } from '../../../src/features/dossier/dossier-text.ts';
import { stepsAsSaid } from '../../../src/words/cycle.ts';
import { createFormat } from '../../../src/words/format.ts';
import { handed, outcome, register, results, source, yearWith } from '../../support/dossier-scene.ts';
import { words } from '../../support/words.ts';

const { dossier: own, overlay, submissions: handedIn, cycle } = words;

/** All words below the contents, in order. */
const said = (wish: DossierWish, isPartly = false): string => {
  const dossier = dossierOf(wish);
  const steps = stepsAsSaid(cycle.steps, stepNamesOf(dossier));
  const text = { own, steps, overlay, handed: handedIn, format: createFormat('de') };
  return dossierBlocks(dossier, text, { isPartly, isAlone: false })
    .map((block) => ('text' in block ? block.text : block.kind === 'row' ? block.cells.join(' | ') : block.kind))
    .join('\n');
};

test('D355 who reads nothing of what groups hand in is told no untruth about goals, sources and results, and reads what sessions decided', () => {
  const goal = { id: 'z' as GoalId, text: 'Kein Kind ohne Platz', order: 'a' };
  const wish = yearWith({
    register: { ...register, goals: [goal] },
    versions: [results('s1', '2027-05-13', [outcome('a', 'focus'), outcome('b', 'again'), outcome('c', null)])],
  });
  const read = said(wish, true);
  expect(read).toContain(goal.text);
  for (const untrue of [own.goals.unserved, own.sources.none, own.files.none, own.results.none])
    expect(read).not.toContain(untrue);
  for (const [title, verdict] of [
    ['a', own.results.verdict.focus],
    ['b', own.results.verdict.again],
  ] as const)
    expect(read).toContain(`${title} | ${own.results.in(verdict, 'Sitzung s1')}`);
  expect(said(wish)).toContain(own.goals.unserved);
});

test('D398 the series of a cited source stands in the dossier as a picture and as a table, with unit, source and, in words, what is expected', () => {
  const series: Series = {
    ...{ id: 'kinder' as SeriesId, title: 'Kinder mit Platz', unit: 'Personen', source: 'Sozialbericht' as SourceId },
    ...{ area: 'county' as const, areaName: '', order: 'a', forecastBy: 'Landesamt' },
    points: [
      { when: '2024', value: 1105, isForecast: false },
      { when: '2025', value: 1210.5, isForecast: false },
      { when: '2026', value: null, isForecast: false },
      { when: '2030', value: 1500, isForecast: true },
    ],
  };
  const others = { ...series, id: 'other' as SeriesId, title: 'Niemand zitiert das', source: 'Anderes' as SourceId };
  const wish = yearWith({
    submissions: [
      handed('a', '2027-001', { evidence: [{ fact: 'viele', source: 'Sozialbericht', page: '12', asOf: '' }] }),
    ],
    sources: [source('Sozialbericht'), source('Anderes')],
    series: [series, others],
  });
  const read = said(wish);
  expect(read).toContain('Kinder mit Platz (Personen)');
  expect(read).toContain(own.series.from('Sozialbericht'));
  expect(read).toContain(own.series.dashed('Landesamt'));
  for (const row of [
    '2024 | 1.105 | gemessen',
    '2025 | 1.210,5 | gemessen',
    '2026 | kein Wert | gemessen',
    '2030 | 1.500 | Prognose',
  ])
    expect(read).toContain(row);
  expect(read).not.toContain('Niemand zitiert das');
  expect(said(yearWith({ ...wish, series: [] }))).not.toContain(own.series.title);
});
