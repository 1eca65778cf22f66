import type * as Y from 'yjs';
import { changeProposal, type ProposalChange, type ProposalChanged } from '../../documents/proposal-change.ts';
import {
  importSteps,
  putProposal,
  readProposals,
  removeProposal,
  restoreProposal,
} from '../../documents/proposals-document.ts';
import { createId, type ProposalId, type RandomBytes } from '../../domain/ids.ts';
import { keyBetween } from '../../domain/order.ts';
import type { Profile, Proposal } from '../../domain/proposal/proposal.ts';
import { type ImportChoice, type ImportMatch, importWriting } from '../../domain/proposal-import/match.ts';

export type ProposalMove = 'up' | 'down' | 'first' | 'last';

export interface ImportDone {
  readonly added: number;
  readonly changed: number;
  /** Takes the whole import back: what was added goes, what was changed is as before. */
  readonly undo: () => void;
}

/** What list, form and import can do to the proposals. Those that can be undone answer with the way back. */
export interface ProposalsDeeds {
  readonly add: (profile: Profile) => ProposalId;
  /** Only the fields that the person changed, with what stood there when they began: words of others stay. */
  readonly change: (id: ProposalId, change: ProposalChange) => ProposalChanged;
  readonly remove: (id: ProposalId) => () => void;
  readonly restore: (id: ProposalId) => void;
  readonly move: (id: ProposalId, move: ProposalMove) => void;
  /** All or nothing: others see the new ones only when the last of them is written. */
  readonly importAll: (
    matches: readonly ImportMatch[],
    choices: ReadonlyMap<number, ImportChoice>,
    onProgress: (share: number) => void,
  ) => Promise<ImportDone>;
}

const add = (doc: Y.Doc, profile: Profile, random: RandomBytes): ProposalId => {
  const id = createId<ProposalId>(random);
  putProposal(doc, { ...profile, id, order: keyBetween(readProposals(doc).at(-1)?.order ?? null, null) });
  return id;
};

const placeOf = (move: ProposalMove, from: number, last: number): number => {
  if (move === 'first') return 0;
  if (move === 'last') return last;
  return Math.min(last, Math.max(0, from + (move === 'up' ? -1 : 1)));
};

const moveProposal = (doc: Y.Doc, id: ProposalId, move: ProposalMove): void => {
  const proposals = readProposals(doc);
  const from = proposals.findIndex((one) => one.id === id);
  const to = placeOf(move, from, proposals.length - 1);
  if (from < 0 || from === to) return;
  const others = proposals.filter((one) => one.id !== id);
  putProposal(doc, { id, order: keyBetween(others[to - 1]?.order ?? null, others[to]?.order ?? null) });
};

/** Lets the screen draw and the finger be heard. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

const undoImport = (doc: Y.Doc, added: readonly ProposalId[], before: readonly Proposal[]): void =>
  doc.transact(() => {
    for (const id of added) removeProposal(doc, id);
    for (const proposal of before) putProposal(doc, proposal);
  });

/** Binds the deeds to a proposals document. */
export const createProposalsDeeds = (doc: Y.Doc, random: RandomBytes): ProposalsDeeds => ({
  add: (profile) => add(doc, profile, random),
  change: (id, change) => changeProposal(doc, id, change),
  remove: (id) => {
    removeProposal(doc, id);
    return () => restoreProposal(doc, id);
  },
  restore: (id) => restoreProposal(doc, id),
  move: (id, move) => moveProposal(doc, id, move),
  importAll: async (matches, choices, onProgress) => {
    const { entries, added, before } = importWriting(matches, choices, { existing: readProposals(doc), random });
    const steps = importSteps(doc, createId(random), entries);
    for (const [index, step] of steps.entries()) {
      step();
      onProgress((index + 1) / steps.length);
      await breathe();
    }
    return { added: added.length, changed: before.length, undo: () => undoImport(doc, added, before) };
  },
});
