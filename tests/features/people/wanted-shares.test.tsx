// @vitest-environment jsdom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import type { Person } from '../../../src/domain/attendance/people.ts';
import type { PersonId } from '../../../src/domain/ids.ts';
import { WantedShares } from '../../../src/features/people/wanted-shares.tsx';
import { words } from '../../support/words.ts';
import { draw } from '../../ui/draw.tsx';

const { targets: text } = words.people;
const person = (id: string, perspective: string): Person => ({
  id: id as PersonId,
  name: id,
  organisation: '',
  perspective,
  state: 'present',
  representedBy: '',
});
const people = [person('a', 'politics'), person('b', 'politics'), person('c', 'municipalities')];

test('too few of a perspective are told with how many it would take, and enough are told, too', async () => {
  const props = { people, onTarget: null };
  const drawing = await draw(<WantedShares {...props} targets={new Map([['municipalities', 50]])} />);
  expect(drawing.text()).toContain(text.shortHere);
  expect(drawing.text()).toContain(text.short('Kommunen', { count: 1, of: 3, target: 50, missing: 1 }));
  expect(drawing.findAll('input')).toEqual([]);
  await drawing.redraw(<WantedShares {...props} targets={new Map([['municipalities', 30]])} />);
  expect(drawing.text()).toBe(text.enough);
  await drawing.redraw(<WantedShares {...props} targets={new Map()} />);
  expect(drawing.text()).toBe('');
});

test('a share is wanted when its field is left; what is no share is told and wants nothing', async () => {
  const onTarget = vi.fn();
  const drawing = await draw(
    <WantedShares people={people} targets={new Map([['politics', 40]])} onTarget={onTarget} />,
  );
  const field = (name: string) => drawing.find('input', text.field(name));
  const leave = (element: HTMLElement) =>
    act(async () => {
      element.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    });
  await drawing.type(field('Kommunen'), '95');
  await leave(field('Kommunen'));
  expect(drawing.text()).toContain(text.wrong(90));
  await drawing.type(field('Kommunen'), '25');
  expect(onTarget).not.toHaveBeenCalled();
  await leave(field('Kommunen'));
  await drawing.type(field('Politik'), '');
  await leave(field('Politik'));
  expect(onTarget.mock.calls).toEqual([
    ['municipalities', 25],
    ['politics', null],
  ]);
});
