import { type ReactNode, useState } from 'react';
import { officeWordTo } from '../../domain/space/newer-version.ts';
import { type Act, type Submission, shownOf, takenIns } from '../../domain/space/submission.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { useFormat } from '../../words/format.ts';
import { useSubmissionsWords } from '../../words/submissions.ts';
import { SayForm } from './say-form.tsx';
import { FrozenFacts, SubmissionHead } from './submission-facts.tsx';
import { Trail } from './trail.tsx';
import './submissions.css';

interface WayScreenProps {
  readonly submission: Submission;
  readonly back: { readonly href: string; readonly label: string };
  /** Answers the office's question; null: this person only reads. */
  readonly onAnswer: ((text: string) => void) | null;
  /** What this person can do about an entry of the way; missing: nothing. */
  readonly deedOf?: (act: Act) => ReactNode;
  /** What lies before the handing in, for those who may see it. */
  readonly children?: ReactNode;
}

interface AnswerProps {
  readonly proposal: Submission['proposal'];
  readonly onAnswer: (text: string) => void;
}

function Answer({ proposal, onAnswer }: AnswerProps) {
  const { answer: words } = useSubmissionsWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      {isOpen && (
        <SayForm
          place={`answered/${proposal}`}
          label={words.text}
          send={words.send}
          onSend={(text) => {
            setOpen(false);
            onAnswer(text);
          }}
          onCancel={() => setOpen(false)}
        />
      )}
      {!isOpen && (
        <Button kind="primary" onClick={() => setOpen(true)}>
          {words.action}
        </Button>
      )}
    </div>
  );
}

/** Where a proposal is: its whole way, from the notes behind it to what was decided. */
export function WayScreen({ submission, back, onAnswer, deedOf, children }: WayScreenProps) {
  const words = useSubmissionsWords();
  const format = useFormat();
  const content = shownOf(submission);
  const word = officeWordTo(submission);
  const taken = new Set(takenIns(submission.trail).map(({ version }) => version));
  return (
    <div className="plenum-submissions">
      <ButtonLink href={back.href} icon="arrow-left">
        {back.label}
      </ButtonLink>
      <h1>{content?.profile.title || words.untitled}</h1>
      <SubmissionHead submission={submission} />
      {/* What is to be done comes before what is to be read. */}
      {onAnswer !== null && word?.is === 'asked' && (
        <Card heading={words.answer.asks}>
          <p className="plenum-submissions-asked">{word.text}</p>
          <Answer proposal={submission.proposal} onAnswer={onAnswer} />
        </Card>
      )}
      {children}
      <Card heading={words.trail}>
        <Trail trail={submission.trail} deedOf={deedOf} />
      </Card>
      {submission.versions.toReversed().map((version, place) => (
        <Card
          key={version.id}
          heading={words.version(submission.versions.length - place)}
          aside={[format.date(version.handedInAt), taken.has(version.id) && words.statuses.takenIn]
            .filter(Boolean)
            .join(' · ')}
        >
          {version.content === null ? <p>{words.damaged}</p> : <FrozenFacts content={version.content} />}
        </Card>
      ))}
    </div>
  );
}
