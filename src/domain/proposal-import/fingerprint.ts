import type { Profile } from '../proposal/proposal.ts';
import { scatter } from '../scatter.ts';
import type { ProfileField } from './columns.ts';

/** What a file said of a proposal when it was last imported, a few letters per field. */
export type Fingerprints = Readonly<Partial<Record<ProfileField, string>>>;

/** A few letters that tell whether a cell says the same as the last time: a mark to compare, never a secret. */
export const fingerprint = (value: Profile[ProfileField]): string => scatter(JSON.stringify(value)).toString(36);

/** The fingerprints of everything that a row says. */
export const fingerprintsOf = (profile: Profile, filled: ReadonlySet<ProfileField>): Fingerprints =>
  Object.fromEntries([...filled].map((field) => [field, fingerprint(profile[field])]));
