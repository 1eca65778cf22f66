// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { putAgendaItem } from '../../../src/documents/plan/edit.ts';
import { readPlan } from '../../../src/documents/plan/read.ts';
import type { Answer, BallotFact, BallotKind, BallotWish, Counts } from '../../../src/domain/ballot/ballot.ts';
import type { AgendaItemId, QuestionId, SeatId } from '../../../src/domain/ids.ts';
import { createBallotDeeds } from '../../../src/features/ballot/ballot-deeds.ts';
import type { NextMeeting } from '../../../src/features/ballot/date-decided.tsx';
import { DatesPanel } from '../../../src/features/ballot/dates-panel.tsx';
import { DatesScreen } from '../../../src/features/ballot/dates-screen.tsx';
import { DatesWall } from '../../../src/features/ballot/dates-wall.tsx';
import { DotsPanel } from '../../../src/features/ballot/dots-panel.tsx';
import { DotsScreen } from '../../../src/features/ballot/dots-screen.tsx';
import { DotsWall } from '../../../src/features/ballot/dots-wall.tsx';
import { GradePanel } from '../../../src/features/ballot/grade-panel.tsx';
import { GradeScreen } from '../../../src/features/ballot/grade-screen.tsx';
import { GradeWall } from '../../../src/features/ballot/grade-wall.tsx';
import { MoodScreen } from '../../../src/features/ballot/mood-screen.tsx';
import { MoodWall } from '../../../src/features/ballot/mood-wall.tsx';
import { createVoteDeeds } from '../../../src/features/ballot/vote-deeds.ts';
import { seededBytes } from '../../support/chance.ts';
import { watchDocument } from '../../support/watch-document.ts';
import { words } from '../../support/words.ts';
import { draw } from '../../ui/draw.tsx';

const { ballot, votes } = words;
const item = 'item' as AgendaItemId;
const next: NextMeeting = { date: '', time: '', minutes: 180, title: 'Sitzung', place: 'Kreishaus' };

/** A plan with one item of this kind, as a cockpit has it. */
const setUp = (kind: BallotKind) => {
  const doc = new Y.Doc();
  putAgendaItem(doc, { id: item, title: 'Punkt', minutes: 10, activity: kind, order: 'V' });
  const plan = watchDocument(doc, readPlan);
  const wish = (): BallotWish => {
    const [one] = plan.now().ballots;
    if (one === undefined) throw new Error('the item carries a ballot');
    return one;
  };
  const deeds = createBallotDeeds(doc, item, seededBytes(5));
  const more = createVoteDeeds(doc, item, seededBytes(6));
  const fact = (change: Partial<BallotFact> = {}): BallotFact => ({
    ...{ item, kind, state: 'open', covered: true, limit: wish().limit, asks: wish().questions, openedAt: 0 },
    ...{ closedAt: null, base: 5, people: 4, guests: 0, late: 0, counts: null, guestCounts: null, reasons: [] },
    ...change,
  });
  const told = (...counts: readonly Counts[]) =>
    fact({
      ...{ state: 'shown', closedAt: 1 },
      counts: new Map(wish().questions.map(({ id }, index) => [id, counts[index] ?? {}])),
    });
  return { doc, plan, wish, deeds, more, fact, told };
};
type Scene = ReturnType<typeof setUp>;

const tablet = ({ wish }: Scene, fact: BallotFact | null, said: [QuestionId, Partial<Answer>][] = []) => ({
  ...{ title: 'Punkt', wish: wish(), fact, seat: 'seat' as SeatId, layer: 'counted' as const, connected: true },
  answers: new Map<QuestionId, Answer>(),
  late: false,
  onAnswer: (question: QuestionId, answer: Partial<Answer>) => void said.push([question, answer]),
});
const panel = ({ wish, deeds, more }: Scene, fact: BallotFact | null) => ({
  ...{ title: 'Punkt', session: 'Sitzung', wish: wish(), fact, deeds, votes: more },
});

