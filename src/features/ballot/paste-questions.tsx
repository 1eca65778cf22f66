import { useState } from 'react';
import type { BallotWish } from '../../domain/ballot/ballot.ts';
import { type ReadQuestions, readQuestionLines } from '../../domain/ballot/question-lines.ts';
import { decodeImport } from '../../domain/proposal-import/text.ts';
import { Button } from '../../ui/button.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { Fold } from '../../ui/fold.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useKeptText } from '../../ui/use-kept.tsx';
import { useBallotWords } from '../../words/ballot.ts';
import type { BallotDeeds } from './ballot-deeds.ts';

function Preview({ read }: { readonly read: ReadQuestions }) {
  const words = useBallotWords().questions;
  return (
    <>
      <p role="status">{words.preview(read.questions.length)}</p>
      <ol className="plenum-ballot-preview">
        {read.questions.map(({ number, title, text, moved }) => (
          <li key={number}>
            <b className="plenum-ballot-number">{words.number(number)}</b>
            <div className="plenum-ballot-words">
              <p>{title}</p>
              {text !== '' && <p className="plenum-muted">{text}</p>}
              {moved && <p>{words.moved}</p>}
            </div>
          </li>
        ))}
      </ol>
      {read.tooMany > 0 && <p>{words.tooMany(read.tooMany)}</p>}
    </>
  );
}

interface PasteQuestionsProps {
  readonly wish: BallotWish;
  readonly deeds: BallotDeeds;
  readonly onUndoable: (text: string, undo: () => void) => void;
}

/** A whole list at once, from a text or a table; what will be taken in is seen before it is. */
export function PasteQuestions({ wish, deeds, onUndoable }: PasteQuestionsProps) {
  const words = useBallotWords().questions;
  const { text: list, setText: setList, clear, line } = useKeptText(`paste/${wish.item}`);
  const [error, setError] = useState<string>();
  const read = readQuestionLines(list, new Set(wish.questions.map(({ number }) => number)), deeds.next());
  const open = async (file: File) => {
    const decoded = decodeImport(new Uint8Array(await file.arrayBuffer()));
    setError(decoded.kind === 'text' ? undefined : words.unreadable);
    if (decoded.kind === 'text') setList(decoded.text);
  };
  return (
    <Fold summary={words.paste} open={line !== false || undefined}>
      <TextArea
        label={words.paste}
        hint={words.pasteHint}
        error={error}
        rows={6}
        value={list}
        onChange={(text) => {
          setList(text);
          setError(undefined);
        }}
      />
      <div>
        <FileButton label={words.file} accept=".txt,.csv,text/plain,text/csv" onChoose={(file) => void open(file)} />
      </div>
      {line}
      {read.questions.length > 0 && (
        <>
          <Preview read={read} />
          <Button
            onClick={() => {
              onUndoable(words.taken(read.questions.length), deeds.addAll(read.questions));
              clear();
            }}
          >
            {words.take}
          </Button>
        </>
      )}
    </Fold>
  );
}
