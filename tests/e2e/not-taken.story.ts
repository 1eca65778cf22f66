import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { readSeat } from '../../src/documents/seat/document.ts';
import { putNote } from '../../src/documents/seat/notes.ts';
import type { NoteId } from '../../src/domain/ids.ts';
import { localName } from '../../src/sync/document-copy.ts';
import { readSeats, writeRow } from '../support/device-tables.ts';
import { opensFirstRound, preparesMeeting } from '../support/meeting-room.ts';
import { joinsWith } from '../support/participant.ts';
import { connectStock } from '../support/relay-client.ts';
import { openRoom } from '../support/room.ts';
import { until } from '../support/until.ts';
import { words } from '../support/words.ts';

const { kept, saving } = words;
const title = 'Frühe Hilfen';
const sentence = 'Kommt in allen Gemeinden an';

test('what the server does not take is said wherever one is, does not disturb the work, and is taken over by its owner', async () => {
  const room = await openRoom();
  const meeting = await preparesMeeting(room);
  const bea = await joinsWith(await room.window('Bea'), meeting.links.participant, { name: 'Bea' });
  await opensFirstRound(meeting);
  await bea.judges(title, { Bedeutung: 7 });
  await bea.seesSaved('saved');
  const [seat] = await readSeats(bea.page);
  if (seat === undefined) throw new Error('the tablet has forgotten its seat');
  const sheet = `session/${seat.sessionId}/seat/${seat.seatId}`;
  const relay = connectStock({ url: room.relay.url, document: sheet, token: seat.token });
  await relay.synced();
  const onServer = () => readSeat(relay.doc);
  const [[round, judgements] = []] = onServer().judgements;
  const [proposal] = judgements?.keys() ?? [];
  if (round === undefined || proposal === undefined) throw new Error('Bea has judged');

  // Another program has left two notes in her copy: one as it should be, one as shared text, which the server refuses.
  const foreign = new Y.Doc();
  const note = { round, proposal, kind: 'strength', order: 'V' } as const;
  putNote(foreign, { id: 'fits' as NoteId, ...note, text: 'Erreicht Familien früh' });
  putNote(foreign, { id: 'other' as NoteId, ...note });
  foreign.getMap('notes').set('other/text', new Y.Text(sentence));
  const place = bea.page.url();
  await bea.page.goto('about:blank');
  await bea.page.goto(`${room.relay.url}#/legal/privacy`);
  const copy = localName(sheet, seat.seatId, { epoch: 1, generation: 0 });
  await writeRow(bea.page, copy, Y.encodeStateAsUpdate(foreign));
  await bea.page.goto(place);

  const notice = bea.page.getByRole('status').filter({ hasText: saving.rescued });
  await notice.waitFor();
  await until(() => onServer().notes.length === 2, 'what fits has arrived');
  expect(
    onServer()
      .notes.map(({ text }) => text)
      .sort(),
  ).toEqual(['', 'Erreicht Familien früh']);
  // Who is in the middle of something stays there: the notice stands in front of the work and takes nothing away from it.
  await bea.judges(title, { Größe: 4 });
  await bea.seesSaved('saved');
  const focused = () => bea.page.evaluate(() => document.activeElement?.getAttribute('type'));
  expect(await focused()).toBe('radio');

  await bea.page.reload();
  await notice.waitFor();
  expect(await bea.page.evaluate(() => document.activeElement === document.body)).toBe(true);
  expect(await bea.reads(title)).toEqual({ 'Bedeutung der Zielgruppe': 7, 'Strategische Größe': 4 });
  const overlap = await bea.page.evaluate(() => {
    const work = document.querySelector('.plenum-score')?.getBoundingClientRect();
    const said = document.querySelector('.plenum-notice')?.getBoundingClientRect();
    return work === undefined || said === undefined || said.bottom > work.top;
  });
  expect(overlap).toBe(false);

  await bea.page.getByRole('link', { name: saving.openKept }).click();
  await bea.sees(kept.box.reasons['not-taken']);
  await bea.sees(sentence);
  await bea.page.getByRole('button', { name: kept.box.takeOne(words.keptFields.tables['notes'] ?? '') }).click();
  await bea.sees(kept.box.nothing);
  await bea.page.goto(place);
  await until(() => onServer().notes.some(({ text }) => text === sentence), 'her words are on the server');
  await until(async () => (await notice.count()) === 0, 'nothing lies aside any more');
  expect(await bea.reads(title)).toEqual({ 'Bedeutung der Zielgruppe': 7, 'Strategische Größe': 4 });
  expect(onServer().notes).toHaveLength(2);
  relay.stop();
});
