import type { ReactNode } from 'react';
import type { ActivityKind, AgendaItem } from '../../domain/agenda/agenda.ts';
import type { Plan } from '../../domain/session/session.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { usePrepareWords } from '../../words/prepare.ts';
import { useWords } from '../../words/words.ts';
import type { AgendaDeeds } from './agenda-deeds.ts';
import { AgendaEditor } from './agenda-editor.tsx';
import type { CriteriaDeeds } from './criteria-deeds.ts';
import { CriteriaEditor } from './criteria-editor.tsx';
import { FurtherSettings } from './further-settings.tsx';
import { type Invitation, InvitationCard } from './invitation-card.tsx';
import type { LinkDeeds } from './invitation-link.tsx';
import type { MethodShelf } from './method-panel.tsx';
import './prepare-screen.css';
import { SessionDetails } from './session-details.tsx';
import type { AgendaShelf } from './template-panel.tsx';

interface PrepareScreenProps {
  readonly plan: Plan;
  readonly deeds: AgendaDeeds;
  readonly criteriaDeeds: CriteriaDeeds;
  /** The methods of this device. */
  readonly methods: MethodShelf;
  /** The agendas of this device, kept as templates. */
  readonly templates: AgendaShelf;
  /** The relay's clock. */
  readonly now: number;
  readonly invitation: Invitation | null;
  /** No server will ever have this session. */
  readonly staysHere?: boolean;
  readonly linkDeeds?: LinkDeeds | undefined;
  /** Where the meeting is led. */
  readonly leadHref: string;
  /** The proposals on the table: list, form and import. */
  readonly proposals: ReactNode;
  readonly proposalCount: number;
  /** What is left of an earlier session. */
  readonly series?: ReactNode;
  /** Further settings of other parts. */
  readonly settings?: ReactNode;
  /** The list of people. */
  readonly people: ReactNode;
  /** The session as a file. */
  readonly files?: ReactNode;
  /** What the activity of an agenda item lets the moderator set; null where there is nothing. */
  readonly settingsOf?: (item: AgendaItem) => ReactNode;
}

const sections = ['details', 'agenda', 'criteria', 'proposals', 'people', 'invitation'] as const;
type Section = (typeof sections)[number];

/** Jumps inside the page; the hash of the address belongs to the router. */
function jumpTo(section: Section): void {
  const target = document.getElementById(`prepare-${section}`);
  target?.scrollIntoView({ block: 'start' });
  target?.focus({ preventScroll: true });
}

/** What an agenda needs dimensions or proposals for; an empty one may still become an assessment. */
const needing = {
  criteria: ['method', 'assessment'],
  proposals: ['explain', 'assessment', 'results'],
} as const satisfies Partial<Record<Section, readonly ActivityKind[]>>;

const isNeeded = (section: keyof typeof needing, agenda: readonly AgendaItem[]): boolean => {
  const kinds: readonly ActivityKind[] = needing[section];
  return agenda.length === 0 || agenda.some(({ activity }) => kinds.includes(activity));
};

/** What would be missed in the meeting; everything else may wait or stay empty. */
function isMissing(section: Section, { plan, proposalCount }: PrepareScreenProps): boolean {
  if (section === 'details') return plan.title.trim() === '';
  if (section === 'agenda') return plan.agenda.length === 0;
  if (section === 'criteria')
    return (plan.axes.x === null || plan.axes.y === null) && isNeeded('criteria', plan.agenda);
  return section === 'proposals' && proposalCount === 0 && isNeeded('proposals', plan.agenda);
}

function Steps(props: PrepareScreenProps) {
  const prepare = usePrepareWords().steps;
  return (
    <div className="plenum-prepare-side">
      <nav className="plenum-prepare-steps" aria-label={prepare.steps}>
        {sections.map((section) => (
          <button key={section} type="button" onClick={() => jumpTo(section)}>
            {prepare[section]}
            {isMissing(section, props) && <span className="plenum-prepare-missing">{prepare.missing}</span>}
          </button>
        ))}
      </nav>
      <div className="plenum-prepare-go">
        <ButtonLink kind="primary" block iconAfter="arrow-right" href={props.leadHref}>
          {prepare.lead}
        </ButtonLink>
      </div>
    </div>
  );
}

export function PrepareScreen(props: PrepareScreenProps) {
  const { plan, deeds, criteriaDeeds, methods, now, invitation, linkDeeds, proposals, people, settings } = props;
  const { agenda } = useWords();
  const prepare = usePrepareWords();
  const { offer, bar } = useUndo(agenda.undo);
  return (
    <div className="plenum-prepare">
      <h1>{prepare.steps.title}</h1>
      <Steps {...props} />
      <div className="plenum-prepare-sections">
        <SessionDetails plan={plan} deeds={deeds} />
        {props.series}
        <AgendaEditor
          plan={plan}
          deeds={deeds}
          templates={props.templates}
          now={now}
          onUndoable={offer}
          settingsOf={props.settingsOf}
        />
        <CriteriaEditor plan={plan} deeds={criteriaDeeds} methods={methods} onUndoable={offer} />
        <div id="prepare-proposals" tabIndex={-1}>
          {proposals}
        </div>
        {people}
        <InvitationCard invitation={invitation} staysHere={props.staysHere ?? false} deeds={linkDeeds} />
        <FurtherSettings plan={plan} deeds={deeds} criteriaDeeds={criteriaDeeds}>
          {settings}
        </FurtherSettings>
        {props.files}
      </div>
      {bar}
    </div>
  );
}
