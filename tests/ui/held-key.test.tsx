// @vitest-environment jsdom
import { useState } from 'react';
import { expect, onTestFinished, test } from 'vitest';
import { TextArea } from '../../src/ui/text-area.tsx';
import { TextField } from '../../src/ui/text-field.tsx';
import { draw } from './draw.tsx';

function Form() {
  const [text, setText] = useState('');
  return (
    <>
      <TextArea label="Text" value={text} maxLength={2_000} onChange={setText} />
      <TextField label="Line" value={text} maxLength={2_000} onChange={setText} />
    </>
  );
}

/** More keys in a row than React takes for anything but an endless loop. */
const many = 120;

test.each(['textarea', 'input'])('a key that is held down leaves no work behind in a %s', async (tag) => {
  const drawing = await draw(<Form />);
  // As in a browser: what is left over waits for a task of its own, and none comes between two keys of a slow tablet.
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', false);
  const faults: unknown[] = [];
  const hear = (event: ErrorEvent) => {
    event.preventDefault();
    faults.push(event.error);
  };
  addEventListener('error', hear);
  onTestFinished(async () => {
    removeEventListener('error', hear);
    Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
    await drawing.remove();
  });
  const field = drawing.find(tag);
  const put = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set;
  for (let key = 1; key <= many; key += 1) {
    put?.call(field, 'a'.repeat(key));
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    // React draws what a key has changed before the next task begins.
    await Promise.resolve();
  }
  expect(drawing.find('textarea')).toHaveProperty('value', 'a'.repeat(many));
  expect(faults).toEqual([]);
});
