import { type ReactNode, useId } from 'react';
import './field.css';
import { useWords } from '../words/words.ts';
import { Icon } from './icons.tsx';
import type { useLimit } from './use-limit.tsx';

export interface FieldWords {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Writes „freiwillig“ behind the label; a field without it has to be filled in. */
  readonly optional?: boolean | undefined;
}

interface FieldProps extends FieldWords {
  /** What is said of how much fits. */
  readonly limit?: Pick<ReturnType<typeof useLimit>, 'id' | 'line'>;
  readonly children: (ids: {
    readonly id: string;
    readonly 'aria-describedby': string | undefined;
    readonly 'aria-invalid': true | undefined;
  }) => ReactNode;
}

/** The frame that all entry fields share: label, hint and error, tied together for those who cannot see them. */
export function Field({ label, hint, error, optional = false, limit, children }: FieldProps) {
  const { ui } = useWords();
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const described = [hint && hintId, limit?.id, error && errorId].filter(Boolean).join(' ');
  return (
    <div className={`kern-form-input plenum-field ${error ? 'kern-form-input--error' : ''}`}>
      <label className="kern-label" htmlFor={id}>
        {label}
        {optional && <span className="kern-label__optional"> ({ui.optional})</span>}
      </label>
      {hint && (
        <p className="kern-hint" id={hintId}>
          {hint}
        </p>
      )}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {limit?.line}
      {error && (
        <p className="plenum-field-error" id={errorId}>
          <Icon name="danger" size="small" />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}
