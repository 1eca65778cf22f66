import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { putFinding, readFindings, removeFinding, restoreFinding } from '../../../src/documents/proposals/findings.ts';
import type { FindingId, ProposalId, RowId } from '../../../src/domain/ids.ts';
import type { Finding } from '../../../src/domain/results/finding.ts';

const proposal = 'p1' as ProposalId;

describe('findings', () => {
  it('D33 lie beside the profiles, are removed and come back', () => {
    const doc = new Y.Doc();
    const finding: Finding = {
      id: 'f' as FindingId,
      proposal,
      kind: 'weakness',
      text: 'zu teuer',
      notes: ['r1' as RowId, 'r2' as RowId],
      accepted: true,
      order: 'V',
    };
    putFinding(doc, finding);
    expect(readFindings(doc)).toEqual([finding]);
    removeFinding(doc, finding.id);
    expect(readFindings(doc)).toEqual([]);
    restoreFinding(doc, finding.id);
    expect(readFindings(doc)).toEqual([finding]);
  });
});
