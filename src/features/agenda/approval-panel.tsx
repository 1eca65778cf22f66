import { useState } from 'react';
import type { AgendaApproval } from '../../domain/agenda/agenda.ts';
import type { Plan } from '../../domain/session/session.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useFormat } from '../../words/format.ts';
import { usePrepareWords } from '../../words/prepare.ts';
import './approval-panel.css';

interface ApprovalPanelProps {
  readonly plan: Pick<Plan, 'approval'>;
  /** The relay's clock. */
  readonly now: number;
  /** Null asks again. */
  readonly onChange: (approval: AgendaApproval | null) => void;
}

function Approved({ approval, onAgain }: { readonly approval: AgendaApproval; readonly onAgain: () => void }) {
  const words = usePrepareWords().approval;
  const at = useFormat().time(approval.at);
  return (
    <>
      <p>{approval.additions === '' ? words.approvedNone(at) : words.approvedSome(at)}</p>
      {approval.additions !== '' && <p className="plenum-approval-text">{approval.additions}</p>}
      <Button compact kind="tertiary" onClick={onAgain}>
        {words.again}
      </Button>
    </>
  );
}

/** The meeting is asked once whether its agenda stands; the answer is in the plan, and with it in the minutes. */
export function ApprovalPanel({ plan: { approval }, now, onChange }: ApprovalPanelProps) {
  const words = usePrepareWords().approval;
  const announce = useAnnounce();
  const [additions, setAdditions] = useState<string | null>(null);
  const approve = (text: string) => {
    onChange({ at: now, additions: text.trim() });
    setAdditions(null);
    announce(words.noted);
  };
  const ask = () => {
    setAdditions(approval?.additions || null);
    onChange(null);
  };
  return (
    <section className="plenum-approval" aria-label={words.title}>
      <h3>{words.title}</h3>
      {approval !== null ? (
        <Approved approval={approval} onAgain={ask} />
      ) : additions === null ? (
        <>
          <p>{words.ask}</p>
          <div className="plenum-row">
            <Button compact icon="check" onClick={() => approve('')}>
              {words.none}
            </Button>
            <Button compact icon="edit" onClick={() => setAdditions('')}>
              {words.some}
            </Button>
          </div>
        </>
      ) : (
        <>
          <TextArea
            label={words.additions}
            value={additions}
            rows={3}
            maxLength={2000}
            autoFocus
            onChange={setAdditions}
          />
          <div className="plenum-row">
            <Button compact kind="primary" disabled={additions.trim() === ''} onClick={() => approve(additions)}>
              {words.note}
            </Button>
            <Button compact kind="tertiary" onClick={() => setAdditions(null)}>
              {words.cancel}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
