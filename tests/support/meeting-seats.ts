import type { Judgement } from '../../src/domain/assessment/assessment.ts';
import type { Note } from '../../src/domain/assessment/note.ts';
import { type Answer, noAnswer } from '../../src/domain/ballot/ballot.ts';
import type { BoardField, Lens } from '../../src/domain/board/board-kinds.ts';
import type { CardId, NoteId, ProposalId, QuestionId } from '../../src/domain/ids.ts';
import { item, poll, round, type Table, toldAs } from './meeting-table.ts';

const inOrder = <One extends { readonly order: string }>(all: readonly One[]): readonly One[] =>
  [...all].sort((a, b) => (a.order < b.order ? -1 : 1));

/** What people say at their tablets, each on their own sheet. */
export const takesPart = (table: Table) => ({
  judge: (seat: string, proposal: string, judgement: Judgement, where = round) =>
    table.sheet(seat, ({ judgements }) => {
      const written = new Map(judgements.get(where)).set(proposal as ProposalId, judgement);
      return { judgements: new Map(judgements).set(where, written) };
    }),
  /** Says in which groups somebody works. */
  worksIn: (seat: string, worksIn: readonly string[]) => table.sheet(seat, () => ({ worksIn })),
  /** Says „Fertig“. */
  done: (seat: string) => table.sheet(seat, ({ done }) => ({ done: new Set(done).add(round) })),
  /** Raises the hand for the so many-eth time, or lowers it. */
  hand: (seat: string, raise: number, up = true) => table.sheet(seat, () => ({ hand: { raise, up } })),
  /** Writes a note, changes the words of one, or (null) takes it back. Later ids stand behind earlier ones. */
  note: (seat: string, id: string, text: string | null, more: Partial<Note> = {}) =>
    table.sheet(seat, ({ notes }) => {
      const kept = notes.filter((one) => one.id !== id);
      const about = { id: id as NoteId, round, proposal: 'p0' as ProposalId, kind: 'strength', order: id } as const;
      return { notes: inOrder(text === null ? kept : [...kept, { ...about, text, ...more }]) };
    }),
  vote: (seat: string, answer: number) =>
    table.sheet(seat, ({ votes }) => ({ votes: new Map(votes).set(poll, answer) })),
  /** Changes parts of somebody's answer. */
  answer: (seat: string, question: string, change: Partial<Answer>) =>
    table.sheet(seat, ({ answers }) => {
      const before = answers.get(item)?.get(question as QuestionId) ?? noAnswer;
      const changed = new Map(answers.get(item)).set(question as QuestionId, { ...before, ...change });
      return { answers: new Map(answers).set(item, changed) };
    }),
  /** Writes a card, changes the words of one, or (null) takes it back. Later ids stand behind earlier ones. */
  card: (seat: string, id: string, text: string | null, field: BoardField = 'good', lenses?: readonly Lens[]) =>
    table.sheet(seat, ({ cards }) => {
      const kept = cards.filter((one) => one.id !== id);
      if (text === null) return { cards: kept };
      const card = { id: id as CardId, item, field, text, ...(lenses && { lenses }), ready: true, order: id };
      return { cards: inOrder([...kept, card]) };
    }),
  /** Asks a question on a board of questions, with the asker's name or without. */
  ask: (seat: string, id: string, text: string, named = false) =>
    table.sheet(seat, ({ cards }) => {
      const card = { id: id as CardId, item, field: 'ask', text, ready: true, order: id, named } as const;
      return { cards: [...cards.filter((one) => one.id !== id), card] };
    }),
  /** Supports a card by what it says, or takes that back. */
  support: (seat: string, text: string, supported = true) =>
    table.sheet(seat, (sheet) => {
      const supports = new Set(sheet.supports);
      for (const { id } of toldAs(table, text)) supports[supported ? 'add' : 'delete'](id);
      return { supports };
    }),
});
