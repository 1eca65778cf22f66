// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { AgendaItemId, EntryId, FindingId, RowId } from '../../../src/domain/ids.ts';
import type { MinutesEntry } from '../../../src/domain/minutes/entry.ts';
import { openDecision } from '../../../src/domain/results/decision.ts';
import { type Finding, thoughtsOn } from '../../../src/domain/results/finding.ts';
import { emptyPlan, type Plan } from '../../../src/domain/session/session.ts';
import { ResultSheet } from '../../../src/features/minutes/result-sheet.tsx';
import type { ResultSheetProps } from '../../../src/features/minutes/sheet-props.ts';
import { proposal, revealedFact, settledOn } from '../../support/assessment-scene.ts';
import { words } from '../../support/words.ts';
import { draw } from '../../ui/draw.tsx';

const { decision: said } = words.deciding;
const { sheet } = words.minutes;
const list = [proposal(1), proposal(2)];
const [first, second] = list.map(({ id }) => id);
if (first === undefined || second === undefined) throw new Error('there are two proposals');

const entry = (id: string, more: Partial<MinutesEntry>): MinutesEntry => ({
  ...{ id: id as EntryId, item: 'item' as AgendaItemId, proposal: null, kind: 'point', order: id },
  ...{ text: '', who: '', until: '', ...more },
});
const entries = [
  entry('a', { kind: 'assignment', proposal: second, text: 'Träger suchen', who: 'Team Sozialplanung', until: 'Mai' }),
  entry('b', { kind: 'assignment', text: 'Raum buchen' }),
  entry('c', { kind: 'decision', proposal: first, text: 'Der Bericht hat 40 Seiten.' }),
];

const sheetOf = (plan: Partial<Plan>, more: Partial<ResultSheetProps> = {}) => (
  <ResultSheet
    plan={{ ...emptyPlan, ...plan }}
    minutes={{ entries }}
    proposals={list}
    thoughts={new Map()}
    pictures={new Map()}
    rounds={[]}
    boards={new Map()}
    files={new Map()}
    points={null}
    polls={[]}
    counted={2}
    perspectives={[]}
    back={{ to: 'minutes', href: '#' }}
    {...more}
  />
);

test('the sheet prints an amended text with its proposer and a minority statement beside the result, and of a task what it is about', async () => {
  const decisions = new Map([
    [
      first,
      {
        ...openDecision,
        ...{ verdict: 'focus' as const, reason: 'schließt eine Lücke', change: 'nur im Norden', changedBy: 'Kommunen' },
        ...{ minority: 'Es fehlt das Geld.', minorityBy: 'zwei Kommunen' },
      },
    ],
  ]);
  const drawing = await draw(sheetOf({ decisions }));
  const rows = drawing.findAll('tbody tr').map(({ textContent }) => textContent ?? '');
  const result = rows.find((row) => row.startsWith('1')) ?? '';
  for (const text of [
    words.deciding.verdict.focus,
    `${said.withChange}: nur im Norden (${said.by('Kommunen')})`,
    `${said.minority}: Es fehlt das Geld. (${said.standsBehind('zwei Kommunen')})`,
  ])
    expect(result).toContain(text);
  // What nobody has decided stands there as open.
  expect(rows.find((row) => row.startsWith('2'))).toContain(words.deciding.open);
  expect(rows).toContain(`Träger suchen (${sheet.pollAbout(2, 'Vorschlag 2')})Team SozialplanungMai`);
  expect(rows).toContain('Raum buchen');
  const course = drawing.findAll('.plenum-sheet-entries li').map(({ textContent }) => textContent);
  expect(course).toEqual([`${words.minutes.kinds.decision}, 1 Vorschlag 1: Der Bericht hat 40 Seiten.`]);
  await drawing.remove();
});

test('the sheet prints every note without a name: what the profile took over first, the rest too, and what was laid together once', async () => {
  const note = (id: string, kind: 'strength' | 'weakness', text: string) => ({ id: id as RowId, kind, text });
  const notes = [
    note('a', 'strength', 'erreicht das Land'),
    note('b', 'strength', 'gut fürs Land'),
    note('c', 'weakness', 'teuer'),
  ];
  const facts = [revealedFact({ p1: { ...settledOn(7, 7), notes }, p2: settledOn(5, 5) })];
  const finding: Finding = {
    ...{ id: 'f' as FindingId, proposal: first, kind: 'strength', text: 'Hilft auf dem Land', order: 'V' },
    ...{ notes: [note('a', 'strength', '').id, note('b', 'strength', '').id], accepted: true },
  };
  const said = async (findings: readonly Finding[]) => {
    const drawing = await draw(sheetOf({}, { thoughts: thoughtsOn(list, facts, findings) }));
    const block = drawing.findAll('.plenum-sheet-block').filter((one) => one.textContent.includes('Vorschlag mit der'));
    const told = block.map((one) => [...one.querySelectorAll('li')].map(({ textContent }) => textContent.trim()));
    const isNamed = drawing.text().includes(sheet.notTaken);
    await drawing.remove();
    return { told, isNamed };
  };
  const { strength, weakness } = words.deciding.kinds;
  expect(await said([])).toEqual({
    told: [[`${strength}: erreicht das Land`, `${strength}: gut fürs Land`, `${weakness}: teuer`]],
    isNamed: true,
  });
  expect(await said([finding])).toEqual({
    told: [[`${strength}: Hilft auf dem Land (2)`, `${weakness}: teuer`]],
    isNamed: true,
  });
});
