import type { Plan } from '../../domain/session/session.ts';
import { Card } from '../../ui/card.tsx';
import { useWords } from '../../words/words.ts';
import type { AgendaDeeds } from './agenda-deeds.ts';
import { DraftField } from './draft-field.tsx';

interface SessionDetailsProps {
  readonly plan: Pick<Plan, 'title' | 'date' | 'startsAt' | 'place'>;
  readonly deeds: Pick<AgendaDeeds, 'setFacts'>;
}

export function SessionDetails({ plan, deeds }: SessionDetailsProps) {
  const { agenda } = useWords();
  const words = agenda.details;
  const missing = plan.title.trim() === '' ? words.titleMissing : undefined;
  return (
    <Card id="prepare-details" heading={agenda.prepare.details} tabIndex={-1}>
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
          label={words.place}
          optional
          maxLength={300}
          value={plan.place}
          onCommit={(place) => deeds.setFacts({ place })}
        />
      </div>
    </Card>
  );
}
