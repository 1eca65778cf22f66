import { type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { useDraftWords } from '../words/drafts.ts';
import { useFormat } from '../words/format.ts';
import { Button } from './button.tsx';
import { type DraftShelf, DraftsContext } from './drafts.ts';

/** Everything that is typed in a form: each field is text. */
export type Typed = Readonly<Record<string, string>>;

interface Kept<Fields extends Typed> {
  readonly typed: Fields;
  readonly change: (part: Partial<Fields>) => void;
  /** After it was handed in: the form is empty, and nothing of it is kept. */
  readonly clear: () => void;
  /** „Ihr Entwurf von 14:32", with what discards it; nothing where none was found. */
  readonly line: ReactNode;
}

type Offer = { readonly kind: 'found'; readonly at: number } | { readonly kind: 'discarded' } | null;

/** What was kept, in the fields that the form has now; null where it says nothing in them. */
const fieldsIn = <Fields extends Typed>(value: unknown, empty: Fields): Fields | null => {
  const said = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  const found = Object.keys(empty).flatMap((field) => {
    const text = said[field];
    return typeof text === 'string' && text !== empty[field] ? [[field, text] as const] : [];
  });
  return found.length === 0 ? null : ({ ...empty, ...Object.fromEntries(found) } as Fields);
};

/** What was found and what has been typed since, field by field. */
const both = <Fields extends Typed>(found: Fields, typed: Fields, empty: Fields): Fields =>
  Object.fromEntries(
    Object.keys(empty).map((field) => {
      const [before = '', now = ''] = [found[field], typed[field]];
      return [field, now === empty[field] ? before : before === empty[field] ? now : `${before} ${now}`];
    }),
  ) as Fields;

const store = <Fields extends Typed>(shelf: DraftShelf | null, place: string, typed: Fields, empty: Fields): void => {
  if (fieldsIn(typed, empty) === null) shelf?.drop(place);
  else shelf?.keep(place, typed);
};

/**
 * A form whose words are on this device from the first letter on (SPEC D349): a reload, or going elsewhere, loses none of
 * them. They stand in it again when it is drawn the next time, unless something has been typed already. `empty` is read
 * once, when the form is drawn.
 */
export function useKept<Fields extends Typed>(place: string, empty: Fields): Kept<Fields> {
  const shelf = useContext(DraftsContext);
  const words = useDraftWords();
  const format = useFormat();
  const [start] = useState(empty);
  const [typed, setTyped] = useState(empty);
  const [at, setAt] = useState(place);
  const [offer, setOffer] = useState<Offer>(null);
  const [discarded, setDiscarded] = useState<Fields | null>(null);
  const isTouched = useRef(false);
  const isRead = useRef(false);
  /** What was typed last, also before it is drawn. */
  const latest = useRef(empty);
  if (at !== place) {
    // Another place: what was typed is kept under the one before.
    setAt(place);
    setTyped(start);
    setOffer(null);
  }
  useEffect(() => {
    let isCurrent = true;
    isTouched.current = false;
    isRead.current = false;
    latest.current = start;
    void shelf?.read(place).then((kept) => {
      const found = kept === null ? null : fieldsIn(kept.value, start);
      if (!isCurrent) return;
      isRead.current = true;
      if (kept !== null && found !== null) {
        // Whoever was quicker than the device keeps both.
        latest.current = isTouched.current ? both(found, latest.current, start) : found;
        setTyped(latest.current);
        setOffer({ kind: 'found', at: kept.at });
      }
      if (isTouched.current) store(shelf, place, latest.current, start);
    });
    return () => {
      isCurrent = false;
    };
  }, [shelf, place, start]);
  const put = (next: Fields) => {
    isTouched.current = true;
    latest.current = next;
    setTyped(next);
    // What lies there from before must not be written over by a first letter.
    if (isRead.current) store(shelf, place, next, start);
  };
  const clear = () => {
    put(start);
    setOffer(null);
  };
  const discard = () => {
    setDiscarded(typed);
    put(start);
    setOffer({ kind: 'discarded' });
  };
  const bringBack = () => {
    if (discarded !== null) put(discarded);
    setOffer(null);
  };
  return {
    typed,
    change: (part) => {
      put({ ...latest.current, ...part });
      if (offer?.kind === 'discarded') setOffer(null);
    },
    clear,
    line: offer !== null && (
      <p className="plenum-row plenum-muted" role="status">
        {offer.kind === 'found' ? words.yours(format.time(offer.at)) : words.discarded}{' '}
        <Button compact kind="tertiary" onClick={offer.kind === 'found' ? discard : bringBack}>
          {offer.kind === 'found' ? words.discard : words.bringBack}
        </Button>
      </p>
    ),
  };
}

/** The same for one text. */
export function useKeptText(place: string): Omit<Kept<Typed>, 'typed' | 'change'> & {
  readonly text: string;
  readonly setText: (text: string) => void;
} {
  const { typed, change, clear, line } = useKept(place, noText);
  return { text: typed.text, setText: (text) => change({ text }), clear, line };
}

const noText = { text: '' };
