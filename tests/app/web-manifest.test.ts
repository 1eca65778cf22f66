import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { webManifest } from '../../src/app/web-manifest.ts';

/** Width and height stand at a fixed place in every PNG. */
function pngSize(path: string): string {
  const bytes = readFileSync(fileURLToPath(new URL(`../../public/${path}`, import.meta.url)));
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

test('the installed app speaks German and starts wherever it lives', () => {
  expect(webManifest.lang).toBe('de');
  for (const path of [webManifest.id, webManifest.start_url, webManifest.scope]) expect(path).toBe('./');
});

test('every icon is there in the size it claims, one of them maskable', () => {
  for (const icon of webManifest.icons) {
    expect(icon.src).toMatch(/^icons\//);
    expect(pngSize(icon.src)).toBe(icon.sizes);
  }
  expect(webManifest.icons.filter((icon) => 'purpose' in icon)).toHaveLength(1);
  expect(pngSize('icons/apple-touch-180.png')).toBe('180x180');
});
