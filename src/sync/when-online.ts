import type { OpenDocument } from './open-document.ts';

/** Milliseconds that the relay gets to bring what this device does not have yet. */
const patience = 3_000;

/** Whether the relay has told what it knows of the document; waits a while for it. */
export const whenOnline = async ({ status }: Pick<OpenDocument, 'status'>): Promise<boolean> => {
  const isOnline = () => status.getSnapshot().remote.kind === 'online';
  if (isOnline()) return true;
  await new Promise<void>((resolve) => {
    const finish = () => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const timer = setTimeout(finish, patience);
    const stop = status.subscribe(() => {
      if (isOnline()) finish();
    });
  });
  return isOnline();
};
