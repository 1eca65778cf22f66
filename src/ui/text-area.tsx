import type { ComponentProps } from 'react';
import { Field, type FieldWords } from './field.tsx';
import { useLimit } from './use-limit.tsx';

export interface TextAreaProps extends FieldWords, Omit<ComponentProps<'textarea'>, 'onChange' | 'value' | 'id'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function TextArea({ label, hint, error, optional, value, onChange, className, ...rest }: TextAreaProps) {
  const limit = useLimit(value, rest.maxLength);
  return (
    <Field label={label} hint={hint} error={error} optional={optional} limit={limit}>
      {(ids) => (
        <textarea
          {...rest}
          {...ids}
          onPaste={(event) => {
            limit.onPaste(event);
            rest.onPaste?.(event);
          }}
          className={`kern-form-input__input ${className ?? ''}`}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
