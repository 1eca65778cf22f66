import './board.css';
import './board-card.css';
import { type ReactNode, useMemo } from 'react';
import { saveFile } from '../../device/save-file.ts';
import { type BoardFact, type BoardWish, type TypedCard, waitingCards } from '../../domain/board/board.ts';
import { laidOut, lookedAt, thoughtCount } from '../../domain/board/board-columns.ts';
import type { CardPlaces } from '../../domain/board/board-thought.ts';
import { boardSheet } from '../../domain/export/board-export.ts';
import { toCsv } from '../../domain/export/csv.ts';
import { safeFileName } from '../../domain/export/file-name.ts';
import type { SeatId } from '../../domain/ids.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { ViaLine } from '../../ui/via-line.tsx';
import { useBoardWords } from '../../words/board.ts';
import { useWords } from '../../words/words.ts';
import { BoardArrange } from './board-arrange.tsx';
import { DecisionForm } from './board-decision.tsx';
import type { BoardDeeds } from './board-deeds.ts';
import { BoardFilter } from './board-filter.tsx';
import { BoardSettings } from './board-settings.tsx';
import { useFieldNames } from './use-field-names.ts';

export interface BoardPanelProps {
  readonly title: string;
  /** Title of the session, for the file's name. */
  readonly session: string;
  readonly wish: BoardWish;
  readonly fact: BoardFact | null;
  readonly places: CardPlaces;
  readonly typed: readonly TypedCard[];
  readonly nameOf: (seat: SeatId) => string;
  /** Where the board is printed. */
  readonly posterHref: string;
  readonly deeds: BoardDeeds;
  /** What else can be done with what was shown. */
  readonly further?: ReactNode;
  /** Something else on this screen is to be done first; missing: no. */
  readonly waits?: boolean;
}

/** Before anything was collected: the two ways of doing it, each with what it means. */
const kindOf = ({ waits = false }: Pick<BoardPanelProps, 'waits'>) => (waits ? 'secondary' : 'primary');

function Beginning({ wish, deeds, ...look }: Pick<BoardPanelProps, 'wish' | 'deeds' | 'waits'>) {
  const words = useBoardWords().panel;
  if (wish.wish !== null) return <p>{words.waiting}</p>;
  return (
    <>
      <Button kind={kindOf(look)} onClick={() => deeds.move('covered')}>
        {words.cover}
      </Button>
      <p className="plenum-muted">{words.coverText}</p>
      <Button onClick={() => deeds.move('shown')}>{words.live}</Button>
      <p className="plenum-muted">{words.liveText}</p>
    </>
  );
}

function Steps({ fact, deeds, ...look }: Pick<BoardPanelProps, 'deeds' | 'waits'> & { readonly fact: BoardFact }) {
  const words = useBoardWords().panel;
  const waiting = waitingCards(fact);
  return (
    <>
      <p>{words.state[fact.state]}</p>
      <ViaLine fact={fact} />
      {waiting > 0 && <p role="status">{words.late(waiting)}</p>}
      <div className="plenum-row">
        {fact.state === 'covered' && (
          <Button kind={kindOf(look)} onClick={() => deeds.move('shown')}>
            {words.show}
          </Button>
        )}
        {fact.state === 'shown' && (
          <Button kind={kindOf(look)} onClick={() => deeds.move('closed')}>
            {words.close}
          </Button>
        )}
        {fact.state === 'closed' && <Button onClick={() => deeds.move('shown')}>{words.reopen}</Button>}
      </div>
    </>
  );
}

function Arranging(props: BoardPanelProps & { readonly fact: BoardFact }) {
  const words = useBoardWords();
  const { title, session, wish, fact, places, typed, nameOf, deeds } = props;
  const { offer, bar } = useUndo(useWords().agenda.undo);
  const names = useFieldNames(wish);
  const columns = useMemo(() => laidOut(wish, fact.cards, { places, typed }), [wish, fact.cards, places, typed]);
  const shown = lookedAt(columns, wish.only);
  const save = () => {
    const sheet = boardSheet(wish, columns, {
      ...words.columns,
      prompt: names.field,
      lens: names.lens,
      decision: words.decision.title,
      // A day as other programs read it.
      decidedBy: ({ body, date }) => words.decision.by(body, date),
    });
    const name = safeFileName([session, title, words.panel.csvName], 'csv');
    saveFile(name, new Blob([toCsv(sheet)], { type: 'text/csv;charset=utf-8' }));
  };
  return (
    <>
      <BoardFilter
        label={words.panel.only}
        wish={wish}
        only={wish.only}
        onChange={(only) => deeds.set({ only })}
        all={columns}
        left={shown}
      />
      <BoardArrange
        wish={wish}
        columns={columns}
        shown={shown}
        nameOf={fact.named ? nameOf : undefined}
        deeds={deeds}
        onUndoable={offer}
      />
      <DecisionForm wish={wish} onSet={deeds.set} />
      {props.further}
      {thoughtCount(columns) > 0 && (
        <div className="plenum-row">
          <Button compact icon="download" onClick={save}>
            {words.panel.csv}
          </Button>
          <ButtonLink compact href={props.posterHref}>
            {words.poster.link}
          </ButtonLink>
        </div>
      )}
      {bar}
    </>
  );
}

/** A board in the cockpit: begin, how much is there, show, lay together, end. */
export function BoardPanel(props: BoardPanelProps) {
  const words = useBoardWords();
  const { title, wish, fact, deeds, waits = false } = props;
  return (
    <Card
      heading={title}
      aside={fact === null ? undefined : words.written(fact.written, fact.people)}
      className="plenum-board-panel"
    >
      {fact === null ? (
        <Beginning wish={wish} deeds={deeds} waits={waits} />
      ) : (
        <Steps fact={fact} deeds={deeds} waits={waits} />
      )}
      <BoardSettings wish={wish} onSet={deeds.set} />
      {fact !== null && fact.state !== 'covered' && <Arranging {...props} fact={fact} />}
    </Card>
  );
}
