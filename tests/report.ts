import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** A test that went wrong: where it stands and the first line of what it says. */
export interface FailedTest {
  readonly file: string;
  readonly title: string;
  readonly reason: string;
}

export interface Report {
  readonly passed: number;
  readonly failed: readonly FailedTest[];
}

interface Told {
  readonly name: string;
  readonly status: string;
  readonly message?: string;
  readonly assertionResults: readonly {
    readonly fullName: string;
    readonly status: string;
    readonly failureMessages?: readonly string[] | null;
  }[];
}

const firstLine = (text: string) =>
  (text.split('\n').find((line) => line.trim() !== '') ?? 'no reason given').slice(0, 200);

const failuresOf = (told: Told, file: string): readonly FailedTest[] => {
  const tests = told.assertionResults
    .filter(({ status }) => status === 'failed')
    .map(({ fullName, failureMessages }) => ({ file, title: fullName, reason: firstLine(failureMessages?.[0] ?? '') }));
  if (tests.length > 0 || told.status !== 'failed') return tests;
  return [{ file, title: '(the file itself)', reason: firstLine(told.message ?? '') }];
};

/** What a run of vitest wrote down; one that broke off before it could report counts as no tests. */
export function readReport(path: string, root: string): Report {
  try {
    const { numPassedTests = 0, testResults = [] } = JSON.parse(readFileSync(path, 'utf8'));
    const told: readonly Told[] = testResults;
    return { passed: Number(numPassedTests), failed: told.flatMap((one) => failuresOf(one, relative(root, one.name))) };
  } catch {
    return { passed: 0, failed: [] };
  }
}
