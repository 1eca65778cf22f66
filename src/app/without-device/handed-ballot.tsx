import { putAnswer } from '../../documents/seat/answers.ts';
import { setDone } from '../../documents/seat/document.ts';
import type { Answers } from '../../domain/ballot/ballot.ts';
import type { SeatId } from '../../domain/ids.ts';
import type { Perspective } from '../../domain/session/perspective.ts';
import { layerOf, seatedAs } from '../../domain/session/role.ts';
import { emptySheet, type SeatSheet } from '../../domain/session/seat.ts';
import type { Stage } from '../../domain/session/stage.ts';
import type { OpenSession } from '../../sync/open-session.ts';
import type { ProxySeats } from '../../sync/proxy-seats.ts';
import { Button } from '../../ui/button.tsx';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useWithoutDeviceWords } from '../../words/without-device.ts';
import { ballotScreens } from '../seat/seat-ballot.tsx';
import { useBallotParts } from '../session/use-ballot-parts.ts';

interface HandedBallotProps {
  readonly session: OpenSession;
  readonly proxies: ProxySeats;
  readonly stage: Extract<Stage, { readonly kind: 'ballot' }>;
  readonly seat: SeatId;
  readonly perspective: Perspective | null;
  readonly sheet: SeatSheet | undefined;
}

const nothing: Answers = new Map();

/** A ballot on the tablet that is handed round: the screen that everybody has, and a button to pass it on. */
export function HandedBallot(props: HandedBallotProps) {
  const { session, proxies, seat, perspective, sheet = emptySheet } = props;
  const { item, wish, fact } = props.stage;
  const { handed } = useWithoutDeviceWords();
  const { standings } = useSnapshot(session.plan);
  const parts = useBallotParts(session, item.id);
  const Screen = ballotScreens[wish.kind];
  return (
    <>
      <Screen
        title={item.title}
        // Sheets of small groups are written on devices of the groups.
        wish={{ ...wish, sheets: null }}
        fact={fact}
        answers={sheet.answers.get(item.id) ?? nothing}
        seat={seat}
        layer={layerOf(seatedAs('participant', perspective), standings.get(seat))}
        // It is stored here before anything is said, and that is all the person has to know.
        connected
        late={false}
        onAnswer={(question, answer) => proxies.edit(seat, (doc) => putAnswer(doc, item.id, question, answer))}
        {...parts}
      />
      <div className="plenum-handed-ready">
        <Button kind="primary" icon="check" onClick={() => proxies.edit(seat, (doc) => setDone(doc, item.id, true))}>
          {handed.ready}
        </Button>
      </div>
    </>
  );
}
