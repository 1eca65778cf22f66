import type { ApiResult } from './api.ts';

/** What a token is asked of. */
export interface TokenPlace {
  readonly token: () => string;
  /** Gets a new one in place of one that has run out. */
  readonly renew: () => Promise<unknown>;
}

/** A call of the relay, made with a token that is good. */
export type Ask = <Value>(call: (token: string) => Promise<ApiResult<Value>>) => Promise<ApiResult<Value>>;

/** Asks with the token there is; one that has run out is renewed and shown once more, and no further time. */
export const askFreshly = async <Value>(
  { token, renew }: TokenPlace,
  call: (token: string) => Promise<ApiResult<Value>>,
): Promise<ApiResult<Value>> => {
  const answer = await call(token());
  if (answer.ok || answer.reason !== 'token-expired') return answer;
  await renew();
  return call(token());
};
