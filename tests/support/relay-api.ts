import { expect } from 'vitest';
import type { JoinAnswer, OpenSessionAnswer } from '../../src/protocol/api.ts';
import { type RelayWish, startTestRelay, type TestRelay } from './relay.ts';

interface Call {
  readonly method?: string;
  readonly body?: unknown;
  readonly token?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Heard {
  readonly status: number;
  readonly body: unknown;
}

export interface TestApi {
  readonly relay: TestRelay;
  ask(path: string, call?: Call): Promise<Heard>;
  post(path: string, body?: unknown, token?: string): Promise<Heard>;
  open(): Promise<OpenSessionAnswer>;
  join(invite: string): Promise<JoinAnswer>;
}

/** A relay and its interface, spoken to as a program would. */
export const startApi = async (wish: RelayWish = {}): Promise<TestApi> => {
  const relay = await startTestRelay(wish);
  const ask = async (path: string, { method = 'GET', body, token, headers = {} }: Call = {}) => {
    const response = await fetch(`${relay.url}api/${path}`, {
      method,
      headers: { ...headers, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
  };
  const post = (path: string, body?: unknown, token?: string) => ask(path, { method: 'POST', body, token });
  const open = async () => (await post('sessions', { title: 'Sitzung im Mai' })).body as OpenSessionAnswer;
  const join = async (invite: string) => (await post('join', { invite })).body as JoinAnswer;
  return { relay, ask, post, open, join };
};

/** A refusal with a plain sentence. */
export const refusal = (error: string) => ({ error, message: expect.stringMatching(/^[A-ZÄÖÜ].+\.$/) });
