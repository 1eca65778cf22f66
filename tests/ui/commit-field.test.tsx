// @vitest-environment jsdom
import { act } from 'react';
import { expect, test } from 'vitest';
import { CommitField } from '../../src/ui/commit-field.tsx';
import { draw } from './draw.tsx';

const drawn = async () => {
  const saved: string[] = [];
  const drawing = await draw(
    <CommitField label="Name" value="Alt" maxLength={40} onSave={(text) => saved.push(text)} />,
  );
  return { saved, drawing, types: (text: string) => drawing.type(drawing.find('input', 'Name'), text) };
};

test('D349 what stands in a field is written when the page goes, once', async () => {
  const { saved, drawing, types } = await drawn();
  await types('Neu ');
  expect(saved).toEqual([]);
  await act(async () => void dispatchEvent(new Event('pagehide')));
  await drawing.remove();
  expect(saved).toEqual(['Neu']);
});

test('D349 it is written when the field goes with its screen; what nobody changed is not', async () => {
  const { saved, drawing, types } = await drawn();
  await types('Neu');
  await drawing.remove();
  expect(saved).toEqual(['Neu']);
  const untouched = await drawn();
  await untouched.types('Alt');
  await untouched.drawing.remove();
  expect(untouched.saved).toEqual([]);
});
