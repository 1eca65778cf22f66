import { use } from 'react';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { CitedFiguresContext } from '../../ui/cited-figures.ts';
import { ProposalWayLink } from '../../ui/proposal-way-link.tsx';
import { WayHrefContext } from '../../ui/way-href.ts';
import { useFormat } from '../../words/format.ts';
import { useProfileWords } from '../../words/profile.ts';
import type { ProfileLine } from './profile-lines.ts';
import './profile-further.css';
import { furtherLines, officialLines, sourceText } from './profile-text.ts';

function Lines({ lines }: { readonly lines: readonly ProfileLine[] }) {
  return lines.map(({ id, term, text }) => (
    <div key={id} className="plenum-profile-line">
      <dt>{term}</dt>
      <dd>{text}</dd>
    </div>
  ));
}

interface ProfileFurtherProps {
  readonly proposal: Proposal;
  /** What stands on the fold. */
  readonly more: string;
}

/** Everything of a profile that does not stand above the fold; what is empty is left out, and with all of it the fold. */
export function ProfileFurther({ proposal, more }: ProfileFurtherProps) {
  const words = useProfileWords();
  const format = useFormat();
  const wayOf = use(WayHrefContext);
  const figuresOf = use(CitedFiguresContext);
  const lines = furtherLines(proposal, words);
  const official = officialLines(proposal, words, format);
  if (lines.length + official.length + proposal.evidence.length === 0 && wayOf === null) return null;
  return (
    <details className="plenum-profile-further">
      <summary>{more}</summary>
      <dl>
        <Lines lines={lines} />
        {proposal.evidence.length > 0 && (
          <div className="plenum-profile-line">
            <dt>{words.fields.evidence}</dt>
            {proposal.evidence.map((one) => (
              <dd key={`${one.fact}/${one.source}`}>
                {one.fact} <span className="plenum-muted">({sourceText(one, words.source)})</span>
              </dd>
            ))}
          </div>
        )}
      </dl>
      {official.length > 0 && (
        <section className="plenum-profile-official">
          <h2 className="plenum-profile-from">{words.official}</h2>
          <dl>
            <Lines lines={official} />
          </dl>
        </section>
      )}
      {figuresOf?.(proposal)}
      <ProposalWayLink proposal={proposal.id} />
    </details>
  );
}
