import type { ActId, ProposalId } from '../../domain/ids.ts';
import type { Act, Deed, Earlier, Noted } from '../../domain/space/submission.ts';
import type { Fields } from '../field-table.ts';
import { asMoment, asWhole, isRecord } from '../parse.ts';

/** Entries that speak of others, each with its proposal. */
const keyOf = (act: unknown, proposal: unknown): string => `${act}/${proposal}`;

/** What an office has put in the place of an entry. */
interface Correction {
  readonly id: string;
  /** Its office knew that the words of the entry were erased: these are other ones. */
  readonly isSince: boolean;
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

const inOrder = (found: readonly Correction[]): readonly Correction[] =>
  found.toSorted((a, b) => a.turn - b.turn || a.at - b.at || (a.id < b.id ? -1 : 1));

/** An entry with what was put in its place, the first words first. */
const withCorrections = (act: Act & { readonly deed: Noted }, found: readonly Correction[]): Act => {
  const words: readonly Noted[] = [act.deed, ...found.map(({ to }) => to)];
  const earlier = found.flatMap(({ at }, place): readonly Earlier[] => {
    const deed = words[place];
    return deed === undefined ? [] : [{ deed, correctedAt: at }];
  });
  return { ...act, deed: words.at(-1) ?? act.deed, earlier };
};

/** What the last correction of an entry says, as it is stored, and the keys of all of them. */
export const holdingIn = (decided: ReadonlyMap<string, Fields>, act: ActId, proposal: ProposalId) => {
  const about = [...decided].flatMap(([id, fields]) => {
    const found = saidIn(fields);
    const isIt = found?.deed['kind'] === 'corrected' && found.deed['act'] === act;
    return found !== null && isIt && found.said['proposal'] === proposal ? [{ id, ...found }] : [];
  });
  const { found } = correctionsIn(decided, (said) => said as unknown as Deed);
  const last = inOrder(found.get(keyOf(act, proposal)) ?? []).at(-1);
  const said = about.find(({ id }) => id === last?.id)?.deed['to'];
  return { last: isRecord(said) ? said : null, keys: about.map(({ id }) => id) };
};

const correctionsIn = (decided: ReadonlyMap<string, Fields>, readDeed: ReadDeed) => {
  const all = [...decided].flatMap(([id, fields]) => {
    const found = saidIn(fields);
    return found === null ? [] : [{ id, ...found }];
  });
  const back = new Set(
    all.flatMap(({ said, deed }) => (deed['kind'] === 'takenBack' ? [keyOf(deed['act'], said['proposal'])] : [])),
  );
  const found = new Map<string, Correction[]>();
  for (const { id, said, deed } of all) {
    if (deed['kind'] !== 'corrected' || back.has(keyOf(id, said['proposal'])) || !isRecord(deed['to'])) continue;
    const [to, turn] = [readDeed(deed['to']), asWhole(said['turn'], 1, 1_000_000)];
    if (!isNote(to) || turn === null) continue;
    const key = keyOf(deed['act'], said['proposal']);
    const one = { id, turn, at: asMoment(said['at']) ?? 0, to, isSince: deed['since'] === true };
    found.set(key, [...(found.get(key) ?? []), one]);
  }
  return { back, found };
};

/** They are kinds of their own: an app that reads none of them leaves them out, and reads the entry as it was noted. */
export const readRevisions = (decided: ReadonlyMap<string, Fields>, readDeed: ReadDeed): Revisions => {
  const { back, found } = correctionsIn(decided, readDeed);
  return {
    isBack: (act, proposal) => back.has(keyOf(act, proposal)),
    corrected: (act) => {
      const all = inOrder(found.get(keyOf(act.id, act.proposal)) ?? []);
      const { deed } = act;
      if (all.length === 0 || !isNote(deed) || (deed.kind === 'moved' && deed.session !== undefined)) return act;
      if (act.erased === undefined) return withCorrections({ ...act, deed }, all);
      // Who did not know that the words were erased may have had them in what was put in their place.
      const [unaware, since] = [all.filter(({ isSince }) => !isSince), all.filter(({ isSince }) => isSince)];
      const last = unaware.at(-1)?.to ?? deed;
      const held = { ...act, deed: { ...last, text: '', presentedBy: '' } };
      return since.length === 0 ? held : withCorrections(held, since);
    },
  };
};
