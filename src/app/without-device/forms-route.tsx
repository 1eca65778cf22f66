import { criteriaOf } from '../../domain/assessment/assessment.ts';
import type { BallotWish } from '../../domain/ballot/ballot.ts';
import type { BoardFact, BoardWish } from '../../domain/board/board.ts';
import type { AgendaItemId } from '../../domain/ids.ts';
import { namedProposals } from '../../domain/proposal/named-proposal.ts';
import { stagedRounds } from '../../domain/session/stage.ts';
import { BallotFormSheet, type BallotFormSheetProps } from '../../features/without-device/ballot-form-sheet.tsx';
import { BoardFormSheet, type BoardFormSheetProps } from '../../features/without-device/board-form-sheet.tsx';
import { FormSheet } from '../../features/without-device/form-sheet.tsx';
import { FormsNone } from '../../features/without-device/forms-none.tsx';
import { FormsScreen } from '../../features/without-device/forms-screen.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { openLead } from '../../sync/session-lead.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { useOfferedPerspectives } from '../../ui/perspectives.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useWithoutDeviceWords } from '../../words/without-device.ts';
import { useWords } from '../../words/words.ts';
import { AppFrame } from '../app-frame.tsx';
import { BackToLead } from '../lead/back-to-lead.tsx';
import { SessionGate } from '../session/session-gate.tsx';
import { useOfferedGroups } from '../session/use-offered-groups.ts';
import { HandedGate } from './handed-gate.tsx';
import { ballotOfForms } from './paper-ballot.tsx';
import { boardOfForms } from './paper-board.tsx';
import { roundOfForms } from './paper-route.tsx';
import { useBallotForm } from './use-ballot-form.ts';
import { useBoardForm } from './use-board-form.ts';

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
  const perspectives = useOfferedPerspectives();
  const groups = useOfferedGroups(session);
  const ballot = ballotOfForms(plan, undefined);
  const board = boardOfForms(plan, undefined);
  const round = roundOfForms(stagedRounds(plan.rounds, tally), undefined, plan.current);
  if (ballot === null && board === null && round === null)
    return <FormsNone leadHref={hrefTo(pathTo.sessionPage(session.sessionId, 'lead'))} />;
  const base = location.href.replace(/#.*$/u, '');
  const address = (id: string, form: number) =>
    `${base}${hrefTo(`${pathTo.sessionPage(session.sessionId, 'paper')}/${id}/${form}`)}`;
  const titleOf = ({ item }: { readonly item: AgendaItemId }) => plan.agenda.find(({ id }) => id === item)?.title ?? '';
  const common = (number: number) => ({ number, title: plan.title, perspectives, groups });
  return (
    <FormsScreen
      firstNumber={1}
      sheetOf={(number) =>
        ballot !== null ? (
          <BallotForm
            wish={ballot}
            {...common(number)}
            about={titleOf(ballot)}
            address={address(ballot.item, number)}
          />
        ) : board !== null ? (
          <BoardFormOf
            wish={board}
            fact={tally.boards.get(board.item) ?? null}
            {...common(number)}
            about={titleOf(board)}
            address={address(board.item, number)}
          />
        ) : (
          round !== null && (
            <FormSheet
              {...common(number)}
              address={address(round.wish.id, number)}
              about={words.assessment.round(round.wish.number)}
              proposals={namedProposals(proposals).filter(({ proposal }) => round.wish.proposals.includes(proposal))}
              criteria={criteriaOf(plan.criteria, round.wish)}
            />
          )
        )
      }
    />
  );
}

type BallotFormProps = Omit<BallotFormSheetProps, 'form'> & { readonly wish: BallotWish };

function BallotForm({ wish, ...props }: BallotFormProps) {
  return <BallotFormSheet {...props} form={useBallotForm(wish)} />;
}

type BoardFormProps = Omit<BoardFormSheetProps, 'form'> & {
  readonly wish: BoardWish;
  readonly fact: BoardFact | null;
};

function BoardFormOf({ wish, fact, ...props }: BoardFormProps) {
  return <BoardFormSheet {...props} form={useBoardForm(wish, fact)} />;
}
