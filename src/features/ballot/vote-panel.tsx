import './votes.css';
import type { ReactNode } from 'react';
import { saveFile } from '../../device/save-file.ts';
import type { BallotFact, BallotWish } from '../../domain/ballot/ballot.ts';
import { type Sheet, toCsv } from '../../domain/export/csv.ts';
import { safeFileName } from '../../domain/export/file-name.ts';
import { Button } from '../../ui/button.tsx';
import { useBallotWords } from '../../words/ballot.ts';
import { useVotesWords } from '../../words/votes.ts';
import type { BallotDeeds } from './ballot-deeds.ts';
import type { VoteDeeds } from './vote-deeds.ts';

/** What every panel of the cockpit is given. */
export interface VotePanelProps {
  readonly title: string;
  /** Title of the session, for the file's name. */
  readonly session: string;
  readonly wish: BallotWish;
  readonly fact: BallotFact | null;
  readonly deeds: BallotDeeds;
  readonly votes: VoteDeeds;
}

/** A result as a table, once nothing moves any more. */
export function SaveSheet({
  session,
  title,
  name,
  sheet,
}: Pick<VotePanelProps, 'session' | 'title'> & { readonly name: string; readonly sheet: () => Sheet }) {
  const { panel } = useBallotWords();
  const save = () =>
    saveFile(
      safeFileName([session, title, name], 'csv'),
      new Blob([toCsv(sheet())], { type: 'text/csv;charset=utf-8' }),
    );
  return (
    <Button compact icon="download" onClick={save}>
      {panel.csv}
    </Button>
  );
}

/** Before anybody has answered, where there is one way of doing it: covered, with what that means. */
export function BeginCovered({
  wish,
  votes,
  question,
  text,
}: Pick<VotePanelProps, 'wish' | 'votes'> & { readonly question: string; readonly text: string }): ReactNode {
  const { panel } = useBallotWords();
  const words = useVotesWords();
  if (wish.wish !== null) return <p>{panel.waiting}</p>;
  return (
    <>
      <Button kind="primary" onClick={() => votes.begin(question)}>
        {words.begin}
      </Button>
      <p className="plenum-muted">{text}</p>
    </>
  );
}
