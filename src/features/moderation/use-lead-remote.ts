import { useState } from 'react';
import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import type { ProposalId } from '../../domain/ids.ts';
import { type RemoteKey, remoteStep } from '../../domain/session/remote-step.ts';
import type { Plan } from '../../domain/session/session.ts';
import type { Talk } from '../../domain/session/talk.ts';
import { useModerationWords } from '../../words/moderation.ts';
import type { LeadDeeds } from './lead-deeds.ts';
import { useRemote } from './use-remote.ts';

interface LeadRemote {
  readonly isOn: boolean;
  readonly plan: Plan;
  /** The talk that runs. */
  readonly talk: Talk | null;
  readonly proposals: readonly ProposalId[];
  readonly unfinished: boolean;
  /** One group further in the reports, or one person in turn; missing: neither is on. */
  readonly onReport: ((step: 1 | -1) => void) | undefined;
  readonly deeds: Pick<LeadDeeds, 'present' | 'setWall' | 'turn'>;
  readonly onStart: (item: AgendaItem) => void;
}

/** Lets a presenter remote lead; gives what is to be said where the screen itself does not show it. */
export function useLeadRemote(props: LeadRemote): string {
  const { isOn, plan, talk, proposals, unfinished, deeds, onStart, onReport } = props;
  const { remote } = useModerationWords();
  const [note, setNote] = useState('');
  const act = (key: RemoteKey) => {
    const slides = talk?.slides && !talk.wallFree ? { page: talk.page, pages: talk.slides.pages.length } : undefined;
    const step = remoteStep(key, { plan, proposals, slides, unfinished, reporting: onReport !== undefined });
    setNote('');
    switch (step.kind) {
      case 'item':
        return onStart(step.item);
      case 'present':
        return deeds.present(step.proposal);
      case 'report':
        return onReport?.(step.step);
      case 'page':
        return plan.current === null ? undefined : deeds.turn(plan.current, step.page);
      case 'wall':
        setNote(step.wall === 'blank' ? remote.wallOff : remote.wallOn);
        return deeds.setWall(step.wall);
      case 'end':
        return setNote(remote.end);
    }
  };
  useRemote(isOn, act);
  return note;
}
