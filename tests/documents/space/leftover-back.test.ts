import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { putDraft, readNotebook, writeDraftLine } from '../../../src/documents/space/notebook.ts';
import {
  bringLeftoverBack,
  dropDraft,
  dropLeftover,
  putLeftoverBack,
} from '../../../src/documents/space/notebook-removal.ts';
import type { ProposalId } from '../../../src/domain/ids.ts';
import { emptyProfile } from '../../../src/domain/proposal/proposal.ts';
import { exchange } from '../../support/documents.ts';

const draft = 'draft' as ProposalId;

it('D315 where it is put back, what others have written in it meanwhile holds', () => {
  const [one, two] = [new Y.Doc(), new Y.Doc()];
  putDraft(one, { ...emptyProfile, id: draft, order: 'a' });
  exchange(one, two);
  dropDraft(one, draft);
  writeDraftLine(two, draft, 'targetGroup', 'Jugendliche');
  exchange(one, two);
  const [leftover] = readNotebook(one).leftovers;
  if (leftover === undefined) throw new Error('a word was left');
  const parts = dropLeftover(one, leftover);
  exchange(one, two);
  writeDraftLine(two, draft, 'targetGroup', 'Eltern');
  exchange(one, two);
  putLeftoverBack(one, leftover, parts);
  bringLeftoverBack(one, leftover, 9);
  expect(readNotebook(one).drafts).toMatchObject([{ id: draft, targetGroup: 'Eltern' }]);
});
