import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { filesUsedIn } from '../../../src/documents/file-use.ts';
import {
  putAttachment,
  putTalk,
  readAttachments,
  readTalks,
  removeAttachment,
  restoreAttachment,
} from '../../../src/documents/plan/attachments.ts';
import { putCard, removeCard } from '../../../src/documents/seat/cards.ts';
import { readSeat } from '../../../src/documents/seat/document.ts';
import {
  type Attachment,
  mostPages,
  pageOf,
  photosOf,
  plainTalk,
  type SlidesAttachment,
  slidesOf,
} from '../../../src/domain/attachment/attachment.ts';
import type { AgendaItemId, AttachmentId, CardId, FileId } from '../../../src/domain/ids.ts';
import { exchange } from '../../support/documents.ts';

const item = 'item' as AgendaItemId;
const hash = (letter: string): FileId => letter.repeat(64) as FileId;
const picture = (letter: string) => ({ file: hash(letter), width: 1_600, height: 1_200 });
const photo: Attachment = {
  id: 'photo' as AttachmentId,
  kind: 'photo',
  item,
  photo: picture('a'),
  says: 'Drei Wünsche an die Verwaltung',
  order: 'B',
};
const slides: SlidesAttachment = {
  id: 'slides' as AttachmentId,
  kind: 'slides',
  item,
  title: 'Lagebild 2027.pdf',
  file: hash('b'),
  bytes: 1_000,
  pages: Array.from({ length: 45 }, (_, page) => ({ ...picture('c'), text: `Seite ${page + 1}` })),
  order: 'C',
};

describe('a plan', () => {
  it('D90 has photos and slides in order as they were hung up, and takes them down and back whole', () => {
    const doc = new Y.Doc();
    for (const one of [slides, photo]) putAttachment(doc, one);
    expect(readAttachments(doc)).toEqual([photo, slides]);
    removeAttachment(doc, slides.id);
    expect(readAttachments(doc)).toEqual([photo]);
    restoreAttachment(doc, slides.id);
    expect(readAttachments(doc)).toEqual([photo, slides]);
    const before = Y.encodeStateVector(doc);
    putAttachment(doc, slides);
    expect(Y.encodeStateVector(doc)).toEqual(before);
  });

  it('D90 sends a long talk in parts of which each is small, and shows it when the last one is there', () => {
    const [doc, other] = [new Y.Doc(), new Y.Doc()];
    const sizes: number[] = [];
    doc.on('update', (update) => {
      sizes.push(update.length);
      expect(readAttachments(other)).toEqual([]);
      Y.applyUpdate(other, update);
    });
    const long = { ...picture('c'), text: 'ä'.repeat(1_000) };
    putAttachment(doc, { ...slides, pages: Array.from({ length: mostPages }, () => long) });
    expect(readAttachments(other)).toEqual(readAttachments(doc));
    expect(Math.max(...sizes)).toBeLessThan(100_000);
  });

  it.each([
    ['item', 7],
    ['photo', { file: 'a.jpg', width: 4, height: 3 }],
    ['photo', { ...picture('a'), width: 0 }],
    ['photo', 'javascript:alert(1)'],
  ])('D1 leaves out a photo whose %s is %j', (field, value) => {
    const doc = new Y.Doc();
    putAttachment(doc, photo);
    doc.getMap('attachments').set(`photo/${field}`, value);
    expect(readAttachments(doc)).toEqual([]);
  });

  it('D1 leaves out pages that are none', () => {
    const doc = new Y.Doc();
    putAttachment(doc, { ...slides, pages: slides.pages.slice(0, 2) });
    const map = doc.getMap('attachments');
    for (const [page, value] of [
      ['3', 7],
      ['0', picture('d')],
      ['x', picture('d')],
      ['999', picture('d')],
    ] as const)
      map.set(`slides/page/${page}`, value);
    expect(readAttachments(doc)).toEqual([{ ...slides, pages: slides.pages.slice(0, 2) }]);
  });

  it('D91 shows the page that was turned to last, and keeps what two moderators set at once', () => {
    const [ada, bea] = [new Y.Doc(), new Y.Doc()];
    expect(readTalks(ada)).toEqual(new Map());
    putTalk(ada, { item, page: 3 });
    putTalk(bea, { item, onTablets: true });
    exchange(ada, bea);
    expect(readTalks(ada)).toEqual(new Map([[item, { ...plainTalk(item), page: 3, onTablets: true }]]));
    expect(readTalks(bea)).toEqual(readTalks(ada));
    ada.getMap('talks').set('item/page', -4);
    expect(readTalks(ada).get(item)?.page).toBe(1);
  });
});

describe('what hangs on an item', () => {
  it('is its photos, and the last slides of it', () => {
    const newer = { ...slides, id: 'newer' as AttachmentId };
    const empty = { ...slides, id: 'empty' as AttachmentId, pages: [] };
    const elsewhere = { ...photo, item: 'other' as AgendaItemId };
    expect(slidesOf([slides, photo, newer, empty], item)).toBe(newer);
    expect(slidesOf([photo, empty], item)).toBeNull();
    expect(photosOf([slides, elsewhere, photo], item)).toEqual([photo]);
  });

  it.each([
    [1, 1],
    [0, 1],
    [45, 45],
    [46, 45],
  ])('page %i of 45 means page %i', (page, meant) => {
    expect(pageOf(slides, page)).toBe(meant);
  });
});

describe('the sheet of a seat', () => {
  it('D92 has cards with photos, and a card taken back leaves no photo', () => {
    const doc = new Y.Doc();
    const card = { id: 'card' as CardId, item, field: 'good', text: '', ready: true, order: 'V' } as const;
    putCard(doc, { ...card, photo: picture('a') });
    expect(readSeat(doc).cards).toEqual([{ ...card, photo: picture('a') }]);
    expect(filesUsedIn('seat', doc)).toEqual(new Set([hash('a')]));
    removeCard(doc, card.id);
    expect(readSeat(doc).cards).toEqual([]);
    expect(JSON.stringify(doc.getMap('cards'))).not.toContain(hash('a'));
  });
});

describe('the files that a document speaks of', () => {
  it('D93 are those of what hangs in it, not of what was taken down', () => {
    const doc = new Y.Doc();
    putAttachment(doc, photo);
    putAttachment(doc, { ...slides, pages: slides.pages.slice(0, 1) });
    expect(filesUsedIn('plan', doc)).toEqual(new Set(['a', 'b', 'c'].map(hash)));
    removeAttachment(doc, slides.id);
    expect(filesUsedIn('plan', doc)).toEqual(new Set([hash('a')]));
    expect(filesUsedIn('minutes', doc)).toEqual(new Set());
  });
});
