import { clockFace } from '../../domain/agenda/agenda-time.ts';
import type { Timer } from '../../domain/agenda/timer.ts';
import type { ProposalId } from '../../domain/ids.ts';
import type { NamedProposal } from '../../domain/proposal/named-proposal.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProposalWayLink } from '../../ui/proposal-way-link.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { usePrepareWords } from '../../words/prepare.ts';
import { useWords } from '../../words/words.ts';
import type { ExplainDeeds } from './explain-deeds.ts';

interface ExplainPanelProps {
  /** Planned minutes of the whole item: every proposal gets its share. */
  readonly minutes: number;
  readonly proposals: readonly NamedProposal[];
  readonly presented: ProposalId | null;
  readonly timer: Timer;
  /** The relay's clock. */
  readonly now: number;
  readonly deeds: ExplainDeeds;
}

/** The share of one proposal: at least a minute, in half minutes. */
const shareOf = (minutes: number, count: number): number => Math.max(1, Math.floor((minutes / count) * 2) / 2);

/** Which proposal is being explained: wall and tablets follow, and its small clock starts. */
export function ExplainPanel({ minutes, proposals, presented, timer, now, deeds }: ExplainPanelProps) {
  const { agenda } = useWords();
  const words = usePrepareWords().explain;
  if (proposals.length === 0)
    return (
      <Card heading={words.title}>
        <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
      </Card>
    );
  const share = shareOf(minutes, proposals.length);
  const index = proposals.findIndex(({ proposal }) => proposal === presented);
  const [before, current, next] = [proposals[index - 1], proposals[index], proposals[index + 1]];
  const show = (named: NamedProposal | undefined) => deeds.present(named?.proposal ?? null, share, now);
  const options = proposals.map(({ proposal, number, shortTitle }) => ({
    value: proposal as string,
    label: `${number} ${shortTitle}`,
  }));
  return (
    <Card heading={words.title} aside={words.share(share)}>
      <p className="plenum-numbers">
        {current === undefined ? words.none : <strong>{`${current.number} ${current.shortTitle}`}</strong>}
        {current !== undefined && ` · ${agenda.clock(clockFace(timer, now))}`}
      </p>
      {current !== undefined && <ProposalWayLink proposal={current.proposal} apart />}
      <div className="plenum-row">
        {current === undefined ? (
          <Button kind="primary" iconAfter="arrow-right" onClick={() => show(proposals[0])}>
            {words.begin}
          </Button>
        ) : (
          <>
            <Button disabled={before === undefined} onClick={() => show(before)}>
              {words.before}
            </Button>
            {next === undefined ? (
              <Button onClick={() => show(undefined)}>{words.list}</Button>
            ) : (
              <Button kind="primary" iconAfter="arrow-right" onClick={() => show(next)}>
                {words.next(`${next.number} ${next.shortTitle}`)}
              </Button>
            )}
            <Button aria-label={words.oneMore} onClick={() => deeds.extend(1)}>
              +1
            </Button>
          </>
        )}
      </div>
      <SelectField
        label={words.jump}
        value={presented ?? 'none'}
        options={[{ value: 'none', label: words.asList }, ...options]}
        onChange={(id) => show(proposals.find(({ proposal }) => proposal === id))}
      />
    </Card>
  );
}
