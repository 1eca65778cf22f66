// @vitest-environment jsdom
import { useState } from 'react';
import { expect, test } from 'vitest';
import type { FieldFindingId, FieldId } from '../../../src/domain/ids.ts';
import type { FieldFinding } from '../../../src/domain/space/overlay.ts';
import type { RegisteredField } from '../../../src/domain/space/register.ts';
import { OverlayCard } from '../../../src/features/space/overlay-card.tsx';
import { overlayWords as words } from '../../../src/words/overlay.de.ts';
import { draw } from '../../ui/draw.tsx';

const fieldOf = (name: string): RegisteredField => ({
  ...{ id: name as FieldId, name, former: [], mergedInto: null, order: name },
});
const [youth, housing] = [fieldOf('Jugend'), fieldOf('Wohnen')];

const finding = (id: string, field: FieldId, over: Partial<FieldFinding> = {}): FieldFinding => ({
  ...{ id: id as FieldFindingId, field, year: 2027, layer: 'administration', leaning: 'strength', text: id },
  ...{ indicator: '', source: '', beside: null, relation: null, order: id },
  ...over,
});

const office = (findings: readonly FieldFinding[]) => ({
  ...{ year: 2027, fields: [youth, housing], findings, sources: [], onSave: () => undefined },
  deeds: { add: () => undefined, change: () => undefined, ...others, remove: () => () => undefined },
});

function Office({ first }: { readonly first: readonly FieldFinding[] }) {
  const [findings, set] = useState(first);
  return (
    <OverlayCard
      {...{ year: 2027, fields: [youth, housing], findings, sources: ['Sozialbericht 2026'], onSave: () => undefined }}
      deeds={{
        add: (added) => set((all) => [...all, finding(added.text, added.field, added)]),
        change: () => undefined,
        ...others,
        remove: (id) => {
          const before = findings;
          set(before.filter((one) => one.id !== id));
          return () => set(before);
        },
      }}
    />
  );
}

const shown = (page: HTMLElement) => page.querySelector('select')?.value;

const others = { reword: () => undefined, discard: () => () => undefined };

test('a statement is added as what it is', async () => {
  const card = await draw(<Office first={[]} />);
  const group = card.find('fieldset', words.add.practice);
  await card.type(group.querySelector('textarea') as HTMLElement, 'Abends fährt\nkein Bus');
  const weak = [...group.querySelectorAll('button')].find(({ textContent }) => textContent === words.addAs.weakness);
  await card.click(weak as HTMLElement);
  const added = card.find('.plenum-overlay-finding');
  expect(added.dataset['leaning']).toBe('weakness');
  expect(added.textContent).toContain('Abends fährt kein Bus');
  expect(card.findAll('datalist option').map((option) => option.getAttribute('value'))).toEqual(['Sozialbericht 2026']);
  await card.remove();
});

test('the field with something written is open, and stays open whatever is struck in it, with the way to take that back', async () => {
  const card = await draw(<Office first={[finding('erste', housing.id), finding('zweite', youth.id)]} />);
  expect(shown(card.page)).toBe('Wohnen');
  await card.click(card.find('button', words.remove('erste')));
  expect(shown(card.page)).toBe('Wohnen');
  await card.click(card.find('button', 'Rückgängig'));
  expect(card.find('.plenum-overlay-finding').textContent).toContain('erste');
  await card.remove();
});

test('what somebody else writes in another field takes nobody there', async () => {
  const card = await draw(<OverlayCard {...office([])} />);
  expect(shown(card.page)).toBe('Jugend');
  await card.redraw(<OverlayCard {...office([finding('anderswo', housing.id)])} />);
  expect(shown(card.page)).toBe('Jugend');
  await card.remove();
});
