import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { usePrepareWords } from '../../words/prepare.ts';

interface OfficeCardProps {
  readonly minutesHref: string;
  readonly wallHref: string;
}

/** What the office can do in a session that another device leads, and how it leads it on if that one fails. */
export function OfficeCard({ minutesHref, wallHref }: OfficeCardProps) {
  const { office } = usePrepareWords();
  return (
    <Card heading={office.title}>
      <p>{office.text}</p>
      <div className="plenum-row">
        <ButtonLink href={minutesHref}>{office.minutes}</ButtonLink>
        <ButtonLink href={wallHref}>{office.wall}</ButtonLink>
      </div>
    </Card>
  );
}
