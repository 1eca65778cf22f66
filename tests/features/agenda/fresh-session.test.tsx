// @vitest-environment jsdom
import { act } from 'react';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { readPlan } from '../../../src/documents/plan-read.ts';
import { agendaOf, templateItems } from '../../../src/domain/session/meeting-templates.ts';
import { usualPlaces } from '../../../src/domain/session/session.ts';
import { createAgendaDeeds } from '../../../src/features/agenda/agenda-deeds.ts';
import { createCriteriaDeeds } from '../../../src/features/agenda/criteria-deeds.ts';
import type { MethodShelf } from '../../../src/features/agenda/method-panel.tsx';
import { PrepareScreen } from '../../../src/features/agenda/prepare-screen.tsx';
import type { AgendaShelf } from '../../../src/features/agenda/template-panel.tsx';
import { seededBytes } from '../../support/chance.ts';
import { watchDocument } from '../../support/watch-document.ts';
import { type Drawing, draw } from '../../ui/draw.tsx';

/** A device that keeps methods in memory. */
const methods: MethodShelf = { kept: [], keep: async () => true, forget: () => undefined };

const templates: AgendaShelf = { kept: [], keep: async () => true, forget: () => undefined };

const setUp = () => {
  const doc = new Y.Doc();
  const deeds = createAgendaDeeds(doc, seededBytes(3));
  const criteriaDeeds = createCriteriaDeeds(doc, seededBytes(4));
  const plan = watchDocument(doc, readPlan);
  const Screen = () => (
    <PrepareScreen
      plan={plan.use()}
      deeds={deeds}
      criteriaDeeds={criteriaDeeds}
      methods={methods}
      templates={templates}
      now={0}
      leadHref="#/lead"
      proposals={<p>Vorschläge</p>}
      proposalCount={0}
      people={<p>Personenliste</p>}
      invitation={null}
    />
  );
  return { doc, deeds, criteriaDeeds, plan, Screen };
};

test('in a new session the further settings are folded, and nothing in them is on but the perspectives that are offered', async () => {
  const { deeds, criteriaDeeds, plan, Screen } = setUp();
  deeds.takeTemplate();
  criteriaDeeds.takeDefault();
  const drawing = await draw(<Screen />);
  // Nothing else on the page is open either: title, date, agenda, proposals, dimensions, invitation.
  expect(drawing.findAll('details[open] > summary').map((fold) => fold.textContent)).toEqual([]);
  const fold = drawing.find('#prepare-further details');
  const on = [...fold.querySelectorAll<HTMLInputElement>('input[type=checkbox]:checked')];
  const offered = plan.now().perspectives.filter(({ hidden }) => !hidden);
  expect(on).toHaveLength(offered.length);
  for (const box of on) expect(box.closest('.plenum-perspectives')).not.toBeNull();
  expect(plan.now()).toMatchObject({
    shuffle: false,
    withoutOrigin: false,
    places: usualPlaces,
    axes: { size: null },
  });
  expect(new Set(plan.now().criteria.map(({ weight }) => weight))).toEqual(new Set([1]));
  expect(new Set(plan.now().criteria.map(({ scale }) => scale.max))).toEqual(new Set([10]));
  await drawing.remove();
});

test('proposals and dimensions are missed only where something of the agenda needs them', async () => {
  const { deeds, Screen } = setUp();
  const open = (drawing: Drawing) =>
    drawing
      .findAll('.plenum-prepare-steps button')
      .flatMap((step) => (step.children.length > 0 ? [step.textContent] : []));
  deeds.setFacts({ title: 'Planung' });
  const drawing = await draw(<Screen />);
  expect(open(drawing)).toEqual(['Ablaufnoch offen', 'Dimensionennoch offen', 'Vorschlägenoch offen']);
  await act(async () => void deeds.takeFile(agendaOf(templateItems('planning'))));
  expect(open(drawing)).toEqual([]);
  await act(async () => void deeds.addItem({ title: 'Einschätzen', minutes: 30, activity: 'assessment' }));
  expect(open(drawing)).toEqual(['Dimensionennoch offen', 'Vorschlägenoch offen']);
  await drawing.remove();
});
