import type { Tree } from './tree.ts';

const homes = ['home', 'Users', 'root', 'work', 'mnt', 'tmp'].join('|');
const machinePath = new RegExp(`(?:^|[\\s"'\`(=])/(?:${homes})/[\\w.-]+`, 'm');

/** What ties the project to one machine or one registry; a clone elsewhere would not install, or would lead nowhere. */
export function checkTraces(tree: Tree): readonly string[] {
  return [...tree].flatMap(([path, text]) => {
    const findings: string[] = [];
    const found = machinePath.exec(text)?.[0].trim();
    if (found !== undefined) findings.push(`${path}: a path of one machine (${found})`);
    if (path === 'package-lock.json' && /"resolved":\s*"/.test(text))
      findings.push(`${path}: names a registry or a path`);
    if (path === '.npmrc' && /registry\s*=/.test(text)) findings.push(`${path}: names a registry`);
    return findings;
  });
}
