import * as Y from 'yjs';
import type { Device } from '../device/device.ts';
import { beginSpace } from '../device/space-seats.ts';
import { readWhole } from '../documents/field-table.ts';
import { packDocument } from '../documents/packed.ts';
import { readRegister, readStruckSessions } from '../documents/space/register.ts';
import { readFigures } from '../documents/space/register-sources.ts';
import { allResults, carryResults, readCarriedResults, readResults } from '../documents/space/results.ts';
import { readSubmissions } from '../documents/space/submissions.ts';
import { longestGiven, momentHere, safeFileName } from '../domain/export/file-name.ts';
import type { FileId, GroupId, SpaceId } from '../domain/ids.ts';
import { accepted, type Result, refused } from '../domain/result.ts';
import {
  archiveEnding,
  type CountyManifest,
  countyNames,
  countyVersion,
  submissionsIn,
  submissionsName,
} from '../protocol/archive.ts';
import { filesOfSpace } from '../protocol/file-rights.ts';
import type { Environment } from './environment.ts';
import { eraseSpace } from './erase-session.ts';
import type { FileContent } from './file-relay.ts';
import { openGroupWork, readableGroups } from './open-group-work.ts';
import { type OpenSpace, openSpace } from './open-space.ts';
import { hasArrived, jsonBytes, packArchive, picturesOf, type SaveFault } from './pack-archive.ts';
import { placeFiles } from './place-files.ts';
import { isStored } from './saving.ts';
import { documentIn, picturesIn, type Unpacked } from './unpack-archive.ts';
import type { WorkFile } from './work-file.ts';

export interface SavedCounty extends WorkFile {
  /** Something had not arrived on this device and could not be fetched: the file is without it. */
  readonly isPartial: boolean;
  /** The relay was not reached: everything is as this device has known it last. */
  readonly isOld: boolean;
  /** Reports whose files are not in it: not here and not to be had, or there was no room. */
  readonly left: readonly string[];
}

export interface CountyWish {
  readonly space: OpenSpace;
  readonly device: Device;
  readonly subtle: SubtleCrypto | undefined;
  /** Which version of the app saves. */
  readonly app: string;
}

/**
 * A county as one file: everything of it that this place may read, written anew. What groups have in their notebooks is not
 * in it: an office does not read that. No token, no invitation, no id of the space.
 */
export const saveCounty = async ({
  space,
  device,
  subtle,
  app,
}: CountyWish): Promise<Result<SavedCounty, SaveFault>> => {
  if (subtle === undefined) return refused('insecure');
  const bytes = new Map<string, Uint8Array>();
  let isPartial = false;
  for (const kind of ['register', 'results'] as const) {
    const document = space.documents[kind];
    isPartial = !(await hasArrived(space, document)) || isPartial;
    bytes.set(
      countyNames[kind],
      jsonBytes(kind === 'register' ? packRegister(document.doc) : packDocument(document.doc)),
    );
  }
  const handedIn = await submissionsOf(space);
  isPartial ||= handedIn.isPartial;
  for (const [name, content] of handedIn.entries) bytes.set(name, content);
  const register = space.register.getSnapshot();
  const figures = space.figures.getSnapshot();
  for (const [name, json] of [
    ['register.json', register],
    ['figures.json', figures],
    ['submissions.json', handedIn.readable],
    ['results.json', space.results.getSnapshot()],
  ] as const)
    bytes.set(name, jsonBytes(json));
  const named = new Map(figures.sources.flatMap(({ file, title }) => (file === null ? [] : [[file.file, title]])));
  const { spaceId, seatId, ask, home, status } = space;
  const seat = { owner: filesOfSpace(spaceId), seatId, ask, home, status };
  const reports = await picturesOf({ device, seat }, named.keys());
  for (const [name, content] of reports.entries) bytes.set(name, content);
  const savedAt = new Date(device.now()).toISOString();
  const packed = await packArchive(
    subtle,
    { version: countyVersion, savedAt, app, space: { title: register.title } },
    bytes,
  );
  if (!packed.ok) return packed;
  return accepted({
    name: safeFileName([register.title.slice(0, longestGiven), momentHere(device.now())], archiveEnding),
    content: packed.value,
    isPartial,
    isOld: home.getSnapshot() === 'relay' && status.getSnapshot().remote.kind !== 'online',
    left: reports.left.map((file) => named.get(file) ?? ''),
  });
};

/** Every group the register ever had: a struck one may come back, and what it has handed in is the county's. */
const everyGroup = (register: Y.Doc): readonly GroupId[] => [
  ...(readWhole(register.getMap<unknown>('groups')).keys() as Iterable<GroupId>),
];

