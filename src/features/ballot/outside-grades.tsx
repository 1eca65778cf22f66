import { useKeptText } from '../../ui/use-kept.tsx';
import './grade.css';
import './votes.css';
import { type FormEvent, useState } from 'react';
import { type Grade, grades } from '../../domain/votes/choices.ts';
import { readOutsideLines } from '../../domain/votes/grade.ts';
import { longestSource, type OutsideGrade } from '../../domain/votes/outside.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Fold } from '../../ui/fold.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useFormat } from '../../words/format.ts';
import { useVotesWords } from '../../words/votes.ts';
import { useWords } from '../../words/words.ts';
import type { VoteDeeds } from './vote-deeds.ts';

interface OutsideGradesProps {
  /** Under what is kept what is typed: which agenda item. */
  readonly place: string;
  readonly outside: readonly OutsideGrade[];
  readonly votes: Pick<VoteDeeds, 'addOutside' | 'removeOutside'>;
}

type AddProps = Pick<OutsideGradesProps, 'votes' | 'place'> & {
  readonly onUndoable: (text: string, undo: () => void) => void;
};

function One({ votes, onUndoable }: AddProps) {
  const words = useVotesWords().grade;
  const [grade, setGrade] = useState<Grade>('2');
  const [source, setSource] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    const from = source.trim();
    if (from !== '') onUndoable(words.added(grade, from), votes.addOutside([{ grade, source: from }]));
  };
  return (
    <form className="plenum-outside-add" onSubmit={add}>
      <SelectField
        label={words.one}
        value={grade}
        options={grades.map((value) => ({ value, label: words.of(value) }))}
        onChange={setGrade}
      />
      <TextField
        label={words.source}
        hint={words.sourceHint}
        maxLength={longestSource}
        value={source}
        onChange={setSource}
      />
      <Button type="submit" compact disabled={source.trim() === ''}>
        {words.add}
      </Button>
    </form>
  );
}

function Many({ votes, place, onUndoable }: AddProps) {
  const words = useVotesWords().grade;
  const format = useFormat();
  const { text: list, setText: setList, clear, line } = useKeptText(`outside-grades/${place}`);
  const { read, wrong } = readOutsideLines(list);
  return (
    <>
      <TextArea
        label={words.list}
        rows={3}
        value={list}
        error={wrong.length > 0 ? words.wrong(format.list(wrong.map(String))) : undefined}
        onChange={setList}
      />
      {line}
      {read.length > 0 && (
        <div>
          <Button
            compact
            onClick={() => {
              onUndoable(words.taken(read.length), votes.addOutside(read));
              clear();
            }}
          >
            {words.take}
          </Button>
        </div>
      )}
    </>
  );
}

/** Grades of experts, by paper or from a file: a series of their own, each with where it is from. */
export function OutsideGrades({ outside: all, votes, place }: OutsideGradesProps) {
  const outside = all.filter(({ asked }) => asked === undefined);
  const words = useVotesWords().grade;
  const { offer, bar } = useUndo(useWords().agenda.undo);
  return (
    <Fold summary={words.outside} status={outside.length > 0 ? `(${outside.length})` : undefined}>
      <p className="plenum-muted">{words.outsideHint}</p>
      {outside.length > 0 && (
        <ul className="plenum-outside">
          {outside.map(({ id, grade, source }) => (
            <li key={id}>
              <b>{words.of(grade)}</b> <span>{source}</span>
              <IconButton
                icon="trash"
                label={words.remove(grade, source)}
                onClick={() => offer(words.removed, votes.removeOutside(id))}
              />
            </li>
          ))}
        </ul>
      )}
      <One votes={votes} place={place} onUndoable={offer} />
      <Many votes={votes} place={place} onUndoable={offer} />
      {bar}
    </Fold>
  );
}
