import { withFieldsNow } from './chosen-proposals.ts';
import { citedSources } from './dossier-sources.ts';
import type { FieldFinding } from './overlay.ts';
import { fieldBehind, type RegisteredField, standingFields } from './register.ts';
import type { Source } from './sources.ts';
import { type Submission, shownOf } from './submission.ts';

interface CitedIn {
  readonly fields: readonly RegisteredField[];
  readonly findings: readonly FieldFinding[];
  readonly submissions: readonly Submission[];
  readonly sources: readonly Source[];
}

/**
 * In which fields of action each report is cited, by its title: in their analysis, and in the proposals that name them. Nobody
 * types that, so it is never out of date.
 */
export const fieldsOfSources = ({
  fields,
  findings,
  submissions,
  sources,
}: CitedIn): ReadonlyMap<string, readonly string[]> => {
  const profiles = withFieldsNow(submissions, fields).flatMap((one) => shownOf(one)?.profile ?? []);
  const citing = profiles.flatMap(({ fields: names, evidence }) => names.map((name) => ({ name, evidence })));
  const analysis = standingFields(fields).map(({ id, name }) => ({
    name,
    findings: findings.filter(({ field }) => fieldBehind(fields, field)?.id === id),
  }));
  const cited = citedSources(citing, analysis, sources).sources;
  return new Map(
    cited.map(({ title, proposals, fields: analysed }) => [
      title,
      [...new Set([...proposals, ...analysed].map(({ by }) => by))],
    ]),
  );
};
