/** For `JSON.stringify`: tables become objects by their keys, sets become lists. */
export const plainJson = (_key: string, value: unknown): unknown =>
  value instanceof Map ? Object.fromEntries(value) : value instanceof Set ? [...value] : value;
