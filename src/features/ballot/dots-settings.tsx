import { useState } from 'react';
import { type BallotWish, longestTitle } from '../../domain/ballot/ballot.ts';
import { atMost } from '../../domain/beginning.ts';
import { Button } from '../../ui/button.tsx';
import { Fold } from '../../ui/fold.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useBallotWords } from '../../words/ballot.ts';
import { useVotesWords } from '../../words/votes.ts';
import { useWords } from '../../words/words.ts';
import type { BallotDeeds } from './ballot-deeds.ts';
import { BallotQuestions } from './ballot-questions.tsx';

/** Cards of another item that may be weighed. */
export interface CardSource {
  readonly title: string;
  readonly cards: readonly string[];
}

export interface DotsSettingsProps {
  readonly wish: BallotWish;
  readonly deeds: BallotDeeds;
  readonly sources: readonly CardSource[];
}

/** What is offered; with more than ten points nobody chooses. */
const limits = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** Cards of a board as they were told, each once: what stands here already does not come again. */
function TakeOver({ wish, deeds, sources }: DotsSettingsProps) {
  const words = useVotesWords().dots;
  const { questions } = useBallotWords();
  const { offer, bar } = useUndo(useWords().agenda.undo, wish.wish);
  const known = new Set(wish.questions.map(({ title, text }) => text || title));
  const take = (cards: readonly string[]) => {
    const from = deeds.next();
    const news = cards.map((card, index) => ({
      number: from + index,
      title: atMost(card, longestTitle),
      text: card.length > longestTitle ? card : '',
      moved: false,
    }));
    offer(questions.taken(news.length), deeds.addAll(news));
  };
  return (
    <div className="plenum-row">
      {sources.map(({ title, cards }) => {
        const fresh = cards.filter((card) => !known.has(card));
        return (
          <Button key={title} compact disabled={fresh.length === 0} onClick={() => take(fresh)}>
            {words.takeFrom(title, fresh.length)}
          </Button>
        );
      })}
      {bar}
    </div>
  );
}

/** The cards that are weighed, and how many points everybody has. */
export function DotsSettings(props: DotsSettingsProps) {
  const words = useVotesWords().dots;
  const { wish, deeds, sources } = props;
  // As it was when it was drawn: a list that folds away under the first card would be looked for.
  const [opened] = useState(wish.questions.length === 0);
  return (
    <>
      <SelectField
        label={words.limit}
        hint={words.limitHint}
        value={String(wish.limit)}
        disabled={wish.wish !== null}
        options={[...new Set([...limits, wish.limit])].map((count) => ({ value: String(count), label: String(count) }))}
        onChange={(value) => deeds.set({ limit: Number(value) })}
      />
      {wish.wish === null && sources.length > 0 && <TakeOver {...props} />}
      <Fold summary={words.list} status={`(${wish.questions.length})`} open={opened}>
        <BallotQuestions label={words.list} wish={wish} deeds={deeds} />
      </Fold>
    </>
  );
}
