import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { type DocumentName, printName } from '../../src/protocol/document-name.ts';
import { until } from './until.ts';

/** Opens a document of a running relay without a screen, also where no test runner is there; whoever opens it destroys it. */
export async function openRemote(url: string, name: DocumentName, token: string): Promise<WebsocketProvider> {
  const provider = new WebsocketProvider(`${url.replace(/^http/, 'ws')}sync`, printName(name), new Y.Doc(), {
    protocols: [`auth.${token}`],
    disableBc: true,
  });
  await until(() => provider.synced, `${printName(name)} is synced`);
  return provider;
}
