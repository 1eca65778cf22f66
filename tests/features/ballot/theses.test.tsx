// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { editAnswer, readGroupSheet } from '../../../src/documents/group-sheet/document.ts';
import { putMark, readMarks } from '../../../src/documents/group-sheet/marks.ts';
import { putAgendaItem } from '../../../src/documents/plan/edit.ts';
import { putGroup } from '../../../src/documents/plan/groups-edit.ts';
import { readPlan } from '../../../src/documents/plan/read.ts';
import { type Answer, type BallotFact, type BallotWish, noAnswer } from '../../../src/domain/ballot/ballot.ts';
import type { WordedSheet } from '../../../src/domain/export/group-marks-export.ts';
import type { AgendaItemId, GroupId, QuestionId, SeatId } from '../../../src/domain/ids.ts';
import { rowId, sheetRows } from '../../../src/domain/theses/group-marks.ts';
import { createBallotDeeds } from '../../../src/features/ballot/ballot-deeds.ts';
import { GroupSheet } from '../../../src/features/ballot/group-sheet.tsx';
import { ThesisPanel } from '../../../src/features/ballot/thesis-panel.tsx';
import { ThesisScreen } from '../../../src/features/ballot/thesis-screen.tsx';
import { ThesisWall } from '../../../src/features/ballot/thesis-wall.tsx';
import { seededBytes } from '../../support/chance.ts';
import { watchDocument } from '../../support/watch-document.ts';
import { words } from '../../support/words.ts';
import { draw } from '../../ui/draw.tsx';

const { ballot, theses } = words;
const item = 'item' as AgendaItemId;
const group = 'group' as GroupId;

/** A plan with three theses and one small group, and that group's sheet. */
const setUp = () => {
  const doc = new Y.Doc();
  putAgendaItem(doc, { id: item, title: 'Thesen', minutes: 10, activity: 'theses', order: 'V' });
  putGroup(doc, { id: group, name: 'Gruppe 1', order: 'V' });
  const plan = watchDocument(doc, readPlan);
  const deeds = createBallotDeeds(doc, item, seededBytes(5));
  for (const title of ['Komfortzone', 'Dialog', 'Kommunen', 'Werkzeuge']) deeds.add(title, '');
  const wish = (): BallotWish => {
    const [one] = plan.now().ballots;
    if (one === undefined) throw new Error('the item carries a ballot');
    return one;
  };
  const sheetDoc = new Y.Doc();
  const read = (from: Y.Doc): WordedSheet => {
    const answers = readGroupSheet(from);
    const texts = new Map(sheetRows.map((row) => [row, answers.get(rowId(item, row)) ?? ''] as const));
    return { group, name: 'Gruppe 1', marks: readMarks(from), texts };
  };
  const sheet = watchDocument(sheetDoc, read);
  return { plan, wish, deeds, sheet, sheetDoc };
};
const factOf = (wish: BallotWish, more: Partial<BallotFact> = {}): BallotFact => ({
  ...{ item, kind: 'theses', state: 'open', covered: true, limit: 3, asks: wish.questions, openedAt: 0 },
  ...{ closedAt: null, base: 5, people: 4, guests: 0, late: 0, counts: null, guestCounts: null, reasons: [] },
  ...more,
});

