import type { PollPicture } from '../../domain/results/poll.ts';
import { useResultsWords } from '../../words/results.ts';
import './poll-table.css';

/** The numbers of a poll as bars that are a table: answer, bar, votes. Its size is the size of the text around it. */
export function PollTable({ poll }: { readonly poll: PollPicture }) {
  const { poll: words } = useResultsWords();
  const { wish, base, voted, counts } = poll;
  if (counts === null) return null;
  const most = Math.max(1, ...counts);
  return (
    <table className="plenum-poll-table">
      <caption>{wish.kind === 'hands' ? `${words.hands}: ${words.total(voted)}` : words.voted(voted, base)}</caption>
      <thead className="plenum-hidden">
        <tr>
          <th scope="col">{words.choice}</th>
          <th scope="col">{words.votes}</th>
        </tr>
      </thead>
      <tbody>
        {wish.answers.map((answer, index) => {
          const count = counts[index] ?? 0;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: an answer is named by its place, which never changes
            <tr key={index}>
              <th scope="row">{answer}</th>
              <td>
                <span className="plenum-poll-bar" style={{ width: `${(count / most) * 100}%` }} />
                <b>{count}</b>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
