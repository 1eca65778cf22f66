import * as v from 'valibot';
import { type Result, refused } from '../../domain/result.ts';

const text = v.pipe(v.string(), v.trim(), v.maxLength(400));
const blank = v.optional(text, '');
/** Only addresses that a browser may open; anything else is shown as nothing instead of becoming a link. */
const webAddress = v.fallback(v.union([v.literal(''), v.pipe(v.string(), v.regex(/^https:\/\//), v.url())]), '');

const operatorFile = v.object({
  /** True in the file that comes with the app: the pages then say that the details are invented. */
  sample: v.optional(v.boolean(), false),
  operator: v.object({
    name: text,
    department: blank,
    street: blank,
    city: blank,
    representedBy: blank,
    phone: blank,
    email: text,
  }),
  dataProtectionOfficer: v.object({ name: text, email: text }),
  supervisoryAuthority: v.object({ name: text, url: webAddress }),
  accessibility: v.object({
    contactEmail: text,
    contactPhone: blank,
    enforcementBody: text,
    enforcementUrl: webAddress,
    /** `2027-05-13`, or empty: not yet checked by anybody independent. */
    checkedOn: v.optional(v.union([v.literal(''), v.pipe(v.string(), v.isoDate())]), ''),
    knownBarriers: v.optional(v.array(text), []),
  }),
  hosting: text,
  retentionDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 90),
});

/** Who runs this installation, from `betreiber.json` beside the app. */
export type Operator = v.InferOutput<typeof operatorFile>;

export function parseOperator(file: unknown): Result<Operator, string> {
  const parsed = v.safeParse(operatorFile, file);
  if (parsed.success) return { ok: true, value: parsed.output };
  const [issue] = parsed.issues;
  return refused(`${v.getDotPath(issue) ?? 'betreiber.json'}: ${issue.message}`);
}

/** Lies in the precache, so it is there without a network too. */
export async function loadOperator(): Promise<Result<Operator, string>> {
  try {
    const answer = await fetch('./betreiber.json');
    if (!answer.ok) return refused(`betreiber.json: ${answer.status}`);
    return parseOperator(await answer.json());
  } catch (cause) {
    return refused(`betreiber.json: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}
