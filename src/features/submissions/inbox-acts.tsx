import { useState } from 'react';
import type { GroupId, ProposalId } from '../../domain/ids.ts';
import { newerVersionOf, waitsAs } from '../../domain/space/newer-version.ts';
import { type Cycle, isHandingIn } from '../../domain/space/register.ts';
import type { Submission } from '../../domain/space/submission.ts';
import { Button } from '../../ui/button.tsx';
import { Fold } from '../../ui/fold.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useSubmissionsWords } from '../../words/submissions.ts';
import { SayForm } from './say-form.tsx';
import './submissions.css';

/** What the office does with what was handed in. */
export interface InboxDeeds {
  /** `text`: why it is let in after the end; empty before. */
  readonly takeIn: (submission: ReceivedSubmission, cycle: Cycle, text: string) => void;
  readonly say: (submission: ReceivedSubmission, kind: 'asked' | 'returned', text: string) => void;
}

export interface ReceivedSubmission extends Submission {
  readonly group: GroupId;
}

interface InboxActsProps {
  readonly submission: ReceivedSubmission;
  readonly cycles: readonly Cycle[];
  /** The year that is on; null: none was opened. */
  readonly running: Cycle | null;
  readonly deeds: InboxDeeds;
  readonly title: string;
  readonly onDone: (id: ProposalId) => void;
}

interface YearChoiceProps {
  readonly cycles: readonly Cycle[];
  readonly cycle: Cycle;
  readonly onChoose: (year: number) => void;
}

function YearChoice({ cycles, cycle, onChoose }: YearChoiceProps) {
  const { take } = useSubmissionsWords();
  return (
    <SelectField
      label={take.year}
      value={String(cycle.year)}
      options={cycles.map(({ year }) => ({ value: String(year), label: String(year) }))}
      onChange={(year) => onChoose(Number(year))}
    />
  );
}

interface TakeInProps extends Pick<InboxActsProps, 'submission' | 'cycles'> {
  /** The year it belongs to, or would belong to. */
  readonly home: Cycle;
  readonly onTake: (cycle: Cycle) => void;
}

/** Into which year: the running one of several, unless somebody says otherwise. */
function TakeProposal({ cycles, home, onTake }: TakeInProps) {
  const { take } = useSubmissionsWords();
  const [chosen, setChosen] = useState<number | null>(null);
  const cycle = cycles.find(({ year }) => year === chosen) ?? home;
  return (
    <>
      {cycles.length > 1 && <YearChoice cycles={cycles} cycle={cycle} onChoose={setChosen} />}
      <Button kind="primary" onClick={() => onTake(cycle)}>
        {isHandingIn(cycle.step) ? take.action(cycle.year) : take.late(cycle.year)}
      </Button>
    </>
  );
}

/** A newer version stays in its year; another year is a choice of its own, and says what it means. */
function TakeElsewhere({ submission, cycles, home, onTake }: TakeInProps) {
  const { take, statuses } = useSubmissionsWords();
  const [chosen, setChosen] = useState<number | null>(null);
  const others = cycles.filter(({ year }) => year !== home.year);
  const cycle = others.find(({ year }) => year === chosen) ?? others[0];
  if (cycle === undefined) return null;
  return (
    <Fold summary={take.elsewhere}>
      <p>{take.elsewhereText(home.year, statuses[submission.status])}</p>
      <div className="plenum-submissions-take">
        {others.length > 1 && <YearChoice cycles={others} cycle={cycle} onChoose={setChosen} />}
        <Button onClick={() => onTake(cycle)}>{take.move(cycle.year)}</Button>
      </div>
    </Fold>
  );
}

type Asked = { readonly kind: 'asked' | 'returned' } | { readonly kind: 'late'; readonly cycle: Cycle };

/** What can be done now; a sentence is asked for before it goes out. */
export function InboxActs({ submission, cycles, running, deeds, title, onDone }: InboxActsProps) {
  const words = useSubmissionsWords();
  const [open, setOpen] = useState<Asked | null>(null);
  const [said, setSaid] = useState('');
  const waits = waitsAs(submission);
  const home = cycles.find(({ year }) => year === submission.year) ?? running;
  const isNewer = newerVersionOf(submission) !== null && home?.year === submission.year;
  const version = submission.versions.length;
  const takeIn = (into: Cycle, text: string) => {
    onDone(submission.proposal);
    deeds.takeIn(submission, into, text);
    setOpen(null);
    setSaid(words.take.done(title));
  };
  const send = (kind: 'asked' | 'returned') => (text: string) => {
    onDone(submission.proposal);
    deeds.say(submission, kind, text);
    setOpen(null);
    setSaid(kind === 'asked' ? words.ask.done : isNewer ? words.giveBack.doneVersion(version) : words.giveBack.done);
  };
  const wish = (cycle: Cycle) => (isHandingIn(cycle.step) ? takeIn(cycle, '') : setOpen({ kind: 'late', cycle }));
  const takeLabel = (cycle: Cycle) =>
    isNewer && cycle === home ? words.take.version(version, cycle.year) : words.take.late(cycle.year);
  const formOf = (asked: Asked) => {
    if (asked.kind === 'late') {
      const { cycle } = asked;
      const isHome = isNewer && cycle === home;
      return {
        text: isHome ? words.take.whyVersion : words.take.why,
        send: takeLabel(cycle),
        onSend: (text: string) => takeIn(cycle, text),
      };
    }
    return asked.kind === 'asked'
      ? { text: words.ask.text, send: words.ask.send, onSend: send('asked') }
      : {
          text: isNewer ? words.giveBack.textVersion(version) : words.giveBack.text,
          send: words.giveBack.send,
          onSend: send('returned'),
        };
  };
  const form = open === null ? null : formOf(open);
  return (
    <div className="plenum-submissions-acts">
      {open !== null && form !== null && (
        <SayForm
          key={open.kind}
          place={`${open.kind}/${submission.proposal}`}
          label={form.text}
          send={form.send}
          onSend={form.onSend}
          onCancel={() => setOpen(null)}
        />
      )}
      {open === null && waits !== null && (
        <>
          <div className="plenum-submissions-take">
            {home === null && <p className="plenum-muted">{words.take.none}</p>}
            {home !== null && isNewer && (
              <Button kind="primary" onClick={() => wish(home)}>
                {words.take.version(version, home.year)}
              </Button>
            )}
            {home !== null && !isNewer && <TakeProposal {...{ submission, cycles, home }} onTake={wish} />}
            <Button onClick={() => setOpen({ kind: 'asked' })}>{words.ask.action}</Button>
            <Button onClick={() => setOpen({ kind: 'returned' })}>
              {isNewer ? words.giveBack.version(version) : words.giveBack.action}
            </Button>
          </div>
          {home !== null && isNewer && <TakeElsewhere {...{ submission, cycles, home }} onTake={wish} />}
        </>
      )}
      {/* What was said of a question is no longer so once it is answered. */}
      <p role="status">{waits === 'asked' || waits === null ? said : ''}</p>
    </div>
  );
}
