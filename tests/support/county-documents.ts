import { readFile } from 'node:fs/promises';
import type * as Y from 'yjs';
import { versionOfContent } from '../../src/documents/space/frozen-proposal.ts';
import {
  putCycle,
  putField,
  putGoal,
  putRegisteredGroup,
  setRegisterFacts,
} from '../../src/documents/space/register.ts';
import { addAct, handIn, setNumber } from '../../src/documents/space/submissions.ts';
import type { ActId, FieldId, GoalId, GroupId, ProposalId } from '../../src/domain/ids.ts';
import { keysInOrder } from '../../src/domain/order.ts';
import type { Profile } from '../../src/domain/proposal/proposal.ts';
import { suggestMapping } from '../../src/domain/proposal-import/columns.ts';
import { readRows } from '../../src/domain/proposal-import/rows.ts';
import { tableOf } from '../../src/domain/proposal-import/table.ts';
import { decodeImport } from '../../src/domain/proposal-import/text.ts';
import type { Cycle } from '../../src/domain/space/register.ts';
import { type FrozenProposal, printNumber } from '../../src/domain/space/submission.ts';
import { cutCsv } from '../../src/features/proposals/cut-csv.ts';

/*
 * What a county has in its documents, written as the apps of its people write it: a story begins where it becomes
 * interesting, and a measurement has as much as ten years bring.
 */

/** The proposals of a file in tests/data, read as an import reads them. */
export async function importedProfiles(name: string): Promise<readonly Profile[]> {
  const decoded = decodeImport(new Uint8Array(await readFile(new URL(`../data/${name}`, import.meta.url))));
  if (decoded.kind === 'refused') throw new Error(`${name}: ${decoded.reason}`);
  const reading = tableOf(await cutCsv(decoded.text));
  if (reading.kind === 'refused') throw new Error(`${name}: ${reading.reason}`);
  return readRows(reading.table, suggestMapping(reading.table.headers)).rows.map(({ profile }) => profile);
}

interface Registered {
  readonly title: string;
  readonly fields: readonly string[];
  readonly goals: readonly string[];
  readonly groups: readonly { readonly id: GroupId; readonly name: string }[];
  readonly cycles: readonly Pick<Cycle, 'year' | 'step'>[];
}

/** The register of a county from nothing. */
export const fillRegister = (doc: Y.Doc, { title, fields, goals, groups, cycles }: Registered): void => {
  setRegisterFacts(doc, { title });
  const orders = keysInOrder(Math.max(fields.length, goals.length, groups.length));
  const orderOf = (place: number) => orders[place] ?? '';
  for (const [place, name] of fields.entries())
    putField(doc, { id: `field-${place}` as FieldId, name, mergedInto: null, order: orderOf(place) });
  for (const [place, text] of goals.entries())
    putGoal(doc, { id: `goal-${place}` as GoalId, text, order: orderOf(place) });
  for (const [place, group] of groups.entries())
    putRegisteredGroup(doc, { ...group, kind: 'focusGroup', recognition: 'recognised', order: orderOf(place) });
  for (const cycle of cycles) putCycle(doc, cycle);
};

/** A proposal as a group hands it in. */
export const frozenBy = (group: string, proposal: string, profile: Profile): FrozenProposal => ({
  proposal: proposal as ProposalId,
  profile: { ...profile, origin: group, originKind: 'focusGroup' },
  group: { name: group, kind: 'focusGroup', recognition: 'recognised', decidedOn: '' },
  guideline: [],
});

/** The group hands in. */
export const handsIn = (doc: Y.Doc, content: FrozenProposal, at: number): void =>
  void handIn(doc, content, { id: `in-${content.proposal}` as ActId, at, role: 'author' });

/** The office takes what was handed in into a year, under the number the relay has given. */
export const takesIn = (
  doc: Y.Doc,
  content: FrozenProposal,
  { year, number, at }: { readonly year: number; readonly number: number; readonly at: number },
): void => {
  const deed = { kind: 'takenIn', version: versionOfContent(content), year, late: false, text: '' } as const;
  addAct(doc, content.proposal, deed, { id: `taken-${content.proposal}` as ActId, at, role: 'office' });
  setNumber(doc, content.proposal, printNumber(year, number));
};
