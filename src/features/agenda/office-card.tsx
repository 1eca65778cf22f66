import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { usePrepareWords } from '../../words/prepare.ts';

interface OfficeCardProps {
  /** Where the office comes in to lead; undefined: the relay has not said so yet, null: the link is withdrawn. */
  readonly leadHref: string | null | undefined;
  readonly minutesHref: string;
  readonly wallHref: string;
}

/** What the office can do in a session that another device leads; leading it, too, if that device fails. */
export function OfficeCard({ leadHref, minutesHref, wallHref }: OfficeCardProps) {
  const { office } = usePrepareWords();
  return (
    <Card heading={office.title}>
      <p>{office.text}</p>
      {leadHref === undefined && <p className="plenum-muted">{office.offline}</p>}
      {leadHref === null && <p className="plenum-muted">{office.withdrawn}</p>}
      <div className="plenum-row">
        {typeof leadHref === 'string' && <ButtonLink href={leadHref}>{office.lead}</ButtonLink>}
        <ButtonLink href={minutesHref}>{office.minutes}</ButtonLink>
        <ButtonLink href={wallHref}>{office.wall}</ButtonLink>
      </div>
    </Card>
  );
}
