import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { useMinutesWords } from '../../words/minutes.ts';

interface ApprovalCardProps {
  readonly approved: boolean;
  /** Null for those who may not approve. */
  readonly onApprove: ((approved: boolean) => void) | null;
  readonly sheetHref: string;
  /** Notes that were taken into no profile; missing: none. */
  readonly leftNotes?: number;
}

/** „Protokoll freigeben": from then on everybody in the session may read it. It can be taken back. */
export function ApprovalCard({ approved, onApprove, sheetHref, leftNotes = 0 }: ApprovalCardProps) {
  const minutes = useMinutesWords();
  return (
    <Card className="plenum-minutes-approval">
      <p role="status">{approved ? minutes.approved : minutes.notApproved}</p>
      {onApprove === null && !approved && <p className="plenum-muted">{minutes.onlyModerator}</p>}
      {onApprove !== null && leftNotes > 0 && <p>{minutes.leftNotes(leftNotes)}</p>}
      <div className="plenum-row">
        {onApprove !== null && (
          <Button kind={approved ? 'secondary' : 'primary'} onClick={() => onApprove(!approved)}>
            {approved ? minutes.withdraw : minutes.approve}
          </Button>
        )}
        <ButtonLink href={sheetHref}>{minutes.toSheet}</ButtonLink>
      </div>
    </Card>
  );
}
