import { type AgendaItemId, parseId } from '../../domain/ids.ts';
import { SurveyPaper } from '../../features/survey/survey-paper.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { openLead } from '../../sync/session-lead.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { useSurveyWords } from '../../words/survey.ts';
import { AppFrame } from '../app-frame.tsx';
import { NotFoundScreen } from '../not-found-screen.tsx';
import { SessionGate } from '../session/session-gate.tsx';
import { useRelaySurvey, useSurveyWish } from '../session/use-surveys.ts';
import { HandedGate } from '../without-device/handed-gate.tsx';

/** The form of a survey, to be printed. */
export function SurveyPaperRoute({ session, item }: { readonly session: string; readonly item: string }) {
  const { paper } = useSurveyWords();
  const meant = parseId<AgendaItemId>(item);
  if (meant === null) return <NotFoundScreen />;
  return (
    <HandedGate session={session}>
      <SessionGate session={session} page="prepare" openLead={openLead}>
        {(opened) => (
          <AppFrame title={paper.title} layout="wide">
            <Paper session={opened} item={meant} />
          </AppFrame>
        )}
      </SessionGate>
    </HandedGate>
  );
}

function Paper({ session, item }: { readonly session: OpenSession; readonly item: AgendaItemId }) {
  const backHref = hrefTo(pathTo.sessionPage(session.sessionId, 'prepare'));
  const wish = useSurveyWish(session, item);
  const { place, refused, isKnown, opened } = useRelaySurvey(session, item);
  const isAsking = place === 'online' && !isKnown && refused === null;
  return (
    // What people read by link, under the numbers under which the forms are typed in.
    <SurveyPaper
      wish={opened?.survey ?? wish}
      known={isAsking ? 'asking' : place === 'device' || isKnown ? 'yes' : 'unsure'}
      backHref={backHref}
    />
  );
}
