// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { refused } from '../../../src/domain/result.ts';
import { LegalScreen } from '../../../src/features/legal/legal-screen.tsx';
import { type Operator, parseOperator } from '../../../src/features/legal/operator.ts';
import { legalPages } from '../../../src/ui/address.ts';
import { draw } from '../../ui/draw.tsx';

const shipped: unknown = JSON.parse(readFileSync('public/betreiber.json', 'utf8'));

function readShipped(): Operator {
  const read = parseOperator(shipped);
  if (!read.ok) throw new Error(read.reason);
  return read.value;
}

test('the file that comes with the app is readable and says that it is invented', () => {
  expect(readShipped().sample).toBe(true);
});

test.each([null, 7, '', {}, { operator: { name: 'Kreis' } }])('%j is not taken for an operator', (file) => {
  expect(parseOperator(file).ok).toBe(false);
});

test('only an address that begins with https becomes a link', () => {
  const supervisoryAuthority = { name: 'Aufsicht', url: 'javascript:alert(1)' };
  const read = parseOperator({ ...readShipped(), supervisoryAuthority });
  expect(read.ok && read.value.supervisoryAuthority.url).toBe('');
});

describe.each(legalPages)('the page %s', (page) => {
  test('is written from the file, and warns as long as the file is the sample', async () => {
    const operator = readShipped();
    const load = async () => parseOperator({ ...operator, operator: { ...operator.operator, name: 'Kreis Beispiel' } });
    const drawing = await draw(<LegalScreen page={page} load={load} />);
    expect(drawing.findAll('h1')).toHaveLength(1);
    expect(drawing.text()).toContain('Kreis Beispiel');
    expect(drawing.text()).toContain('Diese Angaben sind erfunden.');
    await drawing.remove();
  });

  test('says so when the file cannot be read', async () => {
    const drawing = await draw(<LegalScreen page={page} load={async () => refused('betreiber.json: 404')} />);
    expect(drawing.find('[role=alert]').textContent).toContain('betreiber.json: 404');
    await drawing.remove();
  });
});

test('the privacy page counts the days that the operator has set', async () => {
  const load = async () => parseOperator({ ...readShipped(), retentionDays: 30 });
  const drawing = await draw(<LegalScreen page="privacy" load={load} />);
  expect(drawing.text()).toContain('30 Tage lang niemand');
  expect(drawing.text()).not.toContain('90 Tage');
  await drawing.remove();
});
