import type { ComponentProps, ReactNode } from 'react';
import './fold.css';

interface FoldProps extends ComponentProps<'details'> {
  readonly summary: ReactNode;
  /** What it is called where the summary alone does not say whose it is. */
  readonly summaryLabel?: string;
  /** How many there are, or how far it is: read before it is opened. */
  readonly status?: string | undefined;
}

/** What lies folded below one line until somebody wants it. */
export function Fold({ summary, summaryLabel, status, className = '', children, ...details }: FoldProps) {
  return (
    <details {...details} className={`plenum-fold ${className}`.trim()}>
      <summary aria-label={summaryLabel}>
        {summary}
        {status !== undefined && status !== '' && <span className="plenum-fold-status"> {status}</span>}
      </summary>
      <div className="plenum-fold-inside">{children}</div>
    </details>
  );
}
