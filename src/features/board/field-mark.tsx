import { type BoardField, type BoardQuestion, questionOf } from '../../domain/board/board-kinds.ts';

const shapes: Partial<Record<BoardQuestion, string>> = {
  good: 'M5 12.5 10 17.5 19.5 7',
  pro: 'M12 4.5v15M4.5 12h15',
  contra: 'M4.5 12h15',
  contents: 'M4 6h16M4 12h16M4 18h10',
  effort: 'M12 7v5l3.500 2M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z',
  possibilities: 'M4 12h6l8-7M10 12l8 7M13.500 5H18v4.500M13.500 19H18v-4.500',
  mandate: 'M4 12h15M12.500 5.500 19 12l-6.500 6.500',
  idea: 'M9 18h6M10 21h4M12 3a6 6 0 0 0-3.8 10.600c.8.7 1.300 1.500 1.300 2.400h5c0-.9.5-1.700 1.300-2.400A6 6 0 0 0 12 3Z',
};
const letters: Partial<Record<BoardQuestion, string>> = { question: '?', go: 'GO', word: '„ “' };

/** The sign of a field beside its question: silent, because the question says what is meant. */
export function FieldMark({ field }: { readonly field: BoardField }) {
  const question = questionOf(field);
  const shape = shapes[question];
  return (
    <span className="plenum-board-mark" aria-hidden="true">
      {shape === undefined ? (
        letters[question]
      ) : (
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path
            d={shape}
            fill="none"
            stroke="currentColor"
            strokeWidth="2.5"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
      )}
    </span>
  );
}
