// @vitest-environment jsdom
import { beforeAll, expect, test } from 'vitest';
import type { Note } from '../../../src/domain/assessment/note.ts';
import type { NoteId, ProposalId, RowId, SeatId } from '../../../src/domain/ids.ts';
import { emptySheet } from '../../../src/domain/session/seat.ts';
import { type LateLine, LateList } from '../../../src/features/assessment/late-list.tsx';
import { ScoreScreen } from '../../../src/features/assessment/score-screen.tsx';
import { result, revealedFact, row } from '../../support/assessment-scene.ts';
import { scoreProps, scoreRound } from '../../support/score-scene.ts';
import { words } from '../../support/words.ts';
import { draw } from '../../ui/draw.tsx';

const { rounds, picture } = words;
beforeAll(() => import('../../../src/features/assessment/round-result.tsx'));

const line: LateLine = {
  ...{ round: scoreRound.id, seat: 's1' as SeatId, number: 1 },
  ...{ proposals: 4, notes: 1, decision: 'admitted' },
};
const list = (late: LateLine) => <LateList late={[late]} nameOf={() => 'Träger'} onDecide={() => undefined} />;

test('D353 the moderator reads at what was admitted that its note is held back, and why', async () => {
  const drawing = await draw(list({ ...line, isWithheld: true }));
  expect(drawing.text()).toContain(rounds.panel.withheld(1));
  await drawing.redraw(list({ ...line, isWithheld: false }));
  expect(drawing.text()).toContain(rounds.panel.decision.admitted);
  expect(drawing.text()).not.toContain(rounds.panel.withheld(1));
  // Scores alone are never held back.
  await drawing.redraw(list({ ...line, notes: 0, isWithheld: true }));
  expect(drawing.text()).not.toContain(rounds.panel.withheld(0));
  await drawing.remove();
});

const own: Note = {
  ...{ id: 'n1' as NoteId, round: scoreRound.id, proposal: 'p1' as ProposalId, kind: 'condition' },
  ...{ text: 'Rufbus nur  mit Rollstuhlplatz', order: 'a' },
};
const shownWith = (texts: readonly string[], admitted: boolean) => (
  <ScoreScreen
    {...scoreProps}
    fact={revealedFact({
      p1: result([row(7, 8), row(7, 8), row(8, 9)], {
        notes: texts.map((text) => ({ id: text as RowId, kind: 'condition', text })),
      }),
    })}
    sheet={{ ...emptySheet, notes: [own] }}
    admitted={admitted}
  />
);

test('D353 who wrote a note that is held back reads so beside the result, until it is shown', async () => {
  const drawing = await draw(shownWith(['Vorher'], true));
  expect(drawing.text()).toContain(picture.withheld.title(1));
  await drawing.redraw(shownWith(['Vorher', 'Rufbus nur mit Rollstuhlplatz'], true));
  expect(drawing.text()).not.toContain(picture.withheld.title(1));
  // What the moderator has not let in is late, and not held back.
  await drawing.redraw(shownWith(['Vorher'], false));
  expect(drawing.text()).not.toContain(picture.withheld.title(1));
  await drawing.remove();
});
