import type { methodWords as German } from './method.de.ts';

export const methodWords: typeof German = {
  named: (name, version) => `${name}, version ${version}`,
  changed: (name, version) => `changed from ${name}, version ${version}`,
};
