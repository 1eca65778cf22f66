// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { ProposalId } from '../../../src/domain/ids.ts';
import { emptyProfile, type Profile } from '../../../src/domain/proposal/proposal.ts';
import { DraftEditor } from '../../../src/features/notebook/draft-editor.tsx';
import type { DraftDeeds } from '../../../src/features/notebook/notebook-deeds.ts';
import { firstParts, furtherParts } from '../../../src/features/proposals/profile-parts.ts';
import { proposalsWords as words } from '../../../src/words/proposals.de.ts';
import { draw } from '../../ui/draw.tsx';

/** Chosen from the county's lists, given by the office, or known from who writes. */
const otherwise = ['fields', 'strategicGoal', 'number', 'origin', 'originKind'];

test('a group can say in its draft whatever a proposal of a session says, each once; only the administration speaks for itself', async () => {
  const written: Partial<Profile>[] = [];
  const nothing = () => undefined;
  const deeds = {
    ...{ editText: nothing, writeLine: (field: string, line: string) => void written.push({ [field]: line }) },
    change: (change: Partial<Profile>) => void written.push(change),
  } as unknown as DraftDeeds;
  const drawing = await draw(
    <DraftEditor
      draft={{ ...emptyProfile, title: 'Hilfe', id: 'help' as ProposalId, order: 'a' }}
      {...{ fields: [], sources: [], goals: [], deeds }}
    />,
  );
  const labels = drawing.findAll('label').map(({ textContent }) => textContent ?? '');
  const times = (label: string) => labels.filter((one) => one === label || one.startsWith(`${label} `)).length;
  const { official, ...further } = furtherParts;
  const asked = Object.values({ ...firstParts, ...further }).flat();
  const missing = asked.filter((field) => !otherwise.includes(field) && times(words.fields[field]) !== 1);
  expect(missing).toEqual([]);
  expect(official.filter((field) => times(words.fields[field]) > 0)).toEqual([]);
  const horizon = drawing.findAll('select').find((one) => one.textContent?.includes(words.horizons.strategic));
  if (horizon === undefined) throw new Error('the horizon is asked');
  await drawing.choose(horizon, 'strategic');
  expect(written).toEqual([{ horizon: 'strategic' }]);
  await drawing.remove();
});
