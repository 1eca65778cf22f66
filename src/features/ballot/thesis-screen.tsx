import './ballot.css';
import './theses.css';
import { useEffect, useRef, useState } from 'react';
import type { Answer, Answers, BallotFact, BallotWish } from '../../domain/ballot/ballot.ts';
import type { WordedSheet } from '../../domain/export/group-marks-export.ts';
import type { QuestionId, SeatId } from '../../domain/ids.ts';
import type { Layer } from '../../domain/session/role.ts';
import { Button } from '../../ui/button.tsx';
import { ViaLine } from '../../ui/via-line.tsx';
import { useBallotWords } from '../../words/ballot.ts';
import { useThesesWords } from '../../words/theses.ts';
import { GroupSheet, type GroupSheetDeeds } from './group-sheet.tsx';
import { type OwnBallot, ownBallot } from './own-ballot.ts';
import { ThesisCard } from './thesis-card.tsx';
import { ThesisResults } from './thesis-results.tsx';

export interface ThesisScreenProps {
  readonly title: string;
  readonly wish: BallotWish;
  /** Null: not begun. */
  readonly fact: BallotFact | null;
  readonly answers: Answers;
  readonly seat: SeatId;
  readonly layer: Layer;
  readonly connected: boolean;
  /** Whether the last answer from here came after the end. */
  readonly late: boolean;
  /** The sheet of one's own small group, and what can be done on it; null: one sits in none. */
  readonly own?: { readonly sheet: WordedSheet; readonly deeds: GroupSheetDeeds } | null;
  /** The sheets of all groups, as far as they may be read. */
  readonly sheets?: readonly WordedSheet[];
  readonly onAnswer: (question: QuestionId, answer: Partial<Answer>) => void;
}

type OpenProps = Omit<ThesisScreenProps, 'own'> & { readonly fact: BallotFact };

interface CardsProps extends OpenProps {
  readonly own: OwnBallot;
}

function Cards({ own, fact, onAnswer }: CardsProps) {
  const stars = fact.limit > 0;
  return (
    <ul className="plenum-thesis-list">
      {own.questions.map((one) => (
        <li key={one.question.id}>
          <ThesisCard
            own={one}
            stars={stars}
            room={own.left > 0}
            onAnswer={(answer) => onAnswer(one.question.id, answer)}
          />
        </li>
      ))}
    </ul>
  );
}

/** One thesis at a time: nothing else is to be decided on this screen. */
function Single({ own, fact, onAnswer }: CardsProps) {
  const { screen } = useBallotWords();
  const [wanted, setWanted] = useState(0);
  const place = useRef<HTMLElement>(null);
  const moved = useRef(false);
  const at = Math.min(wanted, own.questions.length - 1);
  const one = own.questions[at];
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    place.current?.focus();
  });
  if (one === undefined) return null;
  const go = (step: 1 | -1) => {
    moved.current = true;
    setWanted(at + step);
  };
  return (
    <>
      <section ref={place} tabIndex={-1} aria-label={screen.place(at + 1, own.questions.length)}>
        <ThesisCard
          key={one.question.id}
          own={one}
          stars={fact.limit > 0}
          room={own.left > 0}
          onAnswer={(answer) => onAnswer(one.question.id, answer)}
        />
      </section>
      <div className="plenum-thesis-steps">
        <Button icon="arrow-left" disabled={at === 0} onClick={() => go(-1)}>
          {screen.back}
        </Button>
        <p>{screen.place(at + 1, own.questions.length)}</p>
        <Button kind="primary" iconAfter="arrow-right" disabled={at === own.questions.length - 1} onClick={() => go(1)}>
          {screen.next}
        </Button>
      </div>
    </>
  );
}

/** What happens to one's answers, said before one gives them. */
function Terms({ fact, layer, own }: { readonly fact: BallotFact; readonly layer: Layer; readonly own: OwnBallot }) {
  const { screen } = useBallotWords();
  const words = useThesesWords();
  return (
    <>
      <p>
        {fact.covered ? screen.covered : screen.open} {layer === 'guest' && screen.guest}
      </p>
      <p className="plenum-thesis-progress" role="status">
        {screen.done(own.answered, own.questions.length)}
        {fact.limit > 0 && ` · ${words.starsLeft(own.left, fact.limit)}`}
      </p>
    </>
  );
}

