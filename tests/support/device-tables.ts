import type { Page } from 'playwright-core';
import type { RescueRow, SeatRow } from '../../src/device/database.ts';

/** The seats a device remembers, read beside the app. */
export function readSeats(page: Page): Promise<readonly SeatRow[]> {
  return page.evaluate(
    () =>
      new Promise<readonly SeatRow[]>((resolve, reject) => {
        const opening = indexedDB.open('plenum');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const asking = opening.result.transaction('sessions').objectStore('sessions').getAll();
          asking.onerror = () => reject(asking.error);
          asking.onsuccess = () => {
            opening.result.close();
            resolve(asking.result);
          };
        };
      }),
  );
}

/** Puts a row into a table of the page's browser, beside the app. `bytes` go where the row says, or are the row. */
function writeInto(
  page: Page,
  place: { readonly db: string; readonly table: string },
  row: object | null,
  update: Uint8Array,
) {
  return page.evaluate(
    ([{ db, table }, fields, bytes]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(db);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction(table, 'readwrite');
          const content = new Uint8Array(bytes);
          writing
            .objectStore(table)
            .put(fields === null ? content : content.length === 0 ? fields : { ...fields, update: content });
          writing.onerror = () => reject(writing.error);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    [place, row, [...update]] as const,
  );
}

const nothing = new Uint8Array();

/** Puts a seat onto a device, as if it had been carried there. */
export const writeSeat = (page: Page, seat: SeatRow): Promise<void> =>
  writeInto(page, { db: 'plenum', table: 'sessions' }, seat, nothing);

/** Everything that lies in the browser's databases of this page, as text: to prove that something is not there. */
export function readDevice(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const answer = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const print = (_key: string, value: unknown) =>
      ArrayBuffer.isView(value) ? new TextDecoder().decode(value) : value;
    const texts: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await answer(indexedDB.open(name));
      for (const store of db.objectStoreNames)
        texts.push(name, JSON.stringify(await answer(db.transaction(store).objectStore(store).getAll()), print));
      db.close();
    }
    return texts.join('\n');
  });
}

/** Puts something aside on a device, as if the relay had begun anew. */
export const writeRescue = (page: Page, rescue: Omit<RescueRow, 'update'>, update: Uint8Array): Promise<void> =>
  writeInto(page, { db: 'plenum', table: 'rescues' }, rescue, update);

/** Puts a change into a local copy, as a foreign program, or a version of another time, would have left it there. */
export const writeRow = (page: Page, copy: string, update: Uint8Array): Promise<void> =>
  writeInto(page, { db: copy, table: 'updates' }, null, update);
