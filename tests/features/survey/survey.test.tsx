// @vitest-environment jsdom
import { act } from 'react';
import { beforeEach, describe, expect, test } from 'vitest';
import type { AgendaItemId, GroupId, QuestionId } from '../../../src/domain/ids.ts';
import {
  fittingAnswers,
  plainSurvey,
  type SurveyAnswers,
  type SurveyQuestion,
  type SurveyValue,
} from '../../../src/domain/survey/survey.ts';
import { countSurvey } from '../../../src/domain/survey/survey-count.ts';
import { formMark } from '../../../src/domain/survey/survey-edition.ts';
import { AnswerScreen } from '../../../src/features/survey/answer-screen.tsx';
import type { TypedAnswer } from '../../../src/features/survey/relay-survey-deeds.ts';
import { SurveyDesk } from '../../../src/features/survey/survey-desk.tsx';
import { SurveyScreen } from '../../../src/features/survey/survey-series.tsx';
import { SurveyWall } from '../../../src/features/survey/survey-wall.tsx';
import { words } from '../../support/words.ts';
import { draw } from '../../ui/draw.tsx';

const { survey: text } = words;
const item = 'item' as AgendaItemId;
const youth = 'youth' as GroupId;
const questions: readonly SurveyQuestion[] = [
  { id: 'way' as QuestionId, kind: 'choice', text: 'Wie?', options: ['Bus', 'Auto'], several: false },
  { id: 'said' as QuestionId, kind: 'text', text: 'Was fehlt?' },
];
const wish = {
  ...plainSurvey(item),
  ...{ title: 'Wege im Landkreis', questions, groups: [{ id: youth, name: 'Jugend', invited: 8 }] },
};
const rows = ['Bänke', 'Licht', 'Bänke', 'Weg'].map((said, index) => ({
  group: youth,
  way: index === 3 ? ('paper' as const) : ('link' as const),
  answers: fittingAnswers(questions, { way: [index % 2], said }),
}));
const fact = countSurvey(wish, rows);

describe('whoever has the link', () => {
  const asked = { survey: { ...wish, groups: [] }, edition: 'one', group: 'Jugend', open: true };

  test('answers what they like, and sends it once there is anything', async () => {
    const given: [string, SurveyValue | null][] = [];
    let sent = 0;
    const props = {
      ...{
        asked,
        missing: null,
        state: { is: 'draft' } as const,
        onAnother: () => undefined,
        onDiscard: () => undefined,
      },
      onAnswer: ({ id }: SurveyQuestion, value: SurveyValue | null) => void given.push([id, value]),
      onSend: () => {
        sent += 1;
      },
    };
    const drawing = await draw(<AnswerScreen {...props} answers={new Map()} />);
    expect(drawing.text()).toContain(text.answer.promise.network);
    await drawing.click(drawing.find('button[type=submit]'));
    expect([sent, drawing.text().includes(text.answer.empty)]).toEqual([0, true]);
    const [bus] = drawing.findAll('input[type=radio]');
    if (bus === undefined) throw new Error('there is no choice');
    await drawing.click(bus);
    await drawing.type(drawing.find('textarea'), 'Licht');
    expect(given).toEqual([
      ['way', [0]],
      ['said', 'Licht'],
    ]);
    const answers: SurveyAnswers = new Map(given.map(([id, value]) => [id as QuestionId, value ?? '']));
    await drawing.redraw(<AnswerScreen {...props} answers={answers} />);
    await drawing.click(drawing.find('button[type=submit]'));
    expect(sent).toBe(1);
    await drawing.remove();
  });

  test('reads what became of it, and the truth when the survey is over or the link is dead', async () => {
    const nothing = () => undefined;
    let discarded = 0;
    const props = {
      ...{ asked, missing: null, onAnswer: nothing, onSend: nothing, onAnother: nothing },
      ...{
        answers: new Map([['said' as QuestionId, 'Bus']]),
        onDiscard: () => {
          discarded += 1;
        },
      },
    };
    const drawing = await draw(<AnswerScreen {...props} state={{ is: 'waiting' }} />);
    const { answer } = text;
    expect(drawing.text()).toContain(answer.waitingTitle);
    await drawing.redraw(<AnswerScreen {...props} state={{ is: 'sent' }} />);
    expect(drawing.text()).toContain(answer.sentTitle);
    expect(drawing.findAll('textarea')).toHaveLength(0);
    for (const [reason, said] of [
      ['door-closed', answer.late],
      ['places-taken', answer.full],
      ['invite-wrong', answer.wrong],
      ['whatever', answer.refused],
    ] as const) {
      await drawing.redraw(<AnswerScreen {...props} state={{ is: 'refused', reason }} />);
      expect(drawing.text()).toContain(said);
    }
    // Whatever became of it: nobody has to leave it to the next person at this device.
    const own = [{ is: 'draft' }, { is: 'waiting' }, { is: 'refused', reason: 'door-closed' }] as const;
    for (const state of [...own, { is: 'refused', reason: 'places-taken' } as const]) {
      await drawing.redraw(<AnswerScreen {...props} state={state} />);
      await drawing.click(drawing.find('button', answer.discard));
    }
    expect(discarded).toBe(4);
    await drawing.redraw(<AnswerScreen {...props} state={{ is: 'sending' }} />);
    expect(drawing.findAll('textarea:disabled, input:disabled')).toHaveLength(
      drawing.findAll('textarea, input').length,
    );
    await drawing.redraw(<AnswerScreen {...props} state={{ is: 'draft', isChanged: true }} />);
    expect(drawing.text()).toContain(answer.changedTitle);
    await drawing.redraw(<AnswerScreen {...props} asked={{ ...asked, open: false }} state={{ is: 'draft' }} />);
    expect(drawing.text()).toContain(answer.closed);
    await drawing.redraw(<AnswerScreen {...props} asked={null} missing="invite-wrong" state={{ is: 'draft' }} />);
    expect(drawing.text()).toContain(answer.wrongTitle);
    await drawing.remove();
  });
});

