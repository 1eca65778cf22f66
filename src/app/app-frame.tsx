import { type ReactNode, useLayoutEffect, useRef } from 'react';
import './app-frame.css';
import { hrefTo, pathTo } from '../ui/address.ts';
import { usePageTitle } from '../ui/use-page-title.ts';
import { useWords } from '../words/words.ts';
import { LegalFooter } from './legal-footer.tsx';

interface AppFrameProps {
  /** Of the browser's tab; „Plenum“ is added. */
  readonly title: string;
  /** Beside the name of the app: title and date of the session. */
  readonly subtitle?: ReactNode;
  /** The red thread. */
  readonly thread?: ReactNode;
  /** „noch 13 min“ */
  readonly clock?: ReactNode;
  /** The pill that says where the work is stored. */
  readonly status?: ReactNode;
  readonly actions?: ReactNode;
  /** Stays at the lower edge, in reach of the thumb. */
  readonly bottom?: ReactNode;
  /** `page` a column to read, `wide` the whole width, `screen` the whole width and no footer: one decision per screen. */
  readonly layout?: 'page' | 'wide' | 'screen';
  readonly children: ReactNode;
}

/** The address of the screen drawn last. */
let lastAddress: string | null = null;

/**
 * After going somewhere those who listen or use the keyboard begin at the top of the screen. A frame that is drawn anew
 * at the same address came from others (a round was opened, a session was read) and must not move the focus.
 */
function useScreenFocus() {
  const content = useRef<HTMLElement>(null);
  // Before anybody sees the screen: a moment later it would take the focus from a field in which somebody types already.
  useLayoutEffect(() => {
    const cameFrom = lastAddress;
    lastAddress = location.hash;
    if (cameFrom === null || cameFrom === location.hash) return;
    window.scrollTo(0, 0);
    content.current?.focus({ preventScroll: true });
  }, []);
  return content;
}

export function AppFrame(props: AppFrameProps) {
  const { title, subtitle, thread, clock, status, actions, bottom, layout = 'page', children } = props;
  const { ui } = useWords();
  const content = useScreenFocus();
  usePageTitle(title);
  return (
    <div className="plenum-frame" data-layout={layout}>
      {/* A button, not a link: the hash belongs to the router. */}
      <button type="button" className="plenum-skip" onClick={() => content.current?.focus()}>
        {ui.skipToContent}
      </button>
      <header className="plenum-head" data-thread={thread !== undefined || undefined} data-print="hide">
        <a className="plenum-name" href={hrefTo(pathTo.start())}>
          {ui.appName}
        </a>
        {subtitle !== undefined && <div className="plenum-head-subtitle">{subtitle}</div>}
        {thread !== undefined && <div className="plenum-head-thread">{thread}</div>}
        {clock !== undefined && <div className="plenum-head-clock">{clock}</div>}
        {status !== undefined && <div className="plenum-head-status">{status}</div>}
        {actions !== undefined && <div className="plenum-head-actions">{actions}</div>}
      </header>
      <main id="content" ref={content} className="plenum-content" tabIndex={-1}>
        {children}
      </main>
      {bottom !== undefined && (
        <div className="plenum-bottom" data-print="hide">
          {bottom}
        </div>
      )}
      {layout !== 'screen' && <LegalFooter />}
    </div>
  );
}
