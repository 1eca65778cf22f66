// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { FindingId, ProposalId } from '../../../src/domain/ids.ts';
import type { Finding } from '../../../src/domain/results/finding.ts';
import { ProfileFacts } from '../../../src/features/assessment/profile-card.tsx';
import { proposal } from '../../support/assessment-scene.ts';
import { draw } from '../../ui/draw.tsx';

const finding = (id: string, more: Partial<Finding>): Finding => ({
  id: id as FindingId,
  proposal: 'p1' as ProposalId,
  kind: 'strength',
  text: id,
  notes: [],
  accepted: true,
  order: id,
  ...more,
});

test('the profile says what the group accepted of this proposal, by kind, and nothing else', async () => {
  const findings = [
    finding('Spart Wege', {}),
    finding('Erreicht viele', {}),
    finding('Bindet Personal', { kind: 'weakness' }),
    finding('Nur ein Gedanke', { accepted: false }),
    finding('Anderer Vorschlag', { proposal: 'p2' as ProposalId }),
  ];
  const drawing = await draw(<ProfileFacts proposal={proposal(1)} findings={findings} />);
  const lines = drawing.findAll('.plenum-profile-line').map((line) => line.textContent);
  expect(lines).toEqual(expect.arrayContaining(['StärkeSpart Wege\nErreicht viele', 'SchwächeBindet Personal']));
  expect(drawing.text()).not.toMatch(/Nur ein Gedanke|Anderer Vorschlag/u);
  await drawing.remove();
});
