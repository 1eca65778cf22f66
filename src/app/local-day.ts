/** The calendar day here, as a date field wants it. */
export function localDay(milliseconds: number): string {
  const day = new Date(milliseconds);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** Hours, minutes and seconds here, as a file name takes them: two files of one minute have two names. */
export function localTime(milliseconds: number): string {
  const time = new Date(milliseconds);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(time.getHours())}-${two(time.getMinutes())}-${two(time.getSeconds())}`;
}
