import { hrefTo, pathTo } from '../../ui/address.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { PerspectivesContext } from '../../ui/perspectives.ts';
import { refusalText } from '../../ui/refusal-text.ts';
import { useWayBack } from '../../ui/use-way-back.ts';
import { useWords } from '../../words/words.ts';
import { CodeScreen } from './code-screen.tsx';
import type { JoinDeeds, OwnSeat } from './join-deeds.ts';
import { JoinForm } from './join-form.tsx';
import { TransferForm } from './transfer-form.tsx';
import { useInvitation } from './use-invitation.ts';
import './join.css';

interface JoinScreenProps {
  /** An invitation or a code from the link; empty: the code is asked for. */
  readonly invite: string;
  readonly deeds: JoinDeeds;
}

function AlreadyIn({ seat, onAnew }: { readonly seat: OwnSeat; readonly onAnew: () => void }) {
  const { join } = useWords();
  return (
    <Card heading={join.already(seat.title)} level={1} className="plenum-join">
      <div className="plenum-row">
        <ButtonLink kind="primary" iconAfter="arrow-right" href={hrefTo(seat.path)}>
          {join.goOn}
        </ButtonLink>
        <Button onClick={onAnew}>{join.joinAnew}</Button>
      </div>
    </Card>
  );
}

interface RefusedProps {
  readonly reason: string;
  readonly isThere: JoinDeeds['isThere'];
  readonly onAgain: () => void;
}

function Refused({ reason, isThere, onAgain }: RefusedProps) {
  const words = useWords();
  const isLost = reason === 'offline';
  useWayBack(isLost, isThere, onAgain);
  // The same wrong code will be as wrong the next time.
  const isWrong = reason === 'code-unknown' || reason === 'invite-wrong';
  return (
    <Card heading={words.join.refusedTitle} level={1} className="plenum-join">
      <p role="alert">
        {refusalText(words, reason)}
        {isLost && ` ${words.join.goesOn}`}
      </p>
      <div className="plenum-row">
        <Button kind={isWrong ? 'secondary' : 'primary'} onClick={onAgain}>
          {words.ui.tryAgain}
        </Button>
        <ButtonLink kind={isWrong ? 'primary' : 'secondary'} href={hrefTo(pathTo.join())}>
          {words.join.anotherCode}
        </ButtonLink>
      </div>
    </Card>
  );
}

function Invited({ invite, deeds }: JoinScreenProps) {
  const { join } = useWords();
  const { invitation, ask } = useInvitation(deeds, invite);
  switch (invitation.is) {
    case 'looking':
      return (
        <p className="plenum-join plenum-muted" role="status">
          {join.looking}
        </p>
      );
    case 'mine':
      return <AlreadyIn seat={invitation.seat} onAnew={() => ask(true)} />;
    case 'refused':
      return <Refused reason={invitation.reason} isThere={deeds.isThere} onAgain={() => ask(false)} />;
    case 'ready':
      return (
        <PerspectivesContext value={invitation.answer.perspectives ?? null}>
          {invitation.answer.bound?.kind === 'transfer' ? (
            <TransferForm invite={invite} answer={invitation.answer} deeds={deeds} />
          ) : (
            <JoinForm invite={invite} answer={invitation.answer} deeds={deeds} />
          )}
        </PerspectivesContext>
      );
  }
}

export function JoinScreen(props: JoinScreenProps) {
  return props.invite === '' ? <CodeScreen deeds={props.deeds} /> : <Invited {...props} />;
}
