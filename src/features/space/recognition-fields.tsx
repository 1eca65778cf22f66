import { useState } from 'react';
import { isDay } from '../../domain/proposal/day.ts';
import { decisionOn, type GroupDecision, lacksDay } from '../../domain/space/recognition.ts';
import { type RegisteredGroup, type RegisteredSession, recognitions } from '../../domain/space/register.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useCommit } from '../../ui/use-commit.ts';
import { useFormat } from '../../words/format.ts';
import { useSpaceWords } from '../../words/space.ts';

interface RecognitionFieldsProps {
  readonly group: RegisteredGroup;
  /** In one of them it may have been decided. */
  readonly sessions: readonly RegisteredSession[];
  /** `2027-05-13` */
  readonly today: string;
  /** What was decided, in words to take it back by. */
  readonly onDecide: (decision: GroupDecision, text: string) => void;
}

/** Whether and since when a group is recognised: status and day in one. */
export function RecognitionFields({ group, sessions, today, onDecide }: RecognitionFieldsProps) {
  const { groups: words } = useSpaceWords();
  const format = useFormat();
  const [isMissing, setMissing] = useState(false);
  const decide = (decision: GroupDecision, more = '') => {
    setMissing(false);
    const on = decision.decidedOn === '' ? '' : format.date(decision.decidedOn);
    onDecide(
      decision,
      [words.decided(group.name, words.recognitions[decision.recognition], on), more].join(' ').trim(),
    );
  };
  const day = useCommit(group.decidedOn, (on) => {
    // A status never stands there without its day.
    if (isDay(on)) decide({ recognition: group.recognition, decidedOn: on });
    else setMissing(true);
  });
  return (
    <>
      <div className="plenum-space-pair">
        <SelectField
          label={words.recognition}
          value={group.recognition}
          options={recognitions.map((one) => ({ value: one, label: words.recognitions[one] }))}
          onChange={(recognition) => decide(decisionOn(recognition, '', today))}
        />
        {group.recognition !== 'forming' && (
          <TextField
            label={words.decidedOn}
            type="date"
            value={day.value}
            error={isMissing || lacksDay(group) ? words.dayMissing : undefined}
            onChange={day.type}
            onBlur={day.save}
          />
        )}
      </div>
      {sessions.length > 0 && (
        <SelectField
          label={words.decidedIn}
          hint={words.decidedInHint}
          value=""
          options={[
            { value: '', label: words.chooseSession },
            ...sessions.map(({ id, title, date }) => ({
              value: id as string,
              label: date === '' ? title : `${title}, ${format.date(date)}`,
            })),
          ]}
          onChange={(wanted) => {
            const session = sessions.find(({ id }) => id === wanted);
            if (session === undefined) return;
            decide(decisionOn('recognised', session.date, today), session.date === '' ? words.undatedSession : '');
          }}
        />
      )}
    </>
  );
}
