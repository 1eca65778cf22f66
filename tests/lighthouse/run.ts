/**
 * `npm run lighthouse`: start, join, score and wall of the practice session in Lighthouse, in both languages, as a desktop
 * and as a middling phone, against budgets. Not part of `npm test`: it fetches Lighthouse when it is asked for, and a busy machine measures badly.
 */
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium } from 'playwright-core';
import { provideBrowser } from '../support/browser-install.ts';
import { startRelay } from '../support/relay-process.ts';
import { moderateExample, type RemoteModerator } from '../support/remote-moderator.ts';
import { enterAsParticipant, openWall } from './screens.ts';

const lighthouse = 'lighthouse@13.5.0';
const root = fileURLToPath(new URL('../../', import.meta.url));

type Device = 'desktop' | 'mobile';
type Scores = Readonly<Record<string, number>>;
type Room = { readonly url: string; readonly invites: RemoteModerator['invites'] };
type Screen = { readonly name: string; readonly url: string };

function budgetOf(device: Device): Scores {
  return { performance: device === 'desktop' ? 95 : 90, accessibility: 100, 'best-practices': 100 };
}

/** A first visit: nothing cached and no service worker, but the seat that was taken stays. */
async function forgetVisits(context: BrowserContext, origin: string): Promise<void> {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.clearBrowserCache');
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'service_workers,cache_storage' });
  await page.close();
}

const needsNoSandbox = process.getuid?.() === 0;

/** Lighthouse itself asks for another run now and then, when it lost the beginning of a page. */
const tries = 3;

/** One look from a copy of the profile, so that no run profits from the one before. Whether there is a report. */
async function look(url: string, device: Device, profile: string, report: string): Promise<boolean> {
  const copy = `${profile}-${device}`;
  await cp(profile, copy, { recursive: true });
  const flags = [
    '--headless=new',
    '--lang=de-DE',
    `--user-data-dir=${copy}`,
    ...(needsNoSandbox ? ['--no-sandbox'] : []),
  ];
  const wishes = [
    `--chrome-flags=${flags.join(' ')}`,
    '--output=json',
    `--output-path=${report}`,
    '--quiet',
    '--disable-storage-reset',
    `--only-categories=${Object.keys(budgetOf(device)).join(',')}`,
    ...(device === 'desktop' ? ['--preset=desktop'] : []),
  ];
  const run = spawnSync('npx', ['--yes', lighthouse, url, ...wishes], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 120_000,
  });
  await rm(copy, { recursive: true, force: true });
  return run.status === 0;
}

async function measure({ url }: Screen, device: Device, profile: string): Promise<Scores> {
  const report = `${profile}-${device}.json`;
  let looks = 1;
  while (!(await look(url, device, profile, report)))
    if (++looks > tries) throw new Error(`Lighthouse could not look at ${url}`);
  const { categories, audits } = JSON.parse(await readFile(report, 'utf8'));
  for (const { auditRefs } of Object.values(
    categories as Record<string, { auditRefs: { id: string; weight: number }[] }>,
  )) {
    for (const { id, weight } of auditRefs) {
      const { score, title } = audits[id];
      if (weight > 0 && score !== null && score < 0.9) console.log(`         ${title}`);
    }
  }
  return Object.fromEntries(
    Object.entries(categories as Record<string, { score: number }>).map(([name, { score }]) => [
      name,
      Math.round(score * 100),
    ]),
  );
}

/** Prints one line a screen and device, and tells whether every score keeps its budget. */
function judge(screen: Screen, device: Device, scores: Scores): boolean {
  const parts = Object.entries(budgetOf(device)).map(([name, least]) => {
    const score = scores[name] ?? 0;
    return { text: `${name} ${score}${score < least ? ` (at least ${least})` : ''}`, ok: score >= least };
  });
  const ok = parts.every((part) => part.ok);
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${screen.name}, ${device}: ${parts.map(({ text }) => text).join(', ')}`);
  return ok;
}

/** A browser that asks for German pages; `--lang` and the locale of the first visit are forgotten by the next start. */
async function askForGerman(profile: string): Promise<void> {
  const at = join(profile, 'Default', 'Preferences');
  const wishes = JSON.parse(await readFile(at, 'utf8'));
  const intl = { ...wishes.intl, accept_languages: 'de-DE,de', selected_languages: 'de-DE,de' };
  await writeFile(at, JSON.stringify({ ...wishes, intl }));
}

/** Takes the seats that score and wall need, in a profile that outlives this visit. */
async function prepareProfile(profile: string, executablePath: string, room: Room): Promise<readonly Screen[]> {
  const { url, invites } = room;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    locale: 'de-DE',
    args: ['--lang=de-DE', '--no-first-run', ...(needsNoSandbox ? ['--no-sandbox'] : [])],
  });
  try {
    const score = await enterAsParticipant(context, url, invites.participant);
    const wall = await openWall(context, url, invites.projector);
    await forgetVisits(context, new URL(url).origin);
    return [
      { name: 'start', url },
      { name: 'join', url: `${url}#/join/${invites.participant}` },
      { name: 'score', url: score },
      { name: 'wall', url: wall },
    ];
  } finally {
    await context.close();
  }
}

async function lookAtEverything(executablePath: string): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'plenum-lighthouse-'));
  const profile = join(folder, 'profile');
  const relay = await startRelay();
  const moderator = await moderateExample(relay.url);
  try {
    moderator.openRound(1);
    const screens = await prepareProfile(profile, executablePath, { url: relay.url, invites: moderator.invites });
    let ok = true;
    // First in English, as the browser asks by itself: its words are a file more.
    for (const language of ['English', 'German'] as const) {
      if (language === 'German') await askForGerman(profile);
      for (const { name, url } of screens) {
        for (const device of ['desktop', 'mobile'] as const) {
          const screen = { name: `${name} in ${language}`, url };
          ok = judge(screen, device, await measure(screen, device, profile)) && ok;
        }
      }
    }
    return ok;
  } finally {
    moderator.leave();
    await relay.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

const browser = provideBrowser();
if (browser.kind === 'missing') {
  console.error(browser.advice);
  process.exitCode = 1;
} else {
  // Lighthouse starts the browser itself and looks for it here.
  process.env['CHROME_PATH'] = browser.path;
  if (!(await lookAtEverything(browser.path))) process.exitCode = 1;
}
