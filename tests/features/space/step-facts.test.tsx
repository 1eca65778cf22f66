// @vitest-environment jsdom
import { act } from 'react';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { readRegister, setRegisterFacts } from '../../../src/documents/space/register.ts';
import type { StepNames } from '../../../src/domain/session/cycle.ts';
import type { Cycle } from '../../../src/domain/space/register.ts';
import { YearPanel } from '../../../src/features/space/year-panel.tsx';
import { cycleWords } from '../../../src/words/cycle.de.ts';
import { spaceWords as words } from '../../../src/words/space.de.ts';
import { draw } from '../../ui/draw.tsx';

const cycle: Cycle = { year: 2027, step: 'analysis', handIn: '', approvedOn: '', madeOn: '' };

test('D370 the office words who does what in a step until when, takes it back, and goes back to the usual words', async () => {
  const doc = new Y.Doc();
  setRegisterFacts(doc, { stepNames: { 'analysis/what': 'Zahlen deuten' } });
  const nameStep = (stepNames: StepNames) => {
    const before = readRegister(doc).stepNames;
    setRegisterFacts(doc, { stepNames });
    return () => setRegisterFacts(doc, { stepNames: before });
  };
  const panel = () => (
    <YearPanel
      {...{ opened: 'analysis' as const, onOpen: () => undefined, cycle, stepNames: readRegister(doc).stepNames }}
      {...{ deeds: { putCycle: () => undefined, nameStep }, picture: () => null, inside: () => null }}
    />
  );
  const drawing = await draw(panel());
  const said = () => drawing.findAll('.plenum-space-facts dd').map(({ textContent }) => textContent);
  const { who, result, when } = cycleWords.steps.analysis;
  expect(said()).toEqual([who, 'Zahlen deuten', result, when]);
  const field = drawing.find('.plenum-fold input', words.year.when) as HTMLInputElement;
  expect(field.placeholder).toBe(when);
  await drawing.type(field, 'April');
  await act(async () => field.dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
  await drawing.redraw(panel());
  expect(said()).toEqual([who, 'Zahlen deuten', result, 'April']);
  await drawing.click(drawing.find('button', words.list.undo));
  await drawing.redraw(panel());
  expect(said().at(-1)).toBe(when);
  await drawing.click(drawing.find('button', words.year.usual));
  await drawing.redraw(panel());
  expect(said()).toEqual([who, cycleWords.steps.analysis.what, result, when]);
  await drawing.click(drawing.find('button', words.list.undo));
  await drawing.redraw(panel());
  expect(said()[1]).toBe('Zahlen deuten');
  await drawing.remove();
});
