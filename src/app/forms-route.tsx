import { criteriaOf } from '../domain/assessment/assessment.ts';
import { namedProposals } from '../domain/proposal/named-proposal.ts';
import { defaultPerspectives } from '../domain/session/perspective.ts';
import { stagedRounds } from '../domain/session/stage.ts';
import { FormsNone } from '../features/without-device/forms-none.tsx';
import { FormsScreen } from '../features/without-device/forms-screen.tsx';
import type { OpenSession } from '../sync/open-session.ts';
import { openLead } from '../sync/session-lead.ts';
import { hrefTo, pathTo } from '../ui/address.ts';
import { perspectiveText } from '../ui/refusal-text.ts';
import { useSnapshot } from '../ui/use-snapshot.ts';
import { useWithoutDeviceWords } from '../words/without-device.ts';
import { useWords } from '../words/words.ts';
import { AppFrame } from './app-frame.tsx';
import { BackToLead } from './back-to-lead.tsx';
import { HandedGate } from './handed-gate.tsx';
import { roundOfForms } from './paper-route.tsx';
import { SessionGate } from './session-gate.tsx';

export function FormsRoute({ session }: { readonly session: string }) {
  const { forms } = useWithoutDeviceWords();
  return (
    <HandedGate session={session}>
      <SessionGate session={session} page="forms" openLead={openLead}>
        {(opened) => (
          <AppFrame title={forms.title} actions={<BackToLead session={session} />} layout="wide">
            <Forms session={opened} />
          </AppFrame>
        )}
      </SessionGate>
    </HandedGate>
  );
}

function Forms({ session }: { readonly session: OpenSession }) {
  const words = useWords();
  const plan = useSnapshot(session.plan);
  const tally = useSnapshot(session.tally);
  const proposals = useSnapshot(session.proposals);
  const round = roundOfForms(stagedRounds(plan.rounds, tally), undefined, plan.current);
  if (round === null) return <FormsNone leadHref={hrefTo(pathTo.sessionPage(session.sessionId, 'lead'))} />;
  const { id, number, proposals: asked } = round.wish;
  const base = location.href.replace(/#.*$/u, '');
  return (
    <FormsScreen
      sheet={{
        title: plan.title,
        round: words.assessment.round(number),
        perspectives: defaultPerspectives.map((key) => ({ key, label: perspectiveText(words, key) })),
        proposals: namedProposals(proposals).filter(({ proposal }) => asked.includes(proposal)),
        criteria: criteriaOf(plan.criteria, round.wish),
      }}
      firstNumber={1}
      addressOf={(form) => `${base}${hrefTo(`${pathTo.sessionPage(session.sessionId, 'paper')}/${id}/${form}`)}`}
      onPrint={() => print()}
    />
  );
}
