// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { ActId, ProposalId } from '../../../src/domain/ids.ts';
import type { Act, Deed, Noted } from '../../../src/domain/space/submission.ts';
import { CorrectEntry, MoveCard } from '../../../src/features/space/move-card.tsx';
import { Trail } from '../../../src/features/submissions/trail.tsx';
import { lifelineWords } from '../../../src/words/lifeline.de.ts';
import { spaceWords as words } from '../../../src/words/space.de.ts';
import { submissionsWords } from '../../../src/words/submissions.de.ts';
import { draw } from '../../ui/draw.tsx';

const { move } = lifelineWords;

test('a sitting before the day of handing in is asked about once, and can be right all the same', async () => {
  const noted: Deed[] = [];
  const note = (deed: Deed) => {
    noted.push(deed);
    return () => void noted.pop();
  };
  const drawing = await draw(
    <MoveCard {...{ place: 'help', noteHref: '#/' }} {...{ today: '2027-05-13', since: '2027-02-03', onMove: note }} />,
  );
  await drawing.type(drawing.find('input[type=date]'), '2020-01-01');
  await drawing.click(drawing.find('button', move.action));
  expect([noted, drawing.text().includes(move.early('3. Februar 2027'))]).toEqual([[], true]);
  await drawing.click(drawing.find('button', move.action));
  expect(noted).toMatchObject([{ on: '2020-01-01' }]);
  await drawing.type(drawing.find('input[type=date]'), '2027-02-03');
  await drawing.click(drawing.find('button', move.action));
  expect(noted).toHaveLength(2);
  // A slip is taken back at once.
  await drawing.click(drawing.find('button', words.list.undo));
  expect(noted).toHaveLength(1);
  await drawing.remove();
});

test('D372 an entry is put right later and taken back; what it said before is struck and says when it was corrected', async () => {
  const deed = {
    kind: 'moved',
    status: 'adopted',
    body: 'Kreistag',
    on: '2027-05-13',
    presentedBy: '',
    text: '',
  } as const;
  const act = {
    id: 'a' as ActId,
    proposal: 'help' as ProposalId,
    turn: 1,
    at: Date.UTC(2027, 4, 14, 12),
    role: 'office',
    deed,
  } as const;
  const put: Noted[] = [];
  const correct = (to: Noted) => {
    put.push(to);
    return () => void put.pop();
  };
  const trail = (now: Act) => (
    <Trail trail={[now]} deedOf={() => <CorrectEntry {...{ act, since: '', place: 'help', onCorrect: correct }} />} />
  );
  const drawing = await draw(trail(act));
  await drawing.click(drawing.find('button', move.correctNamed('beschlossen, Kreistag')));
  await drawing.choose(drawing.find('select'), 'rejected');
  await drawing.click(drawing.find('button', move.correct));
  expect(put).toEqual([{ ...deed, status: 'rejected' }]);
  const earlier = [{ deed: { ...deed, presentedBy: 'die Falsche' }, correctedAt: Date.UTC(2027, 4, 20, 12) }];
  await drawing.redraw(trail({ ...act, deed: { ...deed, status: 'rejected' }, earlier }));
  expect(drawing.find('del').textContent).toBe('beschlossen · Kreistag · 13. Mai 2027');
  expect(drawing.text()).not.toContain('die Falsche');
  expect(drawing.text()).toContain(submissionsWords.correctedOn('20. Mai 2027'));
  expect(drawing.find('li strong').textContent).toContain(submissionsWords.statuses.rejected);
  await drawing.click(drawing.find('button', words.list.undo));
  expect(put).toEqual([]);
  await drawing.remove();
});
