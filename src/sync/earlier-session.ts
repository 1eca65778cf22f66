import type { SeatRow } from '../device/database.ts';
import type { Device } from '../device/device.ts';
import { readPlan } from '../documents/plan/read.ts';
import { readPoints } from '../documents/record/document.ts';
import { readMinutes } from '../documents/record/minutes.ts';
import { type KeptMethod, keepMethod } from '../domain/assessment/method.ts';
import type { Minutes } from '../domain/minutes/entry.ts';
import type { OpenPoints } from '../domain/open-points/open-point.ts';
import { type Earlier, earlierOf } from '../domain/open-points/series.ts';
import { accepted, type Result, refused } from '../domain/result.ts';
import type { Plan } from '../domain/session/session.ts';
import { pastOf } from '../domain/timeline/past-of.ts';
import type { PastSession } from '../domain/timeline/timeline.ts';
import type { Environment } from './environment.ts';
import { openSession } from './open-session.ts';
import { readArchive } from './read-archive.ts';
import type { ReadFault } from './unpack-archive.ts';
import { whenOnline } from './when-online.ts';

/** Whether something may be missing: the relay could not be asked for what other devices have written. */
export type EarlierRead = Earlier & {
  readonly isPartial: boolean;
  /** What it was assessed with; without a name when it had none. */
  readonly method: KeptMethod;
};

const methodOf = ({ criteria, axes, method }: Plan): KeptMethod =>
  keepMethod(criteria, axes, method ?? { name: '', version: 1 });

/** How an earlier session is called in what it leaves. */
type Naming = (session: { readonly title: string; readonly date: string }) => string;

const parts = ['plan', 'record', 'minutes'] as const;

interface Place {
  readonly environment: Environment;
  readonly device: Device;
}

/** Looks into a session that this device has a seat in, and closes it again. Writes nothing. */
const lookInto = async <Seen>(
  place: Place,
  seat: SeatRow,
  see: (plan: Plan, record: OpenPoints, minutes: Minutes) => Seen,
): Promise<Seen & { readonly isPartial: boolean }> => {
  const session = openSession({ ...place, seat });
  await session.whenRead;
  const documents = parts.map((kind) => session.document(kind));
  const isHere = seat.local === true;
  const came = await Promise.all(
    documents.map(async (document) => {
      await document?.whenRead;
      return document === null || isHere || (await whenOnline(document));
    }),
  );
  const [plan, record, minutes] = documents.map((document) => document?.doc);
  const seen = see(
    plan === undefined ? session.plan.getSnapshot() : readPlan(plan),
    record === undefined ? [] : readPoints(record),
    minutes === undefined ? { entries: [] } : readMinutes(minutes),
  );
  await session.close();
  return { ...seen, isPartial: came.includes(false) };
};

/** What a session leaves that this device has a seat in. */
export const readEarlierSession = (place: Place, seat: SeatRow, nameOf: Naming): Promise<EarlierRead> =>
  lookInto(place, seat, (plan, record, minutes) => ({
    ...earlierOf(plan, record, minutes, nameOf(plan)),
    method: methodOf(plan),
  }));

/** What a session that this device has a seat in stands on a timeline with. */
export const readPastSession = (place: Place, seat: SeatRow): Promise<PastSession & { readonly isPartial: boolean }> =>
  lookInto(place, seat, (plan, _record, minutes) => pastOf(plan, minutes));

/** What a session leaves that lies in a file (`.plenum`). */
export const readEarlierFile = async (
  bytes: Uint8Array,
  subtle: SubtleCrypto | undefined,
  nameOf: Naming,
): Promise<Result<EarlierRead, ReadFault | 'county'>> => {
  const archive = await readArchive(bytes, subtle);
  if (!archive.ok) return refused(archive.reason);
  const { plan, record, minutes } = archive.value.documents;
  const wished = readPlan(plan);
  const earlier = earlierOf(wished, readPoints(record), readMinutes(minutes), nameOf(wished));
  return accepted({ ...earlier, method: methodOf(wished), isPartial: false });
};