describe('the overall grade', () => {
  test('begins with the usual question unless another was worded, once for two who begin at once', () => {
    const scene = setUp('grade');
    scene.more.begin('Welche Note?');
    scene.more.begin('Welche Note?');
    expect(scene.wish()).toMatchObject({
      covered: true,
      wish: 'open',
      questions: [{ number: 1, title: 'Welche Note?' }],
    });
    const worded = setUp('grade');
    worded.more.ask('Wie war das Jahr?');
    worded.more.begin('Welche Note?');
    expect(worded.wish().questions.map(({ title }) => title)).toEqual(['Wie war das Jahr?']);
  });

  test('has sixteen grades on the tablet, and one is given in a tap', async () => {
    const scene = setUp('grade');
    scene.more.begin('Welche Note?');
    const said: [QuestionId, Partial<Answer>][] = [];
    const drawing = await draw(<GradeScreen {...tablet(scene, scene.fact(), said)} outside={[]} />);
    expect(drawing.findAll('input[type=radio]')).toHaveLength(16);
    await drawing.click(drawing.findAll('input[type=radio]')[6] as HTMLElement);
    expect(said).toEqual([[scene.wish().questions[0]?.id, { choice: '3+' }]]);
    await drawing.remove();
  });

  test('takes grades from outside line by line into a series of their own, and out again', async () => {
    const scene = setUp('grade');
    scene.more.begin('Welche Note?');
    const Panel = () => (
      <GradePanel {...panel(scene, scene.told({ '3+': 4 }))} outside={scene.plan.use().outside.get(item) ?? []} />
    );
    const drawing = await draw(<Panel />);
    await drawing.type(drawing.find('textarea'), '1; Gutachten\n9; Brief');
    expect(drawing.text()).toContain(votes.grade.wrong('2'));
    await drawing.click(drawing.find('button', votes.grade.take));
    expect(drawing.text()).toContain(votes.grade.gap('Innen', 'Außen', 'wide', '1,7'));
    await drawing.click(drawing.find('button', votes.grade.remove('1', 'Gutachten')));
    expect(scene.plan.now().outside.get(item)).toBeUndefined();
    await drawing.click(drawing.find('button', words.agenda.undo));
    expect(scene.plan.now().outside.get(item)).toMatchObject([{ grade: '1', source: 'Gutachten' }]);
    await drawing.remove();
  });

  test('shows nothing but how many have graded until it is shown, then every group with its n', async () => {
    const scene = setUp('grade');
    scene.more.begin('Welche Note?');
    const outside = [{ id: 'a', grade: '1', source: 'Gutachten', order: 'V' }] as const;
    const wall = await draw(<GradeWall title="Note" wish={scene.wish()} fact={scene.fact()} outside={outside} />);
    expect(wall.text()).toContain(votes.grade.wall(4, 5));
    expect(wall.text()).not.toContain('Außen');
    const shown = scene.told({ '3+': 4 });
    await wall.redraw(<GradeWall title="Note" wish={scene.wish()} fact={shown} outside={outside} />);
    expect(wall.text()).toContain(votes.grade.mean('2,7', 4));
    expect(wall.text()).toContain(votes.grade.mean('1', 1));
    await wall.remove();
  });
});

test('a mood is one tap, and the wall tells the whole or nothing', async () => {
  const scene = setUp('mood');
  scene.more.begin('Wie geht es?');
  const said: [QuestionId, Partial<Answer>][] = [];
  const drawing = await draw(<MoodScreen {...tablet(scene, scene.fact(), said)} />);
  await drawing.click(drawing.findAll('input[type=radio]')[2] as HTMLElement);
  expect(said[0]?.[1]).toEqual({ choice: 'heavy' });
  await drawing.remove();
  const wall = await draw(<MoodWall title="Stimmung" wish={scene.wish()} fact={scene.told({ bright: 7, heavy: 2 })} />);
  expect(wall.findAll('.plenum-vwall-moods b').map((one) => one.textContent)).toEqual(['7', '0', '2']);
  await wall.redraw(<MoodWall title="Stimmung" wish={scene.wish()} fact={scene.fact({ state: 'shown', people: 2 })} />);
  expect(wall.text()).toContain(ballot.withheld);
  expect(wall.findAll('.plenum-vwall-moods b')).toEqual([]);
  await wall.remove();
});

