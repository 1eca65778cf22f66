import { useLayoutEffect, useRef, useState } from 'react';

interface CutTextProps {
  readonly text: string;
  /** Says where the whole is to be read. */
  readonly more: string;
  /** Its style says after how many lines it is cut. */
  readonly className: string;
}

/** A text with so many lines as its place has room for; where that is not all of it, a line says so. */
export function CutText({ text, more, className }: CutTextProps) {
  const target = useRef<HTMLParagraphElement>(null);
  const [cut, setCut] = useState(false);
  useLayoutEffect(() => {
    const element = target.current;
    if (element === null || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => setCut(element.scrollHeight > element.clientHeight + 1));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <>
      <p ref={target} className={className}>
        {text}
      </p>
      {cut && <p data-more>{more}</p>}
    </>
  );
}
