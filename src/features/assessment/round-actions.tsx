import { gapsIn } from '../../domain/assessment/assessment.ts';
import { gridPicture } from '../../domain/grid/grid.ts';
import { namedProposals } from '../../domain/proposal/named-proposal.ts';
import { unreachable } from '../../domain/result.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useFormat } from '../../words/format.ts';
import { useRoundsWords } from '../../words/rounds.ts';
import { useWords } from '../../words/words.ts';
import { countdownStep, secondsLeft } from './countdown.ts';
import { useFewWarning } from './few-warning.tsx';
import { RehearsalBar } from './rehearsal-bar.tsx';
import { RoundOpeningForm } from './round-opening.tsx';
import type { RoundPanelProps } from './round-panel-props.ts';
import type { RoundStep } from './round-step.ts';
import { ShowSingly } from './show-singly.tsx';

type RoundActionsProps = RoundPanelProps & { readonly step: RoundStep; readonly ready: boolean };
type StepOf<Kind extends RoundStep['kind']> = Extract<RoundStep, { readonly kind: Kind }>;

function Unopened({ number, props }: { readonly number: number; readonly props: RoundActionsProps }) {
  const { panel } = useRoundsWords();
  const { list } = useFormat();
  const { proposals, criteria, ready, prepareHref, onOpenRound, onRehearse } = props;
  const missing = proposals.length === 0 ? panel.noProposals : panel.noDimensions;
  const dimensions = list(criteria.map(({ name }) => `„${name}“`));
  return (
    <>
      <p>{ready ? panel.notYetText(proposals.length, dimensions) : missing}</p>
      {!ready && (
        <ButtonLink kind="primary" href={prepareHref}>
          {panel.toPrepare}
        </ButtonLink>
      )}
      <RoundOpeningForm
        kind="primary"
        number={number}
        proposals={proposals}
        suggested={null}
        ready={ready}
        onOpen={onOpenRound}
      />
      {ready && <RehearsalBar running={false} onBegin={() => onRehearse(true)} onEnd={() => onRehearse(false)} />}
    </>
  );
}

interface CountdownProps {
  readonly step: StepOf<'countdown'>;
  readonly props: RoundActionsProps;
}

function Countdown({ step, props }: CountdownProps) {
  const { panel } = useRoundsWords();
  const { clockOffset, proposals, onWish, onShow } = props;
  const now = useNow(clockOffset, countdownStep);
  const { revealsAt, soon, pair } = step;
  const seconds = revealsAt === null ? 3 : Math.min(3, secondsLeft(revealsAt, now));
  const isSingle = pair.wish.wish !== 'revealed';
  const single = isSingle ? namedProposals(proposals).find(({ proposal }) => proposal === soon[0]) : undefined;
  const cancel = () => {
    if (isSingle) for (const proposal of soon) onShow(pair.wish.id, proposal, false);
    else onWish(pair.wish.id, 'closed');
  };
  return (
    <>
      <p className="plenum-round-countdown" role="status">
        {single === undefined ? panel.countdown(seconds) : panel.countdownFor(single.shortTitle, seconds)}
      </p>
      <Button kind="primary" icon="close" className="plenum-edge" onClick={cancel}>
        {panel.cancel}
      </Button>
    </>
  );
}

interface ClosedProps {
  readonly step: StepOf<'closed' | 'partly'>;
  readonly props: RoundActionsProps;
}

function Closed({ step, props }: ClosedProps) {
  const { panel } = useRoundsWords();
  const { wish } = step.pair;
  const { fact } = step;
  const shown = fact.state === 'revealed' ? fact.shown : [];
  const covered = wish.proposals.filter((id) => !shown.includes(id));
  const { show, warning } = useFewWarning({
    fact,
    // Of a rehearsal nothing is kept, and nothing in it is meant.
    few: props.rehearsal ? [] : covered.filter((id) => props.few?.includes(id) === true),
    agreed: wish.showsFew ?? [],
    onAgree: (proposals) => props.onAgreeToFew(wish.id, proposals),
  });
  const showAll = () => show(covered, () => props.onWish(wish.id, 'revealed'));
  const gaps = gapsIn(fact.progress);
  return (
    <>
      {step.kind === 'closed' && (
        <>
          <p>
            {panel.closedText} {gaps > 0 && panel.gaps(gaps)}
          </p>
          <Button kind="primary" icon="eye" className="plenum-edge" onClick={showAll}>
            {panel.reveal}
          </Button>
        </>
      )}
      {warning}
      {wish.proposals.length > 1 && (
        <ShowSingly
          wish={wish}
          fact={step.fact}
          proposals={props.proposals}
          onShow={(proposal) => show([proposal], () => props.onShow(wish.id, proposal, true))}
          onShowAll={showAll}
        />
      )}
    </>
  );
}

/** The next round: for everything, or just for what the picture proposes to talk about. */
function After({ step, props }: { readonly step: StepOf<'revealed'>; readonly props: RoundActionsProps }) {
  const { rehearsal } = useWords().assessment;
  const { opening } = useRoundsWords();
  const { criteria, axes, proposals, onOpenRound, onRehearse } = props;
  if (props.rehearsal)
    return (
      <div className="plenum-row">
        <Button kind="primary" onClick={() => onRehearse(false)}>
          {rehearsal.end}
        </Button>
      </div>
    );
  const field = props.wallField;
  const picture = gridPicture({ fact: step.fact, criteria, axes, proposals, field });
  const points = picture?.points ?? [];
  // The wall shows a field enlarged: then the next round is about what lies in it.
  const meant = field === null ? points.filter(({ discuss }) => discuss) : points;
  const label = field === null ? opening.onlyDiscussed(meant.length) : opening.onlyField(meant.length);
  return (
    <div className="plenum-round-after">
      <RoundOpeningForm
        key={step.next}
        kind="secondary"
        number={step.next}
        proposals={proposals}
        suggested={{ label, proposals: meant.map(({ proposal }) => proposal) }}
        ready
        onOpen={onOpenRound}
      />
      {props.files}
    </div>
  );
}

function Action(props: RoundActionsProps) {
  const { panel } = useRoundsWords();
  const { step, onWish } = props;
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
          <Button
            kind="primary"
            className="plenum-edge"
            disabled={step.closing}
            onClick={() => onWish(step.pair.wish.id, 'closed')}
          >
            {step.closing ? panel.closing : panel.close}
          </Button>
        </>
      );
    case 'closed':
    case 'partly':
      return <Closed step={step} props={props} />;
    case 'countdown':
      return <Countdown step={step} props={props} />;
    case 'revealed':
      return <After step={step} props={props} />;
    default:
      return unreachable(step);
  }
}

/** Exactly what makes sense now: never two ways that contradict each other. */
export function RoundActions(props: RoundActionsProps) {
  return (
    <div className="plenum-round-actions">
      {props.rehearsal && props.step.kind !== 'revealed' && (
        <RehearsalBar running onBegin={() => props.onRehearse(true)} onEnd={() => props.onRehearse(false)} />
      )}
      <Action {...props} />
    </div>
  );
}
