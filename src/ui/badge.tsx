import type { ReactNode } from 'react';
import './badge.css';
import { Icon, type IconName } from './icons.tsx';

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

const TONE_ICONS: Record<Tone, IconName | null> = {
  neutral: null,
  info: 'info',
  success: 'success',
  warning: 'warning',
  danger: 'danger',
};

interface BadgeProps {
  readonly tone?: Tone;
  readonly children: ReactNode;
}

export function Badge({ tone = 'neutral', children }: BadgeProps) {
  const icon = TONE_ICONS[tone];
  return (
    <span className={`kern-badge plenum-badge ${tone === 'neutral' ? '' : `kern-badge--${tone}`}`} data-tone={tone}>
      {icon !== null && <Icon name={icon} size="small" />}
      <span className="kern-label">{children}</span>
    </span>
  );
}
