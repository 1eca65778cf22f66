/** Upper bounds of the commit histogram in seconds. */
const buckets = [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 2] as const;

const counters = {
  messages_received_total: 'Messages received over sync sockets.',
  bytes_received_total: 'Bytes received over sync sockets.',
  frames_sent_total: 'Frames sent over sync sockets.',
  bytes_sent_total: 'Bytes sent over sync sockets, without framing.',
  commits_total: 'Group commits.',
  changes_total: 'Documents changed by group commits.',
  publications_total: 'Counts published by tellers.',
  files_received_total: 'Photos and slides taken in.',
  files_refused_total: 'Photos and slides not taken in.',
  file_bytes_received_total: 'Bytes of photos and slides that arrived as a whole.',
  faults_total: 'Faults of the relay itself.',
} as const;

export type Counter = keyof typeof counters;

/** Numbers read at the moment they are asked for. */
export type Gauges = Readonly<Record<string, { readonly help: string; readonly value: number }>>;

/** What the relay counts about itself, as Prometheus reads it. No names, no ids. */
export class Metrics {
  readonly #counts = new Map<Counter, number>();
  readonly #closed = new Map<string, number>();
  readonly #commits: number[] = buckets.map(() => 0);
  #commitSeconds = 0;

  add(counter: Counter, by = 1): void {
    this.#counts.set(counter, (this.#counts.get(counter) ?? 0) + by);
  }

  /** A socket closed by the relay, and why. */
  closed(reason: string): void {
    this.#closed.set(reason, (this.#closed.get(reason) ?? 0) + 1);
  }

  commit(documents: number, milliseconds: number): void {
    this.add('commits_total');
    this.add('changes_total', documents);
    this.#commitSeconds += milliseconds / 1000;
    buckets.forEach((bound, index) => {
      if (milliseconds / 1000 <= bound) this.#commits[index] = (this.#commits[index] ?? 0) + 1;
    });
  }

  print(gauges: Gauges): string {
    const lines: string[] = [];
    const say = (name: string, kind: string, help: string, values: readonly (readonly [string, number])[]) =>
      lines.push(
        `# HELP plenum_${name} ${help}`,
        `# TYPE plenum_${name} ${kind}`,
        ...values.map(([suffix, value]) => `plenum_${name}${suffix} ${value}`),
      );
    for (const [name, help] of Object.entries(counters))
      say(name, 'counter', help, [['', this.#counts.get(name as Counter) ?? 0]]);
    for (const [name, { help, value }] of Object.entries(gauges)) say(name, 'gauge', help, [['', value]]);
    const closed = [...this.#closed].map(([reason, count]) => [`{reason="${reason}"}`, count] as const);
    say('sockets_closed_total', 'counter', 'Sockets closed by the relay, by reason.', closed);
    const commits = this.#counts.get('commits_total') ?? 0;
    say('commit_seconds', 'histogram', 'Duration of group commits.', [
      ...buckets.map((bound, index) => [`_bucket{le="${bound}"}`, this.#commits[index] ?? 0] as const),
      ['_bucket{le="+Inf"}', commits],
      ['_sum', this.#commitSeconds],
      ['_count', commits],
    ]);
    return `${lines.join('\n')}\n`;
  }
}
