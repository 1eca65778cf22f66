import './score-bar.css';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { HandSlot } from '../../ui/hand-slot.tsx';
import type { IconName } from '../../ui/icons.tsx';
import { useWords } from '../../words/words.ts';

interface ScoreBarProps {
  /** Comes and goes; it lies over the page instead of pushing it. */
  readonly above?: ReactNode;
  readonly back: { readonly label: string; readonly go: () => void } | null;
  readonly middle: ReactNode;
  readonly next: {
    readonly label: string;
    readonly go: () => void;
    readonly primary: boolean;
    /** In front of the words of a step that ends here; without one an arrow leads on. */
    readonly icon?: IconName;
  } | null;
}

/** One obvious next step, in reach of the thumb. */
export function ScoreBar({ above, back, middle, next }: ScoreBarProps) {
  const { assessment } = useWords();
  return (
    <nav className="plenum-score-bar" aria-label={assessment.score.bar}>
      {above}
      <div className="plenum-score-steps">
        {back === null ? (
          <span />
        ) : (
          <Button icon="arrow-left" onClick={back.go}>
            {back.label}
          </Button>
        )}
        <div className="plenum-score-middle">
          <div>{middle}</div>
          <HandSlot />
        </div>
        {next !== null && (
          <Button
            kind={next.primary ? 'primary' : 'secondary'}
            {...(next.icon === undefined ? { iconAfter: 'arrow-right' as const } : { icon: next.icon })}
            onClick={next.go}
          >
            {next.label}
          </Button>
        )}
      </div>
    </nav>
  );
}
