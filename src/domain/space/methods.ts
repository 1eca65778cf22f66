import { asksTheSame, type KeptMethod, newestMethods, nextVersion } from '../assessment/method.ts';
import type { MethodId } from '../ids.ts';

/** One version of a method that a county keeps for all its sessions. Never changed: what asks otherwise is a version of its own. */
export interface RegisteredMethod extends KeptMethod {
  readonly id: MethodId;
}

/**
 * What of the methods of a device the county does not keep yet: the newest of each name, under the version it will have
 * there. A version that the county has given to other dimensions is not given twice.
 */
export const methodsToRegister = (
  kept: readonly KeptMethod[],
  registered: readonly RegisteredMethod[],
): readonly KeptMethod[] =>
  newestMethods(kept).flatMap((method) => {
    const namesakes = registered.filter(({ name }) => name === method.name);
    if (namesakes.some((one) => asksTheSame(one, method))) return [];
    return [{ ...method, version: Math.max(method.version, nextVersion(namesakes, method.name)) }];
  });
