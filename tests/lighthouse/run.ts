/**
 * `npm run lighthouse`: start, join, score and wall of the practice session in Lighthouse, as a desktop and as a middling
 * phone, against budgets. Not part of `npm test`: it fetches Lighthouse when it is asked for, and a busy machine measures badly.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium } from 'playwright-core';
import { provideBrowser } from '../support/browser-install.ts';
import { findFreePort } from '../support/free-port.ts';
import { startRelay } from '../support/relay-process.ts';
import { moderateExample } from '../support/remote-moderator.ts';
import { enterAsParticipant, openWall } from './screens.ts';

const lighthouse = 'lighthouse@13.5.0';
const root = fileURLToPath(new URL('../../', import.meta.url));

type Device = 'desktop' | 'mobile';
type Scores = Readonly<Record<string, number>>;
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

async function measure({ url }: Screen, device: Device, port: number, report: string): Promise<Scores> {
  const wishes = [
    `--port=${port}`,
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
  });
  if (run.status !== 0) throw new Error(`Lighthouse could not look at ${url}`);
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

async function lookAtEverything(browserPath: string): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'plenum-lighthouse-'));
  const port = await findFreePort();
  const relay = await startRelay();
  const moderator = await moderateExample(relay.url);
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: browserPath,
    locale: 'de-DE',
    args: [
      '--lang=de-DE',
      `--remote-debugging-port=${port}`,
      '--no-first-run',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  try {
    moderator.openRound(1);
    const score = await enterAsParticipant(context, relay.url, moderator.invites.participant);
    const wall = await openWall(context, relay.url, moderator.invites.projector);
    const screens: readonly Screen[] = [
      { name: 'start', url: relay.url },
      { name: 'join', url: `${relay.url}#/join/${moderator.invites.participant}` },
      { name: 'score', url: score },
      { name: 'wall', url: wall },
    ];
    let ok = true;
    for (const screen of screens) {
      for (const device of ['desktop', 'mobile'] as const) {
        await forgetVisits(context, new URL(relay.url).origin);
        ok = judge(screen, device, await measure(screen, device, port, join(folder, 'report.json'))) && ok;
      }
    }
    return ok;
  } finally {
    moderator.leave();
    await context.close();
    await relay.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

const browser = provideBrowser();
if (browser.kind === 'missing') {
  console.error(browser.advice);
  process.exitCode = 1;
} else if (!(await lookAtEverything(browser.path))) {
  process.exitCode = 1;
}
