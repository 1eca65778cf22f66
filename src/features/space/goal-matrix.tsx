import { saveFile } from '../../device/save-file.ts';
import { toCsv } from '../../domain/export/csv.ts';
import { goalsSheet } from '../../domain/export/goals-export.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { goalLinks } from '../../domain/proposal/strategic-goals.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { useLifelineWords } from '../../words/lifeline.ts';

interface GoalMatrixProps {
  readonly year: number;
  readonly proposals: readonly Proposal[];
  /** The strategic goals of the county: also those that nobody serves are seen. */
  readonly set: readonly string[];
}

/** Proposals × strategic goals of a year; nothing where there is neither. */
export function GoalMatrix({ year, proposals, set }: GoalMatrixProps) {
  const { goals: words, list } = useLifelineWords();
  const { goals, isLinked } = goalLinks(proposals, set);
  if (goals.length === 0 || proposals.length === 0) return null;
  const unserved = goals.filter((goal) => !proposals.some((proposal) => isLinked(proposal, goal)));
  const save = () => {
    const sheet = goalsSheet(proposals, { number: list.columns.number, proposal: list.columns.title }, set);
    saveFile(`${words.file}-${year}.csv`, new Blob([toCsv(sheet)], { type: 'text/csv;charset=utf-8' }));
  };
  return (
    <Card heading={words.title(year)} level={3}>
      <DataTable
        caption={words.title(year)}
        captionHidden
        columns={[
          { id: 'title', title: list.columns.title, cell: ({ title }: Proposal) => title, names: true },
          ...goals.map((goal) => ({
            id: goal,
            title: goal,
            cell: (proposal: Proposal) => (isLinked(proposal, goal) ? words.serves : ''),
          })),
        ]}
        rows={proposals}
        rowKey={({ id }) => id}
      />
      {unserved.length > 0 && <p>{words.unserved(unserved.join(' · '))}</p>}
      <div className="plenum-row">
        <Button icon="download" onClick={save}>
          {words.save}
        </Button>
      </div>
    </Card>
  );
}
