import { type ESTree, Visitor } from 'vite';
import type { Module } from './modules.ts';
import type { Tree } from './tree.ts';

const mustSpecify = ['src/documents', 'src/protocol'];

type Rules = ReadonlyMap<string, string>;

function listRules(tree: Tree): { readonly rules: Rules; readonly findings: readonly string[] } {
  const rules = new Map<string, string>();
  const findings: string[] = [];
  for (const [path, text] of tree) {
    if (!/(?:^|\/)SPEC\.md$/.test(path)) continue;
    for (const [, rule = ''] of text.matchAll(/^\s*[-*] \*\*([A-Z]\d+)\*\*/gm)) {
      if (rules.has(rule)) findings.push(`${path}: ${rule} stands there twice, or in ${rules.get(rule)} as well`);
      rules.set(rule, path);
    }
  }
  return { rules, findings };
}

function findMissingSpecs(tree: Tree, rules: Rules): readonly string[] {
  const homes = new Set([...rules.values()].map((path) => path.replace('/SPEC.md', '')));
  const isInhabited = (folder: string): boolean =>
    [...tree.keys()].some((path) => path.startsWith(`${folder}/`) && path.endsWith('.ts'));
  return mustSpecify
    .filter((folder) => isInhabited(folder) && !homes.has(folder))
    .map((folder) => `${folder}/SPEC.md: has no numbered rules (list items that start with **X1**)`);
}

function readTitle(argument: ESTree.Argument | undefined): string | undefined {
  if (argument?.type === 'Literal') return typeof argument.value === 'string' ? argument.value : undefined;
  return argument?.type === 'TemplateLiteral' ? (argument.quasis[0]?.value.raw ?? undefined) : undefined;
}

/** Titles of test, it and describe, also behind `.each(…)`; a helper that takes a title counts where it is called. */
export function listTitles({ program }: Module): readonly string[] {
  const titles: string[] = [];
  new Visitor({
    CallExpression({ arguments: [first, second] }) {
      const title = readTitle(first);
      const isBody = second !== undefined && /Function|Identifier|ObjectExpression|CallExpression/.test(second.type);
      if (title !== undefined && isBody) titles.push(title);
    },
  }).visit(program);
  return titles;
}

/** "D3 D4 a plan …" quotes D3 and D4. Letters no SPEC uses are just words ("A4 pages are …"). */
function readQuoted(title: string, letters: ReadonlySet<string>): readonly string[] {
  const quoted: string[] = [];
  for (const word of title.split(/[\s,:;]+/)) {
    if (!/^[A-Z]\d+$/.test(word) || !letters.has(word.charAt(0))) break;
    quoted.push(word);
  }
  return quoted;
}

/** Rules and tests in both directions: no rule without proof, no proof of a rule that does not exist. */
export function checkRules(tree: Tree, modules: readonly Module[]): readonly string[] {
  const { rules, findings } = listRules(tree);
  const letters = new Set([...rules.keys()].map((rule) => rule.charAt(0)));
  const quotes = modules
    .filter(({ path }) => /^tests\/.*\.(?:test|story)\.tsx?$/.test(path))
    .flatMap((module) =>
      listTitles(module)
        .flatMap((title) => readQuoted(title, letters))
        .map((rule) => ({ rule, path: module.path })),
    );
  const proved = new Set(quotes.map(({ rule }) => rule));
  return [
    ...findings,
    ...findMissingSpecs(tree, rules),
    ...[...rules]
      .filter(([rule]) => !proved.has(rule))
      .map(([rule, path]) => `${path}: no test title starts with ${rule}`),
    ...quotes
      .filter(({ rule }) => !rules.has(rule))
      .map(({ rule, path }) => `${path}: quotes ${rule}, which no SPEC has`),
  ];
}
