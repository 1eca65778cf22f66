import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import { namedProposals } from '../../domain/proposal/named-proposal.ts';
import { createSurveyDeeds } from '../../features/survey/survey-deeds.ts';
import { SurveyDesk } from '../../features/survey/survey-desk.tsx';
import { SurveySettings } from '../../features/survey/survey-settings.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { Card } from '../../ui/card.tsx';
import { Fold } from '../../ui/fold.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useSurveyWords } from '../../words/survey.ts';
import { useWords } from '../../words/words.ts';
import { useDevice } from '../device-context.tsx';
import { localDay } from '../local-day.ts';
import { useRelaySurvey, useSurveyWish } from '../session/use-surveys.ts';

interface SurveyProps {
  readonly session: OpenSession;
  readonly item: AgendaItem;
}

function Desk({ session, item }: SurveyProps) {
  const { random } = useDevice();
  const { date } = useSnapshot(session.plan);
  const wish = useSurveyWish(session, item.id);
  const { deeds: relay, ...state } = useRelaySurvey(session, item.id);
  const { offer, bar } = useUndo(useWords().agenda.undo);
  const deeds = session.edit.plan((doc) => createSurveyDeeds(doc, item.id, random));
  return (
    <div>
      <SurveyDesk
        {...state}
        wish={wish}
        relay={relay}
        paperHref={hrefTo(pathTo.surveyPaper(session.sessionId, item.id))}
        date={date}
        onShow={(shown) => deeds.set({ shown })}
        onUndoable={offer}
      />
      {bar}
    </div>
  );
}

/** The last moment of a day here; null: no day. */
const endOf = (day: string): number | null => (day === '' ? null : new Date(`${day}T23:59:59.999`).getTime());

/** The survey of an item as it is prepared, with how it stands. */
export function PrepareSurvey({ session, item }: SurveyProps) {
  const words = useSurveyWords().prepare;
  const { random } = useDevice();
  const { agenda, criteria } = useSnapshot(session.plan);
  const proposals = namedProposals(useSnapshot(session.proposals));
  const wish = useSurveyWish(session, item.id);
  const { offer, bar } = useUndo(useWords().agenda.undo);
  const deeds = session.edit.plan((doc) => createSurveyDeeds(doc, item.id, random));
  return (
    <Fold summary={words.fold(wish.questions.length)}>
      <SurveySettings
        wish={wish}
        deeds={deeds}
        proposals={proposals}
        criteria={criteria}
        grades={agenda.filter(({ activity }) => activity === 'grade')}
        closes={wish.closesAt === null ? '' : localDay(wish.closesAt)}
        onCloses={(day) => deeds.set({ closesAt: endOf(day) })}
        onUndoable={offer}
      />
      <Desk session={session} item={item} />
      {bar}
    </Fold>
  );
}

/** The survey of the item that runs, in the cockpit. */
export function LeadSurvey({ session, item }: SurveyProps) {
  return (
    <Card heading={item.title}>
      <Desk session={session} item={item} />
    </Card>
  );
}
