import type { ReactNode } from 'react';
import './empty-state.css';
import { Icon, type IconName } from './icons.tsx';

interface EmptyStateProps {
  readonly icon?: IconName;
  readonly title: string;
  /** Where it is the whole screen, its title is the screen's heading. */
  readonly level?: 1 | 2;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** Nothing here yet: says so, says why, and offers the next step. */
export function EmptyState({ icon = 'info', title, level, children, actions }: EmptyStateProps) {
  const Title = level === undefined ? 'p' : (`h${level}` as const);
  return (
    <div className="plenum-empty">
      <Icon name={icon} size="large" />
      <Title className="plenum-empty-title">{title}</Title>
      {children !== undefined && <div className="plenum-muted">{children}</div>}
      {actions !== undefined && <div className="plenum-row">{actions}</div>}
    </div>
  );
}
