import type { MouseEvent, ReactNode } from 'react';
import type { ProposalId } from '../../domain/ids.ts';
import type { MinutesEntry } from '../../domain/minutes/entry.ts';
import { fieldsOfAction, isInField } from '../../domain/proposal/fields-of-action.ts';
import { type NamedProposal, namedProposals } from '../../domain/proposal/named-proposal.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { type Decision, decisionOn, undecidedOf } from '../../domain/results/decision.ts';
import type { ThoughtColumns } from '../../domain/results/finding.ts';
import type { PollPicture } from '../../domain/results/poll.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FieldFilter } from '../../ui/field-filter.tsx';
import { ProposalWayLink } from '../../ui/proposal-way-link.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useChosenField } from '../../ui/use-chosen-field.ts';
import { useDecidingWords } from '../../words/deciding.ts';
import { useWords } from '../../words/words.ts';
import { DecisionForm } from './decision-form.tsx';
import { PollPanel } from './poll-panel.tsx';
import './results-panel.css';
import type { ResultsDeeds } from './results-deeds.ts';
import { ThoughtBoard } from './thought-board.tsx';

export interface ResultsPanelProps {
  readonly proposals: readonly Proposal[];
  readonly decisions: ReadonlyMap<ProposalId, Decision>;
  /** The proposal that is talked about, on the wall too; null: none yet. */
  readonly presented: ProposalId | null;
  readonly onPresent: (proposal: ProposalId | null) => void;
  /** What the last round says of the presented proposal; null: none was shown. Who decides sees it; it decides nothing. */
  readonly assessed?: {
    readonly round: string;
    readonly values: readonly string[];
    readonly agreement: string;
    readonly lower: string;
  } | null;
  /** How many thoughts there are on each proposal. */
  readonly counts?: ReadonlyMap<ProposalId, number>;
  /** The thoughts on the presented proposal; null before any round was shown. */
  readonly columns: ThoughtColumns | null;
  readonly running: PollPicture | null;
  readonly earlier: readonly PollPicture[];
  /** The straw polls of the session as a file. */
  readonly pollFile?: ReactNode;
  /** What was objected to the presented proposal, from the minutes. */
  readonly raised: readonly MinutesEntry[];
  /** What can be done about the presented proposal. */
  readonly deeds: ResultsDeeds | null;
}

interface NextBelowProps extends Pick<ResultsPanelProps, 'proposals' | 'presented' | 'onPresent'> {
  readonly named: readonly NamedProposal[];
  /** Only of this field of action. */
  readonly field: string | null;
}

interface PickerProps {
  readonly named: readonly NamedProposal[];
  readonly props: ResultsPanelProps;
  readonly fields: readonly string[];
  readonly field: string | null;
  readonly choose: (field: string | null) => void;
}

/** Which proposal is talked about: the select names all with their result, two buttons go on and back. */
function Picker({ named: all, props, fields, field, choose }: PickerProps) {
  const results = useDecidingWords();
  const { proposals, presented, onPresent, decisions, counts } = props;
  // What is being talked about stays, whatever is looked for.
  const named = all.filter(
    ({ proposal }, place) => proposal === presented || isInField(proposals[place] ?? { fields: [] }, field),
  );
  const index = named.findIndex(({ proposal }) => proposal === presented);
  const step = (to: number) => onPresent(named[to]?.proposal ?? null);
  const wordOf = (proposal: ProposalId) => {
    const { verdict } = decisionOn(decisions, proposal);
    return verdict === null ? results.open : results.verdict[verdict];
  };
  return (
    <div className="plenum-results-picker">
      <FieldFilter fields={fields} chosen={field} onChoose={choose} />
      <SelectField
        label={results.decision.proposal}
        value={presented ?? ''}
        options={[
          { value: '', label: results.decision.overview },
          ...named.map(({ proposal, number, shortTitle }) => ({
            value: proposal as string,
            label: `${number} ${shortTitle}: ${wordOf(proposal)}${results.thoughts.count(counts?.get(proposal) ?? 0)}`,
          })),
        ]}
        onChange={(value) => onPresent(named.find(({ proposal }) => proposal === value)?.proposal ?? null)}
      />
      <div className="plenum-row">
        <Button compact icon="arrow-left" disabled={index < 0} onClick={() => step(index - 1)}>
          {results.decision.previous}
        </Button>
        <Button compact iconAfter="arrow-right" disabled={index === named.length - 1} onClick={() => step(index + 1)}>
          {results.decision.next}
        </Button>
      </div>
    </div>
  );
}

