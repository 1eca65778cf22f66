/** A meeting is over by then; milliseconds. */
const meetingLong = 12 * 3_600_000;

interface Opened {
  readonly key: string;
  readonly openedAt: number;
}

/**
 * The seat somebody on the start page most likely wants back to (SPEC D350): the one this window has shown last, otherwise
 * the one entered last, if that was within half a day. `rows`: the last entered first.
 */
export const backTo = <Row extends Opened>(rows: readonly Row[], last: string | null, now: number): Row | null => {
  const [newest] = rows;
  const shown = rows.find(({ key }) => key === last);
  if (shown !== undefined) return shown;
  return newest !== undefined && now - newest.openedAt < meetingLong ? newest : null;
};
