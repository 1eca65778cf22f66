import type * as Y from 'yjs';
import { isRecord } from './parse.ts';

/*
 * Two who write at the same place of a text without seeing one another find their words joined afterwards. Yjs keeps between
 * which letters every letter was put, so that everybody who has the text can tell that, without anybody noting it down: what
 * was written one after the other hangs together, letter by letter, over whatever was struck between them.
 */

interface Seam {
  /** Where in the text the second of them begins. */
  readonly at: number;
  readonly left: Y.ID;
  readonly right: Y.ID;
}

/** The places at which letters of two stand side by side of which neither had seen the other's. */
const seamsIn = (text: Y.Text): readonly Seam[] => {
  const seams: Seam[] = [];
  let [last, at]: [Y.Item | null, number] = [null, 0];
  let between: Y.Item[] = [];
  for (let item = text._start; item !== null; item = item.right) {
    const shown = lettersOf(item);
    if (shown.trim() === '') between.push(item);
    else {
      if (last !== null && last.id.client !== item.id.client && !hangTogether([last, ...between, item]))
        seams.push({ at, left: last.lastId, right: item.id });
      [last, between] = [item, []];
    }
    at += shown.length;
  }
  return seams;
};

const lettersOf = ({ deleted, countable, content }: Y.Item): string =>
  deleted || !countable ? '' : content.getContent().join('');

/** Whether the first and the last of these were put beside one another, over those between. */
const hangTogether = (items: readonly Y.Item[]): boolean => {
  const above = items.map((_, place) => place);
  const top = (place: number): number => (above[place] === place ? place : top(above[place] ?? place));
  for (const [place, { origin, rightOrigin }] of items.entries())
    for (const beside of [origin, rightOrigin]) {
      const other = beside === null ? -1 : items.findIndex((one) => holds(one, beside));
      if (other >= 0) above[top(place)] = top(other);
    }
  return top(0) === top(items.length - 1);
};

const holds = ({ id, length }: Y.Item, { client, clock }: Y.ID): boolean =>
  id.client === client && id.clock <= clock && clock < id.clock + length;

/** Up to which letter of each of those who met there somebody has read a text, as it is stored. */
export type ReadUpTo = Readonly<Record<string, number>>;

const unreadSeams = (text: Y.Text, stored: unknown): readonly Seam[] => {
  const read = isRecord(stored) ? stored : {};
  const isRead = ({ client, clock }: Y.ID): boolean => {
    const upTo = read[client];
    return typeof upTo === 'number' && clock < upTo;
  };
  return seamsIn(text).filter(({ left, right }) => !isRead(left) || !isRead(right));
};

/** What two have written at one place without seeing one another, apart; none where somebody has read it since (SPEC D384). */
export const unreadParts = (text: Y.Text, stored: unknown): readonly string[] => {
  const seams = unreadSeams(text, stored);
  if (seams.length === 0) return [];
  const [whole, cuts] = [text.toString(), [0, ...seams.map(({ at }) => at)]];
  return cuts.map((from, place) => whole.slice(from, cuts[place + 1]).trim());
};

/** Puts a line between those that stand on one, and answers what is to be stored. */
export const markRead = (text: Y.Text, stored: unknown): ReadUpTo => {
  const read: Record<string, number> = {};
  for (const [client, upTo] of Object.entries(isRecord(stored) ? stored : {}))
    if (typeof upTo === 'number') read[client] = upTo;
  const whole = text.toString();
  for (const { at, left, right } of [...unreadSeams(text, stored)].reverse()) {
    for (const { client, clock } of [left, right]) read[client] = Math.max(read[client] ?? 0, clock + 1);
    if (!/\n\s*$/u.test(whole.slice(0, at))) text.insert(at, '\n');
  }
  return read;
};