describe('sticky points', () => {
  test('are given and taken one by one, and no more than there are', async () => {
    const scene = setUp('dots');
    scene.deeds.add('Warteliste', '');
    scene.deeds.add('Antrag', '');
    const [first, second] = scene.wish().questions;
    if (first === undefined || second === undefined) throw new Error('two cards');
    const said: [QuestionId, Partial<Answer>][] = [];
    const answers = new Map([[first.id, { choice: null, weight: 2, reason: '' }]]);
    const drawing = await draw(<DotsScreen {...tablet(scene, scene.fact(), said)} answers={answers} />);
    await drawing.click(drawing.find('button', votes.dots.more('Antrag')));
    await drawing.click(drawing.find('button', votes.dots.less('Warteliste')));
    expect(said).toEqual([
      [second.id, { weight: 1 }],
      [first.id, { weight: 1 }],
    ]);
    const full = new Map([[first.id, { choice: null, weight: 3, reason: '' }]]);
    await drawing.redraw(<DotsScreen {...tablet(scene, scene.fact(), said)} answers={full} />);
    expect((drawing.find('button', votes.dots.more('Antrag')) as HTMLButtonElement).disabled).toBe(true);
    expect(drawing.text()).toContain(votes.dots.left(0, 3));
    await drawing.remove();
  });

  test('take over the cards of a board once, and mark what was counted on a flipchart', async () => {
    const scene = setUp('dots');
    const sources = [{ title: 'Feedback', cards: ['Gemischte Gruppen', 'x'.repeat(300)] }];
    const Panel = () => {
      scene.plan.use();
      return <DotsPanel {...panel(scene, null)} sources={sources} />;
    };
    const drawing = await draw(<Panel />);
    await drawing.click(drawing.find('button', votes.dots.takeFrom('Feedback', 2)));
    expect(scene.wish().questions.map(({ number, title }) => [number, title.length])).toEqual([
      [1, 17],
      [2, 160],
    ]);
    expect((drawing.find('button', votes.dots.takeFrom('Feedback', 0)) as HTMLButtonElement).disabled).toBe(true);
    await drawing.remove();
    const [first] = scene.wish().questions;
    if (first !== undefined) scene.deeds.enter(first.id, 'weight', 4);
    const fact = scene.told({ weight: 1 }, { weight: 2 });
    const wall = await draw(<DotsWall title="Punkte" wish={scene.wish()} fact={fact} />);
    expect(wall.findAll('.plenum-vwall-dots strong').map((one) => one.textContent)).toEqual(['5', '2']);
    expect(wall.text()).toContain(votes.dots.handsNote(4));
    await wall.remove();
  });
});

describe('a date poll', () => {
  const polled = () => {
    const scene = setUp('dates');
    for (const at of ['2027-09-10T14:00', '2027-09-09T14:00']) scene.deeds.add(at, '');
    return scene;
  };

  test('asks for each date with its weekday in the order of the calendar, and takes a suggestion', async () => {
    const scene = polled();
    const said: [QuestionId, Partial<Answer>][] = [];
    const props = { ...tablet(scene, scene.fact({ covered: false }), said), next, uid: 'u', usual: '14:00' };
    const drawing = await draw(<DatesScreen {...props} />);
    expect(drawing.findAll('legend').map((one) => one.textContent)).toEqual([
      'Passt Donnerstag, 9. September 2027, 14:00 Uhr?',
      'Passt Freitag, 10. September 2027, 14:00 Uhr?',
    ]);
    await drawing.type(drawing.find('input[type=date]'), '2027-09-13');
    await drawing.click(drawing.find('button', votes.dates.suggestDo));
    expect(said).toEqual([['item-s', { reason: '2027-09-13T14:00' }]]);
    await drawing.remove();
  });

  test('is settled with the best date, which can be taken back', async () => {
    const scene = polled();
    const fact = scene.told({ yes: 4 }, { yes: 3, maybe: 2 });
    const Panel = () => {
      const { nextDate, nextTime } = scene.plan.use();
      return (
        <DatesPanel {...panel(scene, fact)} next={{ ...next, date: nextDate, time: nextTime }} uid="u" usual="14:00" />
      );
    };
    const drawing = await draw(<Panel />);
    const friday = 'Freitag, 10. September 2027, 14:00 Uhr';
    await drawing.click(drawing.find('button', votes.dates.decideOf(friday)));
    expect(scene.plan.now()).toMatchObject({ nextDate: '2027-09-10', nextTime: '14:00' });
    expect(drawing.text()).toContain(votes.dates.decided(friday));
    expect(drawing.find('button', votes.dates.ics)).toBeDefined();
    await drawing.click(drawing.find('button', words.agenda.undo));
    expect(scene.plan.now()).toMatchObject({ nextDate: '', nextTime: '' });
    await drawing.remove();
  });

  test('shows the best date first once it is over, and equally good ones as equals', async () => {
    const scene = polled();
    const wall = await draw(
      <DatesWall
        title="Termin"
        wish={scene.wish()}
        fact={scene.told({ yes: 4, maybe: 1 }, { yes: 4, maybe: 1 })}
        next={next}
      />,
    );
    expect(wall.findAll('em').map((one) => one.textContent)).toEqual([votes.dates.tied, votes.dates.tied]);
    await wall.redraw(
      <DatesWall title="Termin" wish={scene.wish()} fact={scene.told({ yes: 4 }, { yes: 2 })} next={next} />,
    );
    expect(wall.findAll('li b').map((one) => one.textContent?.slice(0, 7))).toEqual(['Freitag', 'Donners']);
    expect(wall.findAll('em').map((one) => one.textContent)).toEqual([votes.dates.best, '']);
    await wall.remove();
  });
});
