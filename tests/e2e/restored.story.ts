import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { opensFirstRound, preparesMeeting } from '../support/meeting-room.ts';
import { joinsWith, participant } from '../support/participant.ts';
import { openRoom } from '../support/room.ts';
import { words } from '../support/words.ts';

const { assessment, kept, saving } = words;
const title = 'Frühe Hilfen';
const root = join(import.meta.dirname, '../..');

test('after a restore a tablet finds in the box what the server has lost, and taken over it counts again', async () => {
  const room = await openRoom();
  room.troubles.expectNoNetwork();
  const folder = await mkdtemp(join(tmpdir(), 'plenum-backup-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const copy = join(folder, 'copy.sqlite');
  const tool = (name: string, ...args: readonly string[]) =>
    promisify(execFile)(process.execPath, [`server/tools/${name}.ts`, ...args], {
      cwd: root,
      env: { ...process.env, PLENUM_DATA: room.relay.data },
    });
  const meeting = await preparesMeeting(room);
  const bea = await joinsWith(await room.window('Bea'), meeting.links.participant, { name: 'Bea' });
  await opensFirstRound(meeting);
  await bea.page.locator('.plenum-score[data-stage=open]').waitFor();
  await tool('backup', '--to', copy);
  await bea.judges(title, { Bedeutung: 7, Größe: 4 });
  await bea.seesSaved('saved');
  await room.relay.kill9();
  await tool('restore', '--from', copy);
  await room.relay.restart();

  const open = bea.page.getByRole('link', { name: saving.openKept });
  await open.waitFor();
  expect(await bea.reads(title)).toBeNull();
  const back = bea.page.url();
  await open.click();
  await bea.sees(kept.box.reasons.epoch);
  await bea.sees(title);
  await bea.page.getByRole('button', { name: kept.box.takeAll }).click();
  await bea.sees(kept.box.nothing);
  await bea.page.goto(back);
  expect(await participant('Bea', bea.page).reads(title)).toEqual({
    'Bedeutung der Zielgruppe': 7,
    'Strategische Größe': 4,
  });
  await bea.seesSaved('saved');
  await meeting.ada.closesRound();
  await meeting.ada.showsResult(1);
  await bea.sees(assessment.result.title(assessment.round(1)));
  await bea.sees(title);
});
