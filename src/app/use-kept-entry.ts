import { useMemo, useReducer } from 'react';
import type { RescueRow } from '../device/database.ts';
import { compareKept, type KeptPart, readKept, takeOver } from '../documents/kept-work.ts';
import type { Judgement } from '../domain/assessment/assessment.ts';
import type { KeptEntry, KeptLine } from '../features/kept/kept-entry.ts';
import { parseName } from '../protocol/document-name.ts';
import type { Edit, OpenSession } from '../sync/open-session.ts';
import { useFormat } from '../words/format.ts';
import { useWords } from '../words/words.ts';

type Editable = keyof OpenSession['edit'];
const isEditable = (kind: string): kind is Editable => ['seat', 'plan', 'proposals', 'minutes'].includes(kind);

const kindOf = ({ document }: RescueRow): string => parseName(document)?.kind ?? 'other';

/** How to write into the document a copy is of; null where this seat may not. */
const editFor = (row: RescueRow, session: OpenSession | null): Edit | null => {
  const kind = kindOf(row);
  return session !== null && isEditable(kind) && session.mayEdit(kind) ? session.edit[kind] : null;
};

const idOf = (part: KeptPart): string =>
  part.kind === 'judgement'
    ? `${part.round}/${part.proposal}`
    : `${part.root}/${part.kind === 'value' ? part.key : ''}`;

/** One copy put aside, in words, and the way back into the session. */
export function useKeptEntry(row: RescueRow, session: OpenSession | null) {
  const { box } = useWords().kept;
  const format = useFormat();
  const [, lookAgain] = useReducer((turn: number) => turn + 1, 0);
  const kept = useMemo(() => readKept(row.reason === 'unreadable' ? null : row.update), [row]);
  const edit = editFor(row, session);
  const isRead = session === null || session.status.getSnapshot().isRead;
  const compare = (doc: ReturnType<typeof readKept>) => compareKept(kept, doc);
  const parts = edit === null ? compare(readKept(null)) : edit(compare);
  const print = usePrinting(session);
  const known = box.documents as Readonly<Record<string, string>>;
  const entry: KeptEntry = {
    id: row.id,
    heading: known[kindOf(row)] ?? box.documents.other,
    about: box.at(format.date(row.at), format.time(row.at)),
    reason: box.reasons[row.reason],
    lines: isRead ? parts.map(print) : null,
    mayTake: edit !== null,
  };
  const take = (lines: readonly string[]) => {
    edit?.((doc) =>
      takeOver(
        doc,
        compare(doc).filter((part) => lines.includes(idOf(part))),
      ),
    );
    lookAgain();
  };
  return { entry, take };
}

/** A part in words: which proposal, which field, what stands there. */
function usePrinting(session: OpenSession | null): (part: KeptPart) => KeptLine {
  const { box } = useWords().kept;
  const words = useWords();
  const proposals = session?.proposals.getSnapshot() ?? [];
  const criteria = session?.plan.getSnapshot().criteria ?? [];
  const nameOf = (id: string): string => proposals.find((one) => one.id === id)?.title ?? '';
  const printScores = (judgement: Judgement): string =>
    judgement.kind === 'abstained'
      ? box.cannot
      : Object.entries(judgement.values)
          .map(([id, score]) => {
            const name = criteria.find((one) => one.id === id)?.name ?? '';
            return `${name} ${score === 'cannot' ? box.cannot : score}`.trim();
          })
          .join(' · ');
  const print = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
  return (part) => {
    const id = idOf(part);
    if (part.kind === 'judgement') {
      const present = part.present === null ? null : printScores(part.present);
      const what = nameOf(part.proposal) || words.assessment.profile.noTitle;
      return { id, what, kept: printScores(part.kept), present };
    }
    const path = part.kind === 'value' ? part.key : part.root;
    const title = path.split('/').map(nameOf).find(Boolean);
    const field = path.split('/').find((step) => /^[a-zA-Z]+$/.test(step) && nameOf(step) === '') ?? part.root;
    const present =
      part.present === null || part.present === undefined || part.present === '' ? null : print(part.present);
    return { id, what: title === undefined ? field : `${title}: ${field}`, kept: print(part.kept), present };
  };
}
