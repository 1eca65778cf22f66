import * as Y from 'yjs';
import { readPlan } from '../../src/documents/plan/read.ts';
import { createAgendaDeeds } from '../../src/features/agenda/agenda-deeds.ts';
import { createCriteriaDeeds } from '../../src/features/agenda/criteria-deeds.ts';
import type { Invitation } from '../../src/features/agenda/invitation-card.tsx';
import type { LinkDeeds } from '../../src/features/agenda/invitation-link.tsx';
import type { MethodShelf } from '../../src/features/agenda/method-panel.tsx';
import { PrepareScreen } from '../../src/features/agenda/prepare-screen.tsx';
import type { AgendaShelf } from '../../src/features/agenda/template-panel.tsx';
import { seededBytes } from './chance.ts';
import { watchDocument } from './watch-document.ts';

/** A device that has kept no methods and no agendas yet. */
const methods: MethodShelf = { kept: [], keep: async () => true, forget: () => undefined };
const templates: AgendaShelf = { kept: [], keep: async () => true, forget: () => undefined };

interface SceneProps {
  readonly invitation?: Invitation;
  readonly linkDeeds?: LinkDeeds;
}

/** The preparation of a session that nobody has touched, with the plan that it writes. */
export const prepareScene = () => {
  const doc = new Y.Doc();
  const deeds = createAgendaDeeds(doc, seededBytes(3));
  const criteriaDeeds = createCriteriaDeeds(doc, seededBytes(4));
  const plan = watchDocument(doc, readPlan);
  const Screen = ({ invitation, ...props }: SceneProps) => (
    <PrepareScreen
      plan={plan.use()}
      deeds={deeds}
      criteriaDeeds={criteriaDeeds}
      methods={methods}
      templates={templates}
      now={0}
      leadHref="#/lead"
      proposals={<p>Vorschläge</p>}
      proposalCount={0}
      people={<p>Personenliste</p>}
      invitation={invitation ?? null}
      {...props}
    />
  );
  return { doc, deeds, criteriaDeeds, plan, Screen };
};
