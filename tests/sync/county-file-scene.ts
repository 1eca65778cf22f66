import { onTestFinished } from 'vitest';
import { beginSpace, listSpaceSeats } from '../../src/device/space-seats.ts';
import { dropFromRegister, putRegisteredSession, setRegisterFacts } from '../../src/documents/space/register.ts';
import { renameEntry } from '../../src/documents/space/register-names.ts';
import { putSeries, putSource } from '../../src/documents/space/register-sources.ts';
import { addResults } from '../../src/documents/space/results.ts';
import type { GroupId, SeriesId, SessionId, SourceId } from '../../src/domain/ids.ts';
import { filesOfSpace } from '../../src/protocol/file-rights.ts';
import { countyIn, placeCounty, saveCounty } from '../../src/sync/county-archive.ts';
import { DeviceFiles } from '../../src/sync/device-files.ts';
import { type GroupWork, openGroupWork } from '../../src/sync/open-group-work.ts';
import { type OpenSpace, openSpace } from '../../src/sync/open-space.ts';
import { unpackArchive } from '../../src/sync/unpack-archive.ts';
import { fillRegister, frozenBy, handsIn, importedProfiles, takesIn } from '../support/county-documents.ts';
import { fileIdOf, pdf } from '../support/pictures.ts';
import { until } from '../support/until.ts';
import { subtle } from './archive-scene.ts';
import { createTablet, type Tablet } from './tablet.ts';

export const youth = 'jugend' as GroupId;
export const report = pdf('Sozialbericht 2026');
export const file = fileIdOf(report);
export const may = {
  ...{ session: 'may' as SessionId, title: 'Sitzung im Mai', date: '2027-05-13', hash: 'abc', at: 7 },
  ...{ stage: 'ended' as const, outcomes: [] },
};

export const openOn = async ({ environment, device }: Tablet): Promise<OpenSpace> => {
  const [seat] = await listSpaceSeats(device);
  if (seat === undefined) throw new Error('this tablet has no place in a space');
  const space = openSpace({ environment, device, seat });
  onTestFinished(() => space.close());
  await space.whenRead;
  return space;
};

export const openWork = async (space: OpenSpace): Promise<GroupWork> => {
  const work = openGroupWork(space, youth);
  onTestFinished(() => work.close());
  await Promise.all(work.documents.map(({ whenRead }) => whenRead));
  return work;
};

export const filesOn = (
  { device }: Tablet,
  { spaceId, seatId, ask, home, status, figures }: OpenSpace,
): DeviceFiles => {
  const files = new DeviceFiles({
    ...{ device, seat: { owner: filesOfSpace(spaceId), seatId, ask, home, status }, pauses: [20, 100] },
    used: () => new Set(figures.getSnapshot().sources.flatMap((one) => one.file?.file ?? [])),
  });
  onTestFinished(() => files.close());
  return files;
};

const place = { area: 'county', areaName: '', order: 'V' } as const;

/** A county on one laptop with everything it can have: register, years, what a group has handed in, results, a report. */
export const founded = async (base?: string) => {
  const tablet = await createTablet(base === undefined ? {} : { base });
  await beginSpace(tablet.device, 'Landkreis Musterland');
  const space = await openOn(tablet);
  space.edit((doc) => {
    fillRegister(doc, {
      title: 'Landkreis Musterland',
      fields: ['Jugend', 'Wohnen', 'Altes'],
      goals: ['Alle erreichen'],
      groups: [{ id: youth, name: 'Jugend' }],
      cycles: [
        { year: 2027, step: 'assessment' },
        { year: 2026, step: 'decision' },
      ],
    });
    renameEntry(doc, { table: 'fields', id: 'field-1' }, 'Wohnen und Quartier', 'was');
    dropFromRegister(doc, 'fields', 'field-2');
    setRegisterFacts(doc, { stepNames: { analysis: 'Statistische Analyse' } });
    putRegisteredSession(doc, { id: may.session, title: may.title, date: may.date, year: 2027, continues: null });
    const said = { file, name: 'Sozialbericht.pdf', bytes: report.length };
    const title = { title: 'Sozialbericht', link: '', page: '7', asOf: '2026' };
    putSource(doc, { id: 'report' as SourceId, ...title, ...place, file: said });
    const points = [{ when: '2026', value: 7, isForecast: false }];
    const figures = { title: 'Kinder', unit: 'Zahl', source: 'report' as SourceId, forecastBy: '', points };
    putSeries(doc, { id: 'series' as SeriesId, ...figures, ...place });
  });
  await filesOn(tablet, space).add(
    { type: 'application/pdf', bytes: report.slice().buffer as ArrayBuffer },
    'register',
  );
  const work = await openWork(space);
  const profiles = (await importedProfiles('vorschlaege-fokus-2027.csv')).slice(0, 3);
  work.editSubmissions((doc) => {
    for (const [at, profile] of profiles.entries()) {
      const content = frozenBy('Jugend', `proposal-${at}`, profile);
      handsIn(doc, content, 1_000);
      if (at < 2) takesIn(doc, content, { year: 2027, number: at + 1, at: 2_000 });
    }
  });
  // As the relay tells it.
  addResults(space.documents.results.doc, may);
  await until(() => space.results.getSnapshot().length === 1, 'the results are there');
  return { tablet, space, work };
};

export const saved = async ({ tablet, space }: { readonly tablet: Tablet; readonly space: OpenSpace }) => {
  const result = await saveCounty({ space, device: tablet.device, subtle, app: 'test' });
  if (!result.ok) throw new Error(`not saved: ${result.reason}`);
  return { ...result.value, bytes: new Uint8Array(await result.value.content.arrayBuffer()) };
};

export const read = async (bytes: Uint8Array) => {
  const unpacked = await unpackArchive(bytes, subtle);
  return unpacked.ok ? countyIn(unpacked.value) : unpacked.reason;
};

export const openedOn = async (tablet: Tablet, bytes: Uint8Array) => {
  const county = await read(bytes);
  if (county === null || typeof county === 'string') throw new Error(`not read: ${county}`);
  const placed = await placeCounty(tablet.environment, tablet.device, county);
  if (!placed.ok) throw new Error(`not placed: ${placed.reason}`);
  const space = await openOn(tablet);
  return { space, work: await openWork(space), contents: county.contents };
};
