import type { BoardWish } from '../../domain/board/board.ts';
import { type BoardQuestion, boardQuestions, fieldsOf, optionOf, questionOf } from '../../domain/board/board-kinds.ts';
import type { BoardColumns } from '../../domain/board/board-thought.ts';
import { type WallSpace, wallPages } from '../../domain/board/wall-pages.ts';
import { useWallPage, WallPage } from '../../ui/wall-page.tsx';
import { FieldMark } from './field-mark.tsx';
import { useFieldNames } from './use-field-names.ts';
import { useWallReading, WallThoughts } from './wall-thoughts.tsx';

/** One cell of so many options side by side, in letters of 40 and in letters of 32. */
const spaces: readonly Readonly<Record<'large' | 'small', WallSpace>>[] = [
  { large: { letters: 84, lines: 6.75 }, small: { letters: 104, lines: 8.5 } },
  { large: { letters: 40, lines: 6.75 }, small: { letters: 50, lines: 8.5 } },
  { large: { letters: 25, lines: 6.5 }, small: { letters: 31, lines: 8.25 } },
  { large: { letters: 18, lines: 6.5 }, small: { letters: 23, lines: 8.25 } },
];

/** The line above them that says through which lens the wall looks. */
const lensLine = 0.75;

const narrowest: WallSpace = { letters: 18, lines: 6.5 };

const spaceOf = ({ options, only }: BoardWish, size: 'large' | 'small'): WallSpace => {
  const { letters, lines } = spaces[options.length - 1]?.[size] ?? narrowest;
  return { letters, lines: only === null ? lines : lines - lensLine };
};

interface BoardMatrixProps {
  readonly wish: BoardWish;
  /** Null: covered. */
  readonly columns: BoardColumns | null;
}

interface QuestionRowProps extends BoardMatrixProps {
  readonly question: BoardQuestion;
}

/** One question to all options. Its pages take turns together. */
function QuestionRow({ wish, columns, question }: QuestionRowProps) {
  const names = useFieldNames(wish);
  const reading = useWallReading(wish);
  const space = { large: spaceOf(wish, 'large'), small: spaceOf(wish, 'small') };
  const cells = fieldsOf(wish)
    .filter((field) => questionOf(field) === question)
    .map((field) => {
      const thoughts = columns?.get(field) ?? [];
      const size = wallPages(thoughts, space.large, reading).length === 1 ? 'large' : 'small';
      return { field, size, pages: wallPages(thoughts, space[size], reading) } as const;
    });
  const count = Math.max(...cells.map(({ pages }) => pages.length));
  const page = useWallPage(count);
  return (
    <section>
      <h2>
        <FieldMark field={cells[0]?.field ?? 'pro1'} /> {names.question(question)}
        <WallPage at={page} pages={count} />
      </h2>
      <div className="plenum-bwall-cells">
        {cells.map(({ field, size, pages }) => (
          <section key={field} data-size={size}>
            <h3 className="plenum-hidden">{names.option(optionOf(field) ?? 1)}</h3>
            <WallThoughts wish={wish} thoughts={pages[page % pages.length] ?? []} space={space[size]} />
          </section>
        ))}
      </div>
    </section>
  );
}

/** Options side by side: a column for each, a row for each question. */
export function BoardMatrix({ wish, columns }: BoardMatrixProps) {
  const names = useFieldNames(wish);
  const { options, kind } = wish;
  const isNamed = options.length > 1 || options[0] !== '';
  return (
    <div className="plenum-bwall-matrix" data-options={options.length}>
      {isNamed && (
        <div className="plenum-bwall-options">
          {options.map((_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an option is known by its number
            <p key={index}>{names.option(index + 1)}</p>
          ))}
        </div>
      )}
      {boardQuestions[kind].map((question) => (
        <QuestionRow key={question} wish={wish} columns={columns} question={question} />
      ))}
    </div>
  );
}
