import type { Criterion } from '../../domain/assessment/criterion.ts';
import type { NamedProposal } from '../../domain/proposal/named-proposal.ts';
import { QrCode } from '../../ui/qr-code.tsx';
import { useWithoutDeviceWords } from '../../words/without-device.ts';
import './form-sheet.css';

export interface FormSheetProps {
  readonly number: number;
  /** Of the session; the round stands beside it. */
  readonly title: string;
  readonly round: string;
  /** Names session, round and form: no secret, no name. */
  readonly address: string;
  readonly perspectives: readonly { readonly key: string; readonly label: string }[];
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

/** One form on A4: whoever fills it in sees the same numbers as on the wall. */
export function FormSheet(props: FormSheetProps) {
  const { number, title, round, address, perspectives, proposals, criteria } = props;
  const { forms } = useWithoutDeviceWords();
  const [first] = criteria;
  return (
    <article className="plenum-form">
      <header>
        <div>
          <h2>{forms.form(number)}</h2>
          <p>
            {title} · {round}
          </p>
          <p>{forms.keep}</p>
        </div>
        <QrCode text={address} label={forms.qr} />
      </header>
      <p className="plenum-form-perspectives">
        <b>{forms.question}</b>
        {perspectives.map(({ key, label }) => (
          <span key={key}>
            <i className="plenum-form-tick" /> {label}
          </span>
        ))}
      </p>
      <p>
        {first !== undefined && forms.how(first.scale.min, first.scale.max)} {forms.noName}
      </p>
      <ol>
        {proposals.map(({ proposal, number: own, title: name }) => (
          <li key={proposal}>
            <p className="plenum-form-title">
              <span>
                <b>{own}</b> {name}
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
      </ol>
    </article>
  );
}
