/**
 * `npm test`: everything that has to be green, in one go. Each step is printed with its time, a failing step does not
 * hide the ones behind it, and the last line adds up the tests of all vitest runs.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserAnswer, provideBrowser } from './support/browser-install.ts';

type Counts = { readonly passed: number; readonly failed: number };
type Outcome = { readonly step: string; readonly ok: boolean; readonly seconds: number; readonly counts?: Counts };

const root = fileURLToPath(new URL('../', import.meta.url));
const bin = join(root, 'node_modules', '.bin');
const reports = mkdtempSync(join(tmpdir(), 'plenum-reports-'));

function run(command: readonly string[], env: Readonly<Record<string, string>> = {}): boolean {
  const [name = '', ...args] = command;
  const child = spawnSync(join(bin, name), args, {
    cwd: root,
    // Tools start themselves with the `node` they find first: ours, also when this file was started without npm.
    env: { ...process.env, ...env, PATH: [bin, process.env['PATH']].join(delimiter) },
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (child.error !== undefined) console.error(child.error.message);
  return child.status === 0;
}

/** A run that broke off before it could report counts as no tests; the failed step itself is counted below. */
function readCounts(report: string): Counts {
  try {
    const { numPassedTests = 0, numFailedTests = 0 } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: Number(numPassedTests), failed: Number(numFailedTests) };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

function measure(step: string, task: () => boolean): Outcome {
  console.log(`\n── ${step}`);
  const started = performance.now();
  const ok = task();
  const seconds = (performance.now() - started) / 1000;
  console.log(`── ${step}: ${ok ? 'ok' : 'FAILED'} (${seconds.toFixed(1)} s)`);
  return { step, ok, seconds };
}

function runTests(step: string, project: string, env: Readonly<Record<string, string>> = {}): Outcome {
  const report = join(reports, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const outcome = measure(step, () => run(['vitest', 'run', '--project', project, ...reporters], env));
  return { ...outcome, counts: readCounts(report) };
}

function refuse(step: string, reason: string): Outcome {
  return measure(step, () => {
    console.error(reason);
    return false;
  });
}

function runStories(build: Outcome, browser: BrowserAnswer): Outcome {
  const step = 'stories in a real browser';
  if (!build.ok) return refuse(step, 'not run: there is no build to look at');
  if (browser.kind === 'missing') return refuse(step, browser.advice);
  return runTests(step, 'e2e', { CHROMIUM_PATH: browser.path });
}

function runEverything(): readonly Outcome[] {
  const browser = provideBrowser();
  const types = measure('types', () => run(['tsc', '-b']));
  const lint = measure('format and lint', () => run(['biome', 'ci', '--colors=off', '--error-on-warnings', '.']));
  const unused = measure('nothing unused', () => run(['knip']));
  const tests = runTests('architecture, unit, contract, scenario and property tests', 'house');
  const build = measure('build', () => run(['node', 'server/tools/build.ts', '--if-changed']));
  const size = build.ok
    ? measure('size budget', () => run(['node', 'tests/size/run.ts']))
    : refuse('size budget', 'not run: there is no build to weigh');
  return [types, lint, unused, tests, build, size, runStories(build, browser)];
}

function summarize(outcomes: readonly Outcome[]): void {
  console.log('\n── summary');
  for (const { step, ok, seconds, counts } of outcomes) {
    const tests = counts === undefined ? '' : `, ${counts.passed} passed, ${counts.failed} failed`;
    console.log(`${ok ? 'ok    ' : 'FAILED'}  ${step} (${seconds.toFixed(1)} s${tests})`);
  }
  const passed = outcomes.reduce((sum, { counts }) => sum + (counts?.passed ?? 0), 0);
  // A step that fails without a failed test (types, format, a broken run) is one failure, or the last line would lie.
  const failed = outcomes.reduce((sum, { ok, counts }) => sum + (ok ? 0 : Math.max(1, counts?.failed ?? 0)), 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}

try {
  summarize(runEverything());
} finally {
  rmSync(reports, { recursive: true, force: true });
}