function Answering(props: OpenProps) {
  const { screen } = useBallotWords();
  const [list, setList] = useState(false);
  const { wish, fact, answers, seat, layer, connected } = props;
  const own = ownBallot(wish, fact, answers, seat);
  return (
    <>
      <Terms fact={fact} layer={layer} own={own} />
      <fieldset className="plenum-thesis-view">
        <legend className="plenum-hidden">{screen.view}</legend>
        {[false, true].map((one) => (
          <Button key={String(one)} compact kind="tertiary" aria-pressed={list === one} onClick={() => setList(one)}>
            {one ? screen.list : screen.single}
          </Button>
        ))}
      </fieldset>
      {list ? <Cards {...props} own={own} /> : <Single {...props} own={own} />}
      <p className="plenum-muted">{own.answered > 0 && (connected ? screen.saved : screen.offline)}</p>
    </>
  );
}

/** One's own votes, and the result as soon as it is told. */
function Votes(props: ThesisScreenProps) {
  const { screen } = useBallotWords();
  const words = useThesesWords();
  const { wish, fact, answers, layer, late } = props;
  const sheets = wish.sheets === 'shown' ? (props.sheets ?? []) : [];
  const chosenOf = (id: QuestionId): string | undefined => {
    const choice = answers.get(id)?.choice;
    return Object.entries(words.choices).find(([name]) => name === choice)?.[1];
  };
  const isOpen = fact?.state === 'open';
  return (
    <>
      {late && fact !== null && !isOpen && <p className="plenum-ballot-late">{screen.late}</p>}
      {fact === null && wish.sheets === null && <p>{screen.soon}</p>}
      {isOpen && (layer === 'none' ? <p>{screen.watching}</p> : <Answering {...props} fact={fact} />)}
      {fact !== null && !isOpen && <p>{fact.counts === null ? screen.closed : screen.ended}</p>}
      <ViaLine fact={fact} />
      {!isOpen && (
        <ThesisResults wish={wish} fact={fact} sheets={sheets} chosenOf={({ question }) => chosenOf(question.id)} />
      )}
    </>
  );
}

/** Both ways side by side: one's own votes and the sheet of one's group, one of them on the screen. */
function BothWays(props: ThesisScreenProps & { readonly own: NonNullable<ThesisScreenProps['own']> }) {
  const { groups } = useThesesWords();
  const { screen } = useBallotWords();
  const [mine, setMine] = useState(false);
  const { own, wish } = props;
  return (
    <>
      <fieldset className="plenum-thesis-view">
        <legend className="plenum-hidden">{screen.view}</legend>
        {[false, true].map((one) => (
          <Button key={String(one)} compact kind="tertiary" aria-pressed={mine === one} onClick={() => setMine(one)}>
            {one ? groups.mine : groups.sheetOf(own.sheet.name)}
          </Button>
        ))}
      </fieldset>
      {mine ? (
        <Votes {...props} />
      ) : (
        <GroupSheet wish={wish} sheet={own.sheet} theses={wish.questions} deeds={own.deeds} />
      )}
    </>
  );
}

/** Theses on the tablet: one's own answers while they are taken, the sheet of one's group, and the result. */
export function ThesisScreen(props: ThesisScreenProps) {
  const { groups } = useThesesWords();
  const { title, wish, fact, own = null, layer } = props;
  const writes = wish.sheets === 'writing' && layer !== 'none';
  return (
    <section className="plenum-activity plenum-ballot" data-state={fact?.state ?? 'waiting'}>
      <h1>{title}</h1>
      {writes && own === null && <p>{groups.noGroup}</p>}
      {writes && own !== null && fact !== null && <BothWays {...props} own={own} />}
      {writes && own !== null && fact === null && (
        <GroupSheet wish={wish} sheet={own.sheet} theses={wish.questions} deeds={own.deeds} />
      )}
      {!(writes && own !== null) && <Votes {...props} />}
    </section>
  );
}
