import { beginningOf } from '../../domain/beginning.ts';
import type { BoardWish } from '../../domain/board/board.ts';
import type { Lens } from '../../domain/board/board-kinds.ts';
import type { BoardThought, ThoughtLink } from '../../domain/board/board-thought.ts';
import { useBoardWords } from '../../words/board.ts';
import { useFieldNames } from './use-field-names.ts';

/** A link in words: how it hangs together with what, and where that stands. */
export function useLinkText(wish: BoardWish): (link: ThoughtLink, letters?: number) => string {
  const { links } = useBoardWords();
  const names = useFieldNames(wish);
  return ({ kind, field, text }, letters) => links[kind](beginningOf(text, letters), names.field(field));
}

/** Goes to the thought that is meant, on the same board; the keyboard goes along. */
const goTo = (from: Element, id: string): void => {
  const place = from.closest('[data-board]')?.querySelector<HTMLElement>(`[data-thought="${id}"]`);
  place?.scrollIntoView({ block: 'center' });
  place?.focus({ preventScroll: true });
};

interface LensMarksProps {
  readonly wish: BoardWish;
  readonly lenses: readonly Lens[];
}

/** The lenses of a card, in words. */
export function LensMarks({ wish, lenses }: LensMarksProps) {
  const words = useBoardWords();
  const names = useFieldNames(wish);
  const known = lenses.filter((lens) => wish.lenses.has(lens));
  if (known.length === 0) return null;
  return (
    <p className="plenum-board-lenses">
      <span className="plenum-hidden">{words.lensesAloud} </span>
      {known.map((lens) => (
        <span key={lens}>{names.lens(lens)}</span>
      ))}
    </p>
  );
}

interface ThoughtFootProps {
  readonly wish: BoardWish;
  readonly thought: BoardThought;
  /** The thoughts that can be gone to; missing: none, as on paper. */
  readonly shown?: ReadonlySet<string> | undefined;
}

/** What stands below the words of a thought: that it is pinned, its source and lenses, and what hangs together with it, reached by a tap. */
export function ThoughtFoot({ wish, thought, shown }: ThoughtFootProps) {
  const words = useBoardWords();
  const linkText = useLinkText(wish);
  const { pinned, source, lenses, links } = thought;
  return (
    <>
      {pinned && <p className="plenum-board-pinned">{words.pinnedMark}</p>}
      {source !== '' && <p className="plenum-board-source-line">{words.source(source)}</p>}
      <LensMarks wish={wish} lenses={lenses} />
      {links.map((link) =>
        shown?.has(link.id) === true ? (
          <button
            key={`${link.kind}${link.id}`}
            type="button"
            className="plenum-board-link"
            onClick={({ currentTarget }) => goTo(currentTarget, link.id)}
          >
            {linkText(link)}
          </button>
        ) : (
          <p key={`${link.kind}${link.id}`} className="plenum-board-link">
            {linkText(link)}
          </p>
        ),
      )}
    </>
  );
}
