/** What a fuzz run has seen: counts by name, and how long the inspector took for each message. */
export interface FuzzTally {
  readonly counts: Readonly<Record<string, number>>;
  count(name: string, by?: number): void;
  /** Runs and notes how long it took by the clock: collections and other programs on the machine count too. */
  time<Value>(name: string, act: () => Value): Value;
  /** Microseconds below which this share of the calls stayed. */
  share(name: string, share: number): number;
}

/** Times are rounded up to steps of 5 %: half a million of them fit into a handful of numbers. */
const step = Math.log(1.05);

export const createTally = (): FuzzTally => {
  const counts: Record<string, number> = {};
  const times = new Map<string, Map<number, number>>();
  return {
    counts,
    count: (name, by = 1) => {
      counts[name] = (counts[name] ?? 0) + by;
    },
    time: (name, act) => {
      const started = performance.now();
      const value = act();
      const bucket = Math.ceil(Math.log((performance.now() - started) * 1000 + 0.001) / step);
      const buckets = times.get(name) ?? new Map<number, number>();
      times.set(name, buckets.set(bucket, (buckets.get(bucket) ?? 0) + 1));
      return value;
    },
    share: (name, share) => {
      const buckets = [...(times.get(name) ?? [])].sort(([a], [b]) => a - b);
      const all = buckets.reduce((sum, [, number]) => sum + number, 0);
      let below = 0;
      for (const [bucket, number] of buckets) {
        below += number;
        if (below >= all * share) return Math.round(Math.exp(bucket * step) * 10) / 10;
      }
      return 0;
    },
  };
};
