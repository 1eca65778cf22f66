import type { Database } from '../device/database.ts';
import { listReminders } from '../device/reminders.ts';
import { listRescues } from '../device/rescues.ts';
import type { PersonEntry } from '../domain/attendance/people.ts';
import { toBase64 } from '../domain/base64.ts';
import type { FileId, SeatId, SessionId } from '../domain/ids.ts';
import type { FileType } from '../protocol/file-kind.ts';
import type { FilesOwner } from '../protocol/file-rights.ts';
import { createWorkFile, type WorkFile, type WorkFileWish } from './work-file.ts';

/*
 * What lies beside the documents of a seat and is nowhere else: photos and reports that wait for a relay, texts that were begun,
 * reminders, changes of the list of people. It goes into the file of a device, and comes back with it (SPEC D383).
 */

export interface BesideWish {
  readonly owner: FilesOwner;
  readonly seat: SeatId;
  /** Session or space, as keys name it. */
  readonly place: string;
}

/** A file that no relay has, with its bytes in base64. */
export interface BesideFile {
  readonly file: FileId;
  readonly type: FileType;
  readonly home: string;
  readonly bytes: string;
}

/** A setting under the rest of its key, behind place and seat. */
export interface BesideSetting {
  readonly key: string;
  readonly value: unknown;
}

export interface Beside {
  readonly files: readonly BesideFile[];
  readonly drafts: readonly BesideSetting[];
  readonly reminders: readonly BesideSetting[];
  readonly people: readonly PersonEntry[];
}

/** All of it that this seat has here. */
export const besideOf = async (database: Database, { owner, seat, place }: BesideWish): Promise<Beside> => {
  const waiting = (await database.files.all()).filter(
    (row) => row.owner === owner && row.seat === seat && ['waiting', 'refused'].includes(row.state),
  );
  const files = await Promise.all(
    waiting.map(async ({ key, file, type, home }) => {
      const bytes = await database.fileBytes.get(key);
      return bytes === null ? [] : [{ file, type, home, bytes: toBase64(new Uint8Array(bytes.bytes)) }];
    }),
  );
  const settings = await database.settings.all();
  const under = (prefix: string) =>
    settings.flatMap(({ key, value }) => (key.startsWith(prefix) ? [{ key: key.slice(prefix.length), value }] : []));
  const reminders = await listReminders(database.settings);
  const kept = under(`reminder/${place}/${seat}/`);
  return {
    files: files.flat(),
    drafts: under(`draft/${place}/${seat}/`),
    reminders: kept.filter(({ key }) => reminders.some((one) => one.key === `reminder/${place}/${seat}/${key}`)),
    people: (await database.unsentPeople.all()).flatMap(({ session, entry }) => (session === place ? [entry] : [])),
  };
};

/** The whole file of a device: documents, copies put aside, and what lies beside them. */
export const fileOfDevice = async (
  of: Omit<WorkFileWish, 'rescues'>,
  database: Database,
  session: SessionId,
): Promise<WorkFile> => {
  const rescues = await listRescues(database.rescues, `session/${session}`);
  const wish = { owner: session, seat: of.place.seat as SeatId, place: session };
  return withBeside(createWorkFile({ ...of, rescues }), await besideOf(database, wish));
};

/** The same file with what lies beside its documents. */
export const withBeside = async ({ name, content }: WorkFile, beside: Beside): Promise<WorkFile> => {
  const { rescues, ...rest } = JSON.parse(await content.text()) as Record<string, unknown>;
  const whole = { ...rest, rescues, ...beside };
  return { name, content: new Blob([JSON.stringify(whole, null, 2)], { type: content.type }) };
};
