import type * as Y from 'yjs';
import { verdicts } from '../../domain/results/decision.ts';
import { longestDecided, mostDecided, mostSessions, type PastSession } from '../../domain/timeline/timeline.ts';
import { setIfNew } from '../field-table.ts';
import { asText, asTexts, asWhole, isRecord } from '../parse.ts';
import { planRoots } from './roots.ts';

/** The timeline that everybody sees, as it was taken over last (SPEC D164): one value, because it is taken over as a whole. */
export const readPast = (value: unknown): readonly PastSession[] =>
  Array.isArray(value) ? value.filter(isRecord).slice(0, mostSessions).map(readSession) : [];

const readSession = (value: Readonly<Record<string, unknown>>): PastSession => {
  const counts = isRecord(value['verdicts']) ? value['verdicts'] : {};
  const date = asText(value['date']);
  return {
    title: asText(value['title']),
    date: /^\d{4}-\d{2}-\d{2}$/u.test(date) ? date : '',
    continues: asText(value['continues']),
    decided: asTexts(value['decided'])
      .slice(0, mostDecided)
      .map((text) => [...text].slice(0, longestDecided).join('')),
    verdicts: Object.fromEntries(
      verdicts.flatMap((verdict) => {
        const count = asWhole(counts[verdict], 1, 10_000);
        return count === null ? [] : [[verdict, count] as const];
      }),
    ),
  };
};

/** Puts the sessions on the timeline that everybody sees. */
export const putPast = (doc: Y.Doc, past: readonly PastSession[]): void =>
  doc.transact(() => setIfNew(planRoots(doc).session, 'past', past));
