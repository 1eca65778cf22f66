import { useId } from 'react';
import './profile-card.css';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import type { Finding } from '../../domain/results/finding.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { findingLines, furtherLines, indicatorSpan, mainLines, type ProfileLine } from './profile-lines.ts';

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
  const where = number === null ? profile.place(place, total) : profile.numbered(number, place, total);
  return (
    <header className="plenum-profile-head">
      <p className="plenum-muted">{[where, proposal.origin].filter(Boolean).join(' · ')}</p>
      <h1>{proposal.title || profile.noTitle}</h1>
    </header>
  );
}

/** Longer texts are folded: a profile must not push the scales off the screen. */
const longText = 180;

function Line({ line: { term, text }, more }: { readonly line: ProfileLine; readonly more: string }) {
  const short = text.length <= longText ? text : text.slice(0, text.lastIndexOf(' ', longText - 20));
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
  const { assessment, results } = useWords();
  const format = useFormat();
  const { profile } = assessment;
  const id = useId();
  const main = [...mainLines(proposal, profile, format), ...findingLines(findings, proposal.id, results.kinds)];
  const further = furtherLines(proposal, profile);
  const span = indicatorSpan(proposal, profile, format);
  if (main.length + further.length === 0 && span === '') return null;
  return (
    <div className="plenum-profile-facts">
      <dl>
        {main.map((line) => (
          <Line key={line.id} line={line} more={profile.more} />
        ))}
      </dl>
      {span !== '' && <p className="plenum-profile-span">{span}</p>}
      {further.length > 0 && (
        <details className="plenum-profile-further">
          <summary id={id}>{profile.more}</summary>
          <dl aria-labelledby={id}>
            {further.map(({ id: key, term, text }) => (
              <div key={key} className="plenum-profile-line">
                <dt>{term}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  );
}
