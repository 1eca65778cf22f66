import { putJudgement, setDone } from '../../documents/seat/document.ts';
import { putNote, removeNote } from '../../documents/seat/notes.ts';
import type { RoundFact } from '../../domain/assessment/assessment.ts';
import { createId, type NoteId, type ProposalId } from '../../domain/ids.ts';
import { keyBetween } from '../../domain/order.ts';
import { layerOf } from '../../domain/session/role.ts';
import { type LateDecision, wallLookOf } from '../../domain/session/session.ts';
import type { Stage } from '../../domain/session/stage.ts';
import { rehearsalProposal } from '../../features/assessment/rehearsal-proposal.ts';
import { ScoreScreen } from '../../features/assessment/score-screen.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useWords } from '../../words/words.ts';
import { useDevice } from '../device-context.tsx';
import { useNames } from '../session/use-names.ts';
import { WithOutside } from '../session/with-outside.tsx';
import { ProfileSurroundings } from './profile-surroundings.tsx';

/** What of a round is shown with names by now; null: nothing. */
const namedPart = (fact: RoundFact | null): string | null =>
  fact?.state === 'revealed' && fact.disclosure === 'named' ? `${fact.id} ${fact.version} ${fact.shown.length}` : null;

/** `mine`: how the keys of what came late from this seat in a round begin, see `lateKey`. */
const isAdmitted = (decisions: ReadonlyMap<string, LateDecision>, mine: string): boolean =>
  [...decisions].some(([key, decision]) => decision === 'admitted' && key.startsWith(mine));

interface SeatAssessmentProps {
  readonly session: OpenSession;
  readonly stage: Extract<Stage, { readonly kind: 'assessment' }>;
}

const noneLate: ReadonlySet<ProposalId> = new Set();

/** The proposals to score on the participant's device. */
export function SeatAssessment({ session, stage: { round, earlier, rehearsal } }: SeatAssessmentProps) {
  const announce = useAnnounce();
  const words = useWords();
  const plan = useSnapshot(session.plan);
  const { criteria, axes, presented, standings } = plan;
  const proposals = useSnapshot(session.proposals);
  const findings = useSnapshot(session.findings);
  const sheet = useSnapshot(session.seatSheet);
  const { remote } = useSnapshot(session.status);
  const { judgements: late } = useSnapshot(session.late);
  const { random } = useDevice();
  const last = sheet.notes.at(-1)?.order ?? null;
  const nameOf = useNames(session, namedPart(round?.fact ?? null));
  return (
    <ProfileSurroundings session={session} rehearsal={rehearsal}>
      <WithOutside session={session}>
        <ScoreScreen
          remembers={session.seatId}
          criteria={criteria}
          axes={axes}
          look={wallLookOf(plan)}
          shuffledFor={plan.shuffle ? session.seatId : null}
          presented={presented}
          round={round?.wish ?? null}
          fact={round?.fact ?? null}
          earlierRound={earlier?.wish ?? null}
          earlierFact={earlier?.fact ?? null}
          proposals={rehearsal ? [rehearsalProposal(words)] : proposals}
          findings={findings}
          rehearsal={rehearsal}
          nameOf={nameOf}
          sheet={sheet}
          layer={layerOf(session.role, standings.get(session.seatId))}
          connected={remote.kind === 'online'}
          clockOffset={session.now() - Date.now()}
          late={(round && late.get(round.wish.id)) ?? noneLate}
          admitted={round !== null && isAdmitted(plan.lateDecisions, `${round.wish.id}/${session.seatId}/`)}
          onJudge={(id, proposal, judgement) => session.edit.seat((doc) => putJudgement(doc, id, proposal, judgement))}
          onNote={({ id, ...note }) =>
            session.edit.seat((doc) =>
              putNote(
                doc,
                id === null
                  ? { id: createId<NoteId>(random), order: keyBetween(last, null), ...note }
                  : { id, ...note },
              ),
            )
          }
          onRemoveNote={(id) => session.edit.seat((doc) => removeNote(doc, id))}
          onDone={(id, done) => session.edit.seat((doc) => setDone(doc, id, done))}
          announce={announce}
        />
      </WithOutside>
    </ProfileSurroundings>
  );
}
