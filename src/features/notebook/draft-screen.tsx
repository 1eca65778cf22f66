import { type ReactNode, useState } from 'react';
import { beginningOf } from '../../domain/beginning.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { type GuidelineAnswer, type GuidelineQuestion, openQuestions } from '../../domain/space/guideline.ts';
import type { NotebookNote, UnreadText } from '../../domain/space/notebook.ts';
import type { RegisteredField, RegisteredGoal } from '../../domain/space/register.ts';
import type { Source } from '../../domain/space/sources.ts';
import type { Submission } from '../../domain/space/submission.ts';
import { Button, ButtonLink, IconButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useFormat } from '../../words/format.ts';
import { useNotebookWords } from '../../words/notebook.ts';
import { useProposalsWords } from '../../words/proposals.ts';
import { DraftEditor, draftTitleId } from './draft-editor.tsx';
import { GuidelineForm, guidelineFieldId } from './guideline-form.tsx';
import type { DraftDeeds } from './notebook-deeds.ts';
import { unreadFieldId } from './two-wrote.tsx';
import './notebook.css';

interface DraftScreenProps {
  readonly draft: Proposal;
  /** Its texts that two have written at once, and that nobody has read since. */
  readonly unread: readonly UnreadText[];
  /** The notes that belong to it. */
  readonly notes: readonly NotebookNote[];
  /** Notes that belong to no draft yet. */
  readonly free: readonly NotebookNote[];
  /** What the county asks before handing in. */
  readonly questions: readonly GuidelineQuestion[];
  readonly answers: readonly GuidelineAnswer[];
  readonly fields: readonly RegisteredField[];
  /** Reports of the county that can be cited. */
  readonly sources: readonly Source[];
  /** Strategic goals of the county. */
  readonly goals: readonly RegisteredGoal[];
  /** Null: it was never handed in. */
  readonly submission: Submission | null;
  /** Why the office has given it back; null: it has not. */
  readonly returned: string | null;
  /** What stands here is what was handed in last. */
  readonly isSame: boolean;
  /** The relay has all that was handed in; otherwise some of it lies on this device alone. */
  readonly isSent: boolean;
  /** The year for which handing in has ended; null: it goes on. */
  readonly closedYear: number | null;
  /** The county has struck the group: nothing more is handed in. */
  readonly isStruck: boolean;
  readonly deeds: DraftDeeds;
  readonly hrefs: { readonly notebook: string; readonly way: string };
}

function LinkedNotes({ notes, free, deeds }: Pick<DraftScreenProps, 'notes' | 'free' | 'deeds'>) {
  const { draft: words, note: noteWords } = useNotebookWords();
  const format = useFormat();
  return (
    <Card heading={words.notes}>
      {notes.length === 0 && <p className="plenum-muted">{words.noNotes}</p>}
      <ul className="plenum-notebook-rows">
        {notes.map(({ id, kind, text, at }) => (
          <li key={id} className="plenum-notebook-row" data-line>
            <div>
              <p className="plenum-notebook-text">{text || noteWords.without}</p>
              <p className="plenum-muted">
                {noteWords.kinds[kind]} · {format.date(at)}
              </p>
            </div>
            <IconButton icon="close" label={words.unlink(beginningOf(text, 40))} onClick={() => deeds.unlink(id)} />
          </li>
        ))}
      </ul>
      {free.length > 0 && (
        <SelectField
          label={words.link}
          value=""
          options={[
            { value: '', label: words.chooseNote },
            ...free.map(({ id, text }) => ({ value: id as string, label: beginningOf(text) || noteWords.without })),
          ]}
          onChange={(wanted) => {
            const note = free.find(({ id }) => id === wanted);
            if (note !== undefined) deeds.link(note.id);
          }}
        />
      )}
    </Card>
  );
}

/** To the field that is missing. */
const leadTo = (at: string): void => document.querySelector<HTMLElement>(`[data-jump="${at}"]`)?.focus();

