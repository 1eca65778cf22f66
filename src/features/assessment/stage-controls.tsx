import { axisCriteria } from '../../domain/grid/grid.ts';
import { namedProposals } from '../../domain/proposal/named-proposal.ts';
import { wallViews } from '../../domain/session/wall-look.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useRoundsWords } from '../../words/rounds.ts';
import type { RoundPanelProps } from './round-panel-props.ts';
import { AxisChoice, FieldChoice, VoicesChoice } from './wall-controls.tsx';

function Presented({ proposals, presented, onPresent }: RoundPanelProps) {
  const { panel } = useRoundsWords();
  const named = namedProposals(proposals);
  const index = named.findIndex(({ proposal }) => proposal === presented);
  const shown = named[index];
  const [previous, next] = [named[index - 1], named[index + 1]];
  return (
    <div className="plenum-stage-line">
      <p>
        <span className="plenum-muted">{panel.presented}</span>
        <strong>{shown === undefined ? panel.free : `${shown.number} ${shown.shortTitle}`}</strong>
      </p>
      <div className="plenum-row">
        {shown === undefined ? (
          <Button compact disabled={named.length === 0} onClick={() => onPresent(named[0]?.proposal ?? null)}>
            {panel.begin}
          </Button>
        ) : (
          <>
            <Button
              compact
              icon="arrow-left"
              disabled={previous === undefined}
              onClick={() => onPresent(previous?.proposal ?? null)}
            >
              {panel.previous}
            </Button>
            <Button
              compact
              iconAfter="arrow-right"
              disabled={next === undefined}
              onClick={() => onPresent(next?.proposal ?? null)}
            >
              {panel.next}
            </Button>
            <Button compact kind="tertiary" onClick={() => onPresent(null)}>
              {panel.letGo}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

/** Which dimension lies where, and the two axes changed for each other by one press. */
function Axes(props: RoundPanelProps) {
  const { panel } = useRoundsWords();
  if (axisCriteria(props.criteria, props.axes) === null) return null;
  return (
    <div className="plenum-stage-line">
      <AxisChoice {...props} />
      <Button compact onClick={props.onSwapAxes}>
        {panel.swap}
      </Button>
    </div>
  );
}

/** What the moderator needs at once, whatever the wall shows; everything else is in the list. */
const atHand = ['auto', 'blank'] as const;

function WallChoice({ wall, onWall }: RoundPanelProps) {
  const { panel } = useRoundsWords();
  return (
    <div className="plenum-stage-line plenum-wall-choice">
      <SelectField
        label={panel.wall}
        value={wall}
        options={wallViews.map((view) => ({ value: view, label: panel.wallView[view] }))}
        onChange={onWall}
      />
      <div className="plenum-row">
        {atHand.map((view) => (
          <Button key={view} compact aria-pressed={wall === view} onClick={() => onWall(view)}>
            {panel.wallView[view]}
          </Button>
        ))}
      </div>
    </div>
  );
}

/** What the others see: the proposal everybody follows, the wall, and once there are rounds how their picture is drawn. */
export function StageControls(props: RoundPanelProps) {
  return (
    <div className="plenum-stage">
      <Presented {...props} />
      <WallChoice {...props} />
      {props.rounds.length > 0 && (
        <>
          <div className="plenum-stage-line">
            <div className="plenum-stage-selects">
              <FieldChoice {...props} />
              <VoicesChoice {...props} />
            </div>
          </div>
          <Axes {...props} />
        </>
      )}
    </div>
  );
}
