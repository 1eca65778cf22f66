import { useCallback, useEffect, useState } from 'react';
import type { InviteAnswer } from '../../protocol/api.ts';
import type { JoinDeeds, OwnSeat } from './join-deeds.ts';

export type Invitation =
  | { readonly is: 'looking' }
  | { readonly is: 'mine'; readonly seat: OwnSeat }
  | { readonly is: 'ready'; readonly answer: InviteAnswer }
  | { readonly is: 'refused'; readonly reason: string };

async function lookUp(deeds: JoinDeeds, invite: string, anew: boolean): Promise<Invitation> {
  const seat = anew ? null : deeds.findOwnSeat(invite);
  if (seat !== null) return { is: 'mine', seat };
  const described = await deeds.describe(invite);
  return described.ok ? { is: 'ready', answer: described.value } : { is: 'refused', reason: described.reason };
}

interface Asked {
  readonly anew: boolean;
  readonly turn: number;
}

/** What an invitation leads to; `ask` asks again, `anew` even though this device already has a seat. */
export function useInvitation(deeds: JoinDeeds, invite: string) {
  const [asked, setAsked] = useState<Asked>({ anew: false, turn: 0 });
  const [invitation, setInvitation] = useState<Invitation>({ is: 'looking' });

  useEffect(() => {
    let current = true;
    void lookUp(deeds, invite, asked.anew).then((found) => {
      if (current) setInvitation(found);
    });
    return () => {
      current = false;
    };
  }, [deeds, invite, asked]);

  const ask = useCallback((anew: boolean) => {
    setInvitation({ is: 'looking' });
    setAsked(({ turn }) => ({ anew, turn: turn + 1 }));
  }, []);
  return { invitation, ask };
}
