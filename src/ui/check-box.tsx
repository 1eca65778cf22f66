import { type ComponentProps, useId } from 'react';
import './check-box.css';

interface CheckBoxProps extends Omit<ComponentProps<'input'>, 'onChange' | 'checked' | 'type' | 'id'> {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function CheckBox({ label, hint, checked, onChange, ...rest }: CheckBoxProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  return (
    <div className="kern-form-check plenum-check">
      <input
        {...rest}
        id={id}
        type="checkbox"
        className="kern-form-check__checkbox"
        checked={checked}
        aria-describedby={hint ? hintId : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label className="kern-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className="plenum-check-hint" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  );
}
