import { useMemo } from 'react';
import { namedProposals } from '../../domain/proposal/named-proposal.ts';
import { currentItem } from '../../domain/session/session.ts';
import { talkOf } from '../../domain/session/talk.ts';
import { createMinutesDeeds } from '../../features/minutes/minutes-deeds.ts';
import { MinutesPanel } from '../../features/minutes/minutes-panel.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useDevice } from '../device-context.tsx';
import { LeadFiles } from './lead-files.tsx';
import { LeadPoints } from './lead-points.tsx';
import { LeftQuestions } from './lead-questions.tsx';
import { LeadTalk } from './lead-talk.tsx';

/** The minutes of the item that runs and the register of open points, folded below what is steered. */
export function LeadMinutes({ session }: { readonly session: OpenSession }) {
  const { random } = useDevice();
  const plan = useSnapshot(session.plan);
  const { turned } = useSnapshot(session.tally);
  const { current, presented } = plan;
  const minutes = useSnapshot(session.minutes);
  const proposals = useSnapshot(session.proposals);
  const doc = session.edit.minutes((present) => present);
  const deeds = useMemo(() => createMinutesDeeds(doc, random), [doc, random]);
  if (current === null) return null;
  // While its item runs the register stands above, where the activity is.
  const activity = currentItem(plan)?.activity;
  const talk = talkOf(plan, turned);
  const isAbove = activity === 'steps';
  return (
    <>
      <MinutesPanel
        minutes={minutes}
        item={current}
        deciding={activity === 'decision'}
        proposals={namedProposals(proposals)}
        presented={presented}
        deeds={deeds}
        href={hrefTo(pathTo.sessionPage(session.sessionId, 'minutes'))}
      />
      <LeftQuestions session={session} />
      {talk !== null && talk.slides === null && !talk.wallFree && (
        <LeadTalk session={session} item={current} talk={talk} />
      )}
      <LeadFiles session={session} item={current} />
      {!isAbove && <LeadPoints session={session} open={false} />}
    </>
  );
}
