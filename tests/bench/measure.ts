/** Percentiles and the like, in milliseconds with one decimal. */
export interface Latencies {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

const round = (value: number): number => Math.round(value * 10) / 10;

export const summarize = (milliseconds: readonly number[]): Latencies => {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const at = (share: number) => round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
};

/** What one system needed for one load. */
export interface Outcome {
  readonly seats: number;
  readonly scores: number;
  readonly latency: Latencies;
  /** From the last score sent until the wall had all of them. */
  readonly settledAfter: number;
  readonly lost: number;
  readonly cpuSeconds: number;
  readonly memoryMegabytes: number;
  readonly bytesPerSeat: number;
  /** The documents at the end, when everybody has judged everything and it is revealed; a broadcaster has none. */
  readonly planBytes?: number;
  readonly tallyBytes?: number;
}

const ratio = (mine: number, theirs: number): number => Math.round((mine / theirs) * 1000) / 1000;

/** Below 1: the relay needed less. */
export const compare = (relay: Outcome, broadcaster: Outcome) => ({
  p95: ratio(relay.latency.p95, broadcaster.latency.p95),
  cpu: ratio(relay.cpuSeconds, broadcaster.cpuSeconds),
  memory: ratio(relay.memoryMegabytes, broadcaster.memoryMegabytes),
  bytesPerSeat: ratio(relay.bytesPerSeat, broadcaster.bytesPerSeat),
});
