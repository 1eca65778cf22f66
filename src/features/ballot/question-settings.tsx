import type { BallotWish } from '../../domain/ballot/ballot.ts';
import { longestTitle } from '../../domain/ballot/ballot.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useVotesWords } from '../../words/votes.ts';
import type { VoteDeeds } from './vote-deeds.ts';

export interface VoteSettingsProps {
  readonly wish: BallotWish;
  readonly votes: VoteDeeds;
}

/** The only question of a ballot that has one; until somebody words it, the usual one stands in the field as a hint. */
function QuestionField({ wish, votes, usual }: VoteSettingsProps & { readonly usual: string }) {
  const words = useVotesWords();
  return (
    <TextField
      label={words.question}
      placeholder={usual}
      maxLength={longestTitle}
      value={wish.questions[0]?.title ?? ''}
      onChange={votes.ask}
    />
  );
}

export function GradeSettings(props: VoteSettingsProps) {
  const { grade } = useVotesWords();
  return <QuestionField {...props} usual={grade.ask} />;
}

export function MoodSettings(props: VoteSettingsProps) {
  const { mood } = useVotesWords();
  return <QuestionField {...props} usual={mood.ask} />;
}
