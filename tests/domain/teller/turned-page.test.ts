import { describe, expect, it } from 'vitest';
import {
  plainTalk,
  type SlidesAttachment,
  type TalkWish,
  type TurnedPage,
} from '../../../src/domain/attachment/attachment.ts';
import type { SeatId } from '../../../src/domain/ids.ts';
import { emptySheet, type SeatEntry } from '../../../src/domain/session/seat.ts';
import { talkOf } from '../../../src/domain/session/talk.ts';
import { turnedPage } from '../../../src/domain/teller/turned-page.ts';
import { scene, talk } from '../session/stage-scene.ts';

const [bea, cem] = ['bea', 'cem'] as [SeatId, SeatId];
const page = (page: number, after: number): TurnedPage => ({ item: talk.id, page, after });
const slides = {
  id: 'slides',
  kind: 'slides',
  item: talk.id,
  title: 'Lage',
  file: 'f',
  bytes: 9,
  order: 'V',
  pages: Array.from({ length: 9 }, () => ({ file: 'f', width: 4, height: 3, text: '' })),
} as unknown as SlidesAttachment;

/** A talk that Bea gives; what she and Cem have turned to, and how often the moderator has turned. */
const given = (turned: { readonly bea?: TurnedPage; readonly cem?: TurnedPage }, turns = 0, here = [bea, cem]) => {
  const { plan } = scene();
  const wish: TalkWish = { ...plainTalk(talk.id), page: 2, speaker: bea, turns };
  const entry = (seat: SeatId): SeatEntry => ({ seat, role: 'participant', perspective: null });
  const sheet = (one: TurnedPage | undefined) => (one === undefined ? emptySheet : { ...emptySheet, turned: one });
  return {
    plan: { ...plan, current: talk.id, attachments: [slides], talks: new Map([[talk.id, wish]]) },
    roster: new Map(here.map((seat) => [seat, entry(seat)])),
    seats: new Map([
      [bea, sheet(turned.bea)],
      [cem, sheet(turned.cem)],
    ]),
  };
};
const shown = (one: ReturnType<typeof given>) => talkOf(one.plan, turnedPage(one))?.page;

describe('D251 the page of a talk', () => {
  it('is the one its speaker has turned to', () => {
    expect(shown(given({}))).toBe(2);
    expect(shown(given({ bea: page(5, 0) }))).toBe(5);
  });

  it('is nobody else’s, whatever they write', () => {
    expect(shown(given({ cem: page(7, 0) }))).toBe(2);
    expect(shown(given({ cem: page(7, 0), bea: page(5, 0) }))).toBe(5);
  });

  it('is the moderator’s as soon as they turn, however high the speaker counts', () => {
    expect(shown(given({ bea: page(5, 0) }, 1))).toBe(2);
    expect(shown(given({ bea: page(5, 99_999) }, 1))).toBe(2);
    expect(shown(given({ bea: page(6, 1) }, 1))).toBe(6);
  });

  it('is the moderator’s when the speaker has left, is named no more, or speaks of another talk', () => {
    expect(shown(given({ bea: page(5, 0) }, 0, [cem]))).toBe(2);
    expect(shown(given({ bea: { ...page(5, 0), item: 'other' as never } }))).toBe(2);
    const one = given({ bea: page(5, 0) });
    const talks = new Map([[talk.id, { ...plainTalk(talk.id), page: 2 }]]);
    expect(shown({ ...one, plan: { ...one.plan, talks } })).toBe(2);
  });

  it('never lies beyond the last one', () => {
    expect(shown(given({ bea: page(99, 0) }))).toBe(9);
  });
});
