// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { callParts, partsOfAddress, partsOfLang } from '../../src/app/parts-ahead.ts';

afterEach(() => document.head.replaceChildren());

test.each([
  ['', []],
  ['#/join/K7Q4MX', []],
  ['#/s/a1', ['session', 'shown', 'seat']],
  ['#/s/a1/', ['session', 'shown', 'seat']],
  ['#/s/a1/wall', ['session', 'shown', 'wall']],
  ['#/s/a1/lead', ['session', 'shown', 'seat', 'wall', 'activities', 'lead']],
  ['#/s/a1/minutes/sheet', ['session', 'shown', 'seat', 'wall', 'activities', 'lead', 'more']],
  ['#/space/k1/dossier/2027', ['session', 'shown', 'seat', 'wall', 'activities', 'lead', 'more']],
])('the screen of „%s“ needs %j besides the first part', (hash, parts) => {
  expect(partsOfAddress(hash)).toEqual(parts);
});

test('English words come beside the screen where English is wanted, German ones with it', () => {
  expect([partsOfLang('en'), partsOfLang('de')]).toEqual([['english'], []]);
});

const linksInHead = () =>
  [...document.head.querySelectorAll('link')].map(({ rel, href }) => `${rel} ${href.replace(/^.*\//, '')}`);

test('the files of a part are fetched without being run; what index.html does not name is left out', async () => {
  document.head.innerHTML = '<meta name="plenum-part-seat" content="./assets/seat-a.js ./assets/seat-b.css" />';
  const called = callParts(['seat', 'session']);
  expect(linksInHead()).toEqual(['modulepreload seat-a.js', 'stylesheet seat-b.css']);
  document.head.querySelector('link[rel="stylesheet"]')?.dispatchEvent(new Event('load'));
  await expect(called).resolves.toBeUndefined();
});

test('a style sheet that does not come holds nothing up and leaves no mark: its part asks for it again', async () => {
  document.head.innerHTML = '<meta name="plenum-part-seat" content="./assets/seat-a.js ./assets/seat-b.css" />';
  const called = callParts(['seat']);
  document.head.querySelector('link[rel="stylesheet"]')?.dispatchEvent(new Event('error'));
  await expect(called).resolves.toBeUndefined();
  expect(linksInHead()).toEqual(['modulepreload seat-a.js']);
});
