import * as Y from 'yjs';
import { type Judgement, sameJudgement } from '../domain/assessment/assessment.ts';
import type { ProposalId, RoundId } from '../domain/ids.ts';
import { profileTexts } from '../domain/proposal/proposal.ts';
import { setIfNew } from './field-table.ts';
import { asPlain } from './parse.ts';
import { kindOfRoot } from './root-kind.ts';
import { putJudgement, readSeat } from './seat/document.ts';
import { replaceText } from './text.ts';
import { erasedRoot, isOf, readErased } from './without-entries.ts';

/** One thing that stands in a copy put aside and not, or otherwise, in the document there is now. */
export type KeptPart =
  | {
      readonly kind: 'judgement';
      readonly round: RoundId;
      readonly proposal: ProposalId;
      readonly kept: Judgement;
      readonly present: Judgement | null;
    }
  | {
      readonly kind: 'value';
      readonly root: string;
      readonly key: string;
      readonly kept: unknown;
      readonly present: unknown;
    }
  | { readonly kind: 'list'; readonly root: string; readonly kept: readonly unknown[]; readonly present: null }
  | { readonly kind: 'text'; readonly root: string; readonly kept: string; readonly present: string };

/** Whether nothing stands in its place now: taking it over overwrites nothing. */
export const isMissing = (part: KeptPart): boolean =>
  part.present === null || part.present === undefined || part.present === '';

/** A judgement is a register of several writers: what counts is compared, not its entries. */
const judgements = 'judgements';

/** What a part belongs to: a table, an entry in it and a field of that. A value of its own is an entry without a field. */
export interface KeptPlace {
  readonly table: string;
  readonly entry: string;
  readonly field: string;
}

/** Texts are roots of their own, `field/entry`, beside the table that has the rest of the entry (SPEC D31, D60). */
export const placeOf = (part: KeptPart): KeptPlace => {
  if (part.kind === 'judgement') return { table: judgements, entry: part.proposal, field: part.round };
  if (part.kind === 'value') {
    const [entry = '', ...field] = part.key.split('/');
    return { table: part.root, entry, field: field.join('/') };
  }
  const [field = '', entry] = part.root.split('/');
  if (entry === undefined) return { table: part.root, entry: '', field: '' };
  return { table: profileTexts.some((one) => one === field) ? 'profiles' : 'entries', entry, field };
};

/** Everything that would be lost if a copy were thrown away. What was erased for good is not among it. */
export const compareKept = (kept: Y.Doc, present: Y.Doc): readonly KeptPart[] => {
  const erased = readErased(present);
  const roots = [...kept.share.keys()].filter(
    (root) => root !== erasedRoot && root !== judgements && !isOf(erased, root),
  );
  return [...judgementParts(kept, present), ...roots.flatMap((root) => rootParts(kept, present, root, erased))];
};

const judgementParts = (kept: Y.Doc, present: Y.Doc): readonly KeptPart[] => {
  const now = readSeat(present).judgements;
  return [...readSeat(kept).judgements].flatMap(([round, entries]) =>
    [...entries].flatMap(([proposal, judgement]): KeptPart[] => {
      const other = now.get(round)?.get(proposal);
      return sameJudgement(judgement, other)
        ? []
        : [{ kind: 'judgement', round, proposal, kept: judgement, present: other ?? null }];
    }),
  );
};

const rootParts = (kept: Y.Doc, present: Y.Doc, root: string, erased: ReadonlySet<string>): readonly KeptPart[] => {
  if (kindOfRoot(kept, root) === 'map') {
    const map = present.getMap<unknown>(root);
    return [...kept.getMap<unknown>(root)].flatMap(([key, value]): KeptPart[] => {
      const [old, now] = [asPlain(value), asPlain(map.get(key))];
      const isHere = JSON.stringify(old) === JSON.stringify(now);
      return isHere || isOf(erased, key) ? [] : [{ kind: 'value', root, key, kept: old, present: now }];
    });
  }
  if (kindOfRoot(kept, root) === 'list') {
    const here = new Set(present.getArray<unknown>(root).map((item) => JSON.stringify(asPlain(item))));
    const lost = kept
      .getArray<unknown>(root)
      .map(asPlain)
      .filter((item) => !here.has(JSON.stringify(item)));
    return lost.length === 0 ? [] : [{ kind: 'list', root, kept: lost, present: null }];
  }
  const [text, now] = [kept.getText(root).toString(), present.getText(root).toString()];
  return text === '' || text === now ? [] : [{ kind: 'text', root, kept: text, present: now }];
};

/** Writes parts of a copy into the document there is now, as new edits of whoever does it. Nothing is merged. */
export const takeOver = (doc: Y.Doc, parts: readonly KeptPart[]): void =>
  doc.transact(() => {
    for (const part of parts) takeOverOne(doc, part);
  });

const takeOverOne = (doc: Y.Doc, part: KeptPart): void => {
  if (part.kind === 'judgement') putJudgement(doc, part.round, part.proposal, part.kept);
  else if (part.kind === 'list') doc.getArray(part.root).push([...part.kept]);
  else if (part.kind === 'text') replaceText(doc.getText(part.root), part.kept);
  else setIfNew(doc.getMap(part.root), part.key, part.kept);
};

/** Whether all of a copy can be read. What waits for parts that are nowhere stands only in its bytes. */
export const isWhole = ({ store }: Y.Doc): boolean => store.pendingStructs === null && store.pendingDs === null;

/** A copy put aside as a document; an empty one for null. */
export const readKept = (update: Uint8Array | null): Y.Doc => {
  const doc = new Y.Doc();
  if (update !== null) Y.applyUpdate(doc, update);
  return doc;
};
