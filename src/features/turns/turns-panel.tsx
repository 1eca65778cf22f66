import './turns.css';
import type { SeatId } from '../../domain/ids.ts';
import { type Turn, type Turns, turnsDone, turnsLeft } from '../../domain/turns/turns.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { Menu, type MenuAction } from '../../ui/menu.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useTurnsWords } from '../../words/turns.ts';
import { useWords } from '../../words/words.ts';
import type { TurnsDeeds } from './turns-deeds.ts';

/** Somebody who can speak, as the cockpit calls them. */
export interface TurnPerson {
  readonly seat: SeatId;
  readonly label: string;
  readonly present: boolean;
}

export interface TurnsPanelProps {
  readonly turns: Turns;
  readonly people: readonly TurnPerson[];
  readonly deeds: TurnsDeeds;
}

type Offer = (text: string, undo: () => void) => void;
interface RoundProps extends TurnsPanelProps {
  readonly offer: Offer;
}

/** Who is here and not in the round yet. */
const latecomers = ({ turns, people }: TurnsPanelProps): readonly SeatId[] =>
  people.flatMap(({ seat, present }) => (present && !turns.turns.some((turn) => turn.seat === seat) ? [seat] : []));

/** Who is meant: the place that is on the wall, and the name. */
function useCalled(people: readonly TurnPerson[]): (turn: Turn) => string {
  const words = useTurnsWords();
  return ({ seat, number }) => {
    const label = people.find((person) => person.seat === seat)?.label;
    return label === undefined ? words.place(number) : words.named(number, label);
  };
}

function Now(props: RoundProps) {
  const words = useTurnsWords().panel;
  const { turns, people, deeds, offer } = props;
  const called = useCalled(people);
  const [now, next] = turnsLeft(turns);
  const late = latecomers(props);
  const goOn = (turn: Turn, did: 'spoken' | 'passed') => {
    const joined = deeds.join(late);
    const undo = deeds.did(turn.seat, did);
    offer(did === 'spoken' ? words.wasOn(called(turn)) : words.wasPassed(called(turn)), () => {
      undo();
      joined();
    });
  };
  if (now === undefined)
    return (
      <>
        <p className="plenum-turns-now">{words.all}</p>
        {late.length > 0 && <Button onClick={() => deeds.join(late)}>{words.begin}</Button>}
      </>
    );
  return (
    <>
      <p className="plenum-turns-now">{words.now(called(now))}</p>
      <p>{next === undefined && late.length === 0 ? words.last : next !== undefined && words.next(called(next))}</p>
      <div className="plenum-row">
        <Button kind="primary" iconAfter="arrow-right" onClick={() => goOn(now, 'spoken')}>
          {words.on}
        </Button>
        <Button onClick={() => goOn(now, 'passed')}>{words.pass}</Button>
      </div>
    </>
  );
}

function Row({ turn, now, ...props }: RoundProps & { readonly turn: Turn; readonly now: boolean }) {
  const words = useTurnsWords().panel;
  const { people, deeds, offer } = props;
  const called = useCalled(people)(turn);
  const person = people.find(({ seat }) => seat === turn.seat);
  const actions: readonly MenuAction<'spoken' | 'passed' | 'again' | 'later'>[] = [
    ...(turn.did === 'spoken' ? [] : [{ id: 'spoken', label: words.speak } as const]),
    ...(turn.did === 'passed' ? [] : [{ id: 'passed', label: words.passes } as const]),
    ...(turn.did === null
      ? [{ id: 'later', label: words.later } as const]
      : [{ id: 'again', label: words.again } as const]),
  ];
  const act = (action: (typeof actions)[number]['id']) => {
    if (action === 'later') return offer(words.wasLater(called), deeds.later(turn.seat));
    if (action === 'again') return offer(words.wasAgain(called), deeds.did(turn.seat, null));
    offer(action === 'spoken' ? words.wasOn(called) : words.wasPassed(called), deeds.did(turn.seat, action));
  };
  return (
    <li aria-current={now ? 'step' : undefined}>
      <span>
        {called}
        {person?.present === false && <span className="plenum-muted"> ({words.away})</span>}
      </span>
      <span className="plenum-muted">{turn.did === null ? now && words.isNow : words.did[turn.did]}</span>
      <Menu label={words.menu(called)} labelHidden actions={actions} onAction={act} />
    </li>
  );
}

/** Everybody in their order, with what they did: by menu everything can be put otherwise. */
function Order(props: RoundProps) {
  const words = useTurnsWords().panel;
  const { turns } = props;
  const [now] = turnsLeft(turns);
  return (
    <details className="plenum-turns-order">
      <summary>{words.list}</summary>
      <ol>
        {turns.turns.map((turn) => (
          <Row key={turn.seat} turn={turn} now={turn === now} {...props} />
        ))}
      </ol>
    </details>
  );
}

function Round(props: RoundProps) {
  const words = useTurnsWords().panel;
  const { turns, deeds, offer } = props;
  const { spoken, passed } = turnsDone(turns);
  const late = latecomers(props).length;
  return (
    <>
      <Now {...props} />
      {late > 0 && <p role="status">{words.late(late)}</p>}
      <Order {...props} />
      <div className="plenum-row">
        {spoken + passed === 0 && (
          <Button compact onClick={() => offer(words.shuffled, deeds.shuffle())}>
            {words.shuffle}
          </Button>
        )}
        <Button compact kind="tertiary" onClick={() => offer(words.cleared, deeds.clear())}>
          {words.clear}
        </Button>
      </div>
    </>
  );
}

/** Going round, in the cockpit: one tap for the next, everybody once, who passes is passed over. */
export function TurnsPanel(props: TurnsPanelProps) {
  const words = useTurnsWords();
  const { turns, people, deeds } = props;
  const { offer, bar } = useUndo(useWords().agenda.undo, JSON.stringify(turns));
  const { spoken, passed } = turnsDone(turns);
  const all = turns.turns.length;
  const here = people.filter(({ present }) => present).map(({ seat }) => seat);
  return (
    <Card
      className="plenum-turns"
      heading={words.title}
      aside={all === 0 ? undefined : words.progress(spoken + passed, all)}
    >
      {all === 0 && (
        <>
          <p>{words.panel.beginText}</p>
          {here.length === 0 ? (
            <p className="plenum-muted">{words.panel.nobody}</p>
          ) : (
            <Button kind="primary" onClick={() => deeds.join(here)}>
              {words.panel.begin}
            </Button>
          )}
        </>
      )}
      {all > 0 && <Round {...props} offer={offer} />}
      <CheckBox
        label={words.panel.named}
        hint={words.panel.namedHint}
        checked={turns.named}
        onChange={(named) => deeds.name(named)}
      />
      {bar}
    </Card>
  );
}
