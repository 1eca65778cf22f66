import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { versionOfContent } from '../documents/frozen-proposal.ts';
import { addAct } from '../documents/submissions-document.ts';
import { type ActId, createId, type GroupId, type ProposalId, parseId } from '../domain/ids.ts';
import type { Proposal } from '../domain/proposal/proposal.ts';
import type { Notebook, NotebookNote } from '../domain/space/notebook.ts';
import { isHandingIn, type RegisteredGroup, standingFields } from '../domain/space/register.ts';
import { assessmentsOf } from '../domain/space/session-result.ts';
import { contentOf, type Deed, laterStatuses, type Submission } from '../domain/space/submission.ts';
import { CarryCard } from '../features/notebook/carry-card.tsx';
import { DraftScreen } from '../features/notebook/draft-screen.tsx';
import { NotebookScreen } from '../features/notebook/notebook-screen.tsx';
import { ReadyCard } from '../features/notebook/ready-card.tsx';
import { MoveCard } from '../features/space/move-card.tsx';
import { ProposalResults } from '../features/space/proposal-results.tsx';
import { SpeakingNote } from '../features/space/speaking-note.tsx';
import { HandedInList } from '../features/submissions/handed-in-list.tsx';
import { WayScreen } from '../features/submissions/way-screen.tsx';
import type { GroupWork } from '../sync/open-group-work.ts';
import type { OpenSpace } from '../sync/open-space.ts';
import { hrefTo, pathTo } from '../ui/address.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useSnapshot } from '../ui/use-snapshot.ts';
import { useFormat } from '../words/format.ts';
import { useLifelineWords } from '../words/lifeline.ts';
import { useNotebookWords } from '../words/notebook.ts';
import { useSubmissionsWords } from '../words/submissions.ts';
import { AppFrame } from './app-frame.tsx';
import { openWork, saveWork, shareWork } from './carry-work.ts';
import { checkReady } from './check-ready.ts';
import { useDevice } from './device-context.tsx';
import { localDay } from './local-day.ts';
import { NotFoundScreen } from './not-found-screen.tsx';
import { ModeratorSaveStatus, SaveTrouble } from './save-status.tsx';
import { SpaceGate } from './space-gate.tsx';
import { StorageNotice } from './storage-notice.tsx';
import { useGroupWorks, withResults } from './use-group-work.ts';
import { frozenOf, removeDraftOf, useDraftDeeds, useNoteDeeds } from './use-notebook-deeds.ts';
import { WaitingScreen } from './waiting-screen.tsx';

interface GroupRouteProps {
  /** As they stand in the address; anything may stand there. */
  readonly space: string;
  readonly group: string;
  readonly page?: string | undefined;
  readonly proposal?: string | undefined;
}

/** The work of one group: its notebook for its members, the way of what it has handed in for everybody who may read that. */
export function GroupRoute({ space, ...rest }: GroupRouteProps) {
  return <SpaceGate space={space}>{(opened) => <Group space={opened} {...rest} />}</SpaceGate>;
}

function Group({ space, group, page, proposal }: Omit<GroupRouteProps, 'space'> & { readonly space: OpenSpace }) {
  const id = parseId<GroupId>(group);
  const mayRead = id !== null && space.role !== 'reader';
  const [work] = useGroupWorks(space, mayRead ? [id] : []);
  if (!mayRead) return <NotFoundScreen />;
  if (work === undefined || work.group !== id) return <WaitingScreen />;
  const wanted = parseId<ProposalId>(proposal);
  if (page === 'note' && wanted !== null) return <Note space={space} work={work} proposal={wanted} />;
  if (page === 'way' && wanted !== null) return <Way space={space} work={work} proposal={wanted} />;
  return work.notebook === null ? (
    <NotFoundScreen />
  ) : (
    <Work space={space} work={work} notebook={work.notebook} draft={page === 'draft' ? wanted : null} />
  );
}

/** The group as the register knows it; one it does not know yet has no name. */
const groupIn = (space: OpenSpace, id: GroupId): RegisteredGroup =>
  space.register.getSnapshot().groups.find((one) => one.id === id) ?? {
    id,
    name: '',
    kind: 'focusGroup',
    fields: [],
    recognition: 'forming',
    decidedOn: '',
    order: '',
  };

