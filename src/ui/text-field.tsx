import type { ComponentProps } from 'react';
import { Field, type FieldWords } from './field.tsx';

export interface TextFieldProps extends FieldWords, Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'id'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function TextField({ label, hint, error, optional, value, onChange, className, ...rest }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(ids) => (
        <input
          type="text"
          autoComplete="off"
          {...rest}
          {...ids}
          className={`kern-form-input__input ${className ?? ''}`}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
