import { type ReactNode, useRef } from 'react';
import { type BoardWish, type Card, longestIn } from '../../domain/board/board.ts';
import { type BoardField, type Lens, lenses } from '../../domain/board/board-kinds.ts';
import type { CardId } from '../../domain/ids.ts';
import { Button } from '../../ui/button.tsx';
import { FilePicture } from '../../ui/file-picture.tsx';
import { useLimit } from '../../ui/use-limit.tsx';
import { useBoardWords } from '../../words/board.ts';
import { useFilesWords } from '../../words/files.ts';
import { LensChoice } from './lens-choice.tsx';
import { LensMarks } from './thought-foot.tsx';

/** What a person does with their own cards. Every letter is stored on this device at once. */
export interface OwnCardDeeds {
  /** Writes a card; `id` null: a new one, in its field. */
  readonly write: (id: CardId | null, field: BoardField, text: string) => void;
  readonly handIn: (id: CardId, ready: boolean) => void;
  readonly look: (id: CardId, lenses: readonly Lens[]) => void;
  readonly remove: (id: CardId) => void;
}

/** How it stands with one card of one's own. */
export type CardState = 'written' | 'handedIn' | 'told' | 'tooMany';

export interface OwnCard extends Card {
  readonly state: CardState;
}

interface OwnCardsProps {
  readonly wish: BoardWish;
  readonly field: BoardField;
  readonly prompt: string;
  readonly cards: readonly OwnCard[];
  /** Whether cards are taken now. */
  readonly open: boolean;
  /** Whether one more may be written. */
  readonly room: boolean;
  readonly deeds: OwnCardDeeds;
  /** The way to a card with a photo; drawn elsewhere. */
  readonly photo?: ReactNode;
}

interface WritingProps extends Pick<OwnCardsProps, 'wish' | 'field' | 'prompt' | 'deeds' | 'open'> {
  /** Null: nothing was written yet. */
  readonly card: OwnCard | null;
}

/** The card that is being written, or the empty place for the next one. */
function Writing({ wish, field, prompt, card, open, deeds }: WritingProps) {
  const words = useBoardWords().screen;
  const area = useRef<HTMLTextAreaElement>(null);
  const isEmpty = (card?.text.trim() ?? '') === '';
  const limit = useLimit(card?.text ?? '', longestIn(field));
  return (
    <div className="plenum-board-writing">
      <textarea
        ref={area}
        aria-label={words.card(prompt)}
        placeholder={words.placeholder}
        rows={field === 'word' ? 1 : 3}
        dir="auto"
        maxLength={longestIn(field)}
        value={card?.text ?? ''}
        readOnly={!open}
        aria-describedby={limit.id}
        onPaste={limit.onPaste}
        onChange={({ target }) => {
          if (card !== null || target.value !== '') deeds.write(card?.id ?? null, field, target.value);
        }}
      />
      {limit.line}
      {!open && !isEmpty && <p>{words.left}</p>}
      {open && card !== null && !isEmpty && (
        <LensChoice
          wish={wish}
          of={prompt}
          chosen={card.lenses ?? []}
          onChange={(lens, on) =>
            deeds.look(
              card.id,
              lenses.filter((one) => (one === lens ? on : (card.lenses ?? []).includes(one))),
            )
          }
        />
      )}
      {open && (
        <Button
          kind="primary"
          aria-label={words.handInNamed(prompt)}
          disabled={isEmpty}
          onClick={() => {
            if (card === null) return;
            deeds.handIn(card.id, true);
            area.current?.focus();
          }}
        >
          {words.handIn}
        </Button>
      )}
    </div>
  );
}

function Written({
  wish,
  card,
  open,
  deeds,
}: { readonly card: OwnCard } & Pick<OwnCardsProps, 'wish' | 'open' | 'deeds'>) {
  const words = useBoardWords().screen;
  const files = useFilesWords();
  const { id, state, photo } = card;
  const text = card.text || (photo === undefined ? '' : files.photo);
  return (
    <li data-state={state}>
      {photo !== undefined && <FilePicture photo={photo} alt="" waiting={files.waiting} size="thumb" />}
      <p className="plenum-board-text" dir="auto">
        {text}
      </p>
      <LensMarks wish={wish} lenses={card.lenses ?? []} />
      <p className="plenum-muted">
        {state === 'told' ? words.told : state === 'tooMany' ? words.tooMany : words.handedIn}
      </p>
      {open && state !== 'told' && (
        <div className="plenum-row">
          {photo === undefined && (
            <Button compact aria-label={words.changeNamed(text)} onClick={() => deeds.handIn(id, false)}>
              {words.change}
            </Button>
          )}
          <Button compact aria-label={words.removeNamed(text)} onClick={() => deeds.remove(id)}>
            {words.remove}
          </Button>
        </div>
      )}
    </li>
  );
}

/** One field with what this person has written for it, and the place for the next card. */
export function OwnCards(props: OwnCardsProps) {
  const words = useBoardWords().screen;
  const { cards, open, room } = props;
  const handedIn = cards.filter(({ state }) => state !== 'written');
  const writing = cards.filter(({ state }) => state === 'written');
  const places = writing.length === 0 && open && room ? [null] : writing;
  // A card that is changed or removed takes its buttons with it.
  return (
    <div className="plenum-board-cards">
      <ul className="plenum-board-own">
        {handedIn.map((card) => (
          <Written key={card.id} card={card} {...props} />
        ))}
      </ul>
      {places.map((card, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place stays the same field while the first letter makes a card of it
        <Writing key={index} card={card} {...props} />
      ))}
      {open && room && props.photo}
      {open && !room && writing.length === 0 && <p className="plenum-muted">{words.full}</p>}
    </div>
  );
}
