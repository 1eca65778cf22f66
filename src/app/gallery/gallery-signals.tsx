import type { SeatId } from '../../domain/ids.ts';
import { OwnSignals } from '../../features/signals/own-signals.tsx';
import { SignalsLine } from '../../features/signals/signals-line.tsx';
import { Card } from '../../ui/card.tsx';
import { OwnGroups } from '../../ui/own-groups.tsx';
import { galleryWords as words } from './gallery-words.ts';

const nothing = () => undefined;
const hands = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    seat: `seat${index}` as SeatId,
    raise: 1,
    label: index === 1 ? words.long : `${words.short} ${index + 1}`,
  }));

/** What a person says of their own groups; signs from the room: none, some, very many; on the tablet a hand that is down, up, seen. */
export function GallerySignals() {
  return (
    <Card heading={words.signals} data-gallery="signals">
      {(['down', 'up', 'taken'] as const).map((hand) => (
        <OwnSignals
          key={hand}
          hand={hand}
          done={hand === 'down' ? null : hand === 'up'}
          onHand={nothing}
          onDone={nothing}
        />
      ))}
      <OwnGroups groups={[words.short, words.long]} chosen={[words.long]} text={words.long} onChange={nothing} />
      <SignalsLine hands={[]} done={null} onTake={() => nothing} />
      <SignalsLine hands={hands(1)} done={{ finished: 2, missing: [] }} onTake={() => nothing} />
      <SignalsLine
        hands={hands(40)}
        done={{ finished: 2, missing: hands(60).map(({ label }) => label) }}
        onTake={() => nothing}
      />
    </Card>
  );
}
