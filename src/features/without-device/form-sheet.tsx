import type { Criterion } from '../../domain/assessment/criterion.ts';
import type { NamedProposal } from '../../domain/proposal/named-proposal.ts';
import { useWithoutDeviceWords } from '../../words/without-device.ts';
import { SheetFrame, type SheetFrameProps } from './sheet-frame.tsx';

export interface FormSheetProps extends SheetFrameProps {
  readonly proposals: readonly NamedProposal[];
  readonly criteria: readonly Criterion[];
}

const steps = ({ scale: { min, max } }: Criterion): readonly number[] =>
  Array.from({ length: Math.min(max - min + 1, 21) }, (_, index) => min + index);

function Scale({ criterion }: { readonly criterion: Criterion }) {
  return (
    <p className="plenum-form-scale">
      <span>{criterion.name}</span>
      <span className="plenum-form-end">{criterion.low}</span>
      {steps(criterion).map((step) => (
        <span key={step} className="plenum-form-box">
          {step}
        </span>
      ))}
      <span className="plenum-form-end">{criterion.high}</span>
    </p>
  );
}

/** The form of a round on A4. */
export function FormSheet({ proposals, criteria, ...frame }: FormSheetProps) {
  const { forms } = useWithoutDeviceWords();
  const [first] = criteria;
  return (
    <SheetFrame {...frame} how={first !== undefined && forms.how(first.scale.min, first.scale.max)}>
      {proposals.map(({ proposal, number, title }) => (
        <li key={proposal}>
          <p className="plenum-form-title">
            <span>
              <b>{number}</b> {title}
            </span>
            <span>
              <i className="plenum-form-tick" /> {forms.cannot}
            </span>
          </p>
          {criteria.map((criterion) => (
            <Scale key={criterion.id} criterion={criterion} />
          ))}
        </li>
      ))}
    </SheetFrame>
  );
}
