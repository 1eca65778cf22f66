import type { ReactNode } from 'react';
import type { RoundWish } from '../../domain/assessment/assessment.ts';
import type { AgendaItemId, ProposalId, RoundId } from '../../domain/ids.ts';
import type { Minutes } from '../../domain/minutes/entry.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import type { ThoughtColumns } from '../../domain/results/finding.ts';
import type { PollKind } from '../../domain/results/poll.ts';
import type { Plan } from '../../domain/session/session.ts';

/** One round as it is printed; picture and table come from those who draw it on the screens. */
export interface SheetPicture {
  readonly round: RoundId;
  readonly title: string;
  readonly picture: ReactNode;
  readonly table: ReactNode;
}

export interface ResultSheetProps {
  readonly plan: Plan;
  readonly minutes: Minutes;
  readonly proposals: readonly Proposal[];
  /** What was said of proposals, whether it was taken into their profiles or not. */
  readonly thoughts: ReadonlyMap<ProposalId, ThoughtColumns>;
  /** Of every assessment the rounds that say something no later one says. */
  readonly pictures: ReadonlyMap<AgendaItemId, readonly SheetPicture[]>;
  /** All rounds that were shown. */
  readonly rounds: readonly RoundWish[];
  /** What stands on the boards that were shown, to be read. */
  readonly boards: ReadonlyMap<AgendaItemId, ReactNode>;
  /** Photos and slides of items, with what they say. */
  readonly files: ReadonlyMap<AgendaItemId, ReactNode>;
  /** The register of open points as a table; null: nothing stands in it. */
  readonly points: ReactNode;
  readonly polls: readonly {
    readonly id: string;
    readonly question: string;
    readonly kind: PollKind;
    /** Null: it stands for itself. */
    readonly proposal: ProposalId | null;
    readonly table: ReactNode;
  }[];
  readonly counted: number;
  /** Who took part, by perspective: everybody for who moderates or administers, for all others what is told. */
  readonly perspectives: readonly (readonly [perspective: string, people: number])[];
  /** Where the reader came from: the minutes for those who write them, otherwise the session. */
  readonly back: { readonly href: string; readonly to: 'minutes' | 'session' };
}
