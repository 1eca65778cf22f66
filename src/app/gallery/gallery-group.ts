import type { GroupWork, SheetQuestion } from '../../domain/groups/group-work.ts';
import { plainGroupWork } from '../../domain/groups/group-work.ts';
import type { GroupPerson } from '../../domain/groups/making.ts';
import type { AgendaItemId, GroupId, QuestionId, SeatId } from '../../domain/ids.ts';
import type { Placing, SmallGroup } from '../../domain/session/small-group.ts';
import type { WrittenSheet } from '../../features/groups/sheet-table.tsx';
import { galleryWords as words } from './gallery-words.ts';

/* Small groups to look at: three, twenty, none; sheets with little, nothing and very much on them. */

const seatOf = (index: number) => `seat${index}` as SeatId;

export const someGroups = (count: number, size: number, place = ''): readonly SmallGroup[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `group${index}` as GroupId,
    name: index === 1 && place !== '' ? words.long : `${words.group} ${index + 1}`,
    place: index % 2 === 0 ? place : '',
    members: new Set(Array.from({ length: size }, (_, member) => seatOf(index * size + member))),
    former: new Set(),
    begun: true,
    opened: index % 2 === 0,
    into: null,
    order: String(index).padStart(4, '0'),
  }));

export const somePeople = (count: number): readonly GroupPerson[] =>
  Array.from({ length: count }, (_, index) => ({
    seat: seatOf(index),
    label: index === 1 ? words.long : `${words.short} ${index + 1}`,
    perspective: null,
    present: index % 5 !== 3,
  }));

export const galleryPlacing: ReadonlyMap<SeatId, Placing> = new Map(
  [0, 1, 2, 3].map((index) => [
    seatOf(index),
    { pair: `pair${Math.floor(index / 2)}`, perspective: null, locked: index < 2 },
  ]),
);

export const questions: readonly SheetQuestion[] = [words.sentence, words.long, words.axis].map((text, index) => ({
  id: `question${index}` as QuestionId,
  text,
  order: String(index),
}));

export const workIn = (state: GroupWork['state'], more: Partial<GroupWork> = {}): GroupWork => ({
  ...plainGroupWork('item' as AgendaItemId),
  questions,
  state,
  ...more,
});

const few = `${words.cards[0]}\n→ ${words.cards[1]}\n${words.cards[5]}`;
const much = Array.from({ length: 30 }, (_, index) => words.cards[index % words.cards.length]).join('\n');

export const sheetOfGroup = (answers: readonly string[]): WrittenSheet['sheet'] =>
  new Map(answers.flatMap((answer, index) => (answer === '' ? [] : [[`question${index}` as QuestionId, answer]])));

export const fewAnswers = sheetOfGroup([few, '', words.sentence]);
export const manyAnswers = sheetOfGroup([much, words.paragraph.repeat(30), much]);

export const writtenSheets = (groups: readonly SmallGroup[]): readonly WrittenSheet[] =>
  groups.map((group, index) => ({
    group,
    dissolved: index === groups.length - 1,
    sheet: index === 1 ? new Map() : fewAnswers,
  }));
