import type { ReactNode } from 'react';
import type { ActivityKind, AgendaItem } from '../../domain/agenda/agenda.ts';
import type { RoundFact } from '../../domain/assessment/assessment.ts';
import type { AgendaItemId } from '../../domain/ids.ts';
import { namedProposals } from '../../domain/proposal/named-proposal.ts';
import type { WallView } from '../../domain/session/wall-look.ts';
import { WallCycle } from '../../features/agenda/wall-cycle.tsx';
import { WallExplain, WallProposals } from '../../features/agenda/wall-explain.tsx';
import { WallGoals } from '../../features/agenda/wall-goals.tsx';
import { WallItem } from '../../features/agenda/wall-item.tsx';
import { WallText } from '../../features/agenda/wall-text.tsx';
import { WallWelcome } from '../../features/agenda/wall-welcome.tsx';
import { AssessmentWall } from '../../features/assessment/assessment-wall.tsx';
import { WallJoin } from '../../features/assessment/wall-join.tsx';
import { WallHeld, WallOff } from '../wall/wall-rest.tsx';
import { ballotScenes } from './gallery-ballots.tsx';
import { boardScenes } from './gallery-board-walls.tsx';
import { checkInScenes } from './gallery-check-in.tsx';
import { fileScenes } from './gallery-files.tsx';
import { groupScenes } from './gallery-group-walls.tsx';
import { resultScenes } from './gallery-result-walls.tsx';
import {
  axes,
  closedRound,
  criteria,
  crowded,
  disputed,
  openRound,
  revealedRound,
  sampleProposals,
  scattered,
  wishOf,
} from './gallery-round.ts';
import { surveyScenes } from './gallery-survey.tsx';
import { timelineScenes } from './gallery-timeline.tsx';
import { galleryWords as words } from './gallery-words.ts';

const code = 'K7Q4MX';
const href = 'https://plenum.example-kreis.de/sitzung/#/join/K7Q4MX';
const twelve = sampleProposals(12);
const forty = sampleProposals(40);
const longText = words.paragraph.repeat(14);
const running = { kind: 'running', startedAt: 0, endsAt: 13 * 60_000 } as const;

const itemOf = (activity: ActivityKind, more: Partial<AgendaItem> = {}): AgendaItem => ({
  id: 'item' as AgendaItemId,
  title: words.stations[3]?.label ?? '',
  minutes: 30,
  activity,
  who: '',
  text: '',
  order: 'V',
  ...more,
});
const veryLong = (activity: ActivityKind) =>
  itemOf(activity, { title: `${words.long} · ${words.long}`, text: longText });

const talk = (item: AgendaItem) => <WallItem item={item} next={itemOf('talk')} timer={running} now={0} code={code} />;

const assessment = (proposals: typeof twelve, fact: RoundFact | null, view: WallView = 'auto', earlier = false) => (
  <AssessmentWall
    round={fact === null ? null : wishOf(proposals, earlier ? 2 : 1)}
    fact={fact}
    earlier={earlier ? revealedRound(proposals, scattered(proposals.length)) : null}
    criteria={criteria}
    axes={axes}
    proposals={proposals}
    view={view}
    voices={{ kind: 'all' }}
    field={null}
    clockOffset={0}
    rehearsal={false}
    join={<WallJoin code={code} address={href} />}
  />
);

const explain = (index: number, more: string) => {
  const named = namedProposals(twelve)[index];
  const facts = ['targetGroup', 'effects', 'means', 'goal', 'indicator'].map((id) => ({
    id,
    term: words.axis,
    text: words.sentence + more,
  }));
  if (named === undefined) return null;
  const shown = more === '' ? named : { ...named, title: `${words.long} · ${words.long}` };
  return <WallExplain named={shown} origin={words.long} facts={facts} timer={running} now={0} code={code} />;
};

const welcome = (title: string, invitation: { readonly code: string; readonly href: string } | null) => (
  <WallWelcome
    title={title}
    date="2027-05-13"
    startsAt="14:00"
    invitation={invitation}
    wifi={title === '' ? null : { name: words.short, password: words.axis }}
    people={invitation === null ? null : 17}
  />
);

/** Every picture of the wall in its states: empty, waiting, very long, forty proposals. */
export const wallScenes: Readonly<Record<string, () => ReactNode>> = {
  'welcome-empty': () => welcome('', null),
  'welcome-long': () => welcome(words.long, { code, href }),
  item: () => talk(itemOf('talk', { who: words.short })),
  'item-long': () => talk(veryLong('talk')),
  break: () => talk(itemOf('break')),
  goals: () => <WallGoals item={itemOf('goals')} goals={[words.sentence, words.short]} code={code} />,
  'goals-long': () => (
    <WallGoals
      item={veryLong('goals')}
      goals={Array.from({ length: 24 }, (_, index) => `${words.sentence} ${words.long} ${index + 1}`)}
      code={code}
    />
  ),
  cycle: () => <WallCycle item={itemOf('cycle')} current="assessment" mandate={words.sentence} code={code} />,
  'cycle-long': () => <WallCycle item={veryLong('cycle')} current={null} mandate={longText} code={code} />,
  text: () => <WallText item={itemOf('text', { text: words.sentence })} code={code} />,
  'text-long': () => <WallText item={veryLong('text')} code={code} />,
  'proposals-none': () => <WallProposals title={words.short} proposals={[]} code={code} />,
  'proposals-40': () => <WallProposals title={words.short} proposals={namedProposals(forty)} code={code} />,
  explain: () => explain(2, ''),
  'explain-long': () => explain(2, words.paragraph),
  ...fileScenes,
  method: () => assessment(twelve, null),
  covered: () => assessment(twelve, openRound(twelve)),
  closed: () => assessment(twelve, closedRound(twelve)),
  countdown: () => assessment(twelve, closedRound(twelve, Date.UTC(2100, 0))),
  nothing: () => assessment(twelve, revealedRound(twelve, [])),
  'grid-12': () => assessment(twelve, revealedRound(twelve, crowded(12)), 'auto', true),
  'grid-offline': () => assessment(twelve, revealedRound(twelve, scattered(12))),
  'grid-40': () => assessment(forty, revealedRound(forty, scattered(40))),
  'grid-40-crowded': () => assessment(forty, revealedRound(forty, crowded(40))),
  'grid-13-disputed': () => assessment(forty.slice(0, 13), revealedRound(forty.slice(0, 13), disputed(13))),
  'grid-20-disputed': () => assessment(forty.slice(0, 20), revealedRound(forty.slice(0, 20), disputed(20))),
  'grid-40-disputed': () => assessment(forty, revealedRound(forty, disputed(40))),
  'table-12': () => assessment(twelve, revealedRound(twelve, scattered(12)), 'table'),
  'table-40': () => assessment(forty, revealedRound(forty, scattered(40)), 'table'),
  'ranking-12': () => assessment(twelve, revealedRound(twelve, scattered(12)), 'ranking'),
  'ranking-40': () => assessment(forty, revealedRound(forty, scattered(40)), 'ranking'),
  ...resultScenes,
  ...boardScenes,
  ...ballotScenes,
  ...groupScenes,
  ...checkInScenes,
  ...timelineScenes,
  ...surveyScenes,
  held: () => <WallHeld />,
  off: () => <WallOff />,
};
