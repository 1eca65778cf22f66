// @vitest-environment jsdom
import { act, useState } from 'react';
import { expect, test } from 'vitest';
import { AnnouncerProvider } from '../../src/ui/announcer.tsx';
import { CheckBox } from '../../src/ui/check-box.tsx';
import { SelectField } from '../../src/ui/select-field.tsx';
import { TextArea } from '../../src/ui/text-area.tsx';
import { TextField } from '../../src/ui/text-field.tsx';
import { uiWords } from '../../src/words/ui.de.ts';
import { draw } from './draw.tsx';

const ignore = () => undefined;

test('label, hint and error belong to the field for those who cannot see them', async () => {
  const drawing = await draw(<TextField label="Titel" hint="Kurz" error="Fehlt" value="" onChange={ignore} />);
  const input = drawing.find('input', 'Titel');
  const described = (input.getAttribute('aria-describedby') ?? '').split(' ');
  expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual(['Kurz', 'Fehlt']);
  expect(input.getAttribute('aria-invalid')).toBe('true');
  await drawing.remove();
});

test('a field without hint and error points to nothing', async () => {
  const drawing = await draw(<TextArea label="Anmerkung" value="" onChange={ignore} optional />);
  const area = drawing.find('textarea');
  expect(area.hasAttribute('aria-describedby')).toBe(false);
  expect(area.hasAttribute('aria-invalid')).toBe(false);
  expect(drawing.find('label').textContent).toBe('Anmerkung (freiwillig)');
  await drawing.remove();
});

test('what is typed is told and not kept by the field itself', async () => {
  const typed: string[] = [];
  const drawing = await draw(<TextField label="Titel" value="" onChange={(value) => typed.push(value)} />);
  await drawing.type(drawing.find('input'), 'Frühe Hilfen');
  expect(typed).toEqual(['Frühe Hilfen']);
  expect((drawing.find('input') as HTMLInputElement).value).toBe('');
  await drawing.remove();
});

test('a choice tells one of its own values', async () => {
  const options = [
    { value: 'x', label: 'Bedeutung' },
    { value: 'y', label: 'Größe' },
  ] as const;
  const chosen: ('x' | 'y')[] = [];
  const drawing = await draw(
    <SelectField label="Achse" value="x" options={options} onChange={(value) => chosen.push(value)} />,
  );
  const select = drawing.find('select') as HTMLSelectElement;
  select.value = 'y';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  expect(chosen).toEqual(['y']);
  await drawing.remove();
});

test('the words beside a box switch it', async () => {
  const told: boolean[] = [];
  const drawing = await draw(
    <CheckBox label="Einlass offen" checked={false} onChange={(checked) => told.push(checked)} />,
  );
  await drawing.click(drawing.find('label'));
  expect(told).toEqual([true]);
  await drawing.remove();
});

test('a field with a limit says how much is left when it gets near, and how much of a pasted text did not fit', async () => {
  const Noted = () => {
    const [text, setText] = useState('');
    return <TextArea label="Notiz" maxLength={160} value={text} onChange={setText} />;
  };
  const drawing = await draw(
    <AnnouncerProvider>
      <Noted />
    </AnnouncerProvider>,
  );
  const area = drawing.find('textarea') as HTMLTextAreaElement;
  const line = () => drawing.findAll('.plenum-limit').map(({ textContent }) => textContent);
  await drawing.type(area, 'a'.repeat(139));
  expect([line(), area.hasAttribute('aria-describedby')]).toEqual([[], false]);
  await drawing.type(area, 'a'.repeat(140));
  expect(line()).toEqual([uiWords.left(20)]);
  expect(document.getElementById(area.getAttribute('aria-describedby') ?? '')?.textContent).toBe(uiWords.left(20));
  // A browser cuts off what does not fit, after it has told that something is pasted; line ends count as one.
  const paste = async (text: string, after: string) => {
    const event = Object.assign(new Event('paste', { bubbles: true }), { clipboardData: { getData: () => text } });
    await act(async () => void area.dispatchEvent(event));
    await drawing.type(area, after);
  };
  area.setSelectionRange(0, 0);
  await paste(`${'b'.repeat(22)}\r\n`, 'b'.repeat(160));
  expect(line()).toEqual([`${uiWords.left(0)}${uiWords.cut(3, 160)}`]);
  const said = drawing.findAll('[role=status]').map(({ textContent }) => textContent);
  expect(said).toContain(uiWords.cut(3, 160));
  await drawing.type(area, 'b'.repeat(20));
  expect(line()).toEqual([]);
  // Into a full field nothing comes at all; the next thing somebody does there ends the word about it.
  await drawing.type(area, 'c'.repeat(160));
  area.setSelectionRange(160, 160);
  await paste('d'.repeat(5), 'c'.repeat(160));
  expect(line()).toEqual([`${uiWords.left(0)}${uiWords.cut(5, 160)}`]);
  await drawing.type(area, 'c'.repeat(159));
  expect(line()).toEqual([uiWords.left(1)]);
  await drawing.remove();
});
