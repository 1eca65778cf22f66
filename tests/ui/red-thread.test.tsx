// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { RedThread } from '../../src/ui/red-thread.tsx';
import { draw } from './draw.tsx';

const items = [
  { id: 'a', label: 'Begrüßung', minutes: 5 },
  { id: 'b', label: 'Einschätzen', minutes: 30 },
  { id: 'c', label: 'Ausblick', minutes: 10 },
];

describe.each(['line', 'wall', 'rail'] as const)('the red thread as %s', (variant) => {
  test('tells in words what is over, what runs and what comes', async () => {
    const drawing = await draw(<RedThread items={items} currentId="b" variant={variant} />);
    expect(drawing.text()).toContain('Begrüßung (erledigt)');
    expect(drawing.text()).toContain('Einschätzen (läuft jetzt)');
    expect(drawing.text()).toContain('Ausblick (kommt noch)');
    const states = drawing.findAll('li').map((item) => item.dataset['state']);
    expect(states).toEqual(['passed', 'current', 'coming']);
    expect(drawing.findAll('[aria-current="step"]')).toHaveLength(1);
    await drawing.remove();
  });

  test('calls what was passed over so, and not done', async () => {
    const over = items.map((item) => ({ ...item, skipped: item.id === 'a' }));
    const drawing = await draw(<RedThread items={over} currentId="b" variant={variant} />);
    expect(drawing.text()).toContain('Begrüßung (nicht behandelt)');
    expect(drawing.text()).not.toContain('erledigt');
    await drawing.remove();
  });

  test('has begun nothing before the first station', async () => {
    const drawing = await draw(<RedThread items={items} currentId={null} variant={variant} />);
    expect(drawing.findAll('li').map((item) => item.dataset['state'])).toEqual(['coming', 'coming', 'coming']);
    expect(drawing.findAll('[aria-current]')).toHaveLength(0);
    await drawing.remove();
  });

  test('lies wholly behind after the end, and nothing runs any more', async () => {
    const drawing = await draw(<RedThread items={items} currentId="c" over variant={variant} />);
    expect(drawing.findAll('li').map((item) => item.dataset['state'])).toEqual(['passed', 'passed', 'passed']);
    expect(drawing.findAll('[aria-current]')).toHaveLength(0);
    await drawing.remove();
  });

  test('is only looked at where nothing can be chosen', async () => {
    const drawing = await draw(<RedThread items={items} currentId="b" variant={variant} />);
    expect(drawing.findAll('button')).toHaveLength(0);
    expect(drawing.findAll('nav')).toHaveLength(0);
    expect(drawing.find('[role=group]', 'Ablauf der Sitzung')).toBeTruthy();
    await drawing.remove();
  });

  test('leads to a station where stations can be chosen', async () => {
    const chosen: string[] = [];
    const drawing = await draw(
      <RedThread items={items} currentId="b" variant={variant} onSelect={(id) => chosen.push(id)} />,
    );
    await drawing.click(drawing.find('nav button', 'Ausblick (kommt noch)'));
    expect(chosen).toEqual(['c']);
    await drawing.remove();
  });
});

test('a thread without stations is not drawn', async () => {
  const drawing = await draw(<RedThread items={[]} currentId={null} />);
  expect(drawing.findAll('svg, ol')).toHaveLength(0);
  await drawing.remove();
});

test('the rail says the minutes in full to those who listen', async () => {
  const drawing = await draw(<RedThread items={items} currentId="b" variant="rail" />);
  expect(drawing.text()).toContain('30 Minuten');
  await drawing.remove();
});
