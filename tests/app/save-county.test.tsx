// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { SaveCountyCard } from '../../src/app/county/save-county.tsx';
import { DeviceProvider } from '../../src/app/device-context.tsx';
import type { Device } from '../../src/device/device.ts';
import { accepted } from '../../src/domain/result.ts';
import type { SavedCounty } from '../../src/sync/county-archive.ts';
import type { OpenSpace } from '../../src/sync/open-space.ts';
import { until } from '../support/until.ts';
import { words } from '../support/words.ts';
import { draw } from '../ui/draw.tsx';

const { county } = words.archive;
const name = 'landkreis-2027.plenum';

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['with a network', { isPartial: false, isOld: false, left: [] }, [county.saved(name)], [county.savedOld(name)]],
  ['without one', { isPartial: false, isOld: true, left: [] }, [county.savedOld(name)], [county.saved(name)]],
  [
    'without one, and some of it was never here',
    { isPartial: true, isOld: true, left: ['Sozialbericht'] },
    [county.savedPartly(name), county.left('Sozialbericht')],
    [county.savedOld(name)],
  ],
] as const)('a backup that was made %s says what is in it', async (_how, became, said, unsaid) => {
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }));
  const saved: SavedCounty = { name, content: new Blob(['x']), ...became };
  const drawing = await draw(
    <DeviceProvider opening={Promise.resolve({} as Device)}>
      <SaveCountyCard space={{} as OpenSpace} pack={async () => accepted(saved)} />
    </DeviceProvider>,
  );
  await until(() => drawing.text().includes(county.save), 'the device is there');
  await drawing.click(drawing.find('button', county.save));
  await until(() => drawing.text().includes(name), 'it is saved');
  for (const sentence of said) expect(drawing.text()).toContain(sentence);
  for (const sentence of unsaid) expect(drawing.text()).not.toContain(sentence);
  await drawing.remove();
});
