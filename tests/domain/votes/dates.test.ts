import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bestDates,
  type DateResult,
  joinLocalTime,
  localTimeText,
  minutesAfter,
  parseLocalTime,
  rankDates,
  timesChosen,
} from '../../../src/domain/votes/dates.ts';

const date = (id: string, yes: number, maybe: number, at = `2027-09-0${id}T14:00`): DateResult<string> => ({
  id,
  at,
  counts: { yes, maybe, no: 9 },
});
const ids = (dates: readonly DateResult<string>[]) => dates.map(({ id }) => id);

describe('a date of a poll', () => {
  test.each(['2027-02-29T10:00', '2027-13-01T10:00', '2027-09-09T24:00', '2027-09-09', '2027-9-9T10:00', ''])(
    '„%s“ is none',
    (text) => expect(parseLocalTime(text)).toBeNull(),
  );

  test('is read and written the same', () => {
    const at = fc.date({ min: new Date('1970-01-01T00:00Z'), max: new Date('2199-12-31T23:59Z'), noInvalidDate: true });
    fc.assert(
      fc.property(at, (moment) => {
        const text = moment.toISOString().slice(0, 16);
        const read = parseLocalTime(text);
        expect(read && localTimeText(read)).toBe(text);
      }),
    );
  });

  test('is put together from a day and a time of day', () => {
    expect(joinLocalTime('2028-02-29', '9:30')).toBe('2028-02-29T09:30');
    expect(joinLocalTime('2027-02-29', '9:30')).toBeNull();
    expect(joinLocalTime('2027-09-09', '')).toBeNull();
  });

  test('goes on over midnight and the end of a year', () => {
    const start = parseLocalTime('2027-12-31T23:30');
    expect(start && localTimeText(minutesAfter(start, 90))).toBe('2028-01-01T01:00');
  });
});

describe('the best date', () => {
  test('has most yes; „if need be“ only decides between equals', () => {
    expect(ids(rankDates([date('1', 4, 9), date('2', 5, 0), date('3', 4, 10)]))).toEqual(['2', '3', '1']);
    expect(ids(bestDates([date('1', 4, 9), date('2', 5, 0)]))).toEqual(['2']);
  });

  test('may be several: a tie is a tie, in the order of the calendar', () => {
    const ranked = rankDates([date('3', 4, 2), date('1', 4, 2), date('2', 3, 9)]);
    expect(ranked.map(({ id, place }) => [id, place])).toEqual([
      ['1', 1],
      ['3', 1],
      ['2', 3],
    ]);
    expect(ids(bestDates(ranked))).toEqual(['1', '3']);
  });

  test('is none as long as nobody could come', () => {
    expect(bestDates([date('1', 0, 0)])).toEqual([]);
    expect(ids(bestDates([date('1', 0, 1)]))).toEqual(['1']);
  });

  test('is never beaten by another one, and every one that is not beaten is named', () => {
    const some = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(some, (counts) => {
        const dates = counts.map(([yes, maybe], index) => date(String(index), yes, maybe, `at ${index}`));
        const worth = (one: DateResult<string>) =>
          timesChosen(one.counts, 'yes') * 100 + timesChosen(one.counts, 'maybe');
        const most = Math.max(...dates.map(worth));
        const wanted = most === 0 ? [] : dates.filter((one) => worth(one) === most).map(({ id }) => id);
        expect([...ids(bestDates(dates))].sort()).toEqual(wanted.sort());
      }),
    );
  });
});
