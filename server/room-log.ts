/** What a room knows of its log on the disk without reading it. */
export class RoomLog {
  readonly #most: number;
  #updates: number;
  #bytes: number;
  #holdsDeleted: boolean;

  /** `most`: bytes of its document. Whether an older log holds something deleted nobody knows any more: then it may. */
  constructor(updates: readonly Uint8Array[], most: number) {
    this.#most = most;
    this.#updates = updates.length;
    this.#bytes = updates.reduce((sum, update) => sum + update.length, 0);
    this.#holdsDeleted = updates.length > 1;
  }

  /** Updates since the last compaction. */
  get updates(): number {
    return this.#updates;
  }

  /** Whether words may still stand in it that were deleted or overwritten: a compaction takes them off the disk. */
  get holdsDeleted(): boolean {
    return this.#holdsDeleted;
  }

  /** Bytes that still fit. */
  get room(): number {
    return this.#most - this.#bytes;
  }

  /** Something in the document was deleted or overwritten. */
  noteDeleted(): void {
    this.#holdsDeleted = true;
  }

  /** Bytes that will be a part of the next update. */
  take(bytes: number): void {
    this.#bytes += bytes;
  }

  /** The sum of all updates counts what was overwritten, too: before anything is refused the document itself is weighed. */
  weigh(state: Uint8Array): void {
    this.#bytes = state.length;
  }

  append(): void {
    this.#updates += 1;
  }

  /** This state stands in place of all updates. */
  replace(state: Uint8Array): void {
    this.#updates = 1;
    this.#bytes = state.length;
    this.#holdsDeleted = false;
  }
}
