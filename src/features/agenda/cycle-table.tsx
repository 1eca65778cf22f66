import { type CycleStep, cycleSteps, type StepNames } from '../../domain/session/cycle.ts';
import { useCycleWords } from '../../words/cycle.ts';
import './cycle-table.css';

interface CycleTableProps {
  readonly current: CycleStep | null;
  readonly names: StepNames;
}

/** The yearly cycle in words: who does what, when, and what comes of it. The step of today is marked by a word. */
export function CycleTable({ current, names }: CycleTableProps) {
  const cycle = useCycleWords(names);
  return (
    <table className="plenum-cycle-table">
      <caption className="plenum-hidden">{cycle.title}</caption>
      <thead>
        <tr>
          <th scope="col">{cycle.what}</th>
          <th scope="col">{cycle.when}</th>
          <th scope="col">{cycle.who}</th>
        </tr>
      </thead>
      <tbody>
        {cycleSteps.map((step, index) => {
          const { title, when, who, what, result } = cycle.steps[step];
          return (
            <tr key={step} data-current={step === current || undefined}>
              <th scope="row">
                {`${index + 1} ${title}`}
                {step === current && <span className="plenum-cycle-today"> · {cycle.now}</span>}
                <span className="plenum-cycle-month"> {when}</span>
              </th>
              <td>{when}</td>
              <td>
                {who}
                <span className="plenum-cycle-what">: {what}</span>
                <span className="plenum-cycle-result"> → {result}</span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
