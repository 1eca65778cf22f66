import type { OpenDocument } from './open-document.ts';

/** Milliseconds that the relay gets to bring what this device does not have yet. */
const patience = 3_000;

type Told = Pick<OpenDocument, 'status'>;

/** Waits a while for it; whether it is so then. */
const whenSo = async ({ status }: Told, isSo: () => boolean): Promise<boolean> => {
  if (isSo()) return true;
  await new Promise<void>((resolve) => {
    const finish = () => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const timer = setTimeout(finish, patience);
    const stop = status.subscribe(() => {
      if (isSo()) finish();
    });
  });
  return isSo();
};

/** Whether the relay has told what it knows of the document; waits a while for it. */
export const whenOnline = (document: Told): Promise<boolean> =>
  whenSo(document, () => document.status.getSnapshot().remote.kind === 'online');

/** Whether the relay has all of the document; waits a while for it. */
export const whenSent = (document: Told): Promise<boolean> =>
  whenSo(document, () => document.status.getSnapshot().delivery === 'onServer');
