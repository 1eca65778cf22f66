// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { ProposalId } from '../../../src/domain/ids.ts';
import type { ResultsDeeds } from '../../../src/features/results/results-deeds.ts';
import { ResultsPanel, type ResultsPanelProps } from '../../../src/features/results/results-panel.tsx';
import { decidingWords } from '../../../src/words/deciding.de.ts';
import { proposal } from '../../support/assessment-scene.ts';
import { draw } from '../../ui/draw.tsx';

const resultsDeeds = new Proxy({}, { get: () => () => undefined }) as ResultsDeeds;
const list = ['Wohnen', 'Familie', 'Wohnen'].map((field, index) => proposal(index + 1, { fields: [field] }));

test('who decides sees how the group has assessed the proposal, and that it was not where it was not', async () => {
  const assessed = {
    round: 'Runde 2, 12 Stimmen',
    values: ['Größe: 7 (0–10)'],
    agreement: 'teils einig',
    lower: 'bei Größe',
  };
  const deeds = { ...resultsDeeds };
  const panel = (more: Partial<ResultsPanelProps>) => (
    <ResultsPanel
      proposals={list}
      decisions={new Map()}
      presented={'p1' as ProposalId}
      onPresent={() => undefined}
      columns={null}
      running={null}
      earlier={[]}
      raised={[]}
      deeds={deeds}
      {...more}
    />
  );
  const drawing = await draw(panel({ assessed }));
  const said = () => drawing.findAll('.plenum-results-assessed dd').map((line) => line.textContent);
  expect(said()).toEqual(['Runde 2, 12 Stimmen', 'Größe: 7 (0–10)', 'teils einig, bei Größe']);
  await drawing.redraw(panel({ assessed: null }));
  expect(said()).toEqual([decidingWords.decision.notAssessed]);
  const start = drawing.find('button', decidingWords.poll.start) as HTMLButtonElement;
  const reason = () => drawing.page.querySelector(`[id="${start.getAttribute('aria-describedby')}"]`)?.textContent;
  expect([start.disabled, reason()]).toEqual([true, decidingWords.poll.questionMissing]);
  await drawing.remove();
});

test('the proposals to decide about can be narrowed to a field of action; what is talked about stays among them', async () => {
  const asked: (ProposalId | null)[] = [];
  const panel = (presented: string | null) => (
    <ResultsPanel
      proposals={list}
      decisions={new Map()}
      presented={presented as ProposalId | null}
      onPresent={(one) => asked.push(one)}
      columns={null}
      running={null}
      earlier={[]}
      raised={[]}
      deeds={null}
    />
  );
  const drawing = await draw(panel(null));
  const numbers = () =>
    [...(drawing.findAll('select')[1]?.querySelectorAll('option') ?? [])].map(({ value }) => value).filter(Boolean);
  expect(numbers()).toEqual(['p1', 'p2', 'p3']);
  const [filter] = drawing.findAll('select');
  if (filter === undefined) throw new Error('two fields can be told apart');
  await drawing.choose(filter, 'Wohnen');
  expect(numbers()).toEqual(['p1', 'p3']);
  await drawing.redraw(panel('p1'));
  await drawing.click(drawing.find('button', decidingWords.decision.next));
  expect(asked).toEqual(['p3']);
  await drawing.redraw(panel('p2'));
  expect(numbers()).toEqual(['p1', 'p2', 'p3']);
  await drawing.remove();
});

test('the list of proposals says to which of them something was noted', async () => {
  const counts = new Map([
    ['p2' as ProposalId, 1],
    ['p3' as ProposalId, 4],
  ]);
  const drawing = await draw(
    <ResultsPanel
      proposals={list}
      decisions={new Map()}
      presented={null}
      onPresent={() => undefined}
      counts={counts}
      columns={null}
      running={null}
      earlier={[]}
      raised={[]}
      deeds={null}
    />,
  );
  const told = drawing.findAll('option').map(({ textContent }) => textContent?.split('offen')[1] ?? null);
  expect(told.filter((one) => one !== null)).toEqual(['', ', 1 Anmerkung', ', 4 Anmerkungen']);
  await drawing.remove();
});
