import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { spaceFiles } from '../../src/app/county/space-files.ts';
import { addFile } from '../../src/app/county/use-sources.ts';
import { readFigures } from '../../src/documents/space/register-sources.ts';
import type { SourceId } from '../../src/domain/ids.ts';
import type { DeviceFiles } from '../../src/sync/device-files.ts';
import type { OpenSpace } from '../../src/sync/open-space.ts';
import { fileIdOf, pdf } from '../support/pictures.ts';

afterEach(() => spaceFiles.set(null));

const open = () => {
  const doc = new Y.Doc();
  const space = { edit: (act: (doc: Y.Doc) => unknown) => act(doc) } as unknown as OpenSpace;
  const adds = (file: File) => addFile(space, 's' as SourceId, file);
  return { adds, fileOf: () => readFigures(doc).sources[0]?.file ?? null };
};

test('a report is refused with what helps: nobody is asked to choose a file again while a part of the app is missing', async () => {
  const { adds, fileOf } = open();
  const bytes = pdf('Sozialbericht');
  const report = new File([bytes.slice()], 'bericht.pdf');
  expect(await adds(report)).toBe('not-ready');
  const add = async () => ({ file: fileIdOf(bytes), isStored: true });
  spaceFiles.set({ add } as unknown as DeviceFiles);
  expect(await adds(new File(['<!doctype html>'], 'bericht.pdf'))).toBe('not-pdf');
  expect([await adds(report), fileOf()]).toEqual([
    'kept',
    { file: fileIdOf(bytes), name: 'bericht.pdf', bytes: bytes.length },
  ]);
});
