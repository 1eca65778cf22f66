import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import type { Finding } from '../../domain/results/finding.ts';
import { useFormat } from '../../words/format.ts';
import { useProfileWords } from '../../words/profile.ts';
import { useResultsWords } from '../../words/results.ts';
import { useWords } from '../../words/words.ts';
import { type Setting, settings, shortened, shortText } from './profile-fit.ts';
import { findingLines, indicatorSpan, mainLines, type ProfileLine } from './profile-lines.ts';
import { type ProfileContent, settingFor } from './profile-room.ts';
import './profile-sheet.css';
import { furtherLines, officialLines, provenanceText, sourceText } from './profile-text.ts';

/** What a closed round says of one proposal, in words; nothing of it is typed. */
export interface SheetAssessment {
  /** „Runde 2, 24 Stimmen" */
  readonly round: string;
  /** „Bedeutung 8", one for each dimension. */
  readonly values: readonly string[];
  readonly agreement: string;
}

export interface ProfileSheetProps {
  readonly proposal: Proposal;
  /** A text: why it has none yet. Null: it has none. */
  readonly number: number | string | null;
  /** Title and date of the session. */
  readonly meeting: string;
  readonly findings: readonly Finding[];
  /** Null: no round about it was shown as a whole. */
  readonly assessment: SheetAssessment | null;
  /** What the group decided; empty while it is open. */
  readonly verdict: string;
  /** Why, and what was objected, above what the group accepted of its notes. */
  readonly said?: readonly ProfileLine[];
  /** How much room it has, in millimetres: then its size is reckoned, the same on every device. Without it, it is measured. */
  readonly height?: number;
}

/** The order of the one-page profile. */
const order = [
  ...['kind', 'area', 'fields', 'origin', 'provenance', 'targetGroup', 'problem', 'measure', 'effects', 'addressees'],
  ...[
    'insteadOf',
    'means',
    'funding',
    'horizon',
    'goal',
    'budget',
    'indicator',
    'moreIndicators',
    'evidence',
    'resolution',
  ],
];

function useSheetLines(proposal: Proposal): readonly ProfileLine[] {
  const { profile } = useWords().assessment;
  const words = useProfileWords();
  const format = useFormat();
  const { origin, developedBy, evidence } = proposal;
  const span = indicatorSpan(proposal, profile, format);
  const saysOrigin = origin !== '' && (developedBy !== '' || provenanceText(proposal, words) === '');
  const lines = [
    ...mainLines({ ...proposal, indicator: [proposal.indicator, span].filter(Boolean).join(': ') }, profile, format),
    ...furtherLines(proposal, words),
    ...(saysOrigin ? [{ id: 'origin', term: words.fields.origin, text: origin }] : []),
    {
      id: 'evidence',
      term: words.fields.evidence,
      text: evidence.map((one) => `${one.fact} (${sourceText(one, words.source)})`).join('\n'),
    },
  ];
  return lines.filter(({ text }) => text !== '').sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}

/** Measures the page after each drawing and takes the next setting as long as something hangs over its lower edge. */
function useFit(content: string, isMeasured: boolean) {
  const page = useRef<HTMLElement>(null);
  const [fit, setFit] = useState({ content, level: 0 });
  const level = fit.content === content ? fit.level : 0;
  useLayoutEffect(() => {
    const sheet = page.current;
    if (isMeasured && sheet !== null && sheet.scrollHeight > sheet.clientHeight && level < settings.length - 1)
      setFit({ content, level: level + 1 });
  });
  // Letters that arrive later are wider or narrower than those it was measured with.
  useEffect(() => {
    if (isMeasured && 'fonts' in document) void document.fonts.ready.then(() => setFit({ content, level: 0 }));
  }, [content, isMeasured]);
  return { page, setting: settings[level] as Setting };
}

function Lines({ lines }: { readonly lines: readonly ProfileLine[] }) {
  if (lines.length === 0) return null;
  return (
    <dl>
      {lines.map(({ id, term, text }) => (
        <div key={id}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function Assessed({ heading, values, said, verdict, lines }: ProfileContent['assessed']) {
  return (
    <section className="plenum-profile-sheet-box">
      <h3>{heading}</h3>
      <p>
        {values !== '' && <strong>{values}</strong>} {said}
      </p>
      {verdict !== '' && <p>{verdict}</p>}
      <Lines lines={lines} />
    </section>
  );
}

/** Everything that stands on the page, in a setting. */
function useContent({
  proposal,
  meeting,
  findings,
  assessment,
  verdict,
  said = [],
}: Omit<ProfileSheetProps, 'number'>) {
  const all = useWords();
  const words = useProfileWords();
  const format = useFormat();
  const lines = useSheetLines(proposal);
  const official = officialLines(proposal, words, format);
  const found = [...said, ...findingLines(findings, proposal.id, useResultsWords().kinds)];
  return (setting: Setting): ProfileContent => {
    const parts = [lines, official, found].map((part) => shortened(part, setting));
    const [own = [], administration = [], group = []] = parts.map((part) => part.lines);
    const title = shortText(proposal.title, 3 * setting.letters);
    const plain = shortText(proposal.plainWords, 3 * setting.letters);
    const cut = new Set([
      ...(title === proposal.title ? [] : [words.fields.title]),
      ...(plain === proposal.plainWords ? [] : [words.fields.plainWords]),
      ...parts.flatMap((part) => part.cut),
    ]);
    return {
      meeting: [words.sheet.heading, shortText(meeting, 90)].filter(Boolean).join(' · '),
      title: title || all.assessment.profile.noTitle,
      plain,
      own,
      official: official.length === 0 ? null : { heading: words.official, lines: administration },
      assessed: {
        heading: words.sheet.assessment,
        values: shortText(assessment?.values.join(' · ') ?? '', 4 * setting.letters),
        said: assessment === null ? words.sheet.noRound : `(${assessment.round}) · ${assessment.agreement}`,
        verdict,
        lines: group,
      },
      // Where nearly everything is shortened the first names say so.
      cut: cut.size === 0 ? '' : words.sheet.shortened(shortText([...cut].join(', '), Math.max(160, setting.letters))),
    };
  };
}

/** The profile of one proposal on one page of A4: set smaller, then shortened and said so, but never longer. */
export function ProfileSheet({ number, height, ...props }: ProfileSheetProps) {
  const { sheet } = useProfileWords();
  const contentIn = useContent(props);
  const { proposal, findings, assessment, verdict, said, meeting } = props;
  const { page, setting: measured } = useFit(
    JSON.stringify([proposal, findings, assessment, verdict, said, meeting, sheet.title]),
    height === undefined,
  );
  const setting = height === undefined ? measured : settingFor(contentIn, number, height);
  const { title, plain, own, official, assessed, cut, meeting: above } = contentIn(setting);
  return (
    <article className="plenum-profile-sheet" ref={page} style={{ fontSize: `${setting.points}pt` }}>
      <p className="plenum-profile-sheet-meeting">{above}</p>
      <h2>
        {number !== null && <span>{number}</span>} {title}
      </h2>
      {plain !== '' && <p className="plenum-profile-sheet-plain">{plain}</p>}
      <Lines lines={own} />
      {official !== null && (
        <section className="plenum-profile-sheet-box">
          <h3>{official.heading}</h3>
          <Lines lines={official.lines} />
        </section>
      )}
      <Assessed {...assessed} />
      {cut !== '' && <p className="plenum-profile-sheet-cut">{cut}</p>}
    </article>
  );
}
