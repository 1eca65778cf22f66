/** The number of one clock of one client. */
export interface Id {
  readonly client: number;
  readonly clock: number;
}

/** What an item holds, as far as the inspector wants to know. */
export interface Content {
  /** Yjs's number of the kind of content. */
  readonly ref: number;
  readonly length: number;
  /** Where it stands in the message. */
  readonly from: number;
  readonly to: number;
  /** The letters of a text. */
  readonly text: string | null;
  /** Whether this kind of content, with these values, may exist in our documents at all. */
  readonly known: boolean;
}

/** Something that was written, with where it was put. */
export interface ItemStruct {
  readonly kind: 'item';
  readonly clock: number;
  readonly length: number;
  readonly origin: Id | null;
  readonly right: Id | null;
  /** A root's name or the id of a type; null when one of the neighbours tells it. */
  readonly parent: string | Id | null;
  readonly key: string | null;
  readonly content: Content;
}

/** `skip`: these clocks are not in this message. `gc`: nobody will ever know what was there. */
export type Struct = ItemStruct | { readonly kind: 'gc' | 'skip'; readonly clock: number; readonly length: number };

/** The structs of one client in the order of their clocks. */
export interface Section {
  readonly client: number;
  readonly structs: readonly Struct[];
}

/** Clocks from `from` up to, but not with, `to`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** An update of format V1, taken apart. */
export interface Decoded {
  readonly sections: readonly Section[];
  /** Deleted clocks per client: sorted, apart from each other. */
  readonly deletes: ReadonlyMap<number, readonly Range[]>;
}

/** Yjs's numbers of the kinds of content that are let in. */
export const refs = { deleted: 1, text: 4, type: 7, any: 8 } as const;

/** Sorted, and what touches or overlaps joined. */
export const merge = (ranges: readonly Range[]): readonly Range[] => {
  if (ranges.length < 2) return ranges;
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
};
