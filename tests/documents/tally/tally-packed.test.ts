import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { packDocument, unpackDocument } from '../../../src/documents/packed.ts';
import { documentRoots } from '../../../src/documents/roots.ts';
import { readTally, writeTally } from '../../../src/documents/tally/document.ts';
import { readSurveyFacts, writeSurveyFacts } from '../../../src/documents/tally/surveys.ts';
import { erasedRoot } from '../../../src/documents/without-entries.ts';
import type { AgendaItemId, GroupId, QuestionId, RowId } from '../../../src/domain/ids.ts';
import { fittingAnswers, plainSurvey } from '../../../src/domain/survey/survey.ts';
import { countSurvey } from '../../../src/domain/survey/survey-count.ts';
import type { Tally } from '../../../src/domain/teller/tally.ts';

const item = 'item' as AgendaItemId;
const thesis = 'q' as QuestionId;
const group = { id: 'youth' as GroupId, name: 'Jugend', invited: 8 };
const questions = [{ id: thesis, kind: 'text', text: 'Was fehlt?' } as const];
const rows = ['Bus', 'Bahn', 'Rad'].map((said) => ({
  ...{ group: group.id, way: 'link' as const },
  answers: fittingAnswers(questions, { q: said }),
}));
const surveys = new Map([[item, countSurvey({ ...plainSurvey(item), questions, groups: [group] }, rows)]]);

const tally: Tally = {
  rounds: new Map(),
  polls: new Map(),
  boards: new Map(),
  ballots: new Map([
    [
      item,
      {
        ...{ item, kind: 'theses', state: 'shown', covered: true, limit: 3, openedAt: 1, closedAt: 2 },
        ...{ base: 3, people: 3, guests: 0, late: 0, guestCounts: null },
        asks: [{ id: thesis, number: 1, title: 'Dialog ist Beteiligung' }],
        counts: new Map([[thesis, { right: 3 }]]),
        reasons: [{ id: 'r' as RowId, question: thesis, choice: 'right', text: 'Weil' }],
      },
    ],
  ]),
  people: { counted: 3, present: 3 },
  turned: { item, page: 2, after: 1 },
};

test('a saved session opens again with everything that was told in it: ballots, boards, surveys and turned pages, too', () => {
  const doc = new Y.Doc();
  writeTally(doc, tally);
  writeSurveyFacts(doc, surveys);
  const again = unpackDocument('tally', JSON.parse(JSON.stringify(packDocument(doc))));
  expect(again === null ? null : [readTally(again), readSurveyFacts(again)]).toEqual([tally, surveys]);
  // Also what is empty here, such as boards: every root that the tally has is known.
  const roots = [...doc.share.keys()].filter((root) => root !== erasedRoot);
  expect(roots.filter((root) => documentRoots.tally(root) !== 'map')).toEqual([]);
});
