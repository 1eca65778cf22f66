import type { ReactNode } from 'react';
import type { Plan } from '../../domain/session/session.ts';
import type { InvitedRole } from '../../protocol/api.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useWords } from '../../words/words.ts';
import type { AgendaDeeds } from './agenda-deeds.ts';
import { AgendaEditor } from './agenda-editor.tsx';
import { CriteriaEditor } from './criteria-editor.tsx';
import { type Invitation, InvitationCard } from './invitation-card.tsx';
import './prepare-screen.css';
import { SessionDetails } from './session-details.tsx';

interface PrepareScreenProps {
  readonly plan: Plan;
  readonly deeds: AgendaDeeds;
  readonly invitation: Invitation | null;
  readonly onRenew?: ((role: InvitedRole) => Promise<boolean>) | undefined;
  /** Where the meeting is led. */
  readonly leadHref: string;
  /** The proposals on the table: list, form and import. */
  readonly proposals: ReactNode;
}

const sections = ['details', 'agenda', 'criteria', 'proposals', 'invitation'] as const;

/** Jumps inside the page; the hash of the address belongs to the router. */
function jumpTo(section: (typeof sections)[number]): void {
  const target = document.getElementById(`prepare-${section}`);
  target?.scrollIntoView({ block: 'start' });
  target?.focus({ preventScroll: true });
}

export function PrepareScreen({ plan, deeds, invitation, onRenew, leadHref, proposals }: PrepareScreenProps) {
  const { agenda } = useWords();
  const { offer, bar } = useUndo(agenda.undo);
  return (
    <div className="plenum-prepare">
      <header className="plenum-prepare-head">
        <h1>{agenda.prepare.title}</h1>
        <ButtonLink kind="primary" iconAfter="arrow-right" href={leadHref}>
          {agenda.prepare.lead}
        </ButtonLink>
      </header>
      <nav className="plenum-prepare-steps" aria-label={agenda.prepare.steps}>
        {sections.map((section) => (
          <button key={section} type="button" onClick={() => jumpTo(section)}>
            {agenda.prepare[section]}
          </button>
        ))}
      </nav>
      <div className="plenum-prepare-sections">
        <SessionDetails plan={plan} deeds={deeds} />
        <AgendaEditor plan={plan} deeds={deeds} onUndoable={offer} />
        <CriteriaEditor plan={plan} deeds={deeds} />
        <div id="prepare-proposals" tabIndex={-1}>
          {proposals}
        </div>
        <InvitationCard invitation={invitation} onRenew={onRenew} />
      </div>
      {bar}
    </div>
  );
}