interface WorkProps {
  readonly space: OpenSpace;
  readonly work: GroupWork;
}

function Frame({
  work,
  title,
  children,
}: Pick<WorkProps, 'work'> & { readonly title: string; readonly children: ReactNode }) {
  return (
    <AppFrame title={title} status={<ModeratorSaveStatus session={work} />}>
      <StorageNotice />
      <SaveTrouble session={work} />
      {children}
    </AppFrame>
  );
}

function Work({
  draft,
  notebook: watched,
  ...props
}: WorkProps & {
  readonly notebook: NonNullable<GroupWork['notebook']>;
  readonly draft: ProposalId | null;
}) {
  const words = useNotebookWords();
  const notebook = useSnapshot(watched);
  const found = notebook.drafts.find(({ id }) => id === draft);
  if (draft === null) return <Notes {...props} notebook={notebook} />;
  if (found !== undefined) return <Draft {...props} notebook={notebook} draft={found} />;
  return (
    <Frame work={props.work} title={words.title}>
      <EmptyState
        level={1}
        title={words.draft.missing}
        actions={
          <ButtonLink href={hrefTo(pathTo.group(props.space.spaceId, props.work.group))}>{words.toNotebook}</ButtonLink>
        }
      />
    </Frame>
  );
}

/** Whether the browser has promised not to clear away what lies here; unknown is no promise. */
function useIsSafe(): boolean {
  const [isSafe, setSafe] = useState(true);
  useEffect(() => {
    void Promise.resolve(navigator.storage?.persisted?.() ?? false)
      .catch(() => false)
      .then(setSafe);
  }, []);
  return isSafe;
}

function Notes({ space, work, notebook }: WorkProps & { readonly notebook: Notebook }) {
  const words = useNotebookWords();
  const register = useSnapshot(space.register);
  const submissions = withResults(useSnapshot(work.submissions), useSnapshot(space.results));
  const { now } = useDevice();
  const { spaceId } = space;
  const { name } = groupIn(space, work.group);
  const fields = useMemo(() => standingFields(register.fields), [register.fields]);
  const deeds = useNoteDeeds({ spaceId, work, notebook, fields });
  const isSafe = useIsSafe();
  const save = (isForOffice: boolean) => saveWork(spaceId, work, { title: name, isForOffice });
  return (
    <Frame work={work} title={words.title}>
      <NotebookScreen
        name={name}
        notebook={notebook}
        fields={fields}
        deeds={deeds}
        removeDraft={removeDraftOf(work)}
        hrefs={{
          space: hrefTo(pathTo.space(spaceId)),
          draft: (id) => hrefTo(pathTo.groupDraft(spaceId, work.group, id)),
        }}
        saveFile={isSafe ? null : () => save(false)}
      >
        <HandedInList
          heading={words.handIn.where}
          submissions={submissions}
          hrefOf={(id) => hrefTo(pathTo.groupWay(spaceId, work.group, id))}
        />
        <ReadyCard check={() => checkReady(work, now)} />
        <CarryCard
          open={(file) => openWork(spaceId, [work], file)}
          save={save}
          share={shareWork(spaceId, work, { title: name, isForOffice: false })}
        />
      </NotebookScreen>
    </Frame>
  );
}

const notesOf = ({ notes }: Notebook, draft: ProposalId): readonly NotebookNote[] =>
  notes.filter((note) => note.draft === draft);

function Draft({
  space,
  work,
  notebook,
  draft,
}: WorkProps & { readonly notebook: Notebook; readonly draft: Proposal }) {
  const register = useSnapshot(space.register);
  const submissions = useSnapshot(work.submissions);
  const submission = submissions.find(({ proposal }) => proposal === draft.id) ?? null;
  const content = frozenOf(draft, notebook, groupIn(space, work.group));
  const deeds = useDraftDeeds(work, draft.id, () => content);
  const [current] = register.cycles;
  const last = submission?.versions.at(-1);
  const isSame = last !== undefined && last.id === versionOfContent(content);
  return (
    <Frame work={work} title={draft.title}>
      <DraftScreen
        draft={draft}
        notes={notesOf(notebook, draft.id)}
        free={notebook.notes.filter((note) => note.draft === null)}
        answers={content.guideline}
        fields={standingFields(register.fields)}
        submission={submission}
        isSame={isSame}
        closedYear={current === undefined || isHandingIn(current.step) ? null : current.year}
        deeds={deeds}
        hrefs={{
          notebook: hrefTo(pathTo.group(space.spaceId, work.group)),
          way: hrefTo(pathTo.groupWay(space.spaceId, work.group, draft.id)),
        }}
      />
    </Frame>
  );
}

