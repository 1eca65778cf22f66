import type { ComponentProps } from 'react';
import './button.css';
import { Icon, type IconName } from './icons.tsx';

export type ButtonKind = 'primary' | 'secondary' | 'tertiary';

interface ButtonLook {
  readonly kind?: ButtonKind;
  readonly icon?: IconName;
  readonly iconAfter?: IconName;
  readonly block?: boolean;
  /** Only for dense places such as the cockpit's lists: 48 px instead of 56 px. */
  readonly compact?: boolean;
}

function lookOf({ kind = 'secondary', block = false, compact = false }: ButtonLook, className?: string) {
  return {
    className: ['kern-btn', `kern-btn--${kind}`, block ? 'kern-btn--block' : '', 'plenum-button', className ?? '']
      .filter(Boolean)
      .join(' '),
    'data-compact': compact || undefined,
  };
}

function Inside({ icon, iconAfter, children }: Pick<ButtonLook, 'icon' | 'iconAfter'> & ComponentProps<'span'>) {
  return (
    <>
      {icon !== undefined && <Icon name={icon} />}
      <span className="kern-label">{children}</span>
      {iconAfter !== undefined && <Icon name={iconAfter} />}
    </>
  );
}

export type ButtonProps = ButtonLook & ComponentProps<'button'>;

export function Button({ kind, icon, iconAfter, block, compact, className, children, ...rest }: ButtonProps) {
  const look = lookOf({ ...(kind && { kind }), ...(block && { block }), ...(compact && { compact }) }, className);
  return (
    <button type="button" {...rest} {...look}>
      <Inside {...(icon && { icon })} {...(iconAfter && { iconAfter })}>
        {children}
      </Inside>
    </button>
  );
}

export type ButtonLinkProps = ButtonLook & ComponentProps<'a'>;

export function ButtonLink({ kind, icon, iconAfter, block, compact, className, children, ...rest }: ButtonLinkProps) {
  const look = lookOf({ ...(kind && { kind }), ...(block && { block }), ...(compact && { compact }) }, className);
  return (
    <a {...rest} {...look}>
      <Inside {...(icon && { icon })} {...(iconAfter && { iconAfter })}>
        {children}
      </Inside>
    </a>
  );
}

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  readonly icon: IconName;
  readonly label: string;
}

/** A square target whose words are only heard; used where the same words stand beside it. */
export function IconButton({ icon, label, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      className={`plenum-icon-button ${className ?? ''}`}
    >
      <Icon name={icon} />
    </button>
  );
}
