// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { useAssessmentBlock, useSaidLines, useVerdictLine } from '../../src/app/county/assessment-block.ts';
import type { ProposalOutcome, ResultVersion, RoundResult } from '../../src/domain/space/session-result.ts';
import { lifelineWords } from '../../src/words/lifeline.de.ts';
import { outcome, results, round } from '../support/dossier-scene.ts';
import { words } from '../support/words.ts';
import { draw } from '../ui/draw.tsx';

const { sheet } = words.profile;

function Block(props: { readonly outcome: ProposalOutcome; readonly result: ResultVersion }) {
  const block = useAssessmentBlock()(props);
  return (
    <>
      <p>{block === null ? 'kein Block' : [block.round, ...block.values, block.agreement].join('; ')}</p>
      <p>{useVerdictLine()(props)}</p>
    </>
  );
}

const said = async (rounds: readonly RoundResult[], more: Partial<ResultVersion> = {}) => {
  const one = outcome('a', 'focus', { rounds });
  const drawing = await draw(<Block outcome={one} result={results('s', '2027-05-13', [one], more)} />);
  const [block, verdict] = drawing.findAll('p').map(({ textContent }) => textContent ?? '');
  await drawing.remove();
  return { block, verdict };
};

const empty: RoundResult = { number: 2, version: 1, base: 12, abstained: 12, dimensions: [] };

test('D343 a last round in which nobody could score leaves the assessment of the round before it in the profile', async () => {
  const { block } = await said([round(8), empty]);
  expect(block).toContain(sheet.voices(words.assessment.round(1), 12));
  expect(block).toContain(sheet.median('Bedeutung der Zielgruppe', '8', '0–10'));
  expect(block).not.toContain(words.assessment.round(2));
  // Nobody has abstained in the round that is shown.
  expect(block).not.toContain(sheet.abstained(12));
});

test('D343 where nobody has scored in any round there is no assessment', async () => {
  expect((await said([empty])).block).toBe('kein Block');
  expect((await said([])).block).toBe('kein Block');
});

test('D336 what nobody but a file tells says so in assessment and decision, also where there is only one of them', async () => {
  const carried = await said([round(8)], { carried: true });
  expect(carried.block).toContain(words.spaceSessions.results.carried);
  expect(carried.verdict).toContain(lifelineWords.carried);
  expect((await said([], { carried: true })).verdict).toContain(lifelineWords.carried);
  expect(Object.values(await said([round(8)])).join()).not.toContain(lifelineWords.carried);
});

function Lines({ outcome: one }: { readonly outcome: ProposalOutcome }) {
  const lines = useSaidLines()({ outcome: one, result: results('s', '2027-05-13', [one]) });
  return lines.map(({ id, term, text }) => <p key={id}>{`${term}: ${text}`}</p>);
}

test('D202 the one-page profile has the reason of a decision and the words of its objections; without words that one was raised', async () => {
  const linesOf = async (more: Partial<ProposalOutcome>, verdict: 'focus' | null = 'focus') => {
    const drawing = await draw(
      <Lines outcome={outcome('a', verdict, { reason: 'passt', objections: 'raised', ...more })} />,
    );
    const lines = drawing.findAll('p').map(({ textContent }) => textContent);
    await drawing.remove();
    return lines;
  };
  const reason = `${sheet.reason}: passt`;
  expect(await linesOf({ objected: ['zu weit', 'zu teuer'] })).toEqual([
    reason,
    `${sheet.objection}: zu weit\nzu teuer`,
  ]);
  expect(await linesOf({})).toEqual([reason, `${sheet.objection}: ${sheet.objectionNoted}`]);
  expect(await linesOf({}, null)).toEqual([]);
});
