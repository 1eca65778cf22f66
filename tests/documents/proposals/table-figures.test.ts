import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { packDocument, unpackDocument } from '../../../src/documents/packed.ts';
import { readProposals } from '../../../src/documents/proposals/document.ts';
import { putProposal } from '../../../src/documents/proposals/edit.ts';
import { documentRoots } from '../../../src/documents/roots.ts';
import { putSeries, putSource, readFigures } from '../../../src/documents/space/register-sources.ts';
import type { ProposalId, SeriesId, SourceId } from '../../../src/domain/ids.ts';
import { emptyProfile } from '../../../src/domain/proposal/proposal.ts';

test('D282 series that a proposal cites lie beside it on the table of a session and in its file; a table without any has none', () => {
  const doc = new Y.Doc();
  putProposal(doc, { ...emptyProfile, id: 'help' as ProposalId, order: 'a', title: 'Hilfe' });
  expect(readFigures(doc)).toEqual({ sources: [], series: [] });
  const place = { area: 'county', areaName: '', order: 'a' } as const;
  const source = {
    ...place,
    id: 'report' as SourceId,
    title: 'Sozialbericht',
    link: '',
    page: '12',
    asOf: '2026',
    file: null,
  };
  const points = [
    { when: '2025', value: 12, isForecast: false },
    { when: '2030', value: 20, isForecast: true },
  ];
  const line = {
    ...place,
    id: 'line' as SeriesId,
    title: 'Wohnungen',
    unit: 'Stück',
    points,
    source: source.id,
    forecastBy: 'Amt',
  };
  putSource(doc, source);
  putSeries(doc, line);
  const copy = unpackDocument('proposals', JSON.parse(JSON.stringify(packDocument(doc))));
  for (const one of [doc, copy ?? new Y.Doc()]) {
    expect(readFigures(one)).toEqual({ sources: [source], series: [line] });
    expect(readProposals(one).map(({ title }) => title)).toEqual(['Hilfe']);
    for (const root of ['sources', 'series']) expect(documentRoots.proposals(root)).toBe('map');
  }
});
