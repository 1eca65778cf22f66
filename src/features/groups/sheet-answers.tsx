import type { GroupSheet, SheetQuestion } from '../../domain/groups/group-work.ts';
import { sheetLines } from '../../domain/groups/sheet-lines.ts';
import { useGroupWords } from '../../words/groups.ts';

interface SheetAnswersProps {
  readonly questions: readonly SheetQuestion[];
  readonly sheet: GroupSheet;
  readonly level?: 3 | 4;
}

/** What one group has written, to be read: an arrow and a word before every conclusion. */
export function AnswerLines({ answer }: { readonly answer: string }) {
  const words = useGroupWords();
  const lines = sheetLines(answer);
  if (lines.length === 0) return <p className="plenum-muted">{words.noAnswer}</p>;
  return (
    <ul className="plenum-answer">
      {lines.map(({ text, concluded }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no other name
        <li key={index} data-concluded={concluded || undefined}>
          {concluded && <span className="plenum-hidden">{words.concluded}: </span>}
          {text}
        </li>
      ))}
    </ul>
  );
}

/** One sheet, question by question. */
export function SheetAnswers({ questions, sheet, level = 3 }: SheetAnswersProps) {
  const Heading = `h${level}` as const;
  return questions.map(({ id, text }) => (
    <section key={id} className="plenum-answers">
      <Heading>{text}</Heading>
      <AnswerLines answer={sheet.get(id) ?? ''} />
    </section>
  ));
}