/** Nothing is greyed out: whoever tries is told what is missing, and led there. */
function HandIn({
  draft,
  unread,
  fields,
  questions,
  answers,
  submission,
  returned,
  isSame,
  isSent,
  closedYear,
  isStruck,
  deeds,
  hrefs,
}: DraftScreenProps) {
  const { handIn: words, unread: unreadWords, draft: draftWords, struck } = useNotebookWords();
  const { fields: labels } = useProposalsWords();
  const format = useFormat();
  const [tried, setTried] = useState<'not' | 'missing' | 'done'>('not');
  const versions = submission?.versions ?? [];
  const last = versions.at(-1);
  const open = openQuestions(questions, answers).length;
  const [firstOpen] = openQuestions(questions, answers);
  const isReason = answers.some(({ question, is }) => question === firstOpen && is === 'waived');
  const missing = [
    ...(draft.title.trim() === '' ? [{ text: words.missingTitle, jump: words.toTitle, at: draftTitleId }] : []),
    ...unread.flatMap(({ field }) =>
      field === 'text'
        ? []
        : [{ text: unreadWords.missing(labels[field]), jump: unreadWords.jump, at: unreadFieldId(field) }],
    ),
    ...(firstOpen === undefined
      ? []
      : [
          {
            text: isReason ? words.missingReason(open) : words.missing(open),
            jump: isReason ? words.toReason : words.toQuestion,
            at: guidelineFieldId(firstOpen),
          },
        ]),
  ];
  const tryIt = () => {
    if (missing.length === 0) deeds.handIn();
    setTried(missing.length === 0 ? 'done' : 'missing');
  };
  // What was missing is no longer said once it is there.
  const gaps = tried === 'missing' ? missing : [];
  const isDone = tried === 'done' && isSame;
  return (
    <Card heading={words.title}>
      <p>{words.text}</p>
      {isStruck && (
        <Notice kind="warning" title={struck.title} quiet>
          {struck.text}
        </Notice>
      )}
      {fields.length > 0 && draft.fields.length === 0 && !isSame && !isStruck && (
        <Notice kind="info" title={words.noField} quiet>
          {words.noFieldText}
        </Notice>
      )}
      {closedYear !== null && !isSame && !isStruck && <Notice kind="info" title={words.closed(closedYear)} quiet />}
      {last !== undefined && <p>{draftWords.handedIn(versions.length, format.date(last.handedInAt))}</p>}
      {returned !== null && (
        <Notice kind="warning" title={words.returned} quiet>
          <p className="plenum-notebook-text">{returned}</p>
          {isSame && <p>{words.returnedSame}</p>}
        </Notice>
      )}
      {isSame && !isDone && returned === null && <p className="plenum-muted">{words.same}</p>}
      {!isSame && last !== undefined && (
        <p>
          <strong>{words.changed(versions.length)}</strong>
        </p>
      )}
      {gaps.length > 0 && (
        <Notice kind="danger" title={words.notYet}>
          <ul className="plenum-notebook-rows">
            {gaps.map(({ text, jump, at }) => (
              <li key={at} className="plenum-notebook-row">
                <p>{text}</p>
                <Button compact onClick={() => leadTo(at)}>
                  {jump}
                </Button>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <div role="status">
        {isDone && <p className="plenum-notebook-said">{words.done(versions.length)}</p>}
        {last !== undefined && !isSent && <p>{words.stillHere}</p>}
        {isDone && isSent && <p>{words.arrived}</p>}
      </div>
      <div className="plenum-row">
        {isSame && returned !== null && !isStruck && (
          <Button kind="primary" onClick={tryIt}>
            {words.againSame}
          </Button>
        )}
        {!isSame && !isStruck && (
          <Button kind="primary" onClick={tryIt}>
            {last !== undefined ? words.again : closedYear === null ? words.action : words.late}
          </Button>
        )}
        {last !== undefined && <ButtonLink href={hrefs.way}>{words.where}</ButtonLink>}
      </div>
    </Card>
  );
}

/** From notes to a proposal that is handed in. */
export function DraftScreen(props: DraftScreenProps): ReactNode {
  const { draft, questions, answers, fields, sources, goals, deeds, notes, free, hrefs } = props;
  const words = useNotebookWords();
  return (
    <div className="plenum-notebook">
      <ButtonLink href={hrefs.notebook} icon="arrow-left">
        {words.toNotebook}
      </ButtonLink>
      {/* Not the title that is being typed: what grows under the finger moves what it is about to touch. */}
      <h1>{words.draft.title}</h1>
      <LinkedNotes notes={notes} free={free} deeds={deeds} />
      <DraftEditor key={draft.id} {...{ draft, unread: props.unread, fields, sources, goals, deeds }} />
      <GuidelineForm questions={questions} answers={answers} onAnswer={deeds.answer} />
      <HandIn {...props} />
    </div>
  );
}
