import { expect, test } from 'vitest';
import * as Y from 'yjs';
import {
  bringMethodBack,
  dropMethod,
  putRegisteredMethod,
  readMethods,
} from '../../../src/documents/space/register-methods.ts';
import { keepMethod } from '../../../src/domain/assessment/method.ts';
import type { MethodId } from '../../../src/domain/ids.ts';
import { axes, need, weight } from '../../support/assessment-scene.ts';

const method = (version: number) => ({
  ...keepMethod([need, weight], axes, { name: 'Raster', version }),
  id: `m${version}` as MethodId,
});

test('D293 methods are read back by name and version, each version whole; one that was taken out comes back so', () => {
  const doc = new Y.Doc();
  putRegisteredMethod(doc, method(2));
  putRegisteredMethod(doc, method(1));
  doc.getMap('methods').set('broken/method', { name: 'Ohne Dimensionen', version: 1, dimensions: [] });
  expect(readMethods(doc)).toEqual([method(1), method(2)]);
  dropMethod(doc, method(1).id);
  expect(readMethods(doc)).toEqual([method(2)]);
  bringMethodBack(doc, method(1).id);
  expect(readMethods(doc)).toEqual([method(1), method(2)]);
});
