/** The calendar day here, as a date field wants it. */
export function localDay(milliseconds: number): string {
  const day = new Date(milliseconds);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
