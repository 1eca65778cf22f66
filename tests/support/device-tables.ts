import type { Page } from 'playwright-core';
import type { SeatRow } from '../../src/device/database.ts';

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

/** Puts a seat onto a device, as if it had been carried there. */
export function writeSeat(page: Page, seat: SeatRow): Promise<void> {
  return page.evaluate(
    (row) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('plenum');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('sessions', 'readwrite');
          writing.objectStore('sessions').put(row);
          writing.onerror = () => reject(writing.error);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    seat,
  );
}
