/**
 * `npm run browsers`: two stories each in Firefox and in WebKitGTK, the nearest relative of an iPad's browser.
 * Not part of `npm test`, because few machines have both: `npm run browsers -- firefox` runs one alone.
 */
import { existsSync } from 'node:fs';
import type { Driver } from './driver.ts';
import { launchFirefox } from './firefox-driver.ts';
import { tellNotebook } from './notebook-story.ts';
import { tellScoring } from './scoring-story.ts';
import { launchWebKit } from './webkit-driver.ts';

type Engine = {
  readonly name: string;
  readonly places: readonly string[];
  readonly advice: string;
  launch(executable: string): Promise<Driver>;
};

const engines: readonly Engine[] = [
  {
    name: 'firefox',
    places: [process.env['FIREFOX_PATH'] ?? '', '/usr/bin/firefox-esr', '/usr/bin/firefox'],
    advice: 'apt-get install --no-install-recommends firefox-esr, or FIREFOX_PATH=/path/to/firefox',
    launch: launchFirefox,
  },
  {
    name: 'webkit',
    places: [
      '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
      '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
    ],
    advice: 'apt-get install --no-install-recommends webkit2gtk-driver xvfb',
    launch: launchWebKit,
  },
];

const stories: readonly (readonly [string, (driver: Driver) => Promise<void>])[] = [
  ['joined, scored offline, came back', tellScoring],
  ['kept notes offline, reloaded in mid-sentence, came back', tellNotebook],
];

async function runStories(engine: Engine): Promise<boolean> {
  const executable = engine.places.find((place) => existsSync(place));
  if (executable === undefined) {
    console.error(`FAILED ${engine.name}: not on this machine (${engine.advice})`);
    return false;
  }
  let allWell = true;
  for (const [what, tell] of stories) {
    const started = performance.now();
    // A browser of its own for each: nothing of the one is on the disk of the other.
    const driver = await engine.launch(executable);
    try {
      await tell(driver);
      console.log(`ok     ${driver.name}: ${what} (${Math.round(performance.now() - started)} ms)`);
    } catch (fault) {
      console.error(`FAILED ${driver.name}: ${what}:`, fault);
      const shown = await driver.ask('document.body.innerText').catch(() => 'nothing that could be asked for');
      console.error(`what it showed:\n${String(shown)}`);
      allWell = false;
    } finally {
      await driver.close();
    }
  }
  return allWell;
}

const wished = process.argv.slice(2);
for (const engine of engines.filter(({ name }) => wished.length === 0 || wished.includes(name))) {
  // One after the other: two browsers at once only make each other slow.
  if (!(await runStories(engine))) process.exitCode = 1;
}
