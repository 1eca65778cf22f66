import { once } from 'node:events';
import { connect } from 'node:net';
import WebSocket from 'ws';
import { syncKinds } from '../../../src/protocol/messages.ts';

/** Longest wait for an answer; whoever has heard nothing by then counts as unanswered. */
const patience = 20_000;

/** One try of an intruder: what it dials, what it says, and from which page. */
export interface Try {
  readonly url: string;
  readonly document: string;
  readonly token: string;
  readonly frames: readonly Uint8Array[];
  readonly origin?: string;
}

/** Dials, says everything, and tells what came back: a close code, a status, or what was said. */
export const strike = async ({ url, document, token, frames, origin }: Try): Promise<string> => {
  const address = `${url.replace('http', 'ws')}sync/${document}`;
  const socket = new WebSocket(address, ['plenum.v1', `auth.${token}`], origin === undefined ? {} : { origin });
  const { promise, resolve } = Promise.withResolvers<string>();
  const timer = setTimeout(() => resolve('unanswered'), patience);
  socket.on('unexpected-response', (_request, response) => resolve(`status ${response.statusCode}`));
  socket.on('error', () => resolve('cut off'));
  socket.on('close', (code) => resolve(`closed ${code}`));
  socket.on('message', (data) => {
    const frame = data as Buffer;
    if (frame[0] === 0 && frame[1] === syncKinds.step2) resolve('read');
  });
  socket.on('open', () => {
    for (const frame of frames) socket.send(frame);
  });
  const answer = await promise;
  clearTimeout(timer);
  socket.terminate();
  return answer;
};

/** Begins a request and never ends it; tells whether the relay hung up in time. */
export const dawdle = async (url: string): Promise<string> => {
  const { port, hostname } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => socket.destroy());
  socket.write('GET /sync/session/x/plan HTTP/1.1\r\nHost: a\r\n');
  const gone = once(socket.resume(), 'close').then(() => 'hung up');
  const waited = new Promise<string>((resolve) => setTimeout(resolve, patience, 'unanswered').unref());
  const answer = await Promise.race([gone, waited]);
  socket.destroy();
  return answer;
};

/** Guesses a code. */
export const guess = async (url: string, code: string): Promise<string> => {
  const response = await fetch(`${url}api/join`, { method: 'POST', body: JSON.stringify({ code }) });
  await response.arrayBuffer();
  return `status ${response.status}`;
};
