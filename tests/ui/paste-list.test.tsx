// @vitest-environment jsdom
import { act } from 'react';
import { expect, test } from 'vitest';
import { PasteList } from '../../src/ui/paste-list.tsx';
import { draw } from './draw.tsx';

const words = {
  ...{ add: 'Name', addAction: 'Hinzufügen' },
  ...{ paste: 'Liste', pasteHint: 'eine Zeile je Name', pasteAction: 'Übernehmen' },
};

const drawList = async () => {
  const taken: string[] = [];
  const onTake = (text: string) => {
    if (text === '') return false;
    taken.push(text);
    return true;
  };
  const drawing = await draw(<PasteList words={words} place="here" onTake={onTake} />);
  const line = drawing.find('input') as HTMLInputElement;
  const pastes = async (text: string) => {
    const event = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), {
      clipboardData: { getData: () => text },
    });
    await act(async () => line.dispatchEvent(event));
    return event.defaultPrevented;
  };
  return { drawing, taken, line, pastes };
};

test('a line that was taken in makes room for the next; what nothing could be made of stays', async () => {
  const { drawing, taken, line } = await drawList();
  await drawing.click(drawing.find('button', 'Hinzufügen'));
  await drawing.type(line, 'Ada');
  await drawing.click(drawing.find('button', 'Hinzufügen'));
  expect([taken, line.value]).toEqual([['Ada'], '']);
  await drawing.remove();
});

test('a whole list pasted into the line is taken in at once; a word goes into the line as everywhere', async () => {
  const { drawing, taken, pastes } = await drawList();
  expect([await pastes('Ada\nBea\n'), await pastes('Cem\n')]).toEqual([true, false]);
  expect(taken).toEqual(['Ada\nBea\n']);
  await drawing.remove();
});

test('the field for a list is emptied when it was taken in', async () => {
  const { drawing, taken } = await drawList();
  const field = drawing.find('textarea') as HTMLTextAreaElement;
  await drawing.type(field, 'Ada\nBea');
  await drawing.click(drawing.find('button', 'Übernehmen'));
  expect([taken, field.value]).toEqual([['Ada\nBea'], '']);
  await drawing.remove();
});
