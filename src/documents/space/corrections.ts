import type { ActId, ProposalId } from '../../domain/ids.ts';
import type { Act, Deed, Earlier, Noted } from '../../domain/space/submission.ts';
import type { Fields } from '../field-table.ts';
import { asMoment, asWhole, isRecord } from '../parse.ts';

/** Entries that speak of others, each with its proposal. */
const keyOf = (act: unknown, proposal: unknown): string => `${act}/${proposal}`;

/** What an office has put in the place of an entry. */
interface Correction {
  readonly id: string;
  readonly turn: number;
  readonly at: number;
  readonly to: Noted;
}

/** What offices have said of entries of a way: which are taken back (SPEC D367), and what stands in their place (D372). */
export interface Revisions {
  readonly isBack: (act: ActId, proposal: ProposalId) => boolean;
  readonly corrected: (act: Act) => Act;
}

/** Reads a deed that somebody has written; null: none that we know, and then nothing is corrected by it. */
export type ReadDeed = (said: Readonly<Record<string, unknown>>) => Deed | null;

const saidIn = (fields: Fields) => {
  const said = fields.get('act');
  const deed = isRecord(said) ? said['deed'] : null;
  return isRecord(said) && isRecord(deed) ? { said, deed } : null;
};

const isNote = (deed: Deed | null): deed is Noted => deed?.kind === 'moved' || deed?.kind === 'heard';

/** They are kinds of their own: an app that reads none of them leaves them out, and reads the entry as it was noted. */
export const readRevisions = (decided: ReadonlyMap<string, Fields>, readDeed: ReadDeed): Revisions => {
  const all = [...decided].flatMap(([id, fields]) => {
    const found = saidIn(fields);
    return found === null ? [] : [{ id, ...found }];
  });
  const back = new Set(
    all.flatMap(({ said, deed }) => (deed['kind'] === 'takenBack' ? [keyOf(deed['act'], said['proposal'])] : [])),
  );
  const corrections = new Map<string, Correction[]>();
  for (const { id, said, deed } of all) {
    if (deed['kind'] !== 'corrected' || back.has(keyOf(id, said['proposal'])) || !isRecord(deed['to'])) continue;
    const [to, turn] = [readDeed(deed['to']), asWhole(said['turn'], 1, 1_000_000)];
    if (!isNote(to) || turn === null) continue;
    const key = keyOf(deed['act'], said['proposal']);
    corrections.set(key, [...(corrections.get(key) ?? []), { id, turn, at: asMoment(said['at']) ?? 0, to }]);
  }
  return {
    isBack: (act, proposal) => back.has(keyOf(act, proposal)),
    corrected: (act) => {
      const found = corrections.get(keyOf(act.id, act.proposal)) ?? [];
      if (found.length === 0 || !isNote(act.deed) || (act.deed.kind === 'moved' && act.deed.session !== undefined))
        return act;
      const inOrder = found.toSorted((a, b) => a.turn - b.turn || a.at - b.at || (a.id < b.id ? -1 : 1));
      const words = [act.deed, ...inOrder.map(({ to }) => to)];
      const earlier = inOrder.flatMap(({ at }, place): readonly Earlier[] => {
        const deed = words[place];
        return deed === undefined ? [] : [{ deed, correctedAt: at }];
      });
      return { ...act, deed: words.at(-1) ?? act.deed, earlier };
    },
  };
};
