import { useState } from 'react';
import { takePoints } from '../../documents/record/document.ts';
import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import type { BoardFact, BoardWish } from '../../domain/board/board.ts';
import { isTakenThought } from '../../domain/open-points/open-point.ts';
import { unanswered } from '../../domain/questions/question.ts';
import { TakeQuestions } from '../../features/open-points/take-questions.tsx';
import { createAnswerDeeds, createSteerDeeds } from '../../features/questions/questions-deeds.ts';
import { QuestionsPanel } from '../../features/questions/questions-panel.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { Card } from '../../ui/card.tsx';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useQuestionsWords } from '../../words/questions.ts';
import { useDevice } from '../device-context.tsx';
import { usePoints } from '../session/use-points.ts';
import { useAskers, useQueue } from '../session/use-questions.ts';

interface LeadQuestionsProps {
  readonly session: OpenSession;
  readonly item: AgendaItem;
  readonly wish: BoardWish;
  readonly fact: BoardFact | null;
}

/** What nobody has answered goes to the open points. */
function Unanswered({ session, item, wish, fact }: LeadQuestionsProps) {
  return (
    <TakeQuestions
      item={item.id}
      questions={unanswered(useQueue(session, { wish, fact }))}
      points={usePoints(session)}
      onTake={(taken) => session.edit.record((doc) => takePoints(doc, taken))}
    />
  );
}

/** The questions of the item that runs, for who moderates; who writes the minutes writes down the answers. */
export function LeadQuestions(props: LeadQuestionsProps) {
  const { session, item, wish, fact } = props;
  const { title } = useSnapshot(session.plan);
  const { random } = useDevice();
  return (
    <QuestionsPanel
      title={item.title}
      session={title}
      wish={wish}
      fact={fact}
      queue={useQueue(session, { wish, fact })}
      nameOf={useAskers(session, fact)}
      answers={session.edit.record((doc) => createAnswerDeeds(doc, item.id))}
      steer={session.mayEdit('plan') ? session.edit.plan((doc) => createSteerDeeds(doc, item.id, random)) : null}
      further={<Unanswered {...props} />}
    />
  );
}

/** What stayed open in an item that was left: offered until it is among the open points. */
export function LeftQuestions({ session }: { readonly session: OpenSession }) {
  const { agenda, boards, current } = useSnapshot(session.plan);
  const { boards: facts } = useSnapshot(session.tally);
  return boards.flatMap((wish) => {
    const item = agenda.find(({ id }) => id === wish.item);
    const fact = facts.get(wish.item);
    const isLeft = wish.kind === 'questions' && wish.item !== current && fact !== undefined;
    return item === undefined || !isLeft
      ? []
      : [<Left key={`${item.id}/${current}`} {...{ session, item, wish, fact }} />];
  });
}

function Left(props: LeadQuestionsProps) {
  const words = useQuestionsWords().panel;
  const { session, item, wish, fact } = props;
  const points = usePoints(session);
  const open = unanswered(useQueue(session, { wish, fact })).filter((question) => !isTakenThought(question, points));
  // Once it was offered it stays until the next item, so that taking over can be taken back.
  const [wasOffered, setOffered] = useState(false);
  if (open.length > 0 && !wasOffered) setOffered(true);
  if (open.length === 0 && !wasOffered) return null;
  return (
    <Card heading={words.left(item.title)}>
      <Unanswered {...props} />
    </Card>
  );
}
