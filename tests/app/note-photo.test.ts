import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { photoOfNote } from '../../src/app/use-notebook-deeds.ts';
import { putNotebookNote, readNotebook } from '../../src/documents/notebook-document.ts';
import { listPhotos, readPhotoBytes } from '../../src/documents/photos-document.ts';
import type { NotebookNoteId } from '../../src/domain/ids.ts';
import type { GroupWork } from '../../src/sync/open-group-work.ts';
import { seededBytes } from '../support/chance.ts';

const open = () => {
  const [notebook, photos] = [new Y.Doc(), new Y.Doc()];
  const work = {
    editNotebook: (act: (doc: Y.Doc) => unknown) => act(notebook),
    photos: { edit: (act: (doc: Y.Doc) => unknown) => act(photos) },
  } as unknown as GroupWork;
  return { notebook, photos, deeds: photoOfNote(work) };
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
  deeds.add(id, { type: 'image/jpeg', bytes: bytes.slice().buffer as ArrayBuffer, width: 4, height: 3 }, 'Wohnen');
  const { photo } = note();
  expect(photo).toMatchObject({ width: 4, height: 3, says: 'Wohnen' });
  const takeBack = deeds.remove(note());
  expect([note().photo, listPhotos(photos).size]).toEqual([null, 0]);
  takeBack();
  expect(note().photo).toEqual(photo);
  expect(photo === null ? null : readPhotoBytes(photos, photo.file)).toEqual(bytes);
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
    deeds.add(id, { ...small, bytes: bytes.slice().buffer as ArrayBuffer }, id);
  }
  const takeBack = deeds.remove(noteOf('one'));
  expect([noteOf('one').photo, noteOf('two').photo?.says, listPhotos(photos).size]).toEqual([null, 'two', 1]);
  takeBack();
  expect(noteOf('one').photo?.says).toBe('one');
  deeds.remove(noteOf('one'));
  deeds.remove(noteOf('two'));
  expect(listPhotos(photos).size).toBe(0);
});
