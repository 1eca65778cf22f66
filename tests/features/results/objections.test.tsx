// @vitest-environment jsdom
import { act } from 'react';
import { expect, test } from 'vitest';
import type { AgendaItemId, EntryId, ProposalId } from '../../../src/domain/ids.ts';
import type { MinutesEntry } from '../../../src/domain/minutes/entry.ts';
import { type Decision, openDecision } from '../../../src/domain/results/decision.ts';
import { DecisionForm } from '../../../src/features/results/decision-form.tsx';
import { decidingWords } from '../../../src/words/deciding.de.ts';
import { type Drawing, draw } from '../../ui/draw.tsx';

const { decision: words } = decidingWords;

test('an objection that was recorded is read where it was typed in, and the field is there for the next one', async () => {
  const raised: MinutesEntry[] = [];
  const deeds = {
    decide: () => () => undefined,
    reword: ({ id }: MinutesEntry, change: Partial<MinutesEntry>) => {
      const place = raised.findIndex((entry) => entry.id === id);
      const before = raised[place];
      if (before !== undefined) raised[place] = { ...before, ...change };
    },
    withdraw: (id: EntryId) => {
      raised.splice(
        raised.findIndex((entry) => entry.id === id),
        1,
      );
      return () => undefined;
    },
    object: (text: string, who: string) => {
      const place = { item: 'item' as AgendaItemId, proposal: 'p1' as ProposalId, order: 'a' };
      raised.push({ ...place, id: `e${raised.length}` as EntryId, kind: 'objection', text, who, until: '' });
      return () => undefined;
    },
  };
  const form = () => (
    <DecisionForm
      place="p"
      decision={{ ...openDecision, objections: 'raised' }}
      deeds={deeds}
      raised={[...raised]}
      onUndoable={() => undefined}
      title="Frühe Hilfen"
    />
  );
  const drawing = await draw(form());
  const field = () => drawing.findAll('.plenum-decision-objection textarea')[0] as HTMLTextAreaElement;
  expect(drawing.text()).not.toContain(words.objectionsRaised);
  await drawing.type(field(), 'Zu teuer für kleine Kommunen');
  await drawing.type(drawing.find('.plenum-decision-objection input'), 'Kommunen');
  await drawing.click(drawing.find('button', words.objectionAdd));
  await drawing.redraw(form());
  expect(drawing.findAll('.plenum-decision-raised li > :first-child').map(({ textContent }) => textContent)).toEqual([
    'Zu teuer für kleine Kommunen (Kommunen)',
  ]);
  expect(field().value).toBe('');
  expect(drawing.text()).toContain(words.objectionNext);
  // Misheard: it is changed where it stands, and stands in the minutes all the time.
  await drawing.click(drawing.find('button', words.objectionChange));
  expect(raised).toHaveLength(1);
  await drawing.type(drawing.find('.plenum-decision-raised textarea') as HTMLTextAreaElement, 'Zu teuer für Träger');
  await drawing.redraw(form());
  expect(raised).toMatchObject([{ id: 'e0', text: 'Zu teuer für Träger', who: 'Kommunen' }]);
  expect(field().value).toBe('');
  await drawing.click(drawing.find('button', words.objectionDone));
  await drawing.click(drawing.find('button', words.objectionRemove));
  expect(raised).toEqual([]);
  // What was pressed is gone: the keyboard goes on at the question.
  expect(document.activeElement?.getAttribute('type')).toBe('radio');
  await drawing.remove();
});

/** A form about one proposal; what is recorded is written down. */
const recording = () => {
  const said: string[] = [];
  const form = (place: string, decision: Partial<Decision> = {}) => (
    <DecisionForm
      place={place}
      decision={{ ...openDecision, objections: 'raised', ...decision }}
      deeds={{
        decide: () => () => undefined,
        reword: () => undefined,
        withdraw: () => () => undefined,
        object: (text) => {
          said.push(`${place}: ${text}`);
          return () => undefined;
        },
      }}
      raised={[]}
      onUndoable={() => undefined}
      title="Frühe Hilfen"
    />
  );
  return { said, form };
};
const types = (drawing: Drawing, text: string) =>
  drawing.type(drawing.find('.plenum-decision-objection textarea') as HTMLTextAreaElement, text);

test('an objection that is typed stays a draft when somebody else goes on or the screen is left', async () => {
  const { said, form } = recording();
  const drawing = await draw(form('p1'));
  await types(drawing, 'Zu teu');
  await drawing.redraw(form('p2'));
  await types(drawing, 'Zu spät');
  await drawing.remove();
  expect(said).toEqual([]);
});

test('choosing the result records what is typed, also where a button takes no focus', async () => {
  const { said, form } = recording();
  const drawing = await draw(form('p1'));
  await types(drawing, 'Zu teuer');
  await drawing.click(drawing.find('label', decidingWords.verdict.deferred));
  expect(said).toEqual(['p1: Zu teuer']);
  await drawing.remove();
});

test('a result that is pressed and leaves the field in one turn records it once', async () => {
  const { said, form } = recording();
  const drawing = await draw(form('p1'));
  await types(drawing, 'Zu teuer');
  const label = drawing.find('label', decidingWords.verdict.deferred);
  await act(async () => {
    const relatedTarget = label.querySelector('input');
    drawing
      .find('.plenum-decision-objection textarea')
      .dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget }));
    label.click();
  });
  expect(said).toEqual(['p1: Zu teuer']);
  await drawing.remove();
});

test('it is recorded when the result is chosen, and not when the objection is taken back', async () => {
  const { said, form } = recording();
  const drawing = await draw(form('p1'));
  const fieldset = (legend: string) => drawing.findAll('fieldset').find((one) => one.textContent.includes(legend));
  const goesTo = (to: Element | null | undefined) =>
    act(async () => {
      const field = drawing.find('.plenum-decision-objection textarea');
      field.dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget: to ?? null }));
    });
  await types(drawing, 'Zu teuer');
  await goesTo(null);
  await goesTo(drawing.find('.plenum-decision-objection input'));
  await goesTo(fieldset(words.objections)?.querySelector('input'));
  expect(said).toEqual([]);
  await goesTo(fieldset(words.verdict)?.querySelector('input'));
  expect(said).toEqual(['p1: Zu teuer']);
  await types(drawing, 'Doch nicht');
  await drawing.redraw(form('p1', { objections: 'none' }));
  await drawing.remove();
  expect(said).toHaveLength(1);
});