describe('who moderates', () => {
  const nothing = () => undefined;
  const typed: TypedAnswer[] = [];
  const asked: string[] = [];
  const outcomes: ('taken' | 'known' | null)[] = [];
  const undoable: [string, () => void][] = [];
  let ids = 0;
  beforeEach(() => {
    for (const told of [typed, asked, outcomes, undoable]) told.length = 0;
  });
  const relay = {
    ask: () => void asked.push('ask'),
    open: () => void asked.push('open'),
    renew: () => void asked.push('renew'),
    withdraw: () => void asked.push('withdraw'),
    discard: (group: GroupId) => void asked.push(`discard ${group}`),
    type: async (answer: TypedAnswer) => {
      typed.push(answer);
      return outcomes.shift() ?? null;
    },
    takeBack: async (id: string) => asked.push(`back ${id}`) > 0,
    idOf: async (bytes: ArrayBuffer) => `file of ${bytes.byteLength}`,
    newId: () => {
      ids += 1;
      return `form ${ids}`;
    },
    count: () => void asked.push('count'),
    erase: () => void asked.push('erase'),
  };
  const props = {
    ...{ wish, relay, date: '', busy: false, refused: null, paperHref: '#/', onShow: nothing },
    onUndoable: (said: string, undo: () => void) => void undoable.push([said, undo]),
    ...{ place: 'online' as const, linkOf: (secret: string) => `https://raum.example/#/survey/${secret}` },
  };
  const { answered, ways, groups } = fact;
  const opened = {
    item,
    survey: wish,
    edition: 'one',
    links: { youth: 'abc' },
    progress: { answered, ways, groups: [...groups] },
    fact: null,
  };

  test('opens it once it asks something of somebody, and cannot where no server has the session', async () => {
    const drawing = await draw(<SurveyDesk {...props} opened={null} wish={plainSurvey(item)} />);
    expect(drawing.find('button', text.desk.open).hasAttribute('disabled')).toBe(true);
    await drawing.redraw(<SurveyDesk {...props} opened={null} />);
    await drawing.click(drawing.find('button', text.desk.open));
    expect(asked).toEqual(['open']);
    await drawing.redraw(<SurveyDesk {...props} place="device" opened={null} />);
    expect(drawing.text()).toContain(text.desk.local);
    expect(drawing.findAll('button')).toHaveLength(0);
    await drawing.remove();
  });

  test('sees how many of each group have answered, and enters a form of paper', async () => {
    const drawing = await draw(<SurveyDesk {...props} opened={opened} />);
    expect(drawing.text()).toContain(text.of('Jugend', text.answered(4, 8)));
    expect(drawing.text()).toContain(text.ways.paper(1));
    const written = () => (drawing.find('textarea') as HTMLTextAreaElement).value;
    const enter = async (said: string) => {
      await drawing.type(drawing.find('textarea'), said);
      await drawing.click(drawing.find('button', text.desk.typeDo));
    };
    const form = (said: string, isFirst: boolean) => ({
      ...{ group: youth, way: 'paper', edition: 'one', isFirst },
      answers: new Map([['said', said]]),
    });
    // The relay may have it although nobody heard so: what is entered then is the same form, and not a second one.
    outcomes.push(null, 'taken', 'taken');
    await enter('Mehr Licht');
    expect([undoable, drawing.text().includes(text.desk.notTyped)]).toEqual([[], true]);
    const [before] = typed;
    await enter('Mehr Licht abends');
    expect(asked).toEqual([`back ${before?.id}`]);
    expect(written()).toBe('');
    await enter('Ein Bus');
    expect(typed.map(({ id, ...rest }) => ({ ...rest, isFirst: id === before?.id }))).toEqual([
      form('Mehr Licht', true),
      form('Mehr Licht abends', true),
      form('Ein Bus', false),
    ]);
    // Taken back, it lies on the table again to be mended.
    const [said, undo] = undoable[1] ?? ['', nothing];
    expect(said).toBe(text.desk.typedPaper('Jugend'));
    await act(async () => undo());
    expect(asked.at(-1)).toBe(`back ${typed[2]?.id}`);
    expect(written()).toBe('Ein Bus');
    await drawing.redraw(<SurveyDesk {...props} opened={{ ...opened, survey: { ...wish, title: 'Anders' } }} />);
    expect(drawing.text()).toContain(text.desk.changed);
    await drawing.remove();
  });

  test('types in by the mark of a form: it says whose it is, and a form of other questions is not entered', async () => {
    const drawing = await draw(<SurveyDesk {...props} opened={opened} />);
    outcomes.push('taken');
    const { desk } = text;
    const field = () =>
      drawing
        .findAll('input')
        .find((input) => (input as HTMLInputElement).labels?.[0]?.textContent?.startsWith(desk.typeMark));
    const types = async (mark: string) => {
      const input = field();
      if (input === undefined) throw new Error('there is no field for the mark');
      await drawing.type(input, mark);
    };
    await types('2222-222');
    expect(drawing.text()).toContain(desk.typeMarkOther);
    expect(drawing.find('button', desk.typeDo).hasAttribute('disabled')).toBe(true);
    await types(formMark(wish, { id: youth }));
    expect(drawing.text()).toContain(desk.typeMarkFits('Jugend'));
    await drawing.type(drawing.find('textarea'), 'Licht');
    await drawing.click(drawing.find('button', desk.typeDo));
    expect(typed.map(({ group }) => group)).toEqual([youth]);
    await drawing.remove();
  });

  test('reads what came out, and lets the room see it', async () => {
    const shown: boolean[] = [];
    const drawing = await draw(
      <SurveyDesk {...props} opened={{ ...opened, fact }} onShow={(isShown) => shown.push(isShown)} />,
    );
    expect(drawing.text()).toContain('Licht');
    expect(drawing.findAll('button').map(({ textContent }) => textContent)).not.toContain(text.desk.ask);
    await drawing.click(drawing.find('input[type=checkbox]'));
    expect(shown).toEqual([true]);
    await drawing.redraw(<SurveyDesk {...props} opened={opened} />);
    drawing.find('button', text.desk.ask);
    await drawing.remove();
  });
});

