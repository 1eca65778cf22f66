import { type FocusEvent, type FormEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { MinutesEntry } from '../../domain/minutes/entry.ts';
import { type Decision, longestDecisionText, objectionAnswers, verdicts } from '../../domain/results/decision.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useDecidingWords } from '../../words/deciding.ts';
import './decision-form.css';
import type { ResultsDeeds } from './results-deeds.ts';
import { useObjection } from './use-objection.ts';

interface DecisionFormProps {
  readonly decision: Decision;
  readonly deeds: Pick<ResultsDeeds, 'decide' | 'object' | 'reword' | 'withdraw'>;
  readonly onUndoable: (text: string, undo: () => void) => void;
  /** What was objected so far, from the minutes. */
  readonly raised: readonly MinutesEntry[];
  /** What the deed is called when it is taken back: the proposal's short title. */
  readonly title: string;
  /** Under what an objection that is typed is kept: which proposal. */
  readonly place: string;
}

interface RaisedProps extends Pick<DecisionFormProps, 'raised'> {
  readonly onReword: (entry: MinutesEntry, change: Partial<Pick<MinutesEntry, 'text' | 'who'>>) => void;
  readonly onRemove: (entry: MinutesEntry) => void;
}

interface OneRaisedProps extends Omit<RaisedProps, 'raised'> {
  readonly entry: MinutesEntry;
}

/** One that was misheard is changed where it stands: it stays in the minutes, letter by letter, while it is changed. */
function OneRaised({ entry, onReword, onRemove }: OneRaisedProps) {
  const { decision: words } = useDecidingWords();
  const [isChanging, setChanging] = useState(false);
  const place = useRef<HTMLLIElement>(null);
  // Who pressed goes on where that led: into the words, and back to where they were.
  const turn = (changing: boolean) => {
    // At once, not a frame later: by then something else may have been pressed, and the focus is there.
    flushSync(() => setChanging(changing));
    place.current?.querySelector<HTMLElement>('textarea, button')?.focus();
  };
  if (isChanging)
    return (
      <li ref={place}>
        <TextArea
          label={words.objectionText}
          rows={2}
          value={entry.text}
          maxLength={longestDecisionText}
          onChange={(text) => onReword(entry, { text })}
        />
        <TextField label={words.objectionWho} value={entry.who} onChange={(who) => onReword(entry, { who })} />
        <Button compact onClick={() => turn(false)}>
          {words.objectionDone}
        </Button>
      </li>
    );
  const said = entry.who === '' ? entry.text : `${entry.text} (${entry.who})`;
  return (
    <li ref={place}>
      <span>{said}</span>
      <span className="plenum-row">
        <Button compact aria-label={`${words.objectionChange}: ${said}`} onClick={() => turn(true)}>
          {words.objectionChange}
        </Button>
        <IconButton icon="trash" label={`${words.objectionRemove}: ${said}`} onClick={() => onRemove(entry)} />
      </span>
    </li>
  );
}

/** What stands in the minutes already. */
function Raised({ raised, ...deeds }: RaisedProps) {
  const { decision: words } = useDecidingWords();
  if (raised.length === 0) return null;
  return (
    <section className="plenum-decision-raised">
      <h4>{words.objectionsRaised}</h4>
      <ul>
        {raised.map((entry) => (
          <OneRaised key={entry.id} entry={entry} {...deeds} />
        ))}
      </ul>
    </section>
  );
}

interface ObjectionProps {
  readonly raised: readonly MinutesEntry[];
  readonly objection: ReturnType<typeof useObjection>;
}

/** An objection goes into the minutes, with who has it in words: by its button, or once somebody goes on from here. */
function Objection({ raised, objection: { typed, change, line, record } }: ObjectionProps) {
  const { decision: words } = useDecidingWords();
  const { text, who } = typed;
  const keep = (event: FormEvent) => {
    event.preventDefault();
    record();
  };
  /** Leaving the window is no answer, and whoever takes the objection back has said none. */
  const goOn = ({ currentTarget, relatedTarget }: FocusEvent<HTMLFormElement>) => {
    const isAnswer = relatedTarget?.closest('[data-objections]') != null;
    if (relatedTarget !== null && !isAnswer && !currentTarget.contains(relatedTarget)) record();
  };
  return (
    <form className="plenum-decision-objection" onSubmit={keep} onBlur={goOn}>
      <TextArea
        label={raised.length === 0 ? words.objectionText : words.objectionNext}
        hint={words.objectionGoes}
        rows={2}
        value={text}
        maxLength={longestDecisionText}
        onChange={(next) => change({ text: next })}
      />
      <TextField label={words.objectionWho} value={who} onChange={(next) => change({ who: next })} />
      {line}
      <Button type="submit" compact disabled={text.trim() === ''}>
        {words.objectionAdd}
      </Button>
    </form>
  );
}

function Further({ decision, deeds }: Pick<DecisionFormProps, 'decision' | 'deeds'>) {
  const { decision: words } = useDecidingWords();
  const { change, changedBy, minority, minorityBy } = decision;
  const isUsed = [change, changedBy, minority, minorityBy].some((text) => text !== '');
  return (
    <details className="plenum-results-part" open={isUsed || undefined}>
      <summary>{words.more}</summary>
      <TextArea label={words.change} rows={2} value={change} onChange={(text) => deeds.decide({ change: text })} />
      <TextField label={words.changedBy} value={changedBy} onChange={(text) => deeds.decide({ changedBy: text })} />
      <TextArea
        label={words.minority}
        rows={2}
        value={minority}
        onChange={(text) => deeds.decide({ minority: text })}
      />
      <TextField label={words.minorityBy} value={minorityBy} onChange={(text) => deeds.decide({ minorityBy: text })} />
    </details>
  );
}

/** Objections first, then what the group decides and why. Nothing is preselected: the grid suggests nothing here. */
export function DecisionForm({ decision, deeds, raised, onUndoable, title, place }: DecisionFormProps) {
  const results = useDecidingWords();
  const words = results.decision;
  const objection = useObjection({ deeds, onUndoable, place });
  const question = useRef<HTMLDivElement>(null);
  return (
    <div className="plenum-decision">
      <div data-objections ref={question}>
        <Choice
          legend={words.objections}
          options={objectionAnswers.map((value) => ({ value, label: words.objection[value] }))}
          chosen={decision.objections}
          onChoose={(objections) => deeds.decide({ objections })}
        />
      </div>
      <Raised
        raised={raised}
        onReword={deeds.reword}
        onRemove={(entry) => {
          onUndoable(words.objectionGone, deeds.withdraw(entry.id));
          // What was pressed is gone: the question stands, and there it goes on.
          question.current?.querySelector('input')?.focus();
        }}
      />
      {decision.objections === 'raised' && <Objection raised={raised} objection={objection} />}
      <Choice
        legend={words.verdict}
        options={[
          ...verdicts.map((value) => ({ value, label: results.verdict[value] })),
          { value: 'open' as const, label: results.open },
        ]}
        chosen={decision.verdict ?? 'open'}
        onChoose={(chosen) => {
          // Not every browser gives the focus to what is pressed.
          if (decision.objections === 'raised') objection.record();
          const verdict = chosen === 'open' ? null : chosen;
          const word = verdict === null ? results.open : results.verdict[verdict];
          onUndoable(words.decided(title, word), deeds.decide({ verdict }));
        }}
      />
      <TextArea
        label={words.reason}
        rows={2}
        value={decision.reason}
        maxLength={longestDecisionText}
        onChange={(reason) => deeds.decide({ reason })}
      />
      <Further decision={decision} deeds={deeds} />
    </div>
  );
}
