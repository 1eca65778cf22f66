import type { ReactNode } from 'react';
import type { ProposalId } from '../../domain/ids.ts';
import { meetingNow, type Notebook, type NotebookNote } from '../../domain/space/notebook.ts';
import type { RegisteredField } from '../../domain/space/register.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useNotebookWords } from '../../words/notebook.ts';
import type { Saved } from './carry-card.tsx';
import { DraftList } from './draft-list.tsx';
import { MeetingCard } from './meeting-card.tsx';
import { NoteList } from './note-list.tsx';
import type { NoteDeeds, TakeBack } from './notebook-deeds.ts';
import { QuickNote } from './quick-note.tsx';
import './notebook.css';

/** What the office says of a proposal that the group has to do something about. */
export interface Asked {
  readonly is: 'asked' | 'returned';
  readonly title: string;
  readonly text: string;
  readonly href: string;
}

export interface NotebookScreenProps {
  readonly name: string;
  readonly notebook: Notebook;
  readonly fields: readonly RegisteredField[];
  readonly deeds: NoteDeeds;
  readonly photoField: (note: NotebookNote) => ReactNode;
  readonly handedIn: ReadonlyMap<ProposalId, 'handedIn' | 'returned'>;
  readonly removeDraft: (id: ProposalId) => TakeBack;
  readonly hrefs: { readonly space: string; readonly draft: (id: ProposalId) => string };
  /** Null: what lies here is safe. */
  readonly saveFile: (() => Saved) | null;
  /** The county has struck the group. */
  readonly isStruck: boolean;
  /** What the office asks back or has given back, proposal by proposal. */
  readonly asked: readonly Asked[];
  /** What others have taken out while it was written on: to be decided first. */
  readonly leftovers: ReactNode;
  /** What was handed in, and what is done without a network. */
  readonly children: ReactNode;
}

/** The notebook of a group: writing first, then what was written, then what becomes of it. */
export function NotebookScreen(props: NotebookScreenProps): ReactNode {
  const {
    name,
    notebook,
    fields,
    deeds,
    photoField,
    handedIn,
    removeDraft,
    hrefs,
    saveFile,
    asked,
    isStruck,
    leftovers,
    children,
  } = props;
  const words = useNotebookWords();
  const meeting = meetingNow(notebook.meetings);
  const count = notebook.notes.filter(
    (note) => note.meeting !== null && meeting?.together.includes(note.meeting),
  ).length;
  return (
    <div className="plenum-notebook">
      <ButtonLink href={hrefs.space} icon="arrow-left">
        {words.back}
      </ButtonLink>
      <h1>{words.titleOf(name)}</h1>
      <p className="plenum-muted">{words.private}</p>
      {isStruck && (
        <Notice kind="warning" title={words.struck.title} quiet>
          {words.struck.text}
        </Notice>
      )}
      {asked.map(({ is, title, text, href }) => (
        <Notice key={href} kind="info" title={words.asked.title[is](title)}>
          <p className="plenum-notebook-text">{text}</p>
          <div className="plenum-row">
            <ButtonLink href={href}>{words.asked.answer[is]}</ButtonLink>
          </div>
        </Notice>
      ))}
      {leftovers}
      <MeetingCard meeting={meeting} count={count} deeds={deeds} saveFile={saveFile} />
      <QuickNote notes={notebook.notes} fields={fields} deeds={deeds} photoField={photoField} />
      <NoteList
        notes={notebook.notes}
        drafts={notebook.drafts}
        handedIn={handedIn}
        unread={notebook.unread}
        fields={fields}
        deeds={deeds}
        hrefOf={hrefs.draft}
        photoField={photoField}
      />
      <DraftList
        drafts={notebook.drafts}
        handedIn={handedIn}
        hrefOf={hrefs.draft}
        remove={removeDraft}
        add={() => deeds.beginDraft(null)}
      />
      {children}
    </div>
  );
}
