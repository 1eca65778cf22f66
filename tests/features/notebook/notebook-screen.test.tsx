// @vitest-environment jsdom
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import {
  editNotebookNote,
  markTextRead,
  putDraft,
  putMeeting,
  putNotebookNote,
  readNotebook,
  setTags,
} from '../../../src/documents/space/notebook.ts';
import type { MeetingId, NotebookNoteId, ProposalId } from '../../../src/domain/ids.ts';
import { emptyProfile } from '../../../src/domain/proposal/proposal.ts';
import type { NotebookNote } from '../../../src/domain/space/notebook.ts';
import type { NoteDeeds } from '../../../src/features/notebook/notebook-deeds.ts';
import { NotebookScreen, type NotebookScreenProps } from '../../../src/features/notebook/notebook-screen.tsx';
import { notebookWords as words } from '../../../src/words/notebook.de.ts';
import { draw } from '../../ui/draw.tsx';

/** The screen over a real document, as the app puts it together. */
const opens = async (
  saveFile: NotebookScreenProps['saveFile'] = null,
  asked: NotebookScreenProps['asked'] = [],
  handedIn: NotebookScreenProps['handedIn'] = new Map(),
) => {
  const doc = new Y.Doc();
  const drafted: (NotebookNote | null)[] = [];
  const deeds: NoteDeeds = {
    add: (note) => {
      const id = `note${readNotebook(doc).notes.length}` as NotebookNoteId;
      putNotebookNote(doc, {
        id,
        ...note,
        meeting: readNotebook(doc).meetings[0]?.id ?? null,
        draft: null,
        photo: null,
        at: 1,
      });
      return id;
    },
    markRead: (id) => markTextRead(doc, { id, field: 'text' }),
    editText: (id, edit) => editNotebookNote(doc, id, edit),
    change: (id, change) => putNotebookNote(doc, { id, ...change }),
    setTags: (id, tags) => setTags(doc, id, tags, () => tags.join('')),
    remove: () => () => undefined,
    beginMeeting: () =>
      putMeeting(doc, { id: 'm' as MeetingId, startedAt: Date.now(), step: 'impulse', stepStartedAt: Date.now() }),
    moveMeeting: (ids, step) => {
      for (const id of ids) putMeeting(doc, { id, step, stepStartedAt: 0 });
    },
    endMeeting: (ids) => {
      for (const id of ids) putMeeting(doc, { id, endedAt: 5 });
    },
    resumeMeeting: (ids) => {
      for (const id of ids) putMeeting(doc, { id, endedAt: null });
    },
    beginDraft: (note) => drafted.push(note),
  };
  const screen = () => (
    <NotebookScreen
      name="Jugend"
      notebook={readNotebook(doc)}
      fields={[]}
      deeds={deeds}
      photoField={() => null}
      handedIn={handedIn}
      removeDraft={() => () => undefined}
      hrefs={{ space: '#/space/c', draft: (id) => `#/draft/${id}` }}
      saveFile={saveFile}
      isStruck={false}
      leftovers={null}
      asked={asked}
    >
      {null}
    </NotebookScreen>
  );
  const drawing = await draw(screen());
  return { ...drawing, drafted, doc, again: () => drawing.redraw(screen()) };
};

test('a note is kept from its first letter on, and the next one begins empty', async () => {
  const screen = await opens();
  const area = () => screen.findAll('textarea')[0] as HTMLTextAreaElement;
  await screen.type(area(), 'W');
  expect(readNotebook(screen.doc).notes.map(({ text }) => text)).toEqual(['W']);
  await screen.again();
  await screen.type(area(), 'Wohnungen');
  await screen.again();
  expect(readNotebook(screen.doc).notes.map(({ text }) => text)).toEqual(['Wohnungen']);
  await screen.click(screen.find('button', words.note.next));
  // The caret waits in the empty field: twenty notes in a row need no tap between them.
  expect(document.activeElement?.tagName).toBe('TEXTAREA');
  expect(area().value).toBe('');
  await screen.click(screen.find('button', words.note.toDraftOf('Wohnungen')));
  expect(screen.drafted.map((note) => note?.text)).toEqual(['Wohnungen']);
  await screen.remove();
});

