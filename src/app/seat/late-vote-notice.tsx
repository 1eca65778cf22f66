import type { PollId } from '../../domain/ids.ts';
import { pollPicture } from '../../domain/results/poll.ts';
import type { OpenSession } from '../../sync/open-session.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useResultsWords } from '../../words/results.ts';

interface LateVoteProps {
  readonly session: OpenSession;
  /** The poll for which the answer came too late. */
  readonly poll: PollId;
  readonly onRead: () => void;
}

/** Whoever comes back after a poll was closed reads that their answer does not count, whatever runs by then. */
export function LateVoteNotice({ session, poll, onRead }: LateVoteProps) {
  const { poll: words } = useResultsWords();
  const { polls } = useSnapshot(session.plan);
  const facts = useSnapshot(session.tally).polls;
  const wish = polls.find(({ id }) => id === poll);
  const question = wish === undefined ? '' : pollPicture(wish, facts.get(poll)).wish.question;
  return (
    <Notice kind="warning" title={words.lateTitle} actions={<Button onClick={onRead}>{words.lateRead}</Button>}>
      <p>{words.lateText(question)}</p>
    </Notice>
  );
}