test('tablet and wall show nothing before it is shown, nothing of too few, and then every question', async () => {
  const drawing = await draw(<SurveyScreen title="Vorab" fact={null} />);
  expect(drawing.text()).toContain(text.notShown);
  await drawing.redraw(<SurveyScreen title="Vorab" fact={countSurvey(wish, rows.slice(2))} />);
  expect(drawing.text()).toContain(text.few);
  expect(drawing.text()).not.toContain('Licht');
  await drawing.redraw(<SurveyScreen title="Vorab" fact={fact} />);
  expect(drawing.text()).toContain(text.own);
  expect(drawing.findAll('.plenum-survey-texts li').map((line) => line.textContent)).toEqual([
    'Bänke',
    'Bänke',
    'Licht',
    'Weg',
  ]);
  await drawing.redraw(<SurveyWall title="Vorab" fact={fact} />);
  expect(drawing.text()).toContain(text.of('Jugend', text.answered(4, 8)));
  await drawing.remove();
});

test('beside the ends of a scale stands what they stand for', async () => {
  const scale = { min: 1, max: 3, low: 'gar nicht', high: 'jederzeit' };
  const asked = [{ id: 'how' as QuestionId, kind: 'scale' as const, text: 'Wie gut?', scale }];
  const said = [1, 3, 3].map((how) => ({
    ...{ group: youth, way: 'link' as const },
    answers: fittingAnswers(asked, { how }),
  }));
  const counted = countSurvey({ ...wish, questions: asked }, said);
  const lines = [text.end('1', 'gar nicht'), '2', text.end('3', 'jederzeit')];
  const drawing = await draw(<SurveyScreen title="Vorab" fact={counted} />);
  const read = (list: string) => drawing.findAll(`${list} span`).map((line) => line.textContent);
  expect(read('.plenum-survey-bars')).toEqual(lines);
  await drawing.redraw(<SurveyWall title="Vorab" fact={counted} />);
  expect(read('.plenum-surveywall-bars')).toEqual(lines);
  await drawing.remove();
});
