import type * as Y from 'yjs';
import { type AgendaItemId, type OpenPointId, parseId } from '../../domain/ids.ts';
import { longestPoint, longestWho, type OpenPoint, type OpenPoints } from '../../domain/open-points/open-point.ts';
import { inOrder, keyBetween } from '../../domain/order.ts';
import { readRemoved, readTable, removeEntry, restoreEntry, writeFields } from '../field-table.ts';
import { asText } from '../parse.ts';

const pointTable = (doc: Y.Doc): Y.Map<unknown> => doc.getMap<unknown>('points');

const day = /^\d{4}-\d{2}-\d{2}$/;

/** The register of open points, in order (SPEC D80). */
export const readPoints = (doc: Y.Doc): OpenPoints =>
  inOrder(
    [...readTable(pointTable(doc))].map(([id, fields]): OpenPoint => {
      const closedOn = asText(fields.get('closedOn'));
      return {
        id: id as OpenPointId,
        what: asText(fields.get('what')).slice(0, longestPoint),
        who: asText(fields.get('who')).slice(0, longestWho),
        until: asText(fields.get('until')).slice(0, longestWho),
        closedOn: day.test(closedOn) ? closedOn : '',
        item: parseId<AgendaItemId>(fields.get('item')),
        since: asText(fields.get('since')).slice(0, longestWho),
        order: asText(fields.get('order')),
      };
    }),
  );

/** Changes fields of a point. */
export const changePoint = (doc: Y.Doc, id: OpenPointId, fields: Partial<Omit<OpenPoint, 'id'>>): void =>
  doc.transact(() => writeFields(pointTable(doc), id, fields));

/** Points that were taken out of the register: they do not come back by themselves. */
export const removedPoints = (doc: Y.Doc): ReadonlySet<string> => new Set(readRemoved(pointTable(doc)).keys());

/**
 * Adds points behind the others. One that is known already stays as it is, also where it was taken out: what is done
 * twice is done once (SPEC D81). The answer: those that are new.
 */
export const addPoints = (doc: Y.Doc, points: readonly Omit<OpenPoint, 'order'>[]): readonly OpenPointId[] => {
  const known = new Set<string>([...readTable(pointTable(doc)).keys(), ...removedPoints(doc)]);
  const added: OpenPointId[] = [];
  let last = readPoints(doc).at(-1)?.order ?? null;
  doc.transact(() => {
    for (const { id, ...fields } of points) {
      if (known.has(id) || added.includes(id)) continue;
      last = keyBetween(last, null);
      writeFields(pointTable(doc), id, { ...fields, order: last });
      added.push(id);
    }
  });
  return added;
};

/** Takes a point out of the register for everybody. */
export const dropPoint = (doc: Y.Doc, id: OpenPointId): void => removeEntry(pointTable(doc), id);

/**
 * Takes points over because somebody wants them here: what was taken out comes back, what stands here stays as it is.
 * What it returns takes out again those that came.
 */
export const takePoints = (doc: Y.Doc, points: readonly Omit<OpenPoint, 'order'>[]): (() => void) => {
  const here = new Set<string>(readTable(pointTable(doc)).keys());
  const fresh = points.filter(({ id }) => !here.has(id));
  doc.transact(() => {
    for (const { id } of fresh) bringPointBack(doc, id);
    addPoints(doc, fresh);
  });
  return () =>
    doc.transact(() => {
      for (const { id } of fresh) dropPoint(doc, id);
    });
};

/** Brings it back, with everything that was written in it meanwhile. */
export const bringPointBack = (doc: Y.Doc, id: OpenPointId): void => restoreEntry(pointTable(doc), id);
