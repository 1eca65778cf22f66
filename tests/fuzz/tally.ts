/** What a fuzz run has seen: counts by name, and how long the inspector took for each message. */
export interface FuzzTally {
  readonly counts: Readonly<Record<string, number>>;
  count(name: string, by?: number): void;
  /**
   * Runs and notes how long it took by the clock, collections and other programs on the machine included. What took
   * long is run again: the least of all turns is what the message itself costs. `act` must change nothing.
   */
  time<Value>(name: string, act: () => Value): Value;
  /** Microseconds below which this share of the calls stayed. */
  share(name: string, share: number, of?: 'first' | 'least'): number;
}

/** Milliseconds from which on a call is run again, and how often. */
const long = 0.01;
const turns = 5;

/** Times are rounded up to steps of 5 %: half a million of them fit into a handful of numbers. */
const step = Math.log(1.05);

export const createTally = (): FuzzTally => {
  const counts: Record<string, number> = {};
  const times = new Map<string, Map<number, number>>();
  const note = (name: string, milliseconds: number): void => {
    const bucket = Math.ceil(Math.log(milliseconds * 1000 + 0.001) / step);
    const buckets = times.get(name) ?? new Map<number, number>();
    times.set(name, buckets.set(bucket, (buckets.get(bucket) ?? 0) + 1));
  };
  return {
    counts,
    count: (name, by = 1) => {
      counts[name] = (counts[name] ?? 0) + by;
    },
    time: (name, act) => {
      let value: ReturnType<typeof act> | undefined;
      const run = (): number => {
        const started = performance.now();
        value = act();
        return performance.now() - started;
      };
      const first = run();
      let least = first;
      for (let turn = 1; turn < turns && least > long; turn += 1) least = Math.min(least, run());
      note(`${name} first`, first);
      note(`${name} least`, least);
      return value as ReturnType<typeof act>;
    },
    share: (name, share, of = 'first') => {
      const buckets = [...(times.get(`${name} ${of}`) ?? [])].sort(([a], [b]) => a - b);
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
