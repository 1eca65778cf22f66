// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { AgendaItemId, EntryId } from '../../../src/domain/ids.ts';
import type { MinutesEntry } from '../../../src/domain/minutes/entry.ts';
import { openDecision } from '../../../src/domain/results/decision.ts';
import { emptyPlan } from '../../../src/domain/session/session.ts';
import { ResultSheet } from '../../../src/features/minutes/result-sheet.tsx';
import { proposal } from '../../support/assessment-scene.ts';
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
  const drawing = await draw(
    <ResultSheet
      plan={{ ...emptyPlan, decisions }}
      minutes={{ entries }}
      proposals={list}
      findings={[]}
      pictures={new Map()}
      rounds={[]}
      boards={new Map()}
      files={new Map()}
      points={null}
      polls={[]}
      counted={2}
      perspectives={[]}
      back={{ to: 'minutes', href: '#' }}
    />,
  );
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
