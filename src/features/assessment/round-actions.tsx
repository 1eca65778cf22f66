import { unreachable } from '../../domain/result.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { useFocusAfterDeed } from '../../ui/use-focus-after-deed.ts';
import { useNow } from '../../ui/use-now.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { secondsLeft } from './countdown.ts';
import type { RoundPanelProps } from './round-panel-props.ts';
import type { RoundStep } from './round-step.ts';

type RoundActionsProps = RoundPanelProps & { readonly step: RoundStep; readonly ready: boolean };

function Unopened({ number, props }: { readonly number: number; readonly props: RoundActionsProps }) {
  const { panel } = useWords().assessment;
  const { list } = useFormat();
  const { proposals, criteria, ready, prepareHref, onOpenRound } = props;
  const missing = proposals.length === 0 ? panel.noProposals : panel.noDimensions;
  const dimensions = list(criteria.map(({ name }) => `„${name}“`));
  return (
    <>
      <p>{ready ? panel.notYetText(proposals.length, dimensions) : missing}</p>
      <div className="plenum-row">
        {!ready && (
          <ButtonLink kind="primary" href={prepareHref}>
            {panel.toPrepare}
          </ButtonLink>
        )}
        <Button kind="primary" icon="play" disabled={!ready} onClick={() => onOpenRound(number)}>
          {panel.open(number)}
        </Button>
      </div>
    </>
  );
}

interface CountdownProps {
  readonly revealsAt: number | null;
  readonly clockOffset: number;
  readonly onCancel: () => void;
}

function Countdown({ revealsAt, clockOffset, onCancel }: CountdownProps) {
  const { panel } = useWords().assessment;
  const now = useNow(clockOffset, 250);
  return (
    <>
      <p className="plenum-round-countdown" role="status">
        {panel.countdown(revealsAt === null ? 3 : Math.min(3, secondsLeft(revealsAt, now)))}
      </p>
      <Button kind="primary" icon="close" onClick={onCancel}>
        {panel.cancel}
      </Button>
    </>
  );
}

function Action(props: RoundActionsProps) {
  const { panel } = useWords().assessment;
  const { step, clockOffset, onWish, onOpenRound } = props;
  switch (step.kind) {
    case 'unopened':
      return <Unopened number={step.number} props={props} />;
    case 'opening':
      return <p className="plenum-muted">{panel.waitingForRelay}</p>;
    case 'open':
      return (
        <>
          <p>
            {step.fact.progress.base === 0
              ? panel.nobodyYet
              : panel.missing(step.fact.progress.base - step.fact.progress.finished)}
          </p>
          <Button kind="primary" disabled={step.closing} onClick={() => onWish(step.pair.wish.id, 'closed')}>
            {step.closing ? panel.closing : panel.close}
          </Button>
        </>
      );
    case 'closed':
      return (
        <>
          <p>{panel.closedText}</p>
          <Button kind="primary" icon="eye" onClick={() => onWish(step.pair.wish.id, 'revealed')}>
            {panel.reveal}
          </Button>
        </>
      );
    case 'countdown':
      return (
        <Countdown
          revealsAt={step.revealsAt}
          clockOffset={clockOffset}
          onCancel={() => onWish(step.pair.wish.id, 'closed')}
        />
      );
    case 'partly':
      return (
        <Button kind="primary" icon="eye" onClick={() => onWish(step.pair.wish.id, 'revealed')}>
          {panel.reveal}
        </Button>
      );
    case 'revealed':
      return (
        <div className="plenum-round-after">
          <Button icon="play" onClick={() => onOpenRound(step.next)}>
            {panel.open(step.next)}
          </Button>
          {props.files}
        </div>
      );
    default:
      return unreachable(step);
  }
}

/** Exactly what makes sense now: never two ways that contradict each other. */
export function RoundActions(props: RoundActionsProps) {
  const place = useFocusAfterDeed<HTMLDivElement>(props.step.kind);
  return (
    <div className="plenum-round-actions" ref={place} tabIndex={-1}>
      <Action {...props} />
    </div>
  );
}
