import { useState } from 'react';
import type { Act, Noted } from '../../domain/space/submission.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useLifelineWords } from '../../words/lifeline.ts';
import { useSpaceWords } from '../../words/space.ts';
import { MoveForm, useEntryName } from './move-form.tsx';
import type { TakeBack } from './space-deeds.ts';

const entryOf = (deed: Noted) => (deed.kind === 'heard' ? 'heard' : deed.status);

interface MoveCardProps {
  readonly today: string;
  readonly onMove: (deed: Noted) => TakeBack;
  /** Under what is kept what is typed: which proposal. */
  readonly place: string;
  /** The day it was handed in: no body can have had it before. */
  readonly since: string;
  /** The page for whoever presents it in a body. */
  readonly noteHref: string;
}

/** The office notes where a proposal is by now. What was noted by a slip is taken back. */
export function MoveCard({ today, onMove, noteHref, place, since }: MoveCardProps) {
  const { move } = useLifelineWords();
  const { list } = useSpaceWords();
  const nameOf = useEntryName();
  const { offer, bar } = useUndo(list.undo);
  const initial: Noted = { kind: 'moved', status: 'inCommittee', body: '', on: today, presentedBy: '', text: '' };
  return (
    <Card heading={move.title}>
      <MoveForm
        {...{ initial, place, since }}
        action={move.action}
        icon="plus"
        onSend={(deed) => offer(move.done(nameOf(entryOf(deed))), onMove(deed))}
      >
        <ButtonLink href={noteHref}>{move.note}</ButtonLink>
      </MoveForm>
      {bar}
    </Card>
  );
}

interface CorrectEntryProps extends Pick<MoveCardProps, 'place' | 'since'> {
  readonly act: Act & { readonly deed: Noted };
  readonly onCorrect: (to: Noted) => TakeBack;
}

/** The office puts an entry right that was noted earlier; what it said before stays to be read. */
export function CorrectEntry({ act, onCorrect, place, since }: CorrectEntryProps) {
  const { move } = useLifelineWords();
  const { list } = useSpaceWords();
  const nameOf = useEntryName();
  const { offer, bar } = useUndo(list.undo);
  const [isOpen, setOpen] = useState(false);
  const name = [nameOf(entryOf(act.deed)), act.deed.body].filter(Boolean).join(', ');
  return (
    <>
      {isOpen ? (
        <MoveForm
          initial={act.deed}
          place={`${place}/${act.id}`}
          since={since}
          action={move.correct}
          onSend={(to) => {
            setOpen(false);
            if (JSON.stringify(to) !== JSON.stringify(act.deed))
              offer(move.corrected(nameOf(entryOf(to))), onCorrect(to));
          }}
        >
          <Button onClick={() => setOpen(false)}>{move.cancel}</Button>
        </MoveForm>
      ) : (
        <div className="plenum-row">
          <Button compact aria-label={move.correctNamed(name)} onClick={() => setOpen(true)}>
            {move.correct}
          </Button>
        </div>
      )}
      {bar}
    </>
  );
}
