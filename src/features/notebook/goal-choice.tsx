import { longestProfileLine } from '../../domain/proposal/proposal.ts';
import { goalsIn } from '../../domain/proposal/strategic-goals.ts';
import type { RegisteredGoal } from '../../domain/space/register.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { useNotebookWords } from '../../words/notebook.ts';

interface GoalChoiceProps {
  /** The line of the profile: goals parted by semicolons. */
  readonly line: string;
  /** The goals of the county. */
  readonly goals: readonly RegisteredGoal[];
  readonly onChange: (line: string) => void;
}

/** A goal as it stands in the line: a semicolon in it would make two of it. */
const inLine = (goal: string): string => goal.replace(/;/gu, ',').trim().replace(/\s+/gu, ' ');

/** Which strategic goals of the county a draft serves. What was written there otherwise stays. */
export function GoalChoice({ line, goals, onChange }: GoalChoiceProps) {
  const { draft: words } = useNotebookWords();
  if (goals.length === 0) return null;
  const chosen = goalsIn({ strategicGoal: line });
  const offered = goals.map(({ text }) => inLine(text)).filter((text) => text !== '');
  const fits = (text: string) => [...chosen, text].join('; ').length <= longestProfileLine;
  const isFull = offered.some((text) => !chosen.includes(text) && !fits(text));
  const choose = (text: string, isIn: boolean) => {
    if (!isIn) onChange(chosen.filter((one) => one !== text).join('; '));
    else if (fits(text)) onChange([...chosen, text].join('; '));
  };
  return (
    <fieldset className="plenum-notebook-checks">
      <legend>{words.goals}</legend>
      {offered.map((text) => (
        <CheckBox key={text} label={text} checked={chosen.includes(text)} onChange={(isIn) => choose(text, isIn)} />
      ))}
      {isFull && <p className="plenum-muted">{words.goalsFull}</p>}
    </fieldset>
  );
}
