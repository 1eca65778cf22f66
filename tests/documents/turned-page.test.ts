import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { putTalk, readTalks, turnPage } from '../../src/documents/plan/attachments.ts';
import { readSeat } from '../../src/documents/seat/document.ts';
import { readTally, writeTally } from '../../src/documents/tally/document.ts';
import { putTurned, readTurned } from '../../src/documents/turned-page.ts';
import { plainTalk } from '../../src/domain/attachment/attachment.ts';
import type { AgendaItemId, SeatId } from '../../src/domain/ids.ts';
import { bytesOf, exchange } from '../support/documents.ts';

const item = 'talk' as AgendaItemId;
const turned = { item, page: 4, after: 2 };
const tally = {
  rounds: new Map(),
  polls: new Map(),
  boards: new Map(),
  ballots: new Map(),
  people: { counted: 0, present: 0 },
};

describe('a page that the speaker turns to', () => {
  it('D250 is one value in the own document, and said twice makes no update', () => {
    const doc = new Y.Doc();
    expect(readSeat(doc)).not.toHaveProperty('turned');
    putTurned(doc, turned);
    expect(readSeat(doc).turned).toEqual(turned);
    expect(bytesOf(doc, () => putTurned(doc, { ...turned }))).toEqual([]);
  });

  it.each([7, null, { ...turned, page: 0 }, { ...turned, page: 121 }, { ...turned, after: -1 }, { page: 4, after: 2 }])(
    'D250 D1 is none where it says %j',
    (value) => {
      const doc = new Y.Doc();
      doc.getMap('turned').set('page', value);
      expect(readTurned(doc)).toEqual({});
    },
  );

  it('D251 leaves the tally as soon as it stands no more', () => {
    const doc = new Y.Doc();
    writeTally(doc, { ...tally, turned });
    expect(readTally(doc).turned).toEqual(turned);
    writeTally(doc, tally);
    expect(readTally(doc)).not.toHaveProperty('turned');
  });

  it('D91 a moderator who turns is counted, and who turns beside them is named apart from that', () => {
    const [ada, eva] = [new Y.Doc(), new Y.Doc()];
    turnPage(ada, item, 3);
    putTalk(eva, { item, speaker: 'bea' as SeatId });
    exchange(ada, eva);
    expect(readTalks(eva).get(item)).toEqual({ ...plainTalk(item), page: 3, speaker: 'bea', turns: 1 });
    turnPage(eva, item, 4);
    expect(readTalks(eva).get(item)).toMatchObject({ page: 4, turns: 2 });
    expect(readTalks(eva).get(item)?.link).toBeNull();
    eva.getMap('talks').set('talk/speaker', 'not an id / at all');
    expect(readTalks(eva).get(item)?.speaker).toBeNull();
  });

  it('D326 the place of the speaker’s link stands beside whoever turns pages, and neither changes the other', () => {
    const doc = new Y.Doc();
    putTalk(doc, { item, link: 'zoe' as SeatId, speaker: 'zoe' as SeatId });
    putTalk(doc, { item, speaker: 'bea' as SeatId });
    expect(readTalks(doc).get(item)).toMatchObject({ link: 'zoe', speaker: 'bea' });
    putTalk(doc, { item, link: null });
    expect(readTalks(doc).get(item)).toMatchObject({ link: null, speaker: 'bea' });
    doc.getMap('talks').set('talk/link', 'not an id / at all');
    expect(readTalks(doc).get(item)?.link).toBeNull();
  });
});
