import './groups.css';
import { useRef } from 'react';
import { placesAfter } from '../../documents/text.ts';
import {
  type GroupSheet,
  type GroupWork,
  longestAnswerText,
  type SheetQuestion,
} from '../../domain/groups/group-work.ts';
import { toggleConclusion } from '../../domain/groups/sheet-lines.ts';
import type { GroupId, QuestionId } from '../../domain/ids.ts';
import type { SmallGroup } from '../../domain/session/small-group.ts';
import { Button } from '../../ui/button.tsx';
import { SharedText } from '../../ui/shared-text.tsx';
import { useGroupWords } from '../../words/groups.ts';
import { SheetAnswers } from './sheet-answers.tsx';
import { sheetName, type WrittenSheet } from './sheet-table.tsx';

export interface SheetScreenProps {
  readonly title: string;
  readonly work: GroupWork;
  /** The group this seat sits in; null: none. */
  readonly group: SmallGroup | null;
  /** For whom the partners sit here, as it is shown; empty: nobody goes together with this seat. */
  readonly partners: readonly string[];
  readonly sheet: GroupSheet;
  /** How many others are in which answer now. */
  readonly others: ReadonlyMap<string, number>;
  /** Sheets of other groups that this seat may read. */
  readonly readable: readonly WrittenSheet[];
  readonly reporting: SmallGroup | null;
  /** „noch 12 min“; empty: no clock runs. */
  readonly clock: string;
  /** Whether this seat takes part at all. */
  readonly takesPart: boolean;
  readonly onEdit: (question: QuestionId, change: { readonly before: string; readonly after: string }) => void;
  readonly onPlace: (question: QuestionId | null) => void;
  readonly announce: (text: string) => void;
}

type OwnProps = SheetScreenProps & { readonly group: SmallGroup };

/** Where one belongs, large enough to be read by somebody who stands up to go there. */
function OwnGroup({ group, partners, clock }: Pick<OwnProps, 'group' | 'partners' | 'clock'>) {
  const words = useGroupWords();
  return (
    <section className="plenum-own-group">
      <p className="plenum-group-own">
        {words.own.sentence(group.name)}
        {group.place !== '' && <span> · {group.place}</span>}
      </p>
      {partners.length > 0 && <p>{words.own.partner(partners.join(', '))}</p>}
      {clock !== '' && <p className="plenum-numbers">{words.clock(clock)}</p>}
    </section>
  );
}

interface AnswerProps extends Pick<SheetScreenProps, 'sheet' | 'others' | 'onEdit' | 'onPlace' | 'announce'> {
  readonly question: SheetQuestion;
}

function Answer({ question, sheet, others, onEdit, onPlace, announce }: AnswerProps) {
  const words = useGroupWords().own;
  const place = useRef<number | null>(null);
  const { id, text } = question;
  const value = sheet.get(id) ?? '';
  const count = others.get(id) ?? 0;
  const mark = () => {
    const after = toggleConclusion(value, place.current ?? value.length);
    onEdit(id, { before: value, after });
    announce(after.length > value.length ? words.marked : words.unmarked);
  };
  return (
    <section className="plenum-answer-field">
      <SharedText
        label={text}
        labelHidden={false}
        value={value}
        rows={4}
        maxLength={longestAnswerText}
        follow={placesAfter}
        onEdit={(change) => onEdit(id, change)}
        onPlace={(at) => {
          place.current = at ?? place.current;
          onPlace(at === null ? null : id);
        }}
      />
      <div className="plenum-row">
        <Button aria-label={words.markOf(text)} disabled={value.trim() === ''} onClick={mark}>
          {words.mark}
        </Button>
        <span className="plenum-muted">{count === 0 ? '' : words.here(count)}</span>
      </div>
    </section>
  );
}

function OwnSheet(props: OwnProps) {
  const words = useGroupWords().own;
  const { work, group, sheet } = props;
  if (work.state === null) return <p>{words.soon}</p>;
  if (work.questions.length === 0) return <p>{words.noQuestion}</p>;
  if (work.state === 'closed')
    return (
      <>
        <p>{words.closed}</p>
        <SheetAnswers questions={work.questions} sheet={sheet} />
      </>
    );
  return (
    <>
      <p>{group.opened ? words.opened : words.terms}</p>
      <p className="plenum-muted">{words.markHint}</p>
      {work.questions.map((question) => (
        <Answer key={question.id} {...props} question={question} />
      ))}
    </>
  );
}

/** Sheets of others: folded, so that one's own stays the one thing to do. */
function OtherSheets({ work, group, readable }: Pick<SheetScreenProps, 'work' | 'group' | 'readable'>) {
  const words = useGroupWords();
  const headingOf = (one: WrittenSheet) =>
    group !== null && one.group.into === group.id ? words.own.merged(one.group.name) : sheetName(words, one);
  if (readable.length === 0) return null;
  return (
    <section className="plenum-other-sheets">
      <h2>{words.own.others}</h2>
      {readable.map((one) => (
        <details key={one.group.id}>
          <summary>{headingOf(one)}</summary>
          <SheetAnswers questions={work.questions} sheet={one.sheet} />
        </details>
      ))}
    </section>
  );
}

/** Group work on the tablet: which group is mine, what we write together, and what others have opened. */
export function SheetScreen(props: SheetScreenProps) {
  const words = useGroupWords().own;
  const { title, group, reporting, takesPart, work } = props;
  return (
    <section className="plenum-activity plenum-group-work" data-state={work.state ?? 'prepared'}>
      <h1>{title}</h1>
      {reporting !== null && <p role="status">{words.reporting(reporting.name)}</p>}
      {group !== null && (
        <>
          <OwnGroup {...props} group={group} />
          <OwnSheet {...props} group={group} />
        </>
      )}
      {group === null && takesPart && (
        <>
          <p className="plenum-group-own">{words.none}</p>
          <p>{words.noneText}</p>
        </>
      )}
      {group === null && !takesPart && <p>{words.watching}</p>}
      <OtherSheets {...props} />
    </section>
  );
}

/** The groups whose sheets a seat may read beside its own: opened ones, and those that came to its group. */
export const readableBeside = (
  all: readonly { readonly group: SmallGroup; readonly dissolved: boolean }[],
  own: GroupId | null,
): readonly { readonly group: SmallGroup; readonly dissolved: boolean }[] =>
  all.filter(({ group }) => group.id !== own && (group.opened || (own !== null && group.into === own)));
