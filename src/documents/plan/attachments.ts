import type * as Y from 'yjs';
import {
  type Attachment,
  longestPageText,
  longestSays,
  mostPages,
  mostTurns,
  type SlidePage,
  type TalkWish,
} from '../../domain/attachment/attachment.ts';
import { type AgendaItemId, type AttachmentId, parseFileId, parseId, type SeatId } from '../../domain/ids.ts';
import { inOrder } from '../../domain/order.ts';
import { type Fields, readTable, removeEntry, restoreEntry, writeFields } from '../field-table.ts';
import { asText, asWhole, isRecord } from '../parse.ts';
import { readPhoto } from '../photo.ts';
import { planRoots } from './roots.ts';

const pagePrefix = 'page/';
/** Pages of one change: some 20 kB. */
const pagesAtOnce = 20;

/** Each page is a key of its own: a talk of a hundred pages comes in small changes, and one page costs one page. */
const readPages = (fields: Fields): readonly SlidePage[] =>
  [...fields]
    .flatMap(([key, value]): readonly (readonly [number, SlidePage])[] => {
      const number = key.startsWith(pagePrefix) ? Number(key.slice(pagePrefix.length)) : 0;
      const photo = readPhoto(value);
      if (asWhole(number, 1, mostPages) === null || photo === null || !isRecord(value)) return [];
      return [[number, { ...photo, text: asText(value['text']).slice(0, longestPageText) }]];
    })
    .sort(([a], [b]) => a - b)
    .map(([, page]) => page);

const readAttachment = (id: AttachmentId, fields: Fields): Attachment | null => {
  const item = parseId<AgendaItemId>(fields.get('item'));
  if (item === null) return null;
  const hung = { id, item, order: asText(fields.get('order')) };
  const photo = readPhoto(fields.get('photo'));
  if (photo !== null) return { ...hung, kind: 'photo', photo, says: asText(fields.get('says')).slice(0, longestSays) };
  const file = parseFileId(fields.get('file'));
  if (file === null) return null;
  const bytes = asWhole(fields.get('bytes'), 0, Number.MAX_SAFE_INTEGER) ?? 0;
  return { ...hung, kind: 'slides', title: asText(fields.get('title')), file, bytes, pages: readPages(fields) };
};

/** Photos and slides, in order (SPEC D90). */
export const readAttachments = (doc: Y.Doc): readonly Attachment[] =>
  inOrder(
    [...readTable(planRoots(doc).attachments)].flatMap(([id, fields]) => {
      const one = readAttachment(id as AttachmentId, fields);
      return one === null ? [] : [one];
    }),
  );

/** How talks are being shown. */
export const readTalks = (doc: Y.Doc): ReadonlyMap<AgendaItemId, TalkWish> =>
  new Map(
    [...readTable(planRoots(doc).talks)].map(([id, fields]) => {
      const item = id as AgendaItemId;
      const wish = {
        item,
        page: asWhole(fields.get('page'), 1, mostPages) ?? 1,
        onTablets: fields.get('onTablets') === true,
        wallFree: fields.get('wallFree') === true,
        speaker: parseId<SeatId>(fields.get('speaker')),
        link: parseId<SeatId>(fields.get('link')),
        turns: asWhole(fields.get('turns'), 0, mostTurns) ?? 0,
      };
      return [item, wish];
    }),
  );

/** Hangs a photo or slides up, or changes what is told of them. */
export const putAttachment = (doc: Y.Doc, { id, kind: _, ...told }: Attachment): void => {
  const table = planRoots(doc).attachments;
  const { pages, ...fields } = 'pages' in told ? told : { ...told, pages: [] };
  // In parts, like everything long; without `file` there are no slides yet, therefore it comes last.
  for (let from = 0; from < pages.length; from += pagesAtOnce)
    doc.transact(() => {
      for (let at = from; at < Math.min(from + pagesAtOnce, pages.length); at += 1)
        writeFields(table, id, { [`${pagePrefix}${at + 1}`]: pages[at] });
    });
  doc.transact(() => writeFields(table, id, fields));
};

/** Takes it down; the file stays until the meeting is over, so that this can be taken back. */
export const removeAttachment = (doc: Y.Doc, id: AttachmentId): void => removeEntry(planRoots(doc).attachments, id);

/** Takes that back. */
export const restoreAttachment = (doc: Y.Doc, id: AttachmentId): void => restoreEntry(planRoots(doc).attachments, id);

/** Changes where a talk is shown, or who turns its pages. */
export const putTalk = (
  doc: Y.Doc,
  { item, ...fields }: Partial<Omit<TalkWish, 'turns'>> & Pick<TalkWish, 'item'>,
): void => doc.transact(() => writeFields(planRoots(doc).talks, item, fields));

/** A moderator turns to a page, whatever the speaker has turned to. */
export const turnPage = (doc: Y.Doc, item: AgendaItemId, page: number): void =>
  doc.transact(() => {
    const turns = (readTalks(doc).get(item)?.turns ?? 0) + 1;
    writeFields(planRoots(doc).talks, item, { page, turns: Math.min(turns, mostTurns) });
  });
