import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { limits } from '../src/protocol/limits.ts';
import { announce } from './announce.ts';
import { type Config, readConfig } from './config.ts';
import { createLog } from './log.ts';
import { type Plenum, startPlenum } from './plenum.ts';
import { holdFolder } from './storage/sqlite.ts';
import { createSqliteStorage } from './storage/sqlite-storage.ts';
import type { Storage } from './storage/storage.ts';

/** Milliseconds after which what nobody uses leaves the memory. */
const idle = 10_000;

const log = createLog((line) => process.stderr.write(line), Date.now);

const giveUp = (sentence: string): void => {
  console.error(`\nPlenum: ${sentence}\n`);
  process.exitCode = 1;
};

const listen = async (config: Config, storage: Storage): Promise<Plenum | null> => {
  try {
    return await startPlenum({
      config,
      storage,
      limits,
      log,
      clock: Date.now,
      random: (length) => randomBytes(length),
      dist: fileURLToPath(new URL('../dist', import.meta.url)),
      idle,
    });
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault)) throw fault;
    if (fault.code !== 'EADDRINUSE' && fault.code !== 'EACCES' && fault.code !== 'EADDRNOTAVAIL') throw fault;
    giveUp(`cannot listen on ${config.host}:${config.port} (${fault.code}). Choose another PORT or HOST.`);
    return null;
  }
};

/** The data folder, held and opened; null when that cannot be, which has been said. */
const openData = ({ data }: Config): { readonly storage: Storage; readonly release: () => void } | null => {
  try {
    const release = holdFolder(join(data, 'relay.lock'));
    if (release === null) giveUp(`another relay is running on the folder ${data}.`);
    else {
      const onFault = (fault: unknown) => log.fault('checkpoint', fault);
      return { release, storage: createSqliteStorage(join(data, 'plenum.sqlite'), onFault) };
    }
  } catch (fault) {
    log.fault('storage', fault);
    giveUp(`the folder ${data} cannot be used. Check that it can be written to, or set PLENUM_DATA.`);
  }
  return null;
};

const start = async (config: Config): Promise<void> => {
  const opened = openData(config);
  if (opened === null) return;
  const { storage, release } = opened;
  const plenum = await listen(config, storage);
  if (plenum === null) {
    await storage.close();
    return release();
  }
  const end = async (): Promise<void> => {
    log.note('stopping');
    await plenum.close();
    await storage.close();
    release();
    log.note('stopped');
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      end().catch((fault: unknown) => {
        log.fault('stopping', fault);
        process.exit(1);
      });
    });
  process.stdout.write(announce(plenum.publicUrl, await plenum.sessions.printedExample()));
  log.note('ready', { port: plenum.port });
};

// What nobody thought of ends the process: a fresh one reads the log and knows what is true. The message may quote
// contents, therefore only kind and place are written down.
process.on('uncaughtException', (fault) => {
  log.fault('uncaught', fault);
  process.exit(1);
});

const config = readConfig(process.env);
if (config.ok) await start(config.value);
else giveUp(config.reason);
