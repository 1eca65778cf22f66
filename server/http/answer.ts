import type { IncomingMessage, ServerResponse } from 'node:http';
import * as v from 'valibot';
import type { Result } from '../../src/domain/result.ts';
import { type ApiError, apiErrors } from '../../src/protocol/api.ts';
import { type AnsweredFile, sendFile } from './send-file.ts';
import { sentences } from './sentences.ts';

/** A request that is answered with a refusal: thrown where it is found, caught once at the edge. */
export class RefusedRequest extends Error {
  readonly reason: ApiError;

  constructor(reason: ApiError) {
    super(reason);
    this.reason = reason;
  }
}

/** The value; what was refused is answered with its reason. */
export const granted = <Value>(result: Result<Value, ApiError>): Value => {
  if (!result.ok) throw new RefusedRequest(result.reason);
  return result.value;
};

/** What there is; what there is not is answered with `not-found`. */
export const found = <Value>(value: Value | null): Value => {
  if (value === null) throw new RefusedRequest('not-found');
  return value;
};

/** What an interface answers: a status and JSON, or nothing to say. */
export interface Answer {
  readonly status: 200 | 201 | 204;
  readonly body?: unknown;
  /** A file in place of JSON. */
  readonly file?: AnsweredFile;
}

const headers = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** Sends an answer; a file goes out part by part, and the promise ends with it. */
export const sendAnswer = (response: ServerResponse, { status, body, file }: Answer): void | Promise<void> => {
  if (file !== undefined) return sendFile(response, file);
  response.writeHead(status, headers);
  response.end(body === undefined ? undefined : JSON.stringify(body));
};

/**
 * Sends a refusal with its sentence. Into the midst of an answer that has begun none can be put: then the line is cut.
 */
export const sendRefusal = (response: ServerResponse, reason: ApiError): void => {
  if (response.headersSent) return void response.destroy();
  // The rest of a body that was not read would be taken for the next request.
  response.writeHead(apiErrors[reason], reason === 'too-large' ? { ...headers, connection: 'close' } : headers);
  response.end(JSON.stringify({ error: reason, message: sentences[reason] }));
};

/** The bearer token, or null. */
export const bearerOf = ({ headers: { authorization } }: IncomingMessage): string | null =>
  /^Bearer ([\w.~+/=-]+)$/i.exec(authorization ?? '')?.[1] ?? null;

/** The body as JSON of the wanted shape. An empty body is an empty object. */
export const readBody = async <Schema extends v.GenericSchema>(
  request: IncomingMessage,
  schema: Schema,
  most: number,
): Promise<v.InferOutput<Schema>> => {
  const read = v.safeParse(schema, parse(await readText(request, most)));
  if (!read.success) throw new RefusedRequest('bad-request');
  return read.output;
};

const readText = async (request: IncomingMessage, most: number): Promise<string> => {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > most) throw new RefusedRequest('too-large');
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
};

const parse = (text: string): unknown => {
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    throw new RefusedRequest('bad-request');
  }
};
