import type { ReactNode } from 'react';
import './notice.css';
import { useWords } from '../words/words.ts';
import { Icon } from './icons.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

export type NoticeKind = 'success' | 'info' | 'warning' | 'danger';

interface NoticeProps {
  readonly kind: NoticeKind;
  readonly title: string;
  /** What it means. */
  readonly children?: ReactNode;
  /** The way out: one or two buttons. */
  readonly actions?: ReactNode;
  /** A notice that stands there from the start must not interrupt a screen reader. */
  readonly quiet?: boolean;
}

export function Notice({ kind, title, children, actions, quiet = false }: NoticeProps) {
  const { ui } = useWords();
  const role = quiet ? undefined : kind === 'danger' ? 'alert' : 'status';
  return (
    <div className={`kern-alert kern-alert--${kind} plenum-notice`} role={role}>
      <div className="plenum-notice-head">
        <Icon name={kind} />
        <p className="plenum-notice-title">
          <VisuallyHidden>{`${ui.noticeKind[kind]}: `}</VisuallyHidden>
          {title}
        </p>
      </div>
      {(children !== undefined || actions !== undefined) && (
        <div className="plenum-notice-body">
          {children}
          {actions !== undefined && <div className="plenum-row">{actions}</div>}
        </div>
      )}
    </div>
  );
}
