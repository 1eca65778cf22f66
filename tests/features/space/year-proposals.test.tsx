// @vitest-environment jsdom
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { addAct, handIn, readSubmissions } from '../../../src/documents/submissions-document.ts';
import type { ActId, ProposalId } from '../../../src/domain/ids.ts';
import { emptyProfile } from '../../../src/domain/proposal/proposal.ts';
import { YearProposals } from '../../../src/features/space/year-proposals.tsx';
import { draw } from '../../ui/draw.tsx';

const help = 'help' as ProposalId;
const group = { name: 'Kreistag', kind: 'focusGroup', recognition: 'recognised', decidedOn: '' } as const;

test('the list of a year says by the register whose a proposal is, and names one without a way as plain text', async () => {
  const doc = new Y.Doc();
  const content = { proposal: help, profile: { ...emptyProfile, title: 'Hilfe' }, group, guideline: [] };
  handIn(doc, content, { id: 'a' as ActId, role: 'author', at: 1 });
  const version = readSubmissions(doc)[0]?.versions[0]?.id;
  if (version === undefined) throw new Error('it was handed in');
  const deed = { kind: 'takenIn', version, year: 2027, late: false, text: '' } as const;
  addAct(doc, help, deed, { id: 'b' as ActId, role: 'office', at: 2 });
  const list = (way: string | null) => (
    <YearProposals
      year={2027}
      submissions={readSubmissions(doc)}
      deeds={{ wayHref: () => way, groupOf: () => 'Jugend' }}
      publish={null}
    />
  );
  const drawing = await draw(list('#/way'));
  const row = () => drawing.find('tbody tr');
  expect(row().textContent).toContain('Jugend');
  expect(row().textContent).not.toContain('Kreistag');
  expect(row().querySelector('a')?.textContent).toBe('Hilfe');
  await drawing.redraw(list(null));
  expect([row().querySelector('a'), row().textContent?.includes('Hilfe')]).toEqual([null, true]);
  await drawing.remove();
});
