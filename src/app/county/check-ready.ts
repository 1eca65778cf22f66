import type { Checked } from '../../features/notebook/ready-card.tsx';
import type { GroupWork } from '../../sync/open-group-work.ts';

/** Milliseconds a clock may be wrong: less does not matter in a trail of days. */
const tolerance = 5 * 60_000;

/** By how many milliseconds the clock is ahead of the relay's; null: nobody can be asked. */
const clockAheadOf = async (now: () => number): Promise<number | null> => {
  try {
    const answer = await fetch('healthz', { cache: 'no-store' });
    const said = Date.parse(answer.headers.get('date') ?? '');
    return Number.isNaN(said) ? null : now() - said;
  } catch {
    return null;
  }
};

/** Milliseconds: a browser that decides by itself has answered by then; one that asks the person waits for them. */
const patience = 3_000;

/** Resolves with `asking` where the browser has put the question to the person, and nobody has answered it yet. */
const answered = (asked: Promise<boolean>): Promise<boolean | 'asking'> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve('asking'), patience);
    void asked.then((answer) => {
      clearTimeout(timer);
      resolve(answer);
    });
  });

/**
 * Whether the browser keeps what lies here; it is asked at this occasion. Refused is another thing than undecided: asking again
 * is no use then, and installing the app neither.
 */
const storageOf = async (): Promise<Checked['storage']> => {
  const { storage, permissions } = navigator;
  if ((await storage?.persisted?.().catch(() => false)) === true) return 'good';
  const asked = storage?.persist?.().catch(() => false);
  const answer = asked === undefined ? false : await answered(asked);
  if (answer === 'asking') return 'asking';
  if (answer) return 'good';
  // Safari knows no such question.
  const said = await permissions?.query({ name: 'persistent-storage' }).catch(() => null);
  return said?.state === 'denied' ? 'refused' : 'bad';
};

/** What has to be right before a day without a network. */
export const checkReady = async (
  { status, saving }: GroupWork,
  now: () => number,
  fetchSources: () => Promise<boolean>,
): Promise<Checked> => {
  const ahead = await clockAheadOf(now);
  const stored = saving.getSnapshot().kind;
  const isHere = status.getSnapshot().isRead && stored !== 'notSaved' && stored !== 'refused';
  return {
    app: navigator.serviceWorker?.controller ? 'good' : 'bad',
    work: isHere ? 'good' : 'bad',
    sources: (await fetchSources()) ? 'good' : 'bad',
    storage: await storageOf(),
    clock: ahead === null ? 'unknown' : Math.abs(ahead) <= tolerance ? 'good' : 'bad',
    clockAhead: ahead ?? 0,
  };
};
