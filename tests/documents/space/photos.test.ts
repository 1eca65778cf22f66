import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { documentRoots } from '../../../src/documents/roots.ts';
import { putNotebookNote, readNotebook } from '../../../src/documents/space/notebook.ts';
import { dropPhoto, listPhotos, putPhoto, readPhotoBytes } from '../../../src/documents/space/photos.ts';
import type { FileId, GroupId, NotebookNoteId, SpaceId } from '../../../src/domain/ids.ts';
import { mostNotePhotos, notePhotoBytes } from '../../../src/domain/space/notebook.ts';
import { limits } from '../../../src/protocol/limits.ts';
import { mergeWork, mostPacked, packWork, readWork } from '../../../src/sync/carried-work.ts';
import type { OpenDocument } from '../../../src/sync/open-document.ts';
import { seededBytes } from '../../support/chance.ts';
import { exchange } from '../../support/documents.ts';

const picture = (seed: number, length = 70_000) => seededBytes(seed)(length);
const [space, group] = ['county', 'youth'] as [SpaceId, GroupId];

describe('the pictures of a group', () => {
  it('D275 are read back as they were put down, whatever their length', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: notePhotoBytes }), (seed, length) => {
        const [doc, bytes] = [new Y.Doc(), picture(seed, length)];
        const file = putPhoto(doc, bytes);
        expect(readPhotoBytes(doc, file)).toEqual(bytes);
        expect([...listPhotos(doc)]).toEqual([file]);
        expect([...doc.share.keys()].filter((root) => documentRoots.photos(root) === 'none')).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('D275 the largest one goes to the relay as one message', () => {
    const doc = new Y.Doc();
    let most = 0;
    doc.on('update', (update: Uint8Array) => {
      most = Math.max(most, update.length);
    });
    putPhoto(doc, picture(1, notePhotoBytes));
    expect(most).toBeGreaterThan(notePhotoBytes);
    expect(most).toBeLessThan(limits.updateBytes);
  });

  it.each<readonly [string, (photos: Y.Map<unknown>, file: FileId) => void]>([
    ['a part that is missing', (photos, file) => photos.delete(`${file}/1`)],
    ['a part that somebody changed', (photos, file) => photos.set(`${file}/1`, 'AAAA')],
    ['a part that is no text', (photos, file) => photos.set(`${file}/1`, 7)],
    ['letters that are no base64', (photos, file) => photos.set(`${file}/0`, '%%%')],
    ['another number of parts', (photos, file) => photos.set(`${file}/parts`, 1)],
    ['a number that would fill the memory', (photos, file) => photos.set(`${file}/parts`, 1e9)],
    ['no number', (photos, file) => photos.set(`${file}/parts`, 'x')],
  ])('D275 %s makes it none', (_name, break_) => {
    const doc = new Y.Doc();
    const file = putPhoto(doc, picture(2));
    break_(doc.getMap('photos'), file);
    expect(readPhotoBytes(doc, file)).toBeNull();
  });

  it('D276 one that was taken out leaves nothing of itself, also on the other device and after an older file', () => {
    const [one, two] = [new Y.Doc(), new Y.Doc()];
    const bytes = picture(3);
    const file = putPhoto(one, bytes);
    exchange(one, two);
    const before = Y.encodeStateAsUpdate(one);
    dropPhoto(two, file);
    exchange(one, two);
    Y.applyUpdate(one, before);
    for (const doc of [one, two]) {
      expect(readPhotoBytes(doc, file)).toBeNull();
      expect(listPhotos(doc).size).toBe(0);
      expect(Y.encodeStateAsUpdate(doc).length).toBeLessThan(1_000);
    }
  });

  it('D276 what somebody puts there while another takes it out stays', () => {
    const [one, two] = [new Y.Doc(), new Y.Doc()];
    const bytes = picture(4);
    const file = putPhoto(one, bytes);
    exchange(one, two);
    dropPhoto(one, file);
    putPhoto(two, bytes);
    exchange(one, two);
    for (const doc of [one, two]) expect(readPhotoBytes(doc, file)).toEqual(bytes);
  });

  it('D277 a note has one picture with what it shows; earlier notes have none, and what is none is none', () => {
    const doc = new Y.Doc();
    const id = 'note' as NotebookNoteId;
    putNotebookNote(doc, { id, at: 1, text: 'Tafel' });
    const photoOf = () => readNotebook(doc).notes[0]?.photo;
    expect(photoOf()).toBeNull();
    const photo = { file: 'a'.repeat(64) as FileId, width: 800, height: 600, says: 'Wohnen zuerst' };
    putNotebookNote(doc, { id, photo });
    expect(photoOf()).toEqual(photo);
    for (const odd of ['x', 7, { file: 'x', width: 1, height: 1 }, { ...photo, width: 0 }, { ...photo, height: 1e9 }]) {
      doc.getMap('notes').set('note/photo', odd);
      expect(photoOf()).toBeNull();
    }
    doc.getMap('notes').set('note/photo', { ...photo, says: 7 });
    expect(photoOf()).toEqual({ ...photo, says: '' });
  });

  it('D278 a file from hand to hand brings the pictures, and one without any is read as before', () => {
    const at = (doc: Y.Doc, kind: 'notebook' | 'photos') =>
      ({ name: { kind, space, group }, doc, access: 'write' }) as unknown as OpenDocument;
    const [mine, theirs] = [new Y.Doc(), new Y.Doc()];
    const bytes = picture(5, notePhotoBytes);
    const file = putPhoto(mine, bytes);
    const bring = (documents: readonly OpenDocument[]) => {
      const read = readWork(packWork(space, group, documents));
      if (!read.ok) throw new Error(read.reason);
      return mergeWork(read.value, [at(theirs, 'photos')]);
    };
    expect(bring([at(new Y.Doc(), 'notebook')])).toBe('nothingNew');
    expect([bring([at(mine, 'photos')]), bring([at(mine, 'photos')])]).toEqual(['merged', 'nothingNew']);
    expect(readPhotoBytes(theirs, file)).toEqual(bytes);
  });

  it('D299 what two scribes have taken goes to the relay in one message, and what is too much for that is left in its file', () => {
    const scribe = (seed: number) => {
      const doc = new Y.Doc();
      for (let one = 0; one < mostNotePhotos; one += 1) putPhoto(doc, picture(seed + one, notePhotoBytes));
      return doc;
    };
    const here = new Y.Doc();
    const notebook = new Y.Doc();
    const at = (doc: Y.Doc, kind: 'notebook' | 'photos') =>
      ({ name: { kind, space, group }, doc, access: 'write' }) as unknown as OpenDocument;
    const bring = (seed: number) => {
      const theirs = new Y.Doc();
      putNotebookNote(theirs, { id: `note${seed}` as NotebookNoteId, at: 1, text: 'Tafel' });
      const file = packWork(space, group, [at(theirs, 'notebook'), at(scribe(seed), 'photos')]);
      const read = readWork(file);
      if (!read.ok) throw new Error(read.reason);
      return mergeWork(read.value, [at(notebook, 'notebook'), at(here, 'photos')]);
    };
    expect([bring(100), bring(200), bring(300)]).toEqual(['merged', 'merged', 'withoutPhotos']);
    expect([listPhotos(here).size, readNotebook(notebook).notes.length]).toEqual([2 * mostNotePhotos, 3]);
    expect(Y.encodeStateAsUpdate(here).length).toBeLessThan(limits.frameBytes);
    // Whatever the relay keeps can be handed on as a file.
    expect(mostPacked).toBeGreaterThan(limits.documentBytes);
    expect(packWork(space, group, [at(here, 'photos')]).length).toBeLessThan(mostPacked);
  });
});