/** What only the group knows of the way: the notes it began with. */
function Beginnings({
  notebook: watched,
  proposal,
}: {
  readonly notebook: NonNullable<GroupWork['notebook']>;
  readonly proposal: ProposalId;
}) {
  const words = useNotebookWords();
  const format = useFormat();
  const notes = notesOf(useSnapshot(watched), proposal);
  if (notes.length === 0) return null;
  return (
    <Card heading={words.draft.notes}>
      <ul>
        {notes.map(({ id, text, kind, at }) => (
          <li key={id}>
            {text || words.note.without}{' '}
            <span className="plenum-muted">
              {words.note.kinds[kind]} · {format.date(at)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What sessions have made of it. */
function ResultsOf({ space, proposal }: Pick<WorkProps, 'space'> & { readonly proposal: ProposalId }) {
  return <ProposalResults assessed={assessmentsOf(useSnapshot(space.results), proposal)} />;
}

/** What the office notes of a proposal's way through the bodies. */
function Move({ space, work, proposal }: WorkProps & { readonly proposal: ProposalId }) {
  const { statuses, heard } = useSubmissionsWords();
  const { random, now } = useDevice();
  const move = (deed: Deed) =>
    work.editSubmissions((doc) =>
      addAct(doc, proposal, deed, { id: createId<ActId>(random), at: now(), role: 'office' }),
    );
  return (
    <MoveCard
      statuses={laterStatuses}
      nameOf={(entry) => (entry === 'heard' ? heard : statuses[entry])}
      today={localDay(now())}
      onMove={move}
      noteHref={hrefTo(pathTo.groupNote(space.spaceId, work.group, proposal))}
    />
  );
}

/** The page for whoever presents it. */
function Note({ space, work, proposal }: WorkProps & { readonly proposal: ProposalId }) {
  const { note } = useLifelineWords();
  const results = useSnapshot(space.results);
  const submission = useSnapshot(work.submissions).find((one) => one.proposal === proposal);
  const content = submission === undefined ? null : contentOf(submission);
  if (submission === undefined || content === null) return <NotFoundScreen />;
  return (
    <AppFrame title={note.title}>
      <SpeakingNote
        number={submission.number}
        group={content.group.name}
        profile={content.profile}
        last={assessmentsOf(results, proposal).at(-1) ?? null}
        backHref={hrefTo(pathTo.groupWay(space.spaceId, work.group, proposal))}
      />
    </AppFrame>
  );
}

function Way({ space, work, proposal }: WorkProps & { readonly proposal: ProposalId }) {
  const words = useNotebookWords();
  const { random, now } = useDevice();
  const submissions: readonly Submission[] = withResults(useSnapshot(work.submissions), useSnapshot(space.results));
  const submission = submissions.find((one) => one.proposal === proposal);
  if (submission === undefined) return <NotFoundScreen />;
  const isOwn = work.notebook !== null;
  const answer = (text: string) =>
    work.editSubmissions((doc) =>
      addAct(doc, proposal, { kind: 'answered', text }, { id: createId<ActId>(random), at: now(), role: 'author' }),
    );
  const back = isOwn
    ? { href: hrefTo(pathTo.group(space.spaceId, work.group)), label: words.toNotebook }
    : { href: hrefTo(pathTo.inbox(space.spaceId)), label: words.back };
  return (
    <Frame work={work} title={words.handIn.where}>
      <WayScreen submission={submission} back={back} onAnswer={isOwn ? answer : null}>
        {work.notebook !== null && <Beginnings notebook={work.notebook} proposal={proposal} />}
        <ResultsOf space={space} proposal={proposal} />
        {space.role === 'office' && submission.year !== null && <Move space={space} work={work} proposal={proposal} />}
      </WayScreen>
    </Frame>
  );
}
