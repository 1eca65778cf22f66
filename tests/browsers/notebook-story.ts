import { readNotebook } from '../../src/documents/space/notebook.ts';
import type { GroupId, SpaceId } from '../../src/domain/ids.ts';
import type { MemberAnswer, OpenGroupAnswer, OpenSpaceAnswer } from '../../src/protocol/space.ts';
import { askRelay } from '../support/ask-relay.ts';
import { startProxy } from '../support/proxy.ts';
import { startRelay } from '../support/relay-process.ts';
import { openRemote } from '../support/remote-document.ts';
import { until } from '../support/until.ts';
import { words } from '../support/words.ts';
import type { Driver } from './driver.ts';
import { fill, isOnDevice, press, readsGerman, sees } from './page.ts';

const { notebook, space } = words;
const before = 'Der letzte Bus fährt um acht.';
const away = 'Ohne Bus kommt niemand zum Training.';
const half = 'Und samstags';

/** A scribe comes into a group's notebook, is checked for leaving, writes without a network, reloads in mid-sentence, and comes back. */
export async function tellNotebook(driver: Driver): Promise<void> {
  const relay = await startRelay();
  const proxy = await startProxy(relay.port);
  const { spaceId, invites } = await askRelay<OpenSpaceAnswer>(relay.url, 'spaces', { title: 'Landkreis Musterland' });
  const enter = async (invite: string) =>
    (await askRelay<MemberAnswer>(relay.url, 'join', { invite, name: 'Gerät' })).token;
  const office = await enter(invites.office);
  const { groupId, invite } = await askRelay<OpenGroupAnswer>(relay.url, `spaces/${spaceId}/groups`, {}, office);
  const name = { kind: 'notebook', space: spaceId as SpaceId, group: groupId as GroupId } as const;
  const other = await openRemote(relay.url, name, await enter(invite));
  const arrived = () => readNotebook(other.doc).notes.map(({ text }) => text);
  try {
    await driver.open(`${proxy.url}#/space/join/${invite}`);
    await readsGerman(driver);
    await fill(driver, space.join.name, 'Tablet von Anna');
    await press(driver, { role: 'button', name: space.join.action });
    await press(driver, { role: 'link', name: notebook.open });
    await isOnDevice(driver);
    await press(driver, { role: 'button', name: notebook.ready.check });
    await sees(driver, notebook.ready.items.storage);
    await fill(driver, notebook.note.text, before);
    await press(driver, { role: 'button', name: notebook.note.next });
    await until(() => arrived().includes(before), 'the first note is at the relay');
    await proxy.cut();
    await fill(driver, notebook.note.text, away);
    await press(driver, { role: 'button', name: notebook.note.next });
    await fill(driver, notebook.note.text, half);
    await driver.reload();
    for (const text of [before, away, half]) await sees(driver, text);
    await proxy.heal();
    await until(() => arrived().length === 3, 'what was written without a network has arrived at the relay, once');
    const found = arrived().sort().join('\n');
    const wanted = [before, away, half].sort().join('\n');
    if (found !== wanted) throw new Error(`the relay has ${found}`);
  } finally {
    other.destroy();
    await proxy.stop();
    await relay.stop();
  }
}
