import type { Plan } from '../../domain/session/session.ts';
import { Card } from '../../ui/card.tsx';
import { usePrepareWords } from '../../words/prepare.ts';
import type { AgendaDeeds } from './agenda-deeds.ts';
import { DraftField } from './draft-field.tsx';
import { SessionFrame } from './session-frame.tsx';

interface SessionDetailsProps {
  readonly plan: Plan;
  readonly deeds: Pick<AgendaDeeds, 'setFacts'>;
}

/** Title, goals and date; behind a fold what stays the same from session to session. */
export function SessionDetails({ plan, deeds }: SessionDetailsProps) {
  const prepare = usePrepareWords();
  const words = prepare.details;
  const missing = plan.title.trim() === '' ? words.titleMissing : undefined;
  return (
    <Card id="prepare-details" heading={prepare.steps.details} tabIndex={-1}>
      <DraftField
        label={words.title}
        value={plan.title}
        error={missing}
        maxLength={300}
        onCommit={(title) => deeds.setFacts({ title })}
      />
      <div className="plenum-prepare-when">
        <DraftField label={words.date} type="date" value={plan.date} onCommit={(date) => deeds.setFacts({ date })} />
        <DraftField
          label={words.startsAt}
          type="time"
          value={plan.startsAt}
          onCommit={(startsAt) => deeds.setFacts({ startsAt })}
        />
        <DraftField
          label={words.endsAt}
          type="time"
          value={plan.endsAt}
          onCommit={(endsAt) => deeds.setFacts({ endsAt })}
        />
      </div>
      <DraftField
        label={words.place}
        optional
        maxLength={300}
        value={plan.place}
        onCommit={(place) => deeds.setFacts({ place })}
      />
      <DraftField
        label={words.goals}
        hint={words.goalsHint}
        optional
        long
        rows={3}
        maxLength={2000}
        value={plan.goals}
        onCommit={(goals) => deeds.setFacts({ goals })}
      />
      <SessionFrame plan={plan} deeds={deeds} />
    </Card>
  );
}
