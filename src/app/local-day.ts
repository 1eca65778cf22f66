/** The calendar day here, as a date field wants it. */
export function localDay(milliseconds: number): string {
  const day = new Date(milliseconds);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** Hours and minutes here, as a file name takes them. */
export function localTime(milliseconds: number): string {
  const time = new Date(milliseconds);
  return `${String(time.getHours()).padStart(2, '0')}-${String(time.getMinutes()).padStart(2, '0')}`;
}
