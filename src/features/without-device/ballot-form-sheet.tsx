import { QrCode } from '../../ui/qr-code.tsx';
import { useWithoutDeviceWords } from '../../words/without-device.ts';
import './form-sheet.css';
import type { BallotForm } from './ballot-form.ts';

export interface BallotFormSheetProps {
  readonly number: number;
  /** Of the session; the item stands beside it. */
  readonly title: string;
  readonly item: string;
  /** Names session, item and form: no secret, no name. */
  readonly address: string;
  readonly perspectives: readonly { readonly key: string; readonly label: string }[];
  readonly form: BallotForm;
}

function Weight({ weight: { label, heaviest } }: { readonly weight: NonNullable<BallotForm['weight']> }) {
  return (
    <span>
      {heaviest === 1 ? <i className="plenum-form-tick" /> : <i className="plenum-form-write" />}
      {label}
    </span>
  );
}

/** A ballot on A4: the same numbers as on the wall and the tablets. */
export function BallotFormSheet({ number, title, item, address, perspectives, form }: BallotFormSheetProps) {
  const { forms } = useWithoutDeviceWords();
  const { questions, choices, weight } = form;
  return (
    <article className="plenum-form">
      <header>
        <div>
          <h2>{forms.form(number)}</h2>
          <p>
            {title} · {item}
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
        {choices.length > 0 && forms.tickOne} {weight !== null && forms.atMost(weight.label, weight.limit)}{' '}
        {forms.noName}
      </p>
      <ol>
        {questions.map(({ id, number: own, title: name, text }) => (
          <li key={id}>
            <p>
              <b>{own}</b> {name}
            </p>
            {text !== '' && text !== name && <p className="plenum-form-text">{text}</p>}
            <p className="plenum-form-perspectives">
              {choices.map(({ value, label }) => (
                <span key={value}>
                  <i className="plenum-form-tick" />
                  {label}
                </span>
              ))}
              {weight !== null && <Weight weight={weight} />}
            </p>
          </li>
        ))}
      </ol>
    </article>
  );
}
