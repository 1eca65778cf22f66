import { type ESTree, Visitor } from 'vite';
import type { Module } from './modules.ts';

type Reader = (program: ESTree.Program) => readonly string[];

const testWords = new Set(['test', 'it', 'describe', 'suite']);
const evasions = new Set(['skip', 'only', 'todo', 'skipIf', 'runIf', 'fails']);

// Waiting for a condition needs a pause between two looks; a bench paces what it sends.
const mayPause = /^tests\/(?:support\/until\.ts$|bench\/)/;

/** `test.concurrent.each(…)('…')` -> the words of the chain, from `test` on. */
function readChain(expression: ESTree.Expression | ESTree.Super): readonly string[] {
  switch (expression.type) {
    case 'Identifier':
      return [expression.name];
    case 'CallExpression':
      return readChain(expression.callee);
    case 'MemberExpression':
      return expression.property.type === 'Identifier'
        ? [...readChain(expression.object), expression.property.name]
        : readChain(expression.object);
    default:
      return [];
  }
}

const findEvasions: Reader = (program) => {
  const findings: string[] = [];
  new Visitor({
    MemberExpression(node) {
      const [root = '', ...words] = readChain(node);
      const last = words.at(-1);
      if (testWords.has(root) && last !== undefined && evasions.has(last)) findings.push(`${root}.${words.join('.')}`);
    },
  }).visit(program);
  return findings.map((chain) => `${chain}: a test runs, always, with all the others`);
};

/** The name of the first parameter: what a promise executor calls to resolve. */
function readResolver(executor: ESTree.Argument | undefined): string | undefined {
  if (executor?.type !== 'ArrowFunctionExpression' && executor?.type !== 'FunctionExpression') return undefined;
  const [first] = executor.params;
  return first?.type === 'Identifier' ? first.name : undefined;
}

type Call = { readonly name: string; readonly start: number; readonly task: ESTree.Argument | undefined };

/** Whether a timer's task is the resolver itself or a function with a call of it inside. */
function resolves(task: ESTree.Argument | undefined, resolvers: ReadonlySet<string>, calls: readonly Call[]): boolean {
  if (task?.type === 'Identifier') return resolvers.has(task.name);
  if (task === undefined) return false;
  return calls.some(({ name, start }) => resolvers.has(name) && start >= task.start && start < task.end);
}

const findSleeps: Reader = (program) => {
  const findings: string[] = [];
  const resolvers = new Set<string>();
  const calls: Call[] = [];
  new Visitor({
    NewExpression({ callee, arguments: [executor] }) {
      const resolver = callee.type === 'Identifier' && callee.name === 'Promise' ? readResolver(executor) : undefined;
      if (resolver !== undefined) resolvers.add(resolver);
    },
    CallExpression({ callee, start, arguments: [task] }) {
      calls.push({ name: readChain(callee).at(-1) ?? '', start, task });
    },
    ImportDeclaration({ source }) {
      if (/^(?:node:)?timers\/promises$/.test(source.value)) findings.push(source.value);
    },
  }).visit(program);
  for (const { name, task } of calls) {
    if (name === 'waitForTimeout') findings.push(name);
    // A time limit (a timer that rejects) is fine; a promise that time alone resolves is a sleep.
    if (name === 'setTimeout' && resolves(task, resolvers, calls)) findings.push(name);
  }
  return findings.map((how) => `${how}: no sleeping, wait for a condition (tests/support/until.ts)`);
};

const findFloating: Reader = (program) => {
  const findings: string[] = [];
  new Visitor({
    ExpressionStatement({ expression }) {
      const inner = expression.type === 'UnaryExpression' ? expression.argument : expression;
      const [root, ...words] = readChain(inner);
      const promised = words.find((word) => word === 'rejects' || word === 'resolves' || word === 'poll');
      if (root === 'expect' && promised !== undefined) findings.push(promised);
    },
  }).visit(program);
  return findings.map((word) => `expect ${word}: nobody awaits it, so it cannot fail`);
};

const findModuleMocks: Reader = (program) => {
  const findings: string[] = [];
  new Visitor({
    CallExpression({ callee }) {
      const [root, word = ''] = readChain(callee);
      if (root === 'vi' && /^(?:mock|doMock)$/.test(word)) findings.push(`vi.${word}: pass the thing in instead`);
    },
  }).visit(program);
  return findings;
};

/** Whether this is `expect(await ….count())`. */
const expectsCount = (node: ESTree.Expression | ESTree.Super): boolean => {
  if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier' || node.callee.name !== 'expect')
    return false;
  const [awaited] = node.arguments;
  if (awaited?.type !== 'AwaitExpression' || awaited.argument.type !== 'CallExpression') return false;
  return readChain(awaited.argument.callee).at(-1) === 'count';
};

/** A screen that has none yet would fail it; none at all (`toBe(0)`) is absence, which is shown after something permitted. */
const findHasty: Reader = (program) => {
  const findings: string[] = [];
  new Visitor({
    CallExpression({ callee, arguments: [wanted] }) {
      if (callee.type !== 'MemberExpression' || !expectsCount(callee.object)) return;
      if (wanted?.type === 'Literal' && wanted.value !== 0) findings.push(String(wanted.value));
    },
  }).visit(program);
  return findings.map((count) => `expects ${count} at once: wait until there are as many`);
};

/** What makes a test worth nothing: skipped, asleep, not awaited, looking at a replaced module, or decided by who is faster. */
export function checkHonesty(modules: readonly Module[]): readonly string[] {
  return modules
    .filter(({ path }) => path.startsWith('tests/'))
    .flatMap(({ path, program }) => {
      const readers = [
        findEvasions,
        findFloating,
        findModuleMocks,
        findHasty,
        ...(mayPause.test(path) ? [] : [findSleeps]),
      ];
      return readers.flatMap((read) => read(program)).map((finding) => `${path}: ${finding}`);
    });
}
