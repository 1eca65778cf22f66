import type { ReactNode } from 'react';
import { type Mock, vi } from 'vitest';
import { allVoices } from '../../src/domain/grid/voices.ts';
import type { AssessmentWallProps } from '../../src/features/assessment/assessment-wall.tsx';
import { RoundPanel } from '../../src/features/assessment/round-panel.tsx';
import type { RoundPanelProps } from '../../src/features/assessment/round-panel-props.ts';
import { axes, need, openFact, proposals, weight, wishFor } from './assessment-scene.ts';

/** What the panel and the wall of this scene speak of. */
export const threeProposals = proposals(3);

/** What the panel hands out, by the name under which it does. */
type PanelDeeds = Readonly<Record<Extract<keyof RoundPanelProps, `on${string}`>, Mock>>;

/** Whatever can be pressed in the panel, heard by the test alone. */
export const panelDeeds = (): PanelDeeds => ({
  onOpenRound: vi.fn(),
  onRehearse: vi.fn(),
  onShow: vi.fn(),
  onAgreeToFew: vi.fn(),
  onWish: vi.fn(),
  onPresent: vi.fn(),
  onSwapAxes: vi.fn(),
  onAxes: vi.fn(),
  onVoices: vi.fn(),
  onField: vi.fn(),
  onWall: vi.fn(),
  onDecide: vi.fn(),
});

/** The panel of rounds as it stands in the cockpit before the first of them. */
export const roundPanel = (more: Partial<RoundPanelProps>, deeds = panelDeeds()): ReactNode => (
  <RoundPanel
    rounds={[]}
    rehearsal={false}
    criteria={[need, weight]}
    axes={axes}
    proposals={threeProposals}
    presented={null}
    wall="auto"
    wallVoices={allVoices}
    wallField={null}
    late={[]}
    nameOf={(seat) => `Name von ${seat}`}
    clockOffset={0}
    prepareHref="#/prepare"
    {...deeds}
    {...more}
  />
);

/** The wall while 24 of 26 have judged the first round. */
export const roundWall: AssessmentWallProps = {
  round: wishFor(threeProposals),
  fact: openFact(threeProposals, 24),
  earlier: null,
  criteria: [need, weight],
  axes,
  proposals: threeProposals,
  view: 'auto',
  voices: allVoices,
  field: null,
  clockOffset: 0,
  rehearsal: false,
  join: null,
};
