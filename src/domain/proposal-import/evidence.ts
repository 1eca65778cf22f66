import type { Evidence } from '../proposal/proposal.ts';

const line = (text = ''): string => text.replace(/\s+/gu, ' ').trim();

/** „Sozialbericht 2026, S. 14, Stand 31.12.2025": the source, its page and what it is as of. */
const sourceOf = (text: string): Omit<Evidence, 'fact'> => {
  const page = /[,;]?\s*(?:S\.|Seite|p\.|page)\s*(\d[\d\s–-]*)/iu.exec(text);
  const asOf = /[,;]?\s*(?:Stand:?|as of)\s+([^,;]+)/iu.exec(text);
  const source = text.replace(page?.[0] ?? '', '').replace(asOf?.[0] ?? '', '');
  return { source: line(source.replace(/[,;\s]+$/u, '')), page: line(page?.[1]), asOf: line(asOf?.[1]) };
};

const evidenceOf = (text: string): Evidence => {
  if (text.includes('|')) {
    const [fact, source, page, asOf] = text.split('|');
    return { fact: line(fact), source: line(source), page: line(page), asOf: line(asOf) };
  }
  const bracketed = /^(.*\S)\s*\(([^()]+)\)[.\s]*$/u.exec(text);
  const named = /^(.*?\S)[\s,;.–-]*\b(?:Quelle|Source):\s*(.+)$/iu.exec(text);
  const [, fact, source] = named ?? bracketed ?? [];
  return source === undefined
    ? { fact: line(text), source: '', page: '', asOf: '' }
    : { fact: line(fact), ...sourceOf(source) };
};

/**
 * Figures with their sources, one a line: `figure | source | page | as of`, `figure (source, S. 14, Stand 2026)` or
 * `figure. Quelle: …`. What names no source is a figure without one, and nothing of the line is lost.
 */
export const readEvidence = (text: string): readonly Evidence[] =>
  text
    .split('\n')
    .map((one) => one.replace(/^[\s•*–-]+/u, '').trim())
    .filter((one) => one !== '')
    .map(evidenceOf);
