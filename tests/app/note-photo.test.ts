import { expect, onTestFinished, test, vi } from 'vitest';
import * as Y from 'yjs';
import { isAllHere, leftoverDeeds, photoOfNote } from '../../src/app/county/use-notebook-deeds.ts';
import { putNotebookNote, readNotebook } from '../../src/documents/space/notebook.ts';
import { dropNotebookNote } from '../../src/documents/space/notebook-removal.ts';
import { listPhotos, putPhoto, readPhotoBytes } from '../../src/documents/space/photos.ts';
import type { FileId, NotebookNoteId } from '../../src/domain/ids.ts';
import type { GroupWork } from '../../src/sync/open-group-work.ts';
import { seededBytes } from '../support/chance.ts';
import { exchange } from '../support/documents.ts';

const open = () => {
  const [notebook, photos] = [new Y.Doc(), new Y.Doc()];
  const work = {
    editNotebook: (act: (doc: Y.Doc) => unknown) => act(notebook),
    photos: { edit: (act: (doc: Y.Doc) => unknown) => act(photos) },
  } as unknown as GroupWork;
  const left = leftoverDeeds(
    work,
    () => 'kept' as NotebookNoteId,
    () => 7,
  );
  return { notebook, photos, deeds: photoOfNote(work), left };
};

test('a picture that is removed goes for the whole group, and comes back as it was when that is taken back', () => {
  const { notebook, photos, deeds } = open();
  const id = 'note' as NotebookNoteId;
  const bytes = seededBytes(1)(50_000);
  const note = () => {
    const [one] = readNotebook(notebook).notes;
    if (one === undefined) throw new Error('the note is there');
    return one;
  };
  putNotebookNote(notebook, { id, at: 1, text: 'Tafel' });
  deeds.add(id, { type: 'image/jpeg', bytes: bytes.slice().buffer as ArrayBuffer, width: 4, height: 3 });
  // There from the moment it was taken, whatever becomes of its words.
  expect(note().photo).toMatchObject({ width: 4, says: '' });
  deeds.say(id, 'Wohnen ');
  const { photo } = note();
  expect(photo).toMatchObject({ width: 4, height: 3, says: 'Wohnen' });
  const takeBack = deeds.remove(note());
  expect([note().photo, listPhotos(photos).size]).toEqual([null, 0]);
  takeBack();
  expect(note().photo).toEqual(photo);
  expect(photo === null ? null : readPhotoBytes(photos, photo.file)).toEqual(bytes);
});

test('D277 a picture that one takes off while another types what it shows is off, on both, whoever is heard first', () => {
  for (const order of [
    [1, 2],
    [2, 1],
  ] as const) {
    const [one, other] = [open(), open()];
    for (const [place, { notebook, photos }] of [one, other].entries())
      for (const doc of [notebook, photos]) doc.clientID = order[place] ?? 0;
    const meet = () => {
      exchange(one.notebook, other.notebook);
      exchange(one.photos, other.photos);
    };
    const id = 'note' as NotebookNoteId;
    putNotebookNote(one.notebook, { id, at: 1, text: 'Haltestelle' });
    const bytes = seededBytes(3)(5_000).slice().buffer as ArrayBuffer;
    one.deeds.add(id, { type: 'image/jpeg', bytes, width: 4, height: 3 });
    meet();
    const [note] = readNotebook(one.notebook).notes;
    if (note === undefined) throw new Error('the note is there');
    const takeBack = one.deeds.remove(note);
    other.deeds.say(id, 'Die Haltestelle ohne Dach');
    meet();
    for (const { notebook } of [one, other]) expect(readNotebook(notebook).notes[0]?.photo).toBeNull();
    takeBack();
    meet();
    expect(readNotebook(other.notebook).notes[0]?.photo?.says).toBe('Die Haltestelle ohne Dach');
  }
});

test('a picture that another note has too stays there, and goes with the last note that has it', () => {
  const { notebook, photos, deeds } = open();
  const bytes = seededBytes(2)(5_000);
  const small = { type: 'image/jpeg', width: 4, height: 3 } as const;
  const noteOf = (id: string) => {
    const note = readNotebook(notebook).notes.find((one) => one.id === id);
    if (note === undefined) throw new Error('the note is there');
    return note;
  };
  for (const id of ['one', 'two'] as NotebookNoteId[]) {
    putNotebookNote(notebook, { id, at: 1, text: id });
    deeds.add(id, { ...small, bytes: bytes.slice().buffer as ArrayBuffer });
    deeds.say(id, id);
  }
  const takeBack = deeds.remove(noteOf('one'));
  expect([noteOf('one').photo, noteOf('two').photo?.says, listPhotos(photos).size]).toEqual([null, 'two', 1]);
  takeBack();
  expect(noteOf('one').photo?.says).toBe('one');
  deeds.remove(noteOf('one'));
  deeds.remove(noteOf('two'));
  expect(listPhotos(photos).size).toBe(0);
});

test('a picture without a note becomes a note; one that no browser can open, or that is not all here, becomes none', async () => {
  const { notebook, photos, left } = open();
  onTestFinished(() => void vi.unstubAllGlobals());
  const file = putPhoto(photos, seededBytes(3)(5_000));
  vi.stubGlobal('createImageBitmap', () => Promise.reject(new DOMException('broken', 'InvalidStateError')));
  expect([await left.keepPhoto(file), readNotebook(notebook).notes]).toEqual([false, []]);
  vi.stubGlobal('createImageBitmap', async () => ({ width: 40, height: 30 }));
  expect([await left.keepPhoto('0'.repeat(64) as FileId), readNotebook(notebook).notes]).toEqual([false, []]);
  expect(await left.keepPhoto(file)).toBe(true);
  expect(readNotebook(notebook).notes).toMatchObject([{ id: 'kept', at: 7, photo: { file, width: 40, height: 30 } }]);
});

test('a picture without a note that is removed comes back byte by byte when that is taken back', () => {
  const { photos, left } = open();
  const bytes = seededBytes(4)(5_000);
  const file = putPhoto(photos, bytes);
  const takeBack = left.dropPhoto?.(file);
  expect(listPhotos(photos).size).toBe(0);
  takeBack?.();
  expect(readPhotoBytes(photos, file)).toEqual(bytes);
});

test('whether a picture has a note is known when the relay has told everything, or where there is none', () => {
  expect(isAllHere('device', 'none')).toBe(true);
  for (const kind of ['none', 'connecting', 'refused'] as const) expect(isAllHere('relay', kind)).toBe(false);
  expect(isAllHere('relay', 'online')).toBe(true);
});

test('a picture whose note was taken out while it was looked at goes to nobody', () => {
  const { notebook, photos, deeds } = open();
  const id = 'note' as NotebookNoteId;
  putNotebookNote(notebook, { id, text: 'Ein Gesicht' });
  dropNotebookNote(notebook, id);
  const picture = seededBytes(1)(5_000);
  deeds.add(id, { type: 'image/jpeg', bytes: picture.slice().buffer as ArrayBuffer, width: 1, height: 1 });
  expect([listPhotos(photos).size, readNotebook(notebook).leftovers]).toEqual([0, []]);
});
