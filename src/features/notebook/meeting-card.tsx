import { useState } from 'react';
import {
  type Meeting,
  type MeetingNow,
  meetingSteps,
  secondsLeft,
  stepMinutes,
  stepsBeside,
} from '../../domain/space/notebook.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useNotebookWords } from '../../words/notebook.ts';
import type { Saved } from './carry-card.tsx';
import type { NoteDeeds } from './notebook-deeds.ts';

interface MeetingCardProps {
  /** The newest; null: there was none yet. */
  readonly meeting: MeetingNow | null;
  /** Notes that were written in it. */
  readonly count: number;
  readonly deeds: NoteDeeds;
  /** Null: what lies here is safe. */
  readonly saveFile: (() => Saved) | null;
}

function Clock({ meeting }: { readonly meeting: Meeting }) {
  const { meeting: words } = useNotebookWords();
  const left = secondsLeft(meeting, useNow());
  const text = words.minutes(Math.max(1, Math.ceil(Math.abs(left) / 60)));
  return (
    <p className="plenum-notebook-clock" data-over={left < 0 || undefined}>
      {left < 0 ? words.over(text) : words.left(text)}
    </p>
  );
}

function Running({ meeting, deeds }: { readonly meeting: MeetingNow; readonly deeds: NoteDeeds }) {
  const { meeting: words } = useNotebookWords();
  const { before, after } = stepsBeside(meeting.step);
  return (
    <>
      <ol className="plenum-notebook-course" aria-label={words.course}>
        {meetingSteps.map((step) => (
          <li key={step} aria-current={step === meeting.step ? 'step' : undefined}>
            {words.steps[step]} <span className="plenum-muted">{words.minutes(stepMinutes[step])}</span>
          </li>
        ))}
      </ol>
      <div className="plenum-notebook-now">
        <p>{words.hints[meeting.step]}</p>
        <Clock meeting={meeting} />
      </div>
      <div className="plenum-row">
        {after !== null && (
          <Button kind="primary" onClick={() => deeds.moveMeeting(meeting.together, after)}>
            {words.next(words.steps[after])}
          </Button>
        )}
        {before !== null && (
          <Button compact kind="tertiary" onClick={() => deeds.moveMeeting(meeting.together, before)}>
            {words.back(words.steps[before])}
          </Button>
        )}
        <Button
          compact={after !== null}
          kind={after === null ? 'primary' : 'tertiary'}
          onClick={() => deeds.endMeeting(meeting.together)}
        >
          {words.end}
        </Button>
      </div>
    </>
  );
}

/** A meeting of the group: its fixed course with a clock, and what is to be done when it is over. */
export function MeetingCard({ meeting, count, deeds, saveFile }: MeetingCardProps) {
  const { meeting: words, carry } = useNotebookWords();
  const [said, setSaid] = useState('');
  const isOn = meeting !== null && meeting.endedAt === null;
  const save = (keep: () => Saved) => {
    const { name, inside } = keep();
    setSaid(carry.saved(name, inside.notes, inside.drafts));
  };
  return (
    <Card heading={words.title}>
      <div className="plenum-notebook-place">
        {isOn ? (
          <Running meeting={meeting} deeds={deeds} />
        ) : (
          <>
            <p>{meeting === null ? words.text : words.ended(count)}</p>
            {meeting !== null && saveFile !== null && <p>{words.unsafe}</p>}
            <div className="plenum-row">
              {meeting !== null && saveFile !== null && (
                <Button kind="primary" icon="download" onClick={() => save(saveFile)}>
                  {words.saveFile}
                </Button>
              )}
              <Button onClick={deeds.beginMeeting}>{words.begin}</Button>
              {meeting !== null && (
                <Button kind="tertiary" icon="undo" onClick={() => deeds.resumeMeeting(meeting.together)}>
                  {words.resume}
                </Button>
              )}
            </div>
            <p role="status">{said}</p>
          </>
        )}
      </div>
    </Card>
  );
}