/** The register, and in it fields, groups and sessions that were struck, as hidden as they are, with what hangs on them (SPEC D357, D361). */
const packRegister = (register: Y.Doc) => {
  const packed = packDocument(register);
  const whole = ['fields', 'groups', 'sessions', ...(register.share.has('carried') ? ['carried'] : [])];
  const maps = Object.fromEntries(whole.map((root) => [root, Object.fromEntries(register.getMap<unknown>(root))]));
  return { ...packed, maps: { ...packed.maps, ...maps } };
};

/** What the groups have handed in, group by group. Opened for this alone: the screen may show something else. */
const submissionsOf = async (space: OpenSpace) => {
  const entries = new Map<string, Uint8Array>();
  const readable: Record<string, unknown> = {};
  let isPartial = false;
  for (const group of readableGroups(space, everyGroup(space.documents.register.doc))) {
    const work = openGroupWork(space, group);
    const [document] = work.documents.filter(({ name }) => name.kind === 'submissions');
    if (document === undefined) continue;
    isPartial = !(await hasArrived(space, document)) || isPartial;
    entries.set(submissionsName(group), jsonBytes(packDocument(document.doc)));
    readable[group] = readSubmissions(document.doc);
    await work.close();
  }
  return { entries, readable, isPartial };
};

/** Everything of a county's file, checked: nothing of it is on the device yet. */
export interface County {
  readonly manifest: CountyManifest;
  readonly register: Y.Doc;
  readonly submissions: ReadonlyMap<GroupId, Y.Doc>;
  readonly files: ReadonlyMap<FileId, FileContent>;
  readonly contents: CountyContents;
}

/** What is told of it before it is opened. */
export interface CountyContents {
  readonly years: number;
  readonly groups: number;
  readonly proposals: number;
  readonly sessions: number;
  readonly reports: number;
}

/** The county in a file; null when a part is missing or does not read, or a group is none of the county's. */
export const countyIn = (unpacked: Unpacked): County | null => {
  const { manifest, entries } = unpacked;
  if (!('space' in manifest)) return null;
  const register = documentIn(entries, 'register', countyNames.register);
  const results = documentIn(entries, 'results', countyNames.results);
  const files = picturesIn(unpacked);
  if (register === null || results === null || files === null) return null;
  const { groups, cycles } = readRegister(register);
  const known = everyGroup(register);
  const submissions = new Map<GroupId, Y.Doc>();
  for (const name of entries.keys()) {
    const group = submissionsIn(name);
    if (group === null) continue;
    const document = documentIn(entries, 'submissions', name);
    if (document === null || !known.includes(group)) return null;
    submissions.set(group, document);
  }
  const versions = allResults(readResults(results), readCarriedResults(register));
  carryResults(register, versions);
  const struck = readStruckSessions(register);
  return {
    manifest,
    register,
    submissions,
    files,
    contents: {
      years: cycles.length,
      groups: groups.length,
      proposals: [...submissions.values()].reduce((sum, one) => sum + readSubmissions(one).length, 0),
      sessions: new Set(versions.map(({ session }) => session).filter((one) => !struck.includes(one))).size,
      reports: readFigures(register).sources.length,
    },
  };
};

/**
 * Makes it a county of this device, under a new id. `not-kept`: this device could not store all of it, and then nothing of
 * it is left.
 */
export const placeCounty = async (
  environment: Environment,
  device: Device,
  county: County,
): Promise<Result<SpaceId, 'not-kept'>> => {
  const isDurable = () => device.database.status.getSnapshot().kind === 'durable';
  if (!isDurable()) return refused('not-kept');
  const seat = await beginSpace(device, county.manifest.space.title);
  const space = openSpace({ environment, device, seat });
  const reports = { owner: filesOfSpace(space.spaceId), seat: space.seatId, homeOf: () => 'register' };
  const isKept = (await placeFiles(device.database, reports, county.files)) && (await fill(space, county));
  await space.close();
  if (isKept && isDurable()) return accepted(space.spaceId);
  await eraseSpace(environment, device, space.spaceId);
  return refused('not-kept');
};

/** Writes every document; whether all of it is stored. The register comes last: by then what it names lies there. */
const fill = async (space: OpenSpace, { register, submissions }: County): Promise<boolean> => {
  for (const [group, document] of submissions) {
    const work = openGroupWork(space, group);
    await Promise.all(work.documents.map(({ whenRead }) => whenRead));
    work.editSubmissions((doc) => Y.applyUpdate(doc, Y.encodeStateAsUpdate(document)));
    const isHere = await isStored(work);
    await work.close();
    if (!isHere) return false;
  }
  await space.whenRead;
  space.edit((doc) => Y.applyUpdate(doc, Y.encodeStateAsUpdate(register)));
  return isStored(space);
};
