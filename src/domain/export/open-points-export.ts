import { isOpenPoint, type OpenPoint, type OpenPoints } from '../open-points/open-point.ts';
import type { Sheet } from './csv.ts';

/** The words of the table of open points. */
export interface OpenPointsWords {
  readonly what: string;
  readonly who: string;
  readonly until: string;
  readonly state: string;
  readonly open: string;
  readonly since: string;
  readonly doneOn: (point: OpenPoint) => string;
}

/** The register, a row per point, in its order. */
export const openPointsSheet = (points: OpenPoints, words: OpenPointsWords): Sheet => [
  [words.what, words.who, words.until, words.state, words.since],
  ...points.map((point) => {
    const { what, who, until, since } = point;
    return [what, who, until, isOpenPoint(point) ? words.open : words.doneOn(point), since];
  }),
];
