// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { ProposalId } from '../../../src/domain/ids.ts';
import { emptyProfile } from '../../../src/domain/proposal/proposal.ts';
import { ProfileFurther } from '../../../src/features/assessment/profile-further.tsx';
import { CitedFiguresContext } from '../../../src/ui/cited-figures.ts';
import { WayHrefContext } from '../../../src/ui/way-href.ts';
import { profileWords as words } from '../../../src/words/profile.de.ts';
import { draw } from '../../ui/draw.tsx';

const proposal = { ...emptyProfile, id: 'help' as ProposalId, order: 'a', title: 'Hilfe' };

test('a device with a place in the county is led from a profile to its way and its figures, any other is not', async () => {
  const further = <ProfileFurther proposal={proposal} more="Mehr" />;
  const screen = await draw(further);
  expect(screen.findAll('details')).toEqual([]);
  await screen.redraw(
    <WayHrefContext value={(id) => `#/way/${id}`}>
      <CitedFiguresContext value={({ title }) => <p>Zahlen zu {title}</p>}>{further}</CitedFiguresContext>
    </WayHrefContext>,
  );
  expect(screen.find('a', words.sheet.way).getAttribute('href')).toBe('#/way/help');
  expect(screen.text()).toContain('Zahlen zu Hilfe');
  await screen.redraw(further);
  expect(screen.findAll('a')).toEqual([]);
  await screen.remove();
});
