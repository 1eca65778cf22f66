// @vitest-environment jsdom
import { act } from 'react';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { readPlan } from '../../../src/documents/plan/read.ts';
import type { KeptAgenda } from '../../../src/domain/agenda/kept-agenda.ts';
import { createAgendaDeeds } from '../../../src/features/agenda/agenda-deeds.ts';
import { type AgendaShelf, TemplatePanel } from '../../../src/features/agenda/template-panel.tsx';
import { useUndo } from '../../../src/ui/undo-bar.tsx';
import { seededBytes } from '../../support/chance.ts';
import { watchDocument } from '../../support/watch-document.ts';
import { draw } from '../../ui/draw.tsx';

/** A device that keeps templates in memory. */
const createShelf = () => {
  const doc = new Y.Doc();
  const rows = doc.getMap<KeptAgenda>('kept');
  const watched = watchDocument(doc, () => [...rows.values()]);
  const shelf: Omit<AgendaShelf, 'kept'> = {
    keep: async (agenda) => {
      rows.set(agenda.key, agenda);
      return true;
    },
    forget: (key) => rows.delete(key),
  };
  return {
    names: () => watched.now().map(({ name }) => name),
    use: (): AgendaShelf => ({ ...shelf, kept: watched.use() }),
  };
};

const setUp = () => {
  const doc = new Y.Doc();
  const deeds = createAgendaDeeds(doc, seededBytes(3));
  const plan = watchDocument(doc, readPlan);
  const shelf = createShelf();
  const Screen = () => {
    const { offer, bar } = useUndo('Rückgängig');
    return (
      <>
        <TemplatePanel plan={plan.use()} deeds={deeds} templates={shelf.use()} onUndoable={offer} />
        {bar}
      </>
    );
  };
  return { deeds, plan, shelf, Screen };
};

test('the agenda of a workshop takes the place of another, and the way back is offered', async () => {
  const { deeds, plan, Screen } = setUp();
  deeds.takeTemplate();
  const drawing = await draw(<Screen />);
  await drawing.click(drawing.find('button', '„Planungs-Workshop“ einsetzen'));
  expect(plan.now().agenda.map(({ title }) => title)).toContain('Fragen zum ersten Vortrag');
  expect(plan.now().agenda).toHaveLength(12);
  await drawing.click(drawing.find('button', 'Rückgängig'));
  expect(plan.now().agenda).toHaveLength(10);
  await drawing.remove();
});

test('an agenda is kept as a template, renamed, used and deleted, and each can be taken back', async () => {
  const { deeds, plan, shelf, Screen } = setUp();
  deeds.addItem({ title: 'Runde', minutes: 15, activity: 'talk' });
  const drawing = await draw(<Screen />);
  const name = () => drawing.find('input', 'Diesen Ablauf als Vorlage sichern unter');
  await drawing.click(drawing.find('button', 'Als Vorlage sichern'));
  expect(drawing.text()).toContain('Bitte geben Sie der Vorlage einen Namen.');
  await drawing.type(name(), 'Fokusgruppe');
  await drawing.click(drawing.find('button', 'Als Vorlage sichern'));
  expect(shelf.names()).toEqual(['Fokusgruppe']);
  expect(drawing.text()).toContain('1 Punkt, 15 Minuten');
  await act(async () => void deeds.addItem({ title: 'Pause', minutes: 5, activity: 'break' }));
  await drawing.type(name(), 'fokusgruppe');
  await drawing.click(drawing.find('button', 'Vorlage ersetzen'));
  expect(drawing.text()).toContain('2 Punkte, 20 Minuten');
  await drawing.click(drawing.find('button', 'Rückgängig'));
  expect(drawing.text()).toContain('1 Punkt, 15 Minuten');
  await drawing.click(drawing.find('button', '„Fokusgruppe“ einsetzen'));
  expect(plan.now().agenda.map(({ title }) => title)).toEqual(['Runde']);
  await drawing.remove();
});