describe('theses on the tablet', () => {
  test('give no more stars than agreed, and say of one too many that it does not count', async () => {
    const { wish } = setUp();
    const starred = (count: number) =>
      new Map(wish().questions.map(({ id }, index) => [id, { ...noAnswer, weight: index < count ? 1 : 0 }]));
    const said: [QuestionId, Partial<Answer>][] = [];
    const screen = (count: number) => (
      <ThesisScreen
        title="Thesen"
        wish={wish()}
        fact={factOf(wish())}
        answers={starred(count)}
        seat={'seat' as SeatId}
        layer="counted"
        connected={false}
        late={false}
        onAnswer={(question, answer) => void said.push([question, answer])}
      />
    );
    const full = await draw(screen(3));
    await full.click(full.find('button', ballot.screen.list));
    const stars = full.findAll('.plenum-thesis-star') as HTMLButtonElement[];
    expect(stars.map(({ disabled }) => disabled)).toEqual([false, false, false, true]);
    expect(full.text()).toContain(theses.starsLeft(0, 3));
    await full.click(stars[0] as HTMLElement);
    expect(said).toEqual([[wish().questions[0]?.id, { weight: 0 }]]);
    await full.remove();
    // Two tablets of one seat without a network have given four together.
    const merged = await draw(screen(4));
    await merged.click(merged.find('button', ballot.screen.list));
    expect(merged.findAll('.plenum-thesis-over')).toHaveLength(1);
    await merged.remove();
  });
});

describe('theses on the wall', () => {
  test('do not say that nobody has answered where hands alone were counted', async () => {
    const { wish } = setUp();
    const hands = new Map(wish().questions.map(({ id }) => [id, { right: 5 }]));
    const fact = (people: number) => factOf(wish(), { state: 'shown', people, counts: new Map() });
    const drawing = await draw(<ThesisWall title="Thesen" wish={wish()} fact={fact(0)} />);
    expect(drawing.text()).toContain(ballot.answered(0, 5));
    await drawing.redraw(<ThesisWall title="Thesen" wish={{ ...wish(), hands }} fact={fact(0)} />);
    expect(drawing.text()).not.toContain(ballot.answered(0, 5));
    expect(drawing.text()).toContain(theses.hands);
    await drawing.redraw(<ThesisWall title="Thesen" wish={{ ...wish(), hands }} fact={fact(2)} />);
    expect(drawing.text()).toContain(ballot.answered(2, 5));
    await drawing.remove();
  });
});

