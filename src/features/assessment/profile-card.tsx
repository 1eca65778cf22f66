import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { atMost } from '../../domain/beginning.ts';
import './profile-card.css';
import { inOneSentence } from '../../domain/proposal/one-sentence.ts';
import { originOf, type Proposal } from '../../domain/proposal/proposal.ts';
import type { Finding } from '../../domain/results/finding.ts';
import { useFormat } from '../../words/format.ts';
import { useResultsWords } from '../../words/results.ts';
import { useWords } from '../../words/words.ts';
import { findingLines, indicatorSpan, mainLines, type ProfileLine } from './profile-lines.ts';

interface ProfileHeadProps {
  readonly proposal: Proposal;
  /** Where everybody has an order of their own, the number by which the room knows it; else null: place and number are one. */
  readonly number: number | null;
  readonly place: number;
  readonly total: number;
}

export function ProfileHead({ proposal, number, place, total }: ProfileHeadProps) {
  const { assessment } = useWords();
  const { profile } = assessment;
  const sentence = inOneSentence(proposal);
  const where = number === null ? profile.place(place, total) : profile.numbered(number, place, total);
  return (
    <header className="plenum-profile-head">
      <p className="plenum-muted">{[where, originOf(proposal)].filter(Boolean).join(' · ')}</p>
      <h1>{proposal.title || profile.noTitle}</h1>
      {/* Nobody scores by a title alone: the one sentence stands above the scales on every screen. */}
      {sentence !== '' && <p className="plenum-profile-plain">{sentence}</p>}
    </header>
  );
}

/** Longer texts are folded: a profile must not push the scales off the screen. */
const longText = 180;

function Line({ line: { term, text }, more }: { readonly line: ProfileLine; readonly more: string }) {
  // Up to the end of a word; a text without a space is cut where there is room.
  const end = text.lastIndexOf(' ', longText - 20);
  const short = text.length <= longText ? text : atMost(text, end > 0 ? end : longText);
  return (
    <div className="plenum-profile-line">
      <dt>{term}</dt>
      <dd>
        {short === text ? (
          text
        ) : (
          <details className="plenum-profile-long">
            <summary>
              {short} … <span className="plenum-profile-more">{more}</span>
            </summary>
            <p>{text.slice(short.length).trim()}</p>
          </details>
        )}
      </dd>
    </div>
  );
}

interface ProfileFactsProps {
  readonly proposal: Proposal;
  /** What the group found, of all proposals; only what was accepted belongs to the profile. */
  readonly findings?: readonly Finding[];
}

export function ProfileFacts({ proposal, findings = [] }: ProfileFactsProps) {
  const { assessment } = useWords();
  const results = useResultsWords();
  const format = useFormat();
  const { profile } = assessment;
  const main = mainLines(proposal, profile, format);
  const found = findingLines(findings, proposal.id, results.kinds);
  const span = indicatorSpan(proposal, profile, format);
  return (
    <div className="plenum-profile-facts">
      <Lines lines={main} more={profile.more} />
      {span !== '' && <p className="plenum-profile-span">{span}</p>}
      {found.length > 0 && (
        <section>
          <h2 className="plenum-profile-from">{profile.fromAssessment}</h2>
          <Lines lines={found} more={profile.more} />
        </section>
      )}
      <FurtherFold proposal={proposal} />
    </div>
  );
}

function Lines({ lines, more }: { readonly lines: readonly ProfileLine[]; readonly more: string }) {
  if (lines.length === 0) return null;
  return (
    <dl>
      {lines.map((line) => (
        <Line key={line.id} line={line} more={more} />
      ))}
    </dl>
  );
}

type FurtherPart = (props: { readonly proposal: Proposal; readonly more: string }) => ReactNode;
/** Once it is there it is there for every proposal. */
let fetched: FurtherPart | null = null;

/** The rest of the profile comes right behind the screen; where the network failed, opening the fold asks again. */
function FurtherFold({ proposal }: { readonly proposal: Proposal }) {
  const { more, loading } = useWords().assessment.profile;
  const [Further, setFurther] = useState(() => fetched);
  const fetch = useCallback(async () => {
    fetched = (await import('./profile-further.tsx').catch(() => null))?.ProfileFurther ?? fetched;
    setFurther(() => fetched);
  }, []);
  useEffect(() => void fetch(), [fetch]);
  if (Further !== null) return <Further proposal={proposal} more={more} />;
  return (
    <details className="plenum-profile-further" onToggle={fetch}>
      <summary>{more}</summary>
      <p role="status">{loading}</p>
    </details>
  );
}
