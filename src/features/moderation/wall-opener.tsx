import { useState } from 'react';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useModerationWords } from '../../words/moderation.ts';
import './wall-opener.css';

/** `isExtended` is only in some browsers, and only where the page came over https or from this machine. */
type ScreenLike = object & { readonly isExtended?: boolean };

const thisScreen = (): ScreenLike => window.screen;

interface WallOpenerProps {
  readonly href: string;
  /** Where this seat is taken along to the phone; null: there is no server that would bring it there. */
  readonly transferHref: string | null;
  readonly screen?: ScreenLike;
}

/** Opens the wall in a window of its own. With one screen, or where nobody knows, it asks first where it should appear. */
export function WallOpener({ href, transferHref, screen = thisScreen() }: WallOpenerProps) {
  const moderation = useModerationWords();
  const { wall } = moderation;
  const [asking, setAsking] = useState(false);
  // Where everybody would see the cockpit behind the wall, leading on the phone is the better way.
  const isOne = screen.isExtended === false;
  const look = { compact: true, className: 'plenum-wall-opener', icon: 'screen' } as const;
  if (screen.isExtended === true)
    return (
      <ButtonLink {...look} href={href} target="_blank" rel="noopener">
        {moderation.openWall}
      </ButtonLink>
    );
  return (
    <>
      <Button {...look} aria-haspopup="dialog" onClick={() => setAsking(true)}>
        {moderation.openWall}
      </Button>
      <Dialog title={wall.title} isOpen={asking} onClose={() => setAsking(false)}>
        <p>{isOne ? wall.one : wall.unknown}</p>
        <ul className="plenum-wall-places">
          <li>
            <ButtonLink
              block
              kind="primary"
              icon="screen"
              href={href}
              target="_blank"
              rel="noopener"
              onClick={() => setAsking(false)}
            >
              {wall.window}
            </ButtonLink>
            <p className="plenum-muted">{wall.windowText}</p>
          </li>
          <li>
            <div className="plenum-row">
              {transferHref !== null && (
                <ButtonLink href={transferHref} icon="devices">
                  {wall.transfer}
                </ButtonLink>
              )}
              <ButtonLink href={href}>{transferHref === null ? wall.onlyHere : wall.here}</ButtonLink>
            </div>
            <p className="plenum-muted">{transferHref === null ? wall.onlyHereText : wall.hereText}</p>
          </li>
        </ul>
      </Dialog>
    </>
  );
}
