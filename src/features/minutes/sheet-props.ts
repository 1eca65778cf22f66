import type { ReactNode } from 'react';
import type { AgendaItemId } from '../../domain/ids.ts';
import type { Minutes } from '../../domain/minutes/entry.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import type { Finding } from '../../domain/results/finding.ts';
import type { PollKind } from '../../domain/results/poll.ts';
import type { Plan } from '../../domain/session/session.ts';

/** One assessment as it is printed; picture and table come from those who draw it on the screens. */
export interface SheetPicture {
  readonly title: string;
  /** How many rounds were shown. */
  readonly rounds: number;
  readonly picture: ReactNode;
  readonly table: ReactNode;
}

export interface ResultSheetProps {
  readonly plan: Plan;
  readonly minutes: Minutes;
  readonly proposals: readonly Proposal[];
  readonly findings: readonly Finding[];
  readonly pictures: ReadonlyMap<AgendaItemId, SheetPicture>;
  /** What stands on the boards that were shown, to be read. */
  readonly boards: ReadonlyMap<AgendaItemId, ReactNode>;
  readonly polls: readonly {
    readonly id: string;
    readonly question: string;
    readonly kind: PollKind;
    readonly table: ReactNode;
  }[];
  readonly counted: number;
  /** The perspective of everybody who took part; null for those who may not know it. */
  readonly perspectives: readonly string[] | null;
  readonly backHref: string;
}
