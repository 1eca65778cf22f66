import { useEffect, useState } from 'react';

/** Shorter interruptions are nobody's business: most of them are over before somebody has read the words. */
const worthSaying = 10_000;

/** Whether something has been so for a while; at once no longer when it is over. */
export function useLastingly(is: boolean): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!is) return;
    const timer = setTimeout(() => setLasting(true), worthSaying);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [is]);
  return is && lasting;
}
