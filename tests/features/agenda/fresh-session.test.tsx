// @vitest-environment jsdom
import { act } from 'react';
import { expect, test } from 'vitest';
import { agendaOf, templateItems } from '../../../src/domain/session/meeting-templates.ts';
import { usualPlaces } from '../../../src/domain/session/session.ts';
import { prepareScene } from '../../support/prepare-scene.tsx';
import { type Drawing, draw } from '../../ui/draw.tsx';

test('in a new session the further settings are folded, and nothing in them is on but the perspectives that are offered', async () => {
  const { deeds, criteriaDeeds, plan, Screen } = prepareScene();
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
  const { deeds, Screen } = prepareScene();
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
