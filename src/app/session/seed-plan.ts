import { putAgendaItem, putCriterion, setFacts } from '../../documents/plan/edit.ts';
import type { RandomBytes, SpaceId } from '../../domain/ids.ts';
import { assessmentAgenda, type ContentLang, defaultCriteria } from '../../domain/session/template.ts';
import type { OpenSession } from '../../sync/open-session.ts';

interface Seed {
  readonly title: string;
  readonly date: string;
  /** The county's space it is opened in. */
  readonly space?: SpaceId | undefined;
  readonly random: RandomBytes;
  /** The language in which its contents are made. */
  readonly lang: ContentLang;
}

/**
 * Gives a session that was just opened its title, its agenda from the template and the two dimensions of the grid.
 * Only a plan that nobody has named yet is filled, on device and relay: what somebody emptied on purpose stays empty. An
 * agenda that was taken from a file in the meantime stays, and gets what else belongs to a session.
 */
export const seedPlan = (session: OpenSession, { title, date, space, random, lang }: Seed): void => {
  const { title: present, agenda, criteria } = session.plan.getSnapshot();
  if (present !== '' || criteria.length > 0) return;
  session.edit.plan((doc) =>
    doc.transact(() => {
      if (agenda.length === 0) for (const item of assessmentAgenda(random, lang)) putAgendaItem(doc, item);
      const [first, second] = defaultCriteria(random, lang).map((criterion) => {
        putCriterion(doc, criterion);
        return criterion.id;
      });
      setFacts(doc, {
        title,
        date,
        ...(space !== undefined && { space }),
        startsAt: '14:00',
        endsAt: '18:00',
        cycleStep: 'assessment',
        axes: { x: second ?? null, y: first ?? null, size: null },
      });
    }),
  );
};
