import { namedProposals } from '../../domain/proposal/named-proposal.ts';
import { useProvenance } from './use-provenance.ts';
import './round-panel.css';
import { criteriaOf, type RevealedRound, type RoundFact, tookPartIn } from '../../domain/assessment/assessment.ts';
import { axisCriteria, gridPicture } from '../../domain/grid/grid.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { Card } from '../../ui/card.tsx';
import { ProgressCells } from '../../ui/progress-cells.tsx';
import { usePictureWords } from '../../words/picture.ts';
import { useRoundsWords } from '../../words/rounds.ts';
import { useWithoutDeviceWords } from '../../words/without-device.ts';
import { useWords } from '../../words/words.ts';
import { LateList, type LateListProps } from './late-list.tsx';
import { NamedRows } from './named-rows.tsx';
import { rankSource } from './rank-source.ts';
import { RoundActions } from './round-actions.tsx';
import type { RoundPanelProps } from './round-panel-props.ts';
import { type RoundStep, roundStep } from './round-step.ts';
import { StageControls } from './stage-controls.tsx';
import { RankingRule, RankingTable } from './wall-ranking.tsx';

/** How many people have judged each proposal: counts, never values. */
function Received({ fact, proposals }: { readonly fact: RoundFact; readonly proposals: readonly Proposal[] }) {
  const { panel } = useRoundsWords();
  const { base, judged } = fact.progress;
  const rows = namedProposals(proposals).filter(({ proposal }) => judged.has(proposal));
  return (
    <section aria-label={panel.perProposal}>
      <ul className="plenum-received" data-many={rows.length > 14 || undefined}>
        {rows.map(({ proposal, number, shortTitle }) => (
          <li key={proposal}>
            <span className="plenum-received-name">
              {number} {shortTitle}
            </span>
            <ProgressCells done={judged.get(proposal) ?? 0} total={base} label={shortTitle} />
            <span className="plenum-received-count" aria-hidden="true">
              {judged.get(proposal) ?? 0}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the picture proposes to talk about; people decide. */
function ToDiscuss({ props, fact }: { readonly props: RoundPanelProps; readonly fact: RoundFact }) {
  const { assessment } = useWords();
  const picture = gridPicture({ fact, criteria: props.criteria, axes: props.axes, proposals: props.proposals });
  const points = picture?.points.filter(({ discuss }) => discuss) ?? [];
  const { panel } = useRoundsWords();
  const { discussNone, discussFew } = panel;
  if (points.length === 0)
    return <p>{picture?.points.some(({ level }) => level !== null) ? discussNone : discussFew}</p>;
  return (
    <section>
      <h3>{panel.discussTitle}</h3>
      <ul className="plenum-todiscuss">
        {points.map(({ proposal, number, title, lower, level }) => (
          <li key={proposal}>
            <strong>
              {number} {title}
            </strong>
            <span className="plenum-muted">
              {level === null ? assessment.tooFew : assessment.level[level]}, {assessment.lowerOn(lower.name)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Folded: it is arithmetic to look at, not the result. */
function Ranking({ props, fact }: { readonly props: RoundPanelProps; readonly fact: RevealedRound }) {
  const { ranking } = usePictureWords();
  const { criteria, proposals, wallVoices: voices } = props;
  const source = rankSource({ fact, criteria, proposals, voices });
  return (
    <details className="plenum-round-ranking">
      <summary>{ranking.title}</summary>
      <RankingRule source={source} />
      <RankingTable source={source} reasons />
    </details>
  );
}

/** Who said what, proposal by proposal: only of a round that was opened with names, and never on the wall. */
function Names({ props, fact }: { readonly props: RoundPanelProps; readonly fact: RevealedRound }) {
  const { result } = useWords().assessment;
  const { criteria, proposals, nameOf } = props;
  if (fact.disclosure !== 'named') return null;
  const shown = namedProposals(proposals).filter(({ proposal }) => fact.results.has(proposal));
  return (
    <details className="plenum-round-ranking">
      <summary>{result.names}</summary>
      {shown.map(({ proposal, number, shortTitle }) => (
        <NamedRows
          key={proposal}
          title={`${number} ${shortTitle}`}
          rows={fact.results.get(proposal)?.rows ?? []}
          criteria={criteria}
          nameOf={nameOf}
        />
      ))}
    </details>
  );
}

function useTitle(step: RoundStep, isRehearsal: boolean): string {
  const { assessment } = useWords();
  const { rehearsal } = assessment;
  const { panel } = useRoundsWords();
  if (step.kind === 'unopened') return panel.notYet;
  if (step.kind === 'opening') return panel.opening;
  const { base, finished } = step.fact.progress;
  const tookPart = tookPartIn(step.fact.progress);
  if (step.kind === 'open') return panel.received({ finished, tookPart, base });
  if (step.kind === 'revealed' && isRehearsal) return rehearsal.shown;
  if (step.kind === 'partly') return panel.partlyTitle(assessment.round(step.pair.wish.number));
  if (step.kind === 'revealed') return panel.revealedTitle(assessment.round(step.pair.wish.number));
  return panel.closedTitle(tookPart, base);
}

function Provenance({ fact }: { readonly fact: RoundFact }) {
  const { title } = useWithoutDeviceWords().provenance;
  const parts = useProvenance(fact);
  return parts.length === 0 ? null : <p className="plenum-muted">{[title, parts.join(', ')].join(' ')}</p>;
}

/** The assessment in the cockpit: how far it is, and only the actions that make sense now. */
export function RoundPanel(props: RoundPanelProps) {
  const { assessment } = useWords();
  const { panel } = useRoundsWords();
  const { rounds, criteria, axes, proposals, late, nameOf, onDecide } = props;
  const step = roundStep(rounds);
  const number = step.kind === 'unopened' ? step.number : step.pair.wish.number;
  const fact = step.kind === 'unopened' || step.kind === 'opening' ? null : step.fact;
  const version = fact?.state === 'revealed' && fact.version > 1 ? assessment.version(fact.version) : undefined;
  // „Runde 1 ist gezeigt" names its round already.
  const isNamed = step.kind === 'revealed' || step.kind === 'partly';
  const aside = props.rehearsal ? assessment.rehearsal.name : isNamed ? version : assessment.round(number);
  const asked = { ...props, criteria: step.kind === 'unopened' ? criteria : criteriaOf(criteria, step.pair.wish) };
  const current = step.kind === 'unopened' ? null : step.pair.wish.id;
  // What was decided in an earlier round is done; what was not still waits, and says where it belongs.
  const here = late.filter(({ round, decision }) => round === current || decision === 'undecided');
  const lateName: LateListProps['nameOf'] = ({ seat, round }) => {
    const earlier = round === current ? undefined : rounds.find(({ wish }) => wish.id === round);
    return earlier === undefined ? nameOf(seat) : panel.lateOf(assessment.round(earlier.wish.number), nameOf(seat));
  };
  const ready = axisCriteria(criteria, axes) !== null && proposals.length > 0;
  return (
    <Card heading={useTitle(step, props.rehearsal)} aside={aside} className="plenum-round">
      <RoundActions {...props} step={step} ready={ready} />
      <LateList late={here} nameOf={lateName} onDecide={onDecide} />
      {fact !== null && <Provenance fact={fact} />}
      {fact !== null && fact.state !== 'revealed' && step.kind !== 'countdown' && (
        <Received fact={fact} proposals={proposals} />
      )}
      {fact?.state === 'revealed' && <ToDiscuss props={asked} fact={fact} />}
      {step.kind === 'revealed' && !props.rehearsal && fact?.state === 'revealed' && (
        <Ranking props={asked} fact={fact} />
      )}
      {fact?.state === 'revealed' && <Names props={asked} fact={fact} />}
      {!props.rehearsal && <StageControls {...props} />}
      {step.kind !== 'revealed' && !props.rehearsal && props.files}
    </Card>
  );
}
