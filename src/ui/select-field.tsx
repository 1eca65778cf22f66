import type { ComponentProps } from 'react';
import { Field, type FieldWords } from './field.tsx';

export interface SelectOption<T extends string> {
  readonly value: T;
  readonly label: string;
}

interface SelectFieldProps<T extends string>
  extends FieldWords,
    Omit<ComponentProps<'select'>, 'onChange' | 'value' | 'id' | 'children'> {
  readonly value: T;
  readonly options: readonly SelectOption<T>[];
  readonly onChange: (value: T) => void;
}

export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { label, hint, error, optional, value, options, onChange, ...rest } = props;
  const choose = (wanted: string) => {
    const option = options.find((one) => one.value === wanted);
    if (option !== undefined) onChange(option.value);
  };
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(ids) => (
        <div className="kern-form-input__select-wrapper">
          <select
            {...rest}
            {...ids}
            className="kern-form-input__select"
            value={value}
            onChange={(event) => choose(event.target.value)}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </div>
      )}
    </Field>
  );
}