test('a meeting goes through its steps, says when it takes too long, and ends with a file where storage is not safe', async () => {
  let saved = 0;
  const screen = await opens(() => {
    saved += 1;
    return { name: 'Jugend.plenum-work', inside: { notes: 1, drafts: 0 } };
  });
  await screen.click(screen.find('button', words.meeting.begin));
  await screen.again();
  expect(screen.find('li[aria-current]').textContent).toContain(words.meeting.steps.impulse);
  await screen.click(screen.find('button', words.meeting.next(words.meeting.steps.round)));
  await screen.again();
  expect(screen.find('.plenum-notebook-clock').textContent).toMatch(/über der Zeit$/u);
  await screen.click(screen.find('button', words.meeting.end));
  await screen.again();
  expect(screen.text()).toContain(words.meeting.unsafe);
  await screen.click(screen.find('button', words.meeting.saveFile));
  expect(saved).toBe(1);
  expect(screen.text()).toContain(words.carry.saved('Jugend.plenum-work', 1, 0));
  // Ended too early: it goes on where it was.
  await screen.click(screen.find('button', words.meeting.resume));
  await screen.again();
  expect(screen.find('li[aria-current]').textContent).toContain(words.meeting.steps.round);
  await screen.remove();
});

test('what the office asks back stands above all else in the notebook, with the question and the way to answer it', async () => {
  const screen = await opens(null, [{ is: 'asked', title: 'Haltestelle', text: 'Wie viele Fahrten?', href: '#/way' }]);
  const link = screen.find('a', words.asked.answer.asked);
  expect(link.getAttribute('href')).toBe('#/way');
  expect(screen.text()).toContain(words.asked.title.asked('Haltestelle'));
  expect(screen.text()).toContain('Wie viele Fahrten?');
  expect(link.compareDocumentPosition(screen.find('button', words.meeting.begin)) & 4).toBe(4);
  await screen.remove();
});

test('a draft that was handed in says so, and neither it nor a note it rests on is thrown away by a slip', async () => {
  const ids = ['out', 'back', 'own'] as ProposalId[];
  const [out, back] = ids as [ProposalId, ProposalId];
  const screen = await opens(
    null,
    [],
    new Map([
      [out, 'handedIn'],
      [back, 'returned'],
    ]),
  );
  for (const id of ids) putDraft(screen.doc, { ...emptyProfile, id, title: id, order: id });
  for (const draft of ids)
    putNotebookNote(screen.doc, { id: `of${draft}` as NotebookNoteId, text: draft, draft, at: 1 });
  await screen.again();
  const bins = screen.findAll('button').flatMap((one) => one.getAttribute('aria-label') ?? []);
  expect(bins.filter((name) => name.startsWith(words.draft.remove)).toSorted()).toEqual([`${words.draft.remove}: own`]);
  expect(ids.map((id) => bins.includes(words.note.remove(id)))).toEqual([false, false, true]);
  expect(screen.text()).toContain(words.draft.isHandedIn);
  expect(screen.text()).toContain(words.draft.isReturned);
  await screen.remove();
});

test('D384 a note that two wrote at once is told so in the list until somebody has read it', async () => {
  const screen = await opens();
  const id = 'both' as NotebookNoteId;
  putNotebookNote(screen.doc, { id, text: 'Vera: bis 18 Uhr.', at: 1 });
  const other = new Y.Doc();
  putNotebookNote(other, { id, text: 'Tom: bis 19 Uhr.', at: 1 });
  Y.applyUpdate(screen.doc, Y.encodeStateAsUpdate(other));
  await screen.again();
  const parts = () => screen.findAll('.plenum-notebook-parts > li').map(({ textContent }) => textContent);
  expect(parts().toSorted()).toEqual(['Tom: bis 19 Uhr.', 'Vera: bis 18 Uhr.']);
  await screen.click(
    screen.findAll('button').find(({ textContent }) => textContent === words.unread.done) as HTMLElement,
  );
  await screen.again();
  expect(parts()).toEqual([]);
  expect(readNotebook(screen.doc).notes[0]?.text).toContain('\n');
  await screen.remove();
});

test('D385 a meeting that two have begun apart has the notes of both, and is moved and ended for both', async () => {
  const screen = await opens();
  for (const [id, step] of [
    ['vera', 'impulse'],
    ['tom', 'round'],
  ] as const) {
    putMeeting(screen.doc, { id: id as MeetingId, startedAt: Date.now(), step, stepStartedAt: Date.now() });
    putNotebookNote(screen.doc, { id: `of${id}` as NotebookNoteId, text: id, meeting: id as MeetingId, at: 1 });
  }
  await screen.again();
  await screen.click(screen.find('button', words.meeting.next(words.meeting.steps.collect)));
  await screen.again();
  expect(readNotebook(screen.doc).meetings.map(({ step }) => step)).toEqual(['collect', 'collect']);
  await screen.click(screen.find('button', words.meeting.end));
  await screen.again();
  expect(screen.text()).toContain(words.meeting.ended(2));
  await screen.remove();
});
