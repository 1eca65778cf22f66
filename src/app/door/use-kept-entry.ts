import { useMemo, useReducer } from 'react';
import type { RescueRow } from '../../device/database.ts';
import { compareKept, isWhole, readKept, takeOver } from '../../documents/kept-work.ts';
import { readPlan } from '../../documents/plan/read.ts';
import { readProposals } from '../../documents/proposals/document.ts';
import type { Judgement } from '../../domain/assessment/assessment.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import type { Plan } from '../../domain/session/session.ts';
import type { KeptEntry } from '../../features/kept/kept-entry.ts';
import { groupParts, type KeptWording, keptLines } from '../../features/kept/kept-lines.ts';
import { parseName } from '../../protocol/document-name.ts';
import type { Edit, OpenSession } from '../../sync/open-session.ts';
import { sheetOf } from '../../sync/session-documents.ts';
import { useFormat } from '../../words/format.ts';
import { useKeptWords } from '../../words/kept.ts';
import { useKeptFieldWords } from '../../words/kept-fields.ts';
import { useProposalsWords } from '../../words/proposals.ts';
import { useWords } from '../../words/words.ts';

type Kept = ReturnType<typeof readKept>;
type Editable = keyof OpenSession['edit'];
const isEditable = (kind: string): kind is Editable =>
  ['seat', 'plan', 'proposals', 'minutes', 'record'].includes(kind);

const kindOf = ({ document }: RescueRow): string => parseName(document)?.kind ?? 'other';

/** How to write into the document a copy is of; null where this seat may not. */
const editFor = (row: RescueRow, session: OpenSession | null): Edit | null => {
  const kind = kindOf(row);
  const name = parseName(row.document);
  if (session !== null && name?.kind === 'group')
    return session.mayEdit(sheetOf(name.group)) ? session.editSheet(name.group) : null;
  return session !== null && isEditable(kind) && session.mayEdit(kind) ? session.edit[kind] : null;
};

/** One copy put aside, in words, and the way back into the session. */
export function useKeptEntry(row: RescueRow, session: OpenSession | null) {
  const { box } = useKeptWords();
  const format = useFormat();
  const [, lookAgain] = useReducer((turn: number) => turn + 1, 0);
  const kept = useMemo(() => readKept(row.reason === 'unreadable' ? null : row.update), [row]);
  const edit = editFor(row, session);
  const isRead = session === null || session.status.getSnapshot().isRead;
  const compare = (doc: Kept) => compareKept(kept, doc);
  const parts = edit === null ? compare(readKept(null)) : edit(compare);
  const wording = useWording(kept, session);
  const isReadable = row.reason !== 'unreadable' && isWhole(kept);
  const known = box.documents as Readonly<Record<string, string>>;
  const entry: KeptEntry = {
    id: row.id,
    heading: known[kindOf(row)] ?? box.documents.other,
    about: box.at(format.date(row.at), format.time(row.at)),
    reason: box.reasons[isReadable ? row.reason : 'unreadable'],
    lines: isRead ? keptLines(parts, wording) : null,
    mayTake: edit !== null,
    isWhole: isReadable,
  };
  const take = (lines: readonly string[]) => {
    edit?.((doc) => {
      const groups = groupParts(compare(doc));
      takeOver(
        doc,
        lines.flatMap((line) => groups.get(line) ?? []),
      );
    });
    lookAgain();
  };
  return { entry, take };
}

/** How parts of this copy are said: names are those of the session now, else those in the copy itself. */
function useWording(kept: Kept, session: OpenSession | null): KeptWording {
  const words = useWords();
  const { box } = useKeptWords();
  const proposalFields = useProposalsWords().fields;
  const fieldWords = useKeptFieldWords();
  const now = session?.proposals.getSnapshot() ?? [];
  const plan = session?.plan.getSnapshot();
  const keptNames = useMemo(() => namesIn(readProposals(kept), readPlan(kept)), [kept]);
  const names = plan === undefined ? keptNames : new Map([...keptNames, ...namesIn(now, plan)]);
  const nameOf = (id: string): string => names.get(id) ?? '';
  const printScores = (judgement: Judgement): string =>
    judgement.kind === 'abstained'
      ? box.cannot
      : Object.entries(judgement.values)
          .map(([id, score]) => `${nameOf(id)} ${score === 'cannot' ? box.cannot : score}`.trim())
          .join(' · ');
  return { words: fieldWords, proposalFields, nameOf, untitled: words.assessment.profile.noTitle, printScores };
}

const namesIn = (proposals: readonly Proposal[], { agenda, criteria, groups, polls }: Plan): Map<string, string> =>
  new Map<string, string>([
    ...[...proposals, ...agenda].map(({ id, title }) => [id, title] as const),
    ...[...criteria, ...groups].map(({ id, name }) => [id, name] as const),
    ...polls.map(({ id, question }) => [id, question] as const),
  ]);
