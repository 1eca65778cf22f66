/** The answer of an act that people can get wrong: a value, or the reason why not. Never thrown. */
export type Result<Value, Reason> = { readonly ok: true; readonly value: Value } | Refusal<Reason>;

/** A refused act with the reason that a screen can put into a sentence. */
export interface Refusal<Reason> {
  readonly ok: false;
  readonly reason: Reason;
}

/** The good answer. */
export const accepted = <Value>(value: Value): Result<Value, never> => ({ ok: true, value });

/** The other one, with its reason. */
export const refused = <const Reason>(reason: Reason): Refusal<Reason> => ({ ok: false, reason });

/** Closes a `switch` over a union: does not compile while a case is missing, throws if the types lied. */
export const unreachable = (value: never): never => {
  throw new Error(`a case nobody thought of: ${JSON.stringify(value)}`);
};
