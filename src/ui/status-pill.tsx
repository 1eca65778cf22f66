import type { ReactNode } from 'react';
import './status-pill.css';

/** `good` a filled dot, `pending` a half one, `alone` a hollow one, `bad` a triangle: shape before colour. */
export type PillTone = 'good' | 'pending' | 'alone' | 'bad';

interface StatusPillProps {
  readonly tone: PillTone;
  readonly children: ReactNode;
}

function Mark({ tone }: { readonly tone: PillTone }) {
  return (
    <svg className="plenum-pill-mark" viewBox="0 0 16 16" aria-hidden="true">
      {tone === 'good' && <circle cx="8" cy="8" r="6" fill="currentColor" />}
      {tone === 'pending' && <path d="M8 2a6 6 0 0 1 0 12Z" fill="currentColor" />}
      {(tone === 'pending' || tone === 'alone') && (
        <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="2.5" />
      )}
      {tone === 'bad' && <path d="M8 1.5 15 14.5H1Z" fill="currentColor" />}
    </svg>
  );
}

export function StatusPill({ tone, children }: StatusPillProps) {
  return (
    <span className="plenum-pill" data-tone={tone}>
      <Mark tone={tone} />
      <span>{children}</span>
    </span>
  );
}
