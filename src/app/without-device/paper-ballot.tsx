import { putAnswer } from '../../documents/seat/answers.ts';
import { type Answer, type BallotFact, type BallotWish, noAnswer } from '../../domain/ballot/ballot.ts';
import type { QuestionId } from '../../domain/ids.ts';
import type { Plan } from '../../domain/session/session.ts';
import { PaperBallotForm } from '../../features/without-device/paper-ballot-form.tsx';
import type { ProxySeats } from '../../sync/proxy-seats.ts';
import { useWithoutDeviceWords } from '../../words/without-device.ts';
import { PaperForms } from './paper-forms.tsx';
import { useBallotForm } from './use-ballot-form.ts';

/** The ballot that forms belong to: the one on the form, otherwise that of the item that runs; null: a round is meant. */
export const ballotOfForms = ({ ballots, current }: Plan, wanted: string | undefined): BallotWish | null => {
  const asked = ballots.filter(({ questions }) => questions.length > 0);
  const named = asked.find(({ item }) => item === wanted);
  return named ?? (wanted === undefined ? (asked.find(({ item }) => item === current) ?? null) : null);
};

interface PaperBallotProps {
  readonly proxies: ProxySeats;
  readonly groups: readonly string[];
  readonly wish: BallotWish;
  readonly fact: BallotFact | null;
  readonly first: number | null;
}

/** Forms of a ballot are typed in. */
export function PaperBallot({ proxies, groups, wish, fact, first }: PaperBallotProps) {
  const { paper } = useWithoutDeviceWords();
  const { item } = wish;
  const form = useBallotForm(wish);
  return (
    <PaperForms<QuestionId, Pick<Answer, 'choice' | 'weight'>>
      proxies={proxies}
      groups={groups}
      kind={{
        id: item,
        read: ({ answers }) =>
          new Map([...(answers.get(item) ?? [])].filter(([, { choice, weight }]) => choice !== null || weight > 0)),
        put: (doc, question, said) => {
          const { choice, weight } = said ?? noAnswer;
          putAnswer(doc, item, question, { choice, weight });
        },
      }}
      first={first}
      total={form.questions.length}
      isClosed={fact !== null && fact.state !== 'open'}
      late={paper.ballotLate}
      form={({ frame, ...open }) => <PaperBallotForm {...frame} {...open} form={form} />}
    />
  );
}
