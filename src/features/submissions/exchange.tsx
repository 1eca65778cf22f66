import type { Act } from '../../domain/space/submission.ts';
import { useFormat } from '../../words/format.ts';
import { useSubmissionsWords } from '../../words/submissions.ts';

/** What the office has asked last, and what the group has answered since. */
export function Exchange({ trail }: { readonly trail: readonly Act[] }) {
  const { exchange } = useSubmissionsWords();
  const format = useFormat();
  const asked = trail.findLastIndex(({ deed }) => deed.kind === 'asked');
  if (asked < 0) return null;
  const said = trail.slice(asked).filter(({ deed }) => deed.kind === 'asked' || deed.kind === 'answered');
  return (
    <dl className="plenum-submissions-facts">
      {said.map(({ id, at, deed }) => (
        <div key={id}>
          <dt>{deed.kind === 'asked' ? exchange.asked(format.date(at)) : exchange.answered(format.date(at))}</dt>
          <dd>{deed.kind === 'asked' || deed.kind === 'answered' ? deed.text : ''}</dd>
        </div>
      ))}
    </dl>
  );
}
