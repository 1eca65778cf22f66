import { useEffect, useMemo, useState } from 'react';
import { versionOfContent } from '../../documents/space/frozen-proposal.ts';
import { type FileId, type GroupId, type ProposalId, parseId } from '../../domain/ids.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { withFieldsNow } from '../../domain/space/chosen-proposals.ts';
import { officeWordTo } from '../../domain/space/newer-version.ts';
import { loosePhotos, type Notebook, notesInFields, notesOf } from '../../domain/space/notebook.ts';
import { fieldBehind, fieldsNow, isHandingIn, standingFields } from '../../domain/space/register.ts';
import { contentOf } from '../../domain/space/submission.ts';
import { runningYear } from '../../domain/space/years.ts';
import { CarryCard } from '../../features/notebook/carry-card.tsx';
import { DraftScreen } from '../../features/notebook/draft-screen.tsx';
import { LeftoversCard } from '../../features/notebook/leftovers-card.tsx';
import { NotebookScreen } from '../../features/notebook/notebook-screen.tsx';
import { ReadyCard } from '../../features/notebook/ready-card.tsx';
import { HandedInList } from '../../features/submissions/handed-in-list.tsx';
import type { GroupWork } from '../../sync/open-group-work.ts';
import type { OpenSpace } from '../../sync/open-space.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { FileSourceContext } from '../../ui/file-source.ts';
import { useSnapshot, type Watchable } from '../../ui/use-snapshot.ts';
import { useNotebookWords } from '../../words/notebook.ts';
import { useDevice } from '../device-context.tsx';
import { localDay } from '../local-day.ts';
import { NotFoundScreen } from '../not-found-screen.tsx';
import { WaitingScreen } from '../waiting-screen.tsx';
import { openWork, packLight, saveWork, shareWork } from './carry-work.ts';
import { checkReady } from './check-ready.ts';
import { MissingDraft } from './missing-draft.tsx';
import { groupIn, NotYours } from './not-yours.tsx';
import { NotePhotoField } from './note-photo.tsx';
import { NoteRoute, ProposalWay } from './proposal-way.tsx';
import { arrivedSpaceFiles, fetchReports } from './space-files.ts';
import { SpaceGate } from './space-gate.tsx';
import { SpaceProfile } from './space-profile.tsx';
import { useGroupWorks, useIsSent, withResults } from './use-group-work.ts';
import {
  frozenOf,
  photoOfNote,
  removeDraftOf,
  useDraftDeeds,
  useLeftoverDeeds,
  useNoteDeeds,
} from './use-notebook-deeds.ts';
import { WorkFrame, type WorkProps } from './work-frame.tsx';

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
  const { works, isComplete } = useGroupWorks(space, id === null ? [] : [id]);
  const [work] = works;
  if (work === undefined || work.group !== id)
    return !isComplete ? <WaitingScreen /> : id === null ? <NotFoundScreen /> : <NotYours space={space} group={id} />;
  const wanted = parseId<ProposalId>(proposal);
  if (page === 'profile' && wanted !== null) return <SpaceProfile space={space} work={work} proposal={wanted} />;
  if (page === 'note' && wanted !== null) return <NoteRoute space={space} work={work} proposal={wanted} />;
  if (page === 'way' && wanted !== null) return <ProposalWay space={space} work={work} proposal={wanted} />;
  return work.notebook === null ? (
    <NotYours space={space} group={id} />
  ) : (
    <Work space={space} work={work} notebook={work.notebook} draft={page === 'draft' ? wanted : null} />
  );
}

