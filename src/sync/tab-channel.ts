import * as Y from 'yjs';
import type { Environment } from './environment.ts';

/*
 * Two tabs of one seat on one device. An own channel per local copy (document, seat and epoch in its name): the one of
 * y-websocket carries no seat in its name and would mix a moderator's tab with a participant's.
 */
export interface TabChannel {
  readonly isOwn: (origin: unknown) => boolean;
  readonly close: () => void;
}

type Word =
  | { readonly kind: 'hello'; readonly vector: Uint8Array }
  | { readonly kind: 'answer'; readonly vector: Uint8Array; readonly update: Uint8Array }
  | { readonly kind: 'update'; readonly update: Uint8Array };

/** Which copy, under which name. */
export interface TabChannelWish {
  readonly environment: Environment;
  readonly name: string;
  readonly doc: Y.Doc;
  /** Changes the other tab gets by itself, from the relay or the database. */
  readonly isElsewhere: (origin: unknown) => boolean;
}

/** Joins the tabs that have this copy open; without such channels in the browser each is alone. */
export const openTabChannel = ({ environment, name, doc, isElsewhere }: TabChannelWish): TabChannel => {
  if (environment.BroadcastChannel === null) return { isOwn: () => false, close: () => undefined };
  const channel = new environment.BroadcastChannel(`plenum:${name}`);
  const say = (word: Word) => channel.postMessage(word);
  const onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin !== channel && !isElsewhere(origin)) say({ kind: 'update', update });
  };
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const word = parseWord(data);
    if (word === null) return;
    try {
      if (word.kind !== 'hello') Y.applyUpdate(doc, word.update, channel);
      if (word.kind === 'hello') say(answerTo(doc, word.vector));
      else if (word.kind === 'answer') say({ kind: 'update', update: Y.encodeStateAsUpdate(doc, word.vector) });
    } catch {
      // A tab with another version of the app; what it has reaches us through the relay.
    }
  };
  doc.on('update', onUpdate);
  say({ kind: 'hello', vector: Y.encodeStateVector(doc) });
  return {
    isOwn: (origin) => origin === channel,
    close: () => {
      doc.off('update', onUpdate);
      channel.close();
    },
  };
};

const answerTo = (doc: Y.Doc, vector: Uint8Array): Word => ({
  kind: 'answer',
  vector: Y.encodeStateVector(doc),
  update: Y.encodeStateAsUpdate(doc, vector),
});

const parseWord = (data: unknown): Word | null => {
  if (typeof data !== 'object' || data === null) return null;
  const { kind, vector, update } = data as Partial<Record<'kind' | 'vector' | 'update', unknown>>;
  if (kind === 'hello' && vector instanceof Uint8Array) return { kind, vector };
  if (kind === 'update' && update instanceof Uint8Array) return { kind, update };
  if (kind === 'answer' && vector instanceof Uint8Array && update instanceof Uint8Array)
    return { kind, vector, update };
  return null;
};
