import { useWithoutDeviceWords } from '../../words/without-device.ts';
import type { BallotForm } from './ballot-form.ts';
import { SheetFrame, type SheetFrameProps } from './sheet-frame.tsx';

export interface BallotFormSheetProps extends SheetFrameProps {
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

/** So few questions have room in larger letters. */
const roomyQuestions = 8;

/** A ballot on A4. */
export function BallotFormSheet({ form: { questions, choices, weight }, ...frame }: BallotFormSheetProps) {
  const { forms } = useWithoutDeviceWords();
  return (
    <SheetFrame
      {...frame}
      roomy={questions.length <= roomyQuestions}
      how={
        <>
          {choices.length > 0 && forms.tickOne} {weight !== null && forms.atMost(weight.label, weight.limit)}
        </>
      }
    >
      {questions.map(({ id, number, title, text }) => (
        <li key={id}>
          <p>
            <b>{number}</b> {title}
          </p>
          {text !== '' && text !== title && <p className="plenum-form-text">{text}</p>}
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
    </SheetFrame>
  );
}
