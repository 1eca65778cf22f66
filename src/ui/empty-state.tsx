import type { ReactNode } from 'react';
import './empty-state.css';
import { Icon, type IconName } from './icons.tsx';

interface EmptyStateProps {
  readonly icon?: IconName;
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** Nothing here yet: says so, says why, and offers the next step. */
export function EmptyState({ icon = 'info', title, children, actions }: EmptyStateProps) {
  return (
    <div className="plenum-empty">
      <Icon name={icon} size="large" />
      <p className="plenum-empty-title">{title}</p>
      {children !== undefined && <div className="plenum-muted">{children}</div>}
      {actions !== undefined && <div className="plenum-row">{actions}</div>}
    </div>
  );
}
