import type { Readiness } from '../../features/notebook/ready-card.tsx';
import type { GroupWork } from '../../sync/open-group-work.ts';

/** Milliseconds a clock may be wrong: less does not matter in a trail of days. */
const tolerance = 5 * 60_000;

const clockOf = async (now: () => number): Promise<Readiness['clock']> => {
  try {
    const answer = await fetch('healthz', { cache: 'no-store' });
    const said = Date.parse(answer.headers.get('date') ?? '');
    if (Number.isNaN(said)) return 'unknown';
    return Math.abs(said - now()) <= tolerance ? 'good' : 'bad';
  } catch {
    return 'unknown';
  }
};

/**
 * Whether the browser keeps what lies here; it is asked at this occasion. Refused is another thing than undecided: asking again
 * is no use then, and installing the app neither.
 */
const storageOf = async (): Promise<Readiness['storage']> => {
  const { storage, permissions } = navigator;
  const isKept = async () =>
    (await storage?.persisted?.().catch(() => false)) === true ||
    (await storage?.persist?.().catch(() => false)) === true;
  if (await isKept()) return 'good';
  // Safari knows no such question.
  const said = await permissions?.query({ name: 'persistent-storage' }).catch(() => null);
  return said?.state === 'denied' ? 'refused' : 'bad';
};

/** What has to be right before a day without a network. */
export const checkReady = async (
  { status, saving }: GroupWork,
  now: () => number,
  fetchSources: () => Promise<boolean>,
): Promise<Readiness> => {
  const stored = saving.getSnapshot().kind;
  const isHere = status.getSnapshot().isRead && stored !== 'notSaved' && stored !== 'refused';
  return {
    app: navigator.serviceWorker?.controller ? 'good' : 'bad',
    work: isHere ? 'good' : 'bad',
    sources: (await fetchSources()) ? 'good' : 'bad',
    storage: await storageOf(),
    clock: await clockOf(now),
  };
};