describe('a sheet of a small group', () => {
  test('names a thesis in a row, asks for part or condition, and lets it go again', async () => {
    const { wish, sheet, sheetDoc } = setUp();
    const Sheet = () => (
      <GroupSheet
        wish={{ rows: { disagree: 'Wo irren wir?', politics: ' ' } }}
        sheet={sheet.use()}
        theses={wish().questions}
        deeds={{
          mark: (row, thesis, change) => putMark(sheetDoc, row, thesis, change),
          write: (row, change) => editAnswer(sheetDoc, rowId(item, row), change),
        }}
      />
    );
    const drawing = await draw(<Sheet />);
    // What was worded anew, beside what is usual.
    expect(drawing.findAll('.plenum-sheet-row h2').map(({ textContent }) => textContent)).toEqual([
      ...[theses.groups.rows.agree, 'Wo irren wir?', theses.groups.rows.more, theses.groups.rows.politics],
    ]);
    const [agree] = drawing.findAll('.plenum-sheet-row');
    const [first] = wish().questions;
    await drawing.choose(agree?.querySelector('select') as HTMLSelectElement, first?.id ?? '');
    expect(sheet.now().marks).toMatchObject([{ row: 'agree', thesis: first?.id, verdict: 'right', part: '' }]);
    expect(drawing.text()).toContain(theses.groups.part);
    await drawing.click(drawing.find('label', theses.groups.verdicts.conditional));
    expect(drawing.text()).not.toContain(theses.groups.part);
    await drawing.type(drawing.find('.plenum-sheet-row input[type=text]'), 'mit Personal');
    expect(sheet.now().marks).toMatchObject([{ verdict: 'conditional', condition: 'mit Personal' }]);
    await drawing.click(drawing.find('button', theses.groups.takeOff));
    expect(sheet.now().marks).toEqual([]);
    await drawing.remove();
  });

  test('is handed out and shown by the moderator, and orders the theses from then on', async () => {
    const { plan, wish, deeds, sheet, sheetDoc } = setUp();
    const last = wish().questions.at(-1)?.id as QuestionId;
    putMark(sheetDoc, 'agree', last, { verdict: 'right', strong: true });
    const Panel = () => {
      plan.use();
      const written = sheet.use();
      return (
        <ThesisPanel
          title="Thesen"
          session="Sitzung"
          wish={wish()}
          fact={null}
          groups={1}
          sheets={wish().sheets === null ? [] : [written]}
          deeds={deeds}
          sheetOf={() => ({ mark: () => undefined, write: () => undefined })}
          printHref="#/"
          making={null}
        />
      );
    };
    const drawing = await draw(<Panel />);
    await drawing.click(drawing.find('button', theses.groups.begin));
    expect(plan.now().groups).toMatchObject([{ begun: true, opened: false }]);
    expect(drawing.text()).toContain(`04 ${theses.groups.verdicts.right} (${theses.groups.strong})`);
    expect(drawing.findAll('.plenum-thesis-results')).toHaveLength(0);
    await drawing.click(drawing.find('button', theses.groups.show));
    expect(plan.now().groups).toMatchObject([{ opened: true }]);
    expect(drawing.findAll('.plenum-thesis-results > ol > li')[0]?.textContent).toContain('Werkzeuge');
    expect(drawing.text()).toContain(theses.rules.groups.text);
    await drawing.remove();
  });

  test('says that groups are missing where they can be made, and offers it until sheets are handed out', async () => {
    const { plan, wish, deeds } = setUp();
    const Panel = ({ groups }: { readonly groups: number }) => {
      plan.use();
      return (
        <ThesisPanel
          {...{ title: 'Thesen', session: 'Sitzung', wish: wish(), fact: null, groups, deeds, printHref: '#/' }}
          sheets={[]}
          sheetOf={() => ({ mark: () => undefined, write: () => undefined })}
          making={<button type="button">make groups</button>}
        />
      );
    };
    const drawing = await draw(<Panel groups={0} />);
    const offered = () => drawing.findAll('button').some(({ textContent }) => textContent === 'make groups');
    expect([drawing.text().includes(theses.groups.noGroups), offered()]).toEqual([true, true]);
    await drawing.redraw(<Panel groups={1} />);
    expect(offered()).toBe(true);
    await drawing.click(drawing.find('button', theses.groups.begin));
    expect(offered()).toBe(false);
    await drawing.remove();
  });

  test('is typed in from paper by the moderator, and says so wherever it stands, until that is taken back', async () => {
    const { plan, wish, deeds, sheet, sheetDoc } = setUp();
    deeds.sheets('writing');
    const Panel = () => {
      plan.use();
      const written = { ...sheet.use(), paper: wish().onPaper?.has(group) === true };
      return (
        <ThesisPanel
          {...{ title: 'Thesen', session: 'Sitzung', wish: wish(), fact: null, groups: 1, deeds, printHref: '#/' }}
          sheets={[written]}
          making={null}
          sheetOf={() => ({
            mark: (row, thesis, change) => putMark(sheetDoc, row, thesis, change),
            write: (row, change) => editAnswer(sheetDoc, rowId(item, row), change),
          })}
        />
      );
    };
    const drawing = await draw(<Panel />);
    const heads = () => drawing.findAll('.plenum-mark-table tbody th').map((head) => head.textContent);
    expect(heads()).toEqual(['Gruppe 1']);
    const [first] = wish().questions;
    const [choice] = drawing.findAll('.plenum-group-sheet select');
    if (first === undefined || choice === undefined) throw new Error('there is a thesis to choose');
    await drawing.choose(choice, first.id);
    expect(sheet.now().marks).toMatchObject([{ row: 'agree', thesis: first.id, verdict: 'right' }]);
    expect(heads()).toEqual([theses.groups.onPaper('Gruppe 1')]);
    await drawing.click(drawing.find('input', theses.groups.typeMark));
    expect(heads()).toEqual(['Gruppe 1']);
    await drawing.remove();
  });
});
