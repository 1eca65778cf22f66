import { describe, expect, it } from 'vitest';
import { startTimer } from '../../../src/domain/agenda/timer.ts';
import type { RoundFact } from '../../../src/domain/assessment/assessment.ts';
import { plainTalk } from '../../../src/domain/attachment/attachment.ts';
import { plainGroupWork } from '../../../src/domain/groups/group-work.ts';
import type { AgendaItemId, AttachmentId, FileId, PollId, ProposalId, RowId } from '../../../src/domain/ids.ts';
import type { Plan } from '../../../src/domain/session/session.ts';
import { shownTimer } from '../../../src/domain/session/shown-timer.ts';
import { resultOnWall, wallPictureOf } from '../../../src/domain/session/wall-picture.ts';
import { factOf, method, results, scene, talk } from './stage-scene.ts';

const proposal = 'p1' as ProposalId;
const running = { kind: 'running', startedAt: 0, endsAt: 60_000 } as const;

/** A session with two revealed rounds, of which the second has something to show. */
const revealedTwice = () => {
  const { plan, tally } = scene('revealed', 'revealed');
  const told = { ...factOf(2, 'revealed'), results: new Map([[proposal, {} as never]]) } as RoundFact;
  return { plan, tally, told, shown: { ...tally, rounds: new Map(tally.rounds).set(told.id, told) } };
};

describe('the picture on the wall', () => {
  const poll = { poll: 'poll' as PollId, polls: [{ id: 'poll' as PollId, kind: 'covered', wish: 'open' } as never] };
  const picture = { file: 'a'.repeat(64) as FileId, width: 4, height: 3 };
  const photo = {
    id: 'photo' as AttachmentId,
    kind: 'photo',
    item: talk.id,
    photo: picture,
    says: 'Drei Wünsche',
    order: 'V',
  } as const;
  const slides = {
    id: 'slides' as AttachmentId,
    kind: 'slides',
    item: talk.id,
    title: 'Lage',
    file: picture.file,
    bytes: 9,
    order: 'V',
    pages: [1, 2].map((page) => ({ ...picture, text: `Seite ${page}` })),
  } as const;
  const elsewhere = { ...slides, item: results.id };
  const freed = new Map([[talk.id, { ...plainTalk(talk.id), page: 2, wallFree: true }]]);
  const cases: readonly (readonly [string, Partial<Plan>, string])[] = [
    ['welcomes before the first item', { current: null }, 'welcome'],
    ['is the item that runs', { current: talk.id }, 'item'],
    ['is the method where the method is explained', { current: method.id }, 'assessment'],
    ['is the assessment', {}, 'assessment'],
    ['is the page of a talk', { current: talk.id, attachments: [slides] }, 'slide'],
    ['is free for another device', { current: talk.id, attachments: [slides], talks: freed }, 'free'],
    ['is free also without slides', { current: talk.id, talks: freed }, 'free'],
    ['is the item when its slides are another item’s', { current: talk.id, attachments: [elsewhere] }, 'item'],
    ['is a photo that is asked for, whatever runs', { attachments: [photo], wallPhoto: photo.id }, 'photo'],
    ['is no photo that was taken down', { wallPhoto: photo.id }, 'assessment'],
    ['is the straw poll before a photo', { ...poll, attachments: [photo], wallPhoto: photo.id }, 'poll'],
    ['is what was fixed', { current: results.id }, 'results'],
    ['is what was noted while it is talked about', { current: results.id, presented: proposal }, 'notes'],
    ['is the straw poll, whatever runs', poll, 'poll'],
    ['is off when it is to be, also after the end', { ended: true, wall: 'blank' }, 'blank'],
    ['says that all is interrupted', { heldAt: 1 }, 'held'],
    ['thanks after the end, whatever the last item was', { ended: true }, 'ended'],
    ['thanks after the end of the results', { ended: true, current: results.id, presented: proposal }, 'ended'],
    ['shows after the end what the moderator asks for', { ended: true, wall: 'results' }, 'results'],
  ];
  it.each(cases)('%s', (_, more, kind) => {
    const { plan, shown } = revealedTwice();
    expect(wallPictureOf({ ...plan, ...more }, shown).kind).toBe(kind);
  });

  it('turns with the talk, and never beyond its last page', () => {
    const { plan, shown } = revealedTwice();
    const at = (page: number) =>
      wallPictureOf(
        {
          ...plan,
          current: talk.id,
          attachments: [slides],
          talks: new Map([[talk.id, { ...plainTalk(talk.id), page }]]),
        },
        shown,
      );
    expect(at(2)).toEqual({ kind: 'slide', slides, page: 2 });
    expect(at(9)).toEqual({ kind: 'slide', slides, page: 2 });
  });

  it('is a photo on a card only once the card was told', () => {
    const { plan, shown } = revealedTwice();
    const card = { id: 'row' as RowId, field: 'good', text: 'Was dort steht', batch: 1, photo: picture } as const;
    const fact = {
      item: talk.id,
      state: 'shown',
      named: false,
      limit: null,
      openedAt: 1,
      closedAt: null,
      people: 1,
      written: 1,
    } as const;
    const asked = { ...plan, wallPhoto: card.id };
    const told = (cards: readonly (typeof card)[]) => ({ ...shown, boards: new Map([[talk.id, { ...fact, cards }]]) });
    expect(wallPictureOf(asked, told([card]))).toEqual({ kind: 'photo', photo: picture, says: 'Was dort steht' });
    expect(wallPictureOf(asked, told([])).kind).toBe('assessment');
  });

  it('is a result only once there is one, and the tablets can look at that very one', () => {
    const { plan, tally, told, shown } = revealedTwice();
    expect(resultOnWall(plan, tally)).toBeNull();
    expect(resultOnWall(plan, shown)).toMatchObject({ round: { fact: told }, earlier: { fact: {} } });
    const later = { ...plan, current: talk.id };
    expect(resultOnWall(later, shown)).toBeNull();
    expect(resultOnWall({ ...later, wall: 'grid' }, shown)?.round.wish.number).toBe(2);
  });

  it.each([
    { wall: 'blank' },
    { heldAt: 1 },
    { ended: true },
    { wall: 'results' },
    { wall: 'notes', presented: proposal },
  ] as const)('is no result to look at while the wall shows something else: %j', (more) => {
    const { plan, shown } = revealedTwice();
    expect(resultOnWall(plan, shown)).not.toBeNull();
    expect(resultOnWall({ ...plan, ...more }, shown)).toBeNull();
  });
});

describe('the clock that everybody sees', () => {
  it('counts while the meeting goes on and stands nowhere after its end', () => {
    const plain = { timer: running, current: null, groupWork: [] };
    expect(shownTimer({ ...plain, ended: false })).toBe(running);
    expect(shownTimer({ ...plain, ended: true })).toEqual({ kind: 'idle' });
  });

  it('is that of the small groups while they write, of who reports while one does, and else the item’s', () => {
    const item = 'work' as AgendaItemId;
    const [timer, reportTimer] = [startTimer(15, 0), startTimer(3, 0)];
    const shown = (more: object) =>
      shownTimer({
        ...{ ended: false, timer: running, current: item },
        groupWork: [{ ...plainGroupWork(item), timer, reportTimer, ...more }],
      });
    expect(shown({ state: 'writing' })).toBe(timer);
    expect(shown({ state: 'reporting' })).toBe(reportTimer);
    for (const other of [{ state: null }, { state: 'closed' }, { state: 'writing', timer: { kind: 'idle' } }])
      expect(shown(other)).toBe(running);
    expect(shown({ state: 'writing', item: 'other' })).toBe(running);
  });
});