/** How the group sees it: beside the decision, because it belongs to what is decided on. */
function Assessed({ assessed = null }: Pick<ResultsPanelProps, 'assessed'>) {
  const words = useDecidingWords().decision;
  return (
    <dl className="plenum-results-assessed">
      <dt>{words.assessed}</dt>
      {assessed === null ? (
        <dd>{words.notAssessed}</dd>
      ) : (
        [assessed.round, ...assessed.values, [assessed.agreement, assessed.lower].filter(Boolean).join(', ')].map(
          (line) => <dd key={line}>{line}</dd>,
        )
      )}
    </dl>
  );
}

/** Whoever has decided goes on where they are; what comes next begins with its name, at the top of the screen. */
function NextBelow({ named, field, proposals, presented, onPresent }: NextBelowProps) {
  const words = useDecidingWords().decision;
  const place = named.findIndex(({ proposal }) => proposal === presented);
  const next = named.find((_, index) => index > place && isInField(proposals[index] ?? { fields: [] }, field));
  if (next === undefined) return null;
  const go = ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
    const panel = currentTarget.closest('.plenum-results');
    onPresent(next.proposal);
    requestAnimationFrame(() => panel?.querySelector('.plenum-results-parts > h3')?.scrollIntoView());
  };
  return (
    <div>
      <Button iconAfter="arrow-right" onClick={go}>
        {words.nextBelow(`${next.number} ${next.shortTitle}`)}
      </Button>
    </div>
  );
}

/** Fixing results in the cockpit, one proposal at a time: objections and the result, what people noted, a straw poll. */
export function ResultsPanel(props: ResultsPanelProps) {
  const results = useDecidingWords();
  const words = results.decision;
  const { proposals, decisions, presented, columns, running, earlier, pollFile, raised, deeds } = props;
  const { offer, bar } = useUndo(useWords().agenda.undo);
  const fields = fieldsOfAction(proposals).map(({ name }) => name);
  const [field, choose] = useChosenField(fields);
  if (proposals.length === 0) return <EmptyState title={words.noProposals} />;
  const named = namedProposals(proposals);
  const chosen = named.find(({ proposal }) => proposal === presented);
  const done = proposals.length - undecidedOf(proposals, decisions).length;
  return (
    <Card heading={words.title} aside={words.progress(done, proposals.length)} className="plenum-results">
      <Picker named={named} props={props} fields={fields} field={field} choose={choose} />
      {chosen === undefined || deeds === null ? (
        <p className="plenum-muted">{words.estimate}</p>
      ) : (
        <div className="plenum-results-parts" key={chosen.proposal}>
          <h3>
            {chosen.number} {chosen.title}
          </h3>
          <Assessed {...props} />
          <DecisionForm
            decision={decisionOn(decisions, chosen.proposal)}
            deeds={deeds}
            raised={raised}
            onUndoable={offer}
            title={chosen.shortTitle}
            place={chosen.proposal}
          />
          <NextBelow named={named} field={field} {...props} />
          <details className="plenum-results-part" open>
            <summary>{results.thoughts.title}</summary>
            {columns === null && <p className="plenum-muted">{results.thoughts.covered}</p>}
            {columns !== null && (
              <ThoughtBoard columns={columns} deeds={deeds} onUndoable={offer} place={chosen.proposal} />
            )}
          </details>
          <ProposalWayLink proposal={chosen.proposal} apart />
          <PollPanel place={chosen.proposal} running={running} earlier={earlier} file={pollFile} deeds={deeds} />
        </div>
      )}
      {bar}
    </Card>
  );
}
