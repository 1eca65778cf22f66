// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { Judgement } from '../../../src/domain/assessment/assessment.ts';
import type { ProposalId } from '../../../src/domain/ids.ts';
import { emptySheet } from '../../../src/domain/session/seat.ts';
import { ScoreScreen } from '../../../src/features/assessment/score-screen.tsx';
import { assessmentWords } from '../../../src/words/assessment.de.ts';
import { axes, need, openFact, proposals, weight, wishFor } from '../../support/assessment-scene.ts';
import { draw } from '../../ui/draw.tsx';

const { overview } = assessmentWords;
const list = proposals(3);
const round = wishFor(list);
const scored: Judgement = { kind: 'scored', values: { [weight.id]: 7, [need.id]: 3 } };

/** A tablet whose person has said „Fertig“, with these judgements. */
const done = (judgements: Readonly<Record<string, Judgement>>) => (
  <ScoreScreen
    criteria={[need, weight]}
    axes={axes}
    look={{ view: 'auto', voices: { kind: 'all' }, field: null }}
    shuffledFor={null}
    presented={null}
    round={round}
    fact={openFact(list)}
    earlierRound={null}
    earlierFact={null}
    proposals={list}
    sheet={{
      ...emptySheet,
      judgements: new Map([[round.id, new Map(Object.entries(judgements) as [ProposalId, Judgement][])]]),
      done: new Set([round.id]),
    }}
    layer="counted"
    connected
    clockOffset={0}
    late={new Set()}
    rehearsal={false}
    nameOf={() => null}
    onJudge={() => undefined}
    onNote={() => undefined}
    onRemoveNote={() => undefined}
    onDone={() => undefined}
    announce={() => undefined}
  />
);

test('who is done early reads how many are missing, and gets back to the first of them', async () => {
  const drawing = await draw(done({ p1: scored }));
  expect(drawing.find('h1').textContent).toBe(overview.isDone);
  expect(drawing.text()).toContain(overview.left(2));
  await drawing.click(drawing.find('button', overview.goOn));
  expect(drawing.find('h1').textContent).toBe(list[1]?.title);
  await drawing.remove();
});

test('who is done with everything reads of nothing missing', async () => {
  const drawing = await draw(done({ p1: scored, p2: { kind: 'abstained' }, p3: scored }));
  expect(drawing.find('h1').textContent).toBe(overview.isDone);
  expect(drawing.text()).not.toMatch(/fehlt|fehlen|offen gelassen/u);
  expect(drawing.findAll('button').map((one) => one.textContent)).not.toContain(overview.goOn);
  await drawing.remove();
});
