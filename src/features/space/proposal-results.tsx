import type { Assessed } from '../../domain/space/session-result.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { useFormat } from '../../words/format.ts';
import { useSpaceSessionsWords } from '../../words/space-sessions.ts';
import { Said, Scores, Verdict, VersionLine } from './session-results.tsx';

interface ProposalResultsProps {
  readonly assessed: readonly Assessed[];
  /** The proposal as one page, with this in it. */
  readonly profileHref: string;
}

/** What sessions have made of one proposal: scores, result and what was said, as the server has written it. */
export function ProposalResults({ assessed, profileHref }: ProposalResultsProps) {
  const { way, undated } = useSpaceSessionsWords();
  const format = useFormat();
  return (
    <Card heading={way.title}>
      {assessed.length === 0 && <p className="plenum-muted">{way.none}</p>}
      <ol className="plenum-space-rows">
        {assessed.map(({ result, outcome }) => (
          <li key={result.session} className="plenum-space-row">
            <h3>{`${result.title}, ${result.date === '' ? undated : format.date(result.date)}`}</h3>
            <p>
              <Verdict outcome={outcome} />
            </p>
            <Scores rounds={outcome.rounds} />
            <Said outcome={outcome} />
            <VersionLine result={result} />
          </li>
        ))}
      </ol>
      <div className="plenum-row">
        <ButtonLink href={profileHref}>{way.profile}</ButtonLink>
      </div>
    </Card>
  );
}
