import type { ReactNode } from 'react';

/** A proposal that leads to its way, and is plain text where that cannot be read here. */
export function WayLink({ href, children }: { readonly href: string | null; readonly children: ReactNode }) {
  if (href === null) return children;
  return (
    <a className="kern-link" href={href}>
      {children}
    </a>
  );
}
