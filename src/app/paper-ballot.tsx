import { useState } from 'react';
import { putAnswer } from '../documents/seat-answers.ts';
import { type Answer, type BallotFact, type BallotWish, noAnswer } from '../domain/ballot/ballot.ts';
import type { QuestionId } from '../domain/ids.ts';
import { defaultPerspectives } from '../domain/session/perspective.ts';
import type { Plan } from '../domain/session/session.ts';
import { PaperBallotForm, type TypedBallot } from '../features/without-device/paper-ballot-form.tsx';
import { PaperScreen } from '../features/without-device/paper-screen.tsx';
import type { ProxySeats } from '../sync/proxy-seats.ts';
import { perspectiveText } from '../ui/refusal-text.ts';
import { useUndo } from '../ui/undo-bar.tsx';
import { useWithoutDeviceWords } from '../words/without-device.ts';
import { useWords } from '../words/words.ts';
import { useBallotForm } from './use-ballot-form.ts';
import { chosenForm, paperRows, usePaperForms } from './use-paper-forms.ts';

/** The ballot that forms belong to: the one on the form, otherwise that of the item that runs; null: a round is meant. */
export const ballotOfForms = ({ ballots, current }: Plan, wanted: string | undefined): BallotWish | null => {
  const asked = ballots.filter(({ questions }) => questions.length > 0);
  const named = asked.find(({ item }) => item === wanted);
  return named ?? (wanted === undefined ? (asked.find(({ item }) => item === current) ?? null) : null);
};

interface PaperBallotProps {
  readonly proxies: ProxySeats;
  readonly wish: BallotWish;
  readonly fact: BallotFact | null;
  readonly first: number | null;
}

/** Forms of a ballot are typed in, each at a seat of its own that is marked as one of paper. */
export function PaperBallot({ proxies, wish, fact, first }: PaperBallotProps) {
  const words = useWords();
  const { paper } = useWithoutDeviceWords();
  const { item } = wish;
  const form = useBallotForm(wish);
  const forms = usePaperForms<QuestionId, Pick<Answer, 'choice' | 'weight'>>(proxies, {
    id: item,
    read: ({ answers }) =>
      new Map([...(answers.get(item) ?? [])].filter(([, { choice, weight }]) => choice !== null || weight > 0)),
    put: (doc, question, said) => {
      const { choice, weight } = said ?? noAnswer;
      putAnswer(doc, item, question, { choice, weight });
    },
  });
  const { list, said, isDone, notKept, save, remove } = forms;
  const [chosen, choose] = useState(first === null ? null : chosenForm(list, first));
  const { offer, bar } = useUndo(words.agenda.undo);
  const onSave = async (typed: TypedBallot) => {
    const undo = await save(typed, chosen?.row);
    if (undo === null) return;
    choose(null);
    offer(paper.saved(typed.number), undo);
  };
  return (
    <>
      <PaperScreen
        {...paperRows(forms, (perspective) => perspectiveText(words, perspective))}
        total={form.questions.length}
        isClosed={fact !== null && fact.state !== 'open'}
        late={paper.ballotLate}
        notKept={notKept}
        form={
          chosen === null ? null : (
            <PaperBallotForm
              key={chosen.row?.seatId ?? chosen.number}
              number={chosen.number}
              isKnown={isDone(chosen.row)}
              perspective={chosen.row?.perspective ?? ''}
              perspectives={defaultPerspectives.map((key) => ({ key, label: perspectiveText(words, key) }))}
              form={form}
              before={said(chosen.row)}
              onSave={(typed) => void onSave(typed)}
              onCancel={() => choose(null)}
            />
          )
        }
        onNumber={(number) => choose(chosenForm(list, number))}
        onChange={(seat) => {
          const row = list.find(({ seatId }) => seatId === seat);
          if (row !== undefined) choose({ number: row.number, row });
        }}
        onRemove={(seat) => {
          const row = list.find(({ seatId }) => seatId === seat);
          if (row !== undefined) offer(paper.removed(row.number), remove(row));
        }}
      />
      {bar}
    </>
  );
}
