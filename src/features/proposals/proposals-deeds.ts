import type * as Y from 'yjs';
import {
  changeProposal,
  type ProposalChange,
  type ProposalChanged,
  renameField,
} from '../../documents/proposals/change.ts';
import { readProposals } from '../../documents/proposals/document.ts';
import { putProposal, removeProposal, restoreProposal } from '../../documents/proposals/edit.ts';
import {
  type ImportedUpdate,
  type ImportTrace,
  importSteps,
  readFingerprints,
  undoImport,
} from '../../documents/proposals/import.ts';
import { createId, type ProposalId, type RandomBytes } from '../../domain/ids.ts';
import { keyBetween } from '../../domain/order.ts';
import type { Profile, Proposal } from '../../domain/proposal/proposal.ts';
import type { Fingerprints } from '../../domain/proposal-import/fingerprint.ts';
import { importWriting } from '../../domain/proposal-import/import-writing.ts';
import type { ImportChoice, ImportMatch } from '../../domain/proposal-import/match.ts';

export type ProposalMove = 'up' | 'down' | 'first' | 'last';

export interface ImportDone {
  readonly added: number;
  readonly changed: number;
  /** What others changed between the preview and the deed: texts are merged, the rest was left as they wrote it. */
  readonly meanwhile: readonly ImportedUpdate[];
  /** Titles of proposals that somebody removed in between; nothing of them was written. */
  readonly gone: readonly string[];
  /**
   * Takes the import back where everything still is as it left it; `fixed` ones stay. Answers what stays, because others
   * have worked on it since.
   */
  readonly undo: (fixed: ReadonlySet<ProposalId>) => readonly Proposal[];
}

/** What list, form and import can do to the proposals. Those that can be undone answer with the way back. */
export interface ProposalsDeeds {
  readonly add: (profile: Profile) => ProposalId;
  /** Only the fields that the person changed, with what stood there when they began: words of others stay. */
  readonly change: (id: ProposalId, change: ProposalChange) => ProposalChanged;
  readonly remove: (id: ProposalId) => () => void;
  readonly restore: (id: ProposalId) => void;
  readonly move: (id: ProposalId, move: ProposalMove) => void;
  /** In all proposals at once; one that has the other name already keeps it once. */
  readonly renameField: (from: string, to: string) => () => void;
  /** What files said of each proposal at the last import. */
  readonly lastImported: () => ReadonlyMap<ProposalId, Fingerprints>;
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

const importAll =
  (doc: Y.Doc, random: RandomBytes): ProposalsDeeds['importAll'] =>
  async (matches, choices, onProgress) => {
    const existing = readProposals(doc);
    const writing = importWriting(matches, choices, { existing, random });
    const before = readFingerprints(doc);
    const updated: ImportedUpdate[] = [];
    const gone: ProposalId[] = [];
    const steps = importSteps(doc, { ...writing, source: createId(random) }, (update, id) => {
      if (update === null) gone.push(id);
      else updated.push(update);
    });
    for (const [index, step] of steps.entries()) {
      step();
      onProgress((index + 1) / steps.length);
      await breathe();
    }
    const remembered = new Map([...writing.fingerprints.keys()].map((id) => [id, before.get(id)]));
    const trace: ImportTrace = { added: writing.added, updated, remembered };
    const titleOf = (id: ProposalId) =>
      matches.find((match) => match.kind !== 'new' && match.existing.id === id)?.imported.profile.title ?? '';
    return {
      added: writing.added.length,
      changed: updated.filter(({ left }) => Object.keys(left).length > 0).length,
      meanwhile: updated.filter(({ meanwhile, doubled }) => meanwhile.length + doubled.length > 0),
      gone: gone.map(titleOf),
      undo: (fixed) => undoImport(doc, trace, fixed),
    };
  };

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
  renameField: (from, to) => renameField(doc, from, to),
  lastImported: () => readFingerprints(doc),
  importAll: importAll(doc, random),
});
