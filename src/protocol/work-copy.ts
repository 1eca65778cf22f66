import * as v from 'valibot';
import { fromBase64 } from '../domain/base64.ts';
import { peopleRequest } from './api.ts';

/** The file of a device, as `sync/work-file.ts` writes it; what came to it later may be missing in an older one. */
const text = v.string();
const bytes = v.pipe(text, v.transform(fromBase64), v.instance(Uint8Array<ArrayBuffer>));
const setting = v.object({ key: v.pipe(text, v.maxLength(400)), value: v.unknown() });
const copy = v.object({ name: text, json: v.unknown(), update: bytes });
const workCopy = v.object({
  format: v.literal('plenum-work'),
  version: v.literal(1),
  savedAt: text,
  session: v.optional(text),
  space: v.optional(text),
  seat: text,
  role: v.optional(text),
  group: v.optional(v.nullable(text)),
  documents: v.array(copy),
  rescues: v.optional(
    v.array(v.object({ ...copy.entries, reason: v.picklist(['epoch', 'not-taken', 'unreadable', 'from-file']) })),
    [],
  ),
  files: v.optional(v.array(v.object({ file: text, home: text, bytes })), []),
  drafts: v.optional(v.array(setting), []),
  reminders: v.optional(v.array(setting), []),
  people: v.optional(peopleRequest.entries.entries, []),
});
/** Everything of it, read; nothing of it is believed to fit anywhere. */
export type WorkCopy = v.InferOutput<typeof workCopy>;

/** Whether it is such a file, whole or not. */
export const isWorkCopy = (file: Uint8Array): boolean =>
  file[0] === 0x7b && new TextDecoder().decode(file.subarray(0, 200)).includes('"plenum-work"');

/** Null: it is cut off, or something else. */
export const readWorkCopy = (file: Uint8Array): WorkCopy | null => {
  try {
    const read = v.safeParse(workCopy, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file)));
    if (!read.success || (read.output.session === undefined) === (read.output.space === undefined)) return null;
    return read.output;
  } catch {
    return null;
  }
};