/** Whether the county has struck it: it keeps its work, and hands in nothing more (SPEC D362). */
const useIsStruck = ({ struckGroups }: OpenSpace, { group }: GroupWork): boolean =>
  useSnapshot(struckGroups).some(({ id }) => id === group);

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
  if (draft === null)
    return (
      <FileSourceContext value={props.work.photos}>
        <Notes {...props} notebook={notebook} />
      </FileSourceContext>
    );
  if (found !== undefined) return <Draft {...props} notebook={notebook} draft={found} />;
  return (
    <WorkFrame space={props.space} work={props.work} title={words.title}>
      <MissingDraft {...props} notebook={notebook} draft={draft} />
    </WorkFrame>
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

const noPhotos: Watchable<ReadonlySet<FileId>> = {
  subscribe: () => () => undefined,
  getSnapshot: () => none,
};
const none: ReadonlySet<FileId> = new Set();

function Leftovers({ work, notebook }: Pick<WorkProps, 'work'> & { readonly notebook: Notebook }) {
  const here = useSnapshot(work.photos?.list ?? noPhotos);
  const deeds = useLeftoverDeeds(work);
  return <LeftoversCard leftovers={notebook.leftovers} photos={loosePhotos(notebook, here)} deeds={deeds} />;
}

function Notes({ space, work, notebook }: WorkProps & { readonly notebook: Notebook }) {
  const words = useNotebookWords();
  const register = useSnapshot(space.register);
  const handedIn = withResults(useSnapshot(work.submissions), useSnapshot(space.results));
  const submissions = withFieldsNow(handedIn, register.fields);
  const { now } = useDevice();
  const { spaceId } = space;
  const { name, fields: ownFields } = groupIn(space, work.group);
  const [only = null, ...others] = ownFields;
  const ownField = only === null || others.length > 0 ? null : (fieldBehind(register.fields, only)?.id ?? null);
  const fields = useMemo(() => standingFields(register.fields), [register.fields]);
  const shown = useMemo(
    () => ({
      ...notebook,
      notes: notesInFields(notebook.notes, register.fields),
      drafts: notebook.drafts.map((one) => ({ ...one, fields: fieldsNow(register.fields, one.fields) })),
    }),
    [notebook, register.fields],
  );
  const deeds = useNoteDeeds({ spaceId, work, notebook, fields, ownField });
  const photo = useMemo(() => photoOfNote(work), [work]);
  const isSafe = useIsSafe();
  const isStruck = useIsStruck(space, work);
  const isSent = useIsSent(work);
  const fetchAll = async () => {
    await space.whenRead;
    return fetchReports(await arrivedSpaceFiles(space), space.figures.getSnapshot().sources);
  };
  // In the downloads nobody takes the one for the other: what is for the group alone says so in its name.
  const save = (isForOffice: boolean) =>
    saveWork(spaceId, work, { title: words.carry.fileOf(name, isForOffice), at: now(), isForOffice });
  return (
    <WorkFrame space={space} work={work} title={words.title}>
      <NotebookScreen
        name={name}
        notebook={shown}
        fields={fields}
        deeds={deeds}
        photoField={(note) =>
          work.photos === null ? null : <NotePhotoField note={note} photos={work.photos} deeds={photo} />
        }
        handedIn={
          new Map(submissions.map((one) => [one.proposal, one.status === 'returned' ? 'returned' : 'handedIn']))
        }
        removeDraft={removeDraftOf(work)}
        hrefs={{
          space: hrefTo(pathTo.space(spaceId)),
          draft: (id) => hrefTo(pathTo.groupDraft(spaceId, work.group, id)),
        }}
        asked={submissions.flatMap((one) => {
          const word = officeWordTo(one);
          if (word === null) return [];
          const to = word.is === 'asked' ? pathTo.groupWay : pathTo.groupDraft;
          const title = contentOf(one)?.profile.title || words.draft.untitled;
          return [{ ...word, title, href: hrefTo(to(spaceId, work.group, one.proposal)) }];
        })}
        isStruck={isStruck}
        leftovers={<Leftovers work={work} notebook={notebook} />}
        saveFile={isSafe ? null : () => save(false)}
      >
        <HandedInList
          heading={words.handIn.where}
          submissions={submissions}
          note={submissions.length > 0 && !isSent ? words.handIn.someStillHere : null}
          hrefOf={(id) => hrefTo(pathTo.groupWay(spaceId, work.group, id))}
        />
        <ReadyCard check={() => checkReady(work, now, fetchAll)} />
        <CarryCard
          open={(file) => openWork(spaceId, [work], file)}
          save={save}
          pack={(isForOffice) => packLight(spaceId, work, isForOffice)}
          share={shareWork(spaceId, work, {
            title: words.carry.fileOf(name, false),
            at: now(),
            isForOffice: false,
            says: words.carry.inShared,
          })}
        />
      </NotebookScreen>
    </WorkFrame>
  );
}

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
  const { now } = useDevice();
  const current =
    register.cycles.find(({ year }) => year === submission?.year) ?? runningYear(register.cycles, localDay(now()));
  const word = submission === null ? null : officeWordTo(submission);
  const last = submission?.versions.at(-1);
  const isSame = last !== undefined && last.id === versionOfContent(content);
  return (
    <WorkFrame space={space} work={work} title={draft.title}>
      <DraftScreen
        draft={{ ...draft, fields: fieldsNow(register.fields, draft.fields) }}
        unread={notebook.unread.filter(({ id }) => id === draft.id)}
        notes={notesOf(notebook, draft.id)}
        free={notebook.notes.filter((note) => note.draft === null)}
        questions={register.guideline}
        answers={content.guideline}
        fields={standingFields(register.fields)}
        sources={useSnapshot(space.figures).sources}
        goals={register.goals}
        submission={submission}
        returned={word?.is === 'returned' ? word.text : null}
        isSame={isSame}
        isSent={useIsSent(work)}
        isStruck={useIsStruck(space, work)}
        closedYear={current === null || isHandingIn(current.step) ? null : current.year}
        deeds={deeds}
        hrefs={{
          notebook: hrefTo(pathTo.group(space.spaceId, work.group)),
          way: hrefTo(pathTo.groupWay(space.spaceId, work.group, draft.id)),
        }}
      />
    </WorkFrame>
  );
}
