import { useState } from 'react';
import {
  copiesFor,
  everyProposal,
  type InYear,
  listOfYear,
  proposalsThatFit,
} from '../../domain/space/chosen-proposals.ts';
import { type Submission, sittingOf, takenInOf } from '../../domain/space/submission.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { useFormat } from '../../words/format.ts';
import { useLifelineWords } from '../../words/lifeline.ts';
import { useResultsWords } from '../../words/results.ts';
import { useSubmissionsWords } from '../../words/submissions.ts';
import { useAreaText } from './area-choice.tsx';
import { GoalMatrix } from './goal-matrix.tsx';
import { ProposalFilters } from './proposal-filter.tsx';
import type { SessionDeeds } from './sessions-card.tsx';
import { WayLink } from './way-link.tsx';

interface YearProposalsProps {
  readonly year: number;
  /** The strategic goals of the county. */
  readonly goals: readonly string[];
  readonly submissions: readonly Submission[];
  readonly deeds: Pick<SessionDeeds, 'wayHref' | 'groupOf'>;
  /** Null: this person publishes nothing. */
  readonly publish: ((year: number) => void) | null;
}

/** The proposals of a year, also those outside of the focus, each with where it stands by now; every one leads to its way. */
export function YearProposals({ year, goals, submissions, deeds, publish }: YearProposalsProps) {
  const { list, relief, carried, publish: words } = useLifelineWords();
  const { statuses, numberFollows, untitled } = useSubmissionsWords();
  const { verdict } = useResultsWords();
  const areaText = useAreaText();
  const format = useFormat();
  const [filter, setFilter] = useState(everyProposal);
  const [isWide, setWide] = useState(false);
  const ofYear = listOfYear(submissions, year);
  // What goes on in this year stands here already.
  const earlier = listOfYear(submissions, year - 1).filter(
    ({ proposal }) => !ofYear.some((one) => one.proposal === proposal),
  );
  const all = [...ofYear, ...(isWide ? earlier : [])];
  if (all.length === 0 && earlier.length === 0) return <p className="plenum-muted">{list.noneYet}</p>;
  const profileOf = (one: Submission) => takenInOf(one)?.profile;
  const standing = (one: InYear<Submission>) => {
    const at = sittingOf(one);
    const goesOn = one.goesOn !== null && list.goesOn(one.goesOn);
    const said = at.verdict !== null && verdict[at.verdict];
    return [said || statuses[one.status], at.body, at.on && format.date(at.on), at.carried && carried, goesOn]
      .filter(Boolean)
      .join(' · ');
  };
  const area = (one: Submission) => {
    const { area = 'unknown', areaName = '' } = profileOf(one) ?? {};
    return areaText({ area, areaName });
  };
  const shown = proposalsThatFit(all, filter);
  const relieving = shown.filter((one) => profileOf(one)?.insteadOf.trim()).length;
  return (
    <>
      <Card heading={list.title(year)} level={3}>
        {earlier.length > 0 && <CheckBox label={list.twoYears} checked={isWide} onChange={setWide} />}
        <ProposalFilters of={all} count={shown.length} filter={filter} onFilter={setFilter} />
        <DataTable
          caption={list.title(year)}
          captionHidden
          stacks
          columns={[
            {
              id: 'number',
              title: list.columns.number,
              cell: ({ number }: InYear<Submission>) => (
                <span className="plenum-space-number">{number ?? numberFollows}</span>
              ),
            },
            {
              id: 'title',
              title: list.columns.title,
              cell: (one) => <WayLink href={deeds.wayHref(one.proposal)}>{profileOf(one)?.title || untitled}</WayLink>,
              names: true,
            },
            { id: 'group', title: list.columns.group, cell: ({ proposal }) => deeds.groupOf(proposal) },
            { id: 'fields', title: list.columns.fields, cell: (one) => profileOf(one)?.fields.join(', ') },
            { id: 'area', title: list.columns.area, cell: area },
            { id: 'status', title: list.columns.status, cell: standing },
          ]}
          rows={shown}
          rowKey={({ proposal }) => proposal}
        />
        {shown.length === 0 && <p className="plenum-muted">{list.none}</p>}
        <p>{relief(relieving, shown.length)}</p>
        {publish !== null && (
          <>
            <p className="plenum-muted">{words.hint}</p>
            <div className="plenum-row">
              <Button icon="download" onClick={() => publish(year)}>
                {words.action}
              </Button>
            </div>
          </>
        )}
      </Card>
      <GoalMatrix year={year} proposals={copiesFor(shown, [])} set={goals} />
    </>
  );
}
