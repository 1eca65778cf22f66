/**
 * `npm test`: everything that has to be green, in one go. Each step is printed with its time, a failing step does not
 * hide the ones behind it, failed tests are named at the end, and the last line adds up the tests of all vitest runs.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Report, readReport } from './report.ts';
import { type BrowserAnswer, provideBrowser } from './support/browser-install.ts';

interface Outcome {
  readonly step: string;
  readonly ok: boolean;
  readonly seconds: number;
  readonly report?: Report;
  /** What went wrong first and passed when told again. */
  readonly unsteady?: Report['failed'];
}

/** So many story files may be told once more; if more went wrong, it was not chance. */
const tellAgainAtMost = 3;

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

function measure(step: string, task: () => boolean): Outcome {
  console.log(`\n── ${step}`);
  const started = performance.now();
  const ok = task();
  const seconds = (performance.now() - started) / 1000;
  console.log(`── ${step}: ${ok ? 'ok' : 'FAILED'} (${seconds.toFixed(1)} s)`);
  return { step, ok, seconds };
}

type Env = Readonly<Record<string, string>>;

function runTests(step: string, project: string, env: Env = {}, files: readonly string[] = []): Outcome {
  const report = join(reports, `${project}-${files.length}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const outcome = measure(step, () => run(['vitest', 'run', '--project', project, ...reporters, ...files], env));
  return { ...outcome, report: readReport(report, root) };
}

function refuse(step: string, reason: string): Outcome {
  return measure(step, () => {
    console.error(reason);
    return false;
  });
}

/**
 * A story is told by a browser, a relay and a network on whatever machine this is: one that fails is told once more, and
 * counts as green only if all of its file passes then. It stays named in the summary, because it may be a race of ours.
 */
function runStories(build: Outcome, browser: BrowserAnswer): Outcome {
  const step = 'stories in a real browser';
  if (!build.ok) return refuse(step, 'not run: there is no build to look at');
  if (browser.kind === 'missing') return refuse(step, browser.advice);
  const env = { CHROMIUM_PATH: browser.path };
  const first = runTests(step, 'e2e', env);
  const failed = first.report?.failed ?? [];
  const files = [...new Set(failed.map(({ file }) => file))];
  if (first.ok || files.length === 0 || files.length > tellAgainAtMost) return first;
  const again = runTests('stories told a second time', 'e2e', env, files);
  if (!again.ok) return first;
  const passed = (first.report?.passed ?? 0) + failed.length;
  return {
    step: `${step}, ${failed.length} only at the second telling`,
    ok: true,
    seconds: first.seconds + again.seconds,
    report: { passed, failed: [] },
    unsteady: failed,
  };
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
  for (const { step, ok, seconds, report } of outcomes) {
    const tests = report === undefined ? '' : `, ${report.passed} passed, ${report.failed.length} failed`;
    console.log(`${ok ? 'ok    ' : 'FAILED'}  ${step} (${seconds.toFixed(1)} s${tests})`);
  }
  // Named once more at the end: hours of output lie between a failure and the last line.
  const named = outcomes.flatMap(({ report, unsteady }) => [...(report?.failed ?? []), ...(unsteady ?? [])]);
  for (const { file, title, reason } of named) console.log(`\n${file}\n  ${title}\n  ${reason}`);
  const passed = outcomes.reduce((sum, { report }) => sum + (report?.passed ?? 0), 0);
  // A step that fails without a failed test (types, format, a broken run) is one failure, or the last line would lie.
  const failed = outcomes.reduce((sum, { ok, report }) => sum + (ok ? 0 : Math.max(1, report?.failed.length ?? 0)), 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}

try {
  summarize(runEverything());
} finally {
  rmSync(reports, { recursive: true, force: true });
}
