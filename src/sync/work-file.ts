import * as Y from 'yjs';
import type { RescueRow } from '../device/database.ts';
import { toBase64 } from '../domain/base64.ts';
import { printName } from '../protocol/document-name.ts';
import { documentJson } from './document-json.ts';
import type { OpenDocument } from './open-document.ts';

/** A file with everything that this device holds of a session or space: readable as JSON, complete as Yjs updates in base64. */
export interface WorkFile {
  readonly name: string;
  readonly content: Blob;
}

/** What goes into the file. */
export interface WorkFileWish {
  /** Whose work it is: a seat in a session, or a place in a space. */
  readonly place: ({ readonly session: string } | { readonly space: string }) & {
    readonly seat: string;
    /** What of the seat says whose work it is; missing where nobody brings it back. */
    readonly role?: string;
    readonly group?: string | null;
  };
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly documents: readonly OpenDocument[];
  readonly rescues: readonly RescueRow[];
}

const workFile = (at: number, content: object): WorkFile => {
  const time = new Date(at).toISOString();
  const whole = { format: 'plenum-work', version: 1, savedAt: time, ...content };
  return {
    name: `plenum-${time.slice(0, 19).replace(/[:T]/g, '-')}.json`,
    content: new Blob([JSON.stringify(whole, null, 2)], { type: 'application/json' }),
  };
};

const printRescue = ({ document, at, reason, json, update }: RescueRow) => ({
  name: document,
  at: new Date(at).toISOString(),
  reason,
  json: JSON.parse(json) as unknown,
  update: toBase64(update),
});

/** One copy put aside as a file, readable as JSON and complete as a Yjs update in base64. */
export const createRescueFile = (row: RescueRow): WorkFile => workFile(row.at, { rescues: [printRescue(row)] });

/** All open documents and all copies put aside, as one file. */
export const createWorkFile = ({ place, at, documents, rescues }: WorkFileWish): WorkFile =>
  workFile(at, {
    ...place,
    documents: documents.map((document) => ({
      name: printName(document.name),
      delivery: document.status.getSnapshot().delivery,
      json: documentJson(document.doc),
      update: toBase64(Y.encodeStateAsUpdate(document.doc)),
    })),
    rescues: rescues.map(printRescue),
  });
