import { createContext } from 'react';
import type { FileId } from '../domain/ids.ts';
import type { Watchable } from './use-snapshot.ts';

/** Bytes with what they are. */
export interface FileContent {
  readonly type: string;
  readonly bytes: ArrayBuffer;
}

/** Where pictures come from: this device, or the relay when it is there. */
export interface FileSource {
  /** Null until it is here; it is looked for as long as somebody watches. */
  readonly watch: (file: FileId) => Watchable<FileContent | null>;
}

export const FileSourceContext = createContext<FileSource | null>(null);
