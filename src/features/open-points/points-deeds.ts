import type * as Y from 'yjs';
import { addPoints, bringPointBack, changePoint, dropPoint, readPoints } from '../../documents/record/document.ts';
import { type AgendaItemId, createId, type OpenPointId, type RandomBytes } from '../../domain/ids.ts';
import type { OpenPoint } from '../../domain/open-points/open-point.ts';

/** A point as it is typed. */
export type WrittenPoint = Pick<OpenPoint, 'what' | 'who' | 'until'>;

/** What can be done with the register. Deeds that can be taken back answer with the way back. */
export interface PointsDeeds {
  readonly add: (point: WrittenPoint) => void;
  readonly change: (id: OpenPointId, fields: Partial<WrittenPoint>) => void;
  /** Closes a point on this day; empty: opens it again. */
  readonly close: (id: OpenPointId, closedOn: string) => () => void;
  readonly remove: (id: OpenPointId) => () => void;
}

export interface PointsPlace {
  readonly random: RandomBytes;
  /** The agenda item that runs. */
  readonly item: AgendaItemId | null;
}

/** Binds the deeds to a session's record. */
export const createPointsDeeds = (doc: Y.Doc, { random, item }: PointsPlace): PointsDeeds => ({
  add: (point) => {
    addPoints(doc, [{ ...point, id: createId<OpenPointId>(random), item, closedOn: '', since: '' }]);
  },
  change: (id, fields) => changePoint(doc, id, fields),
  close: (id, closedOn) => {
    const before = readPoints(doc).find((point) => point.id === id)?.closedOn ?? '';
    changePoint(doc, id, { closedOn });
    return () => changePoint(doc, id, { closedOn: before });
  },
  remove: (id) => {
    dropPoint(doc, id);
    return () => bringPointBack(doc, id);
  },
});
