import type { ComponentProps, ReactNode } from 'react';
import './card.css';

interface CardProps extends ComponentProps<'section'> {
  readonly heading?: ReactNode;
  /** Stands right of the heading: a number, a button, a short word. */
  readonly aside?: ReactNode;
  readonly level?: 1 | 2 | 3;
}

export function Card({ heading, aside, level = 2, className, children, ...rest }: CardProps) {
  const Heading = `h${level}` as const;
  return (
    <section {...rest} className={`kern-card kern-card--hug plenum-card ${className ?? ''}`}>
      {heading !== undefined && (
        <header className="plenum-card-head">
          <Heading>{heading}</Heading>
          {aside !== undefined && <div className="plenum-card-aside">{aside}</div>}
        </header>
      )}
      {children}
    </section>
  );
}
