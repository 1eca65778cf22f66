import type { SeatId } from '../../domain/ids.ts';
import type { BallotDeeds } from '../../features/ballot/ballot-deeds.ts';
import { GroupForms } from '../../features/ballot/group-form.tsx';
import { ThesisPanel } from '../../features/ballot/thesis-panel.tsx';
import { ThesisScreen } from '../../features/ballot/thesis-screen.tsx';
import { ThesisWall } from '../../features/ballot/thesis-wall.tsx';
import { Card } from '../../ui/card.tsx';
import { answers, ballotStates, groupSheets } from './gallery-ballot.ts';
import { galleryWords as words } from './gallery-words.ts';

const nothing = () => undefined;
const deeds: BallotDeeds = {
  set: nothing,
  begin: nothing,
  move: nothing,
  add: nothing,
  addAll: () => nothing,
  change: nothing,
  remove: () => nothing,
  enter: nothing,
  sheets: nothing,
  nameRow: nothing,
  onPaper: nothing,
  picture: nothing,
  next: () => 1,
};

/** Groups have sheets only in the states that are named after them. */
const galleryOf = (name: string) => (name.includes('groups') ? groupSheets : []);
const own = (name: string) => {
  const [sheet] = name === 'groups-writing' ? groupSheets : [];
  return sheet === undefined ? null : { sheet, deeds: { mark: nothing, write: nothing } };
};

/** Theses in every state on tablet, cockpit and wall: nothing typed yet, covered, live, closed, shown, sixty of them. */
export function GalleryBallots() {
  return ballotStates.map(([name, wish, fact]) => (
    <div key={name} className="plenum-gallery-board" data-gallery={`theses-${name}`}>
      <Card heading={`${words.ballots}: ${name}`}>
        <ThesisScreen
          title={words.ballots}
          wish={wish}
          fact={fact}
          answers={answers}
          seat={'seat' as SeatId}
          layer="counted"
          connected={false}
          late={name === 'closed'}
          own={own(name)}
          sheets={galleryOf(name)}
          onAnswer={nothing}
        />
      </Card>
      <ThesisPanel
        title={words.ballots}
        session={words.short}
        wish={wish}
        fact={fact}
        groups={3}
        making={null}
        sheets={galleryOf(name)}
        deeds={deeds}
        sheetOf={() => ({ mark: nothing, write: nothing })}
        printHref="#/"
      />
      {name === 'groups-writing' && (
        <GroupForms title={words.ballots} wish={wish} groups={[words.short]} backHref="#/" />
      )}
      <div className="plenum-gallery-screen">
        <ThesisWall title={words.ballots} wish={wish} fact={fact} sheets={galleryOf(name)} />
      </div>
    </div>
  ));
}

/** The same states on the wall alone. */
export const ballotScenes = Object.fromEntries(
  ballotStates.map(([name, wish, fact]) => [
    `theses-${name}`,
    () => <ThesisWall title={words.ballots} wish={wish} fact={fact} sheets={galleryOf(name)} />,
  ]),
);
