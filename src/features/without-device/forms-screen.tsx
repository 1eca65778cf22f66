import { Fragment, type ReactNode, useState } from 'react';
import { PrintButton } from '../../ui/print-button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWithoutDeviceWords } from '../../words/without-device.ts';

interface FormsScreenProps {
  /** The form of this number. */
  readonly sheetOf: (number: number) => ReactNode;
  /** Numbers go on behind the forms that are typed in already. */
  readonly firstNumber: number;
}

/** More would be a day at the printer. */
const most = 200;

const wholeOf = (text: string, otherwise: number): number => {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? Math.min(number, most) : otherwise;
};

/** Forms for a round or a ballot, as many as are wanted; what is seen here is what is printed. */
export function FormsScreen({ sheetOf, firstNumber }: FormsScreenProps) {
  const { forms } = useWithoutDeviceWords();
  const [count, setCount] = useState('10');
  const [from, setFrom] = useState(String(firstNumber));
  const first = wholeOf(from, firstNumber);
  const numbers = Array.from({ length: wholeOf(count, 1) }, (_, index) => first + index);
  return (
    <div className="plenum-forms">
      <div data-print="hide">
        <h1>{forms.title}</h1>
        <div className="plenum-forms-ask">
          <TextField label={forms.count} inputMode="numeric" maxLength={3} value={count} onChange={setCount} />
          <TextField label={forms.from} inputMode="numeric" maxLength={3} value={from} onChange={setFrom} />
          <PrintButton>{forms.print}</PrintButton>
        </div>
      </div>
      {numbers.map((number) => (
        <Fragment key={number}>{sheetOf(number)}</Fragment>
      ))}
    </div>
  );
}
