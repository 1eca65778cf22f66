import { useKeptText } from '../../ui/use-kept.tsx';
import './groups.css';
import type { FormEvent, ReactNode } from 'react';
import { saveFile } from '../../device/save-file.ts';
import { toCsv } from '../../domain/export/csv.ts';
import { safeFileName } from '../../domain/export/file-name.ts';
import { groupWorkSheet } from '../../domain/export/group-work-export.ts';
import { longestQuestion, mostQuestions } from '../../domain/groups/group-work.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useGroupWords } from '../../words/groups.ts';
import { useWords } from '../../words/words.ts';
import { DraftInput } from './draft-input.tsx';
import { GroupsPanel } from './groups-panel.tsx';
import { ReportPanel } from './report-panel.tsx';
import { SheetTable, sheetName } from './sheet-table.tsx';
import type { WorkDeeds } from './work-deeds.ts';
import type { WorkPanelProps } from './work-panel-props.ts';
import { WorkPaper } from './work-paper.tsx';

const writingMinutes = [0, 5, 10, 15, 20, 30, 45, 60, 90] as const;
const reportingMinutes = [0, 1, 2, 3, 5, 10] as const;

interface QuestionsProps extends Pick<WorkPanelProps, 'work'> {
  readonly deeds: Pick<WorkDeeds, 'ask' | 'rephrase' | 'removeQuestion'>;
  readonly onUndoable: (text: string, undo: () => void) => void;
}

function NewQuestion({ deeds, work }: Pick<QuestionsProps, 'deeds' | 'work'>) {
  const words = useGroupWords().panel;
  const { text, setText, clear, line } = useKeptText(`group-question/${work.item}`);
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    deeds.ask(text.trim());
    clear();
  };
  return (
    <>
      <form className="plenum-new-question" onSubmit={add}>
        <TextField label={words.newQuestion} value={text} maxLength={longestQuestion} onChange={setText} />
        <Button type="submit">{words.addQuestion}</Button>
      </form>
      {line}
    </>
  );
}

/** What the groups are asked; may be put otherwise at any time. */
export function Questions({ work, deeds, onUndoable }: QuestionsProps) {
  const words = useGroupWords().panel;
  return (
    <section className="plenum-group-questions">
      <h3>{words.questions}</h3>
      <ol>
        {work.questions.map(({ id, text }, index) => (
          <li key={id}>
            <DraftInput
              label={words.questionOf(index + 1)}
              value={text}
              maxLength={longestQuestion}
              onCommit={(next) => deeds.rephrase(id, next)}
            />
            <IconButton
              icon="trash"
              label={words.removeQuestion(index + 1)}
              onClick={() => onUndoable(words.questionRemoved, deeds.removeQuestion(id))}
            />
          </li>
        ))}
      </ol>
      {work.questions.length < mostQuestions && <NewQuestion deeds={deeds} work={work} />}
    </section>
  );
}

/** Clocks of the groups and of their reports. */
export function WorkMinutes({
  work,
  deeds,
}: Pick<WorkPanelProps, 'work'> & { readonly deeds: Pick<WorkDeeds, 'set'> }) {
  const words = useGroupWords().panel;
  const optionsOf = (known: readonly number[], now: number) =>
    [...new Set([...known, now])]
      .sort((a, b) => a - b)
      .map((count) => ({ value: String(count), label: count === 0 ? words.noClock : words.minutesOf(count) }));
  return (
    <div className="plenum-row">
      <SelectField
        label={words.minutes}
        value={String(work.minutes)}
        options={optionsOf(writingMinutes, work.minutes)}
        onChange={(value) => deeds.set({ minutes: Number(value) })}
      />
      <SelectField
        label={words.reportMinutes}
        value={String(work.reportMinutes)}
        options={optionsOf(reportingMinutes, work.reportMinutes)}
        onChange={(value) => deeds.set({ reportMinutes: Number(value) })}
      />
    </div>
  );
}

/** What can be done now, the next step first. */
function Steps({ work, groups, workDeeds, clock, now }: WorkPanelProps) {
  const words = useGroupWords();
  const { panel } = words;
  const missing = groups.length === 0 ? panel.needGroups : work.questions.length === 0 ? panel.needQuestion : null;
  const begin = (
    <Button
      kind={work.state === null ? 'primary' : 'secondary'}
      disabled={missing !== null}
      onClick={() => workDeeds.begin(now())}
    >
      {panel.begin}
    </Button>
  );
  const report = (
    <Button kind="primary" onClick={() => workDeeds.report(groups[0]?.id ?? null, now())}>
      {panel.report}
    </Button>
  );
  const close = <Button onClick={workDeeds.close}>{panel.close}</Button>;
  return (
    <>
      <p>{panel.state[work.state ?? 'prepared']}</p>
      {work.state === null && missing !== null && <p className="plenum-muted">{missing}</p>}
      {work.state === 'writing' && clock !== '' && <p className="plenum-numbers">{words.clock(clock)}</p>}
      <div className="plenum-row">
        {work.state === null && begin}
        {work.state === 'writing' && report}
        {work.state === 'writing' && <Button onClick={() => workDeeds.extend(5, now())}>{panel.more}</Button>}
        {(work.state === 'writing' || work.state === 'reporting') && close}
        {(work.state === 'reporting' || work.state === 'closed') && (
          <Button onClick={workDeeds.reopen}>{panel.reopen}</Button>
        )}
      </div>
      {work.state === 'writing' && <p className="plenum-muted">{panel.reportText}</p>}
    </>
  );
}

function Sheets({ title, session, work, sheets, deeds }: WorkPanelProps) {
  const words = useGroupWords();
  const { panel } = words;
  const save = () => {
    const name = safeFileName([session, title, panel.csvName], 'csv');
    const table = groupWorkSheet(
      work.questions,
      sheets.map((one) => ({ name: sheetName(words, one), sheet: one.sheet })),
      words.question,
    );
    saveFile(name, new Blob([toCsv(table)], { type: 'text/csv;charset=utf-8' }));
  };
  return (
    <section className="plenum-work-sheets">
      <h3>{panel.sheets}</h3>
      <div className="plenum-row">
        {sheets.map(({ group }) => (
          <CheckBox
            key={group.id}
            label={`${group.name}: ${panel.open}`}
            checked={group.opened}
            onChange={(opened) => deeds.open(group.id, opened)}
          />
        ))}
      </div>
      <SheetTable questions={work.questions} sheets={sheets} />
      <Button compact icon="download" onClick={save}>
        {panel.csv}
      </Button>
    </section>
  );
}

/** Folded away once the work has begun: then the next step counts. */
function Prepared({ begun, children }: { readonly begun: boolean; readonly children: ReactNode }) {
  const words = useGroupWords().panel;
  if (!begun) return children;
  return (
    <details className="plenum-work-prepared">
      <summary>
        {words.groups} · {words.questions}
      </summary>
      {children}
    </details>
  );
}

/** Group work in the cockpit: groups, questions, writing, reports, everything that was written. */
export function WorkPanel(props: WorkPanelProps) {
  const { title, work, workDeeds, groups, sheets } = props;
  const words = useGroupWords();
  const announce = useAnnounce();
  // What was made before the groups write is not taken back by mistake while they do.
  const { offer, bar } = useUndo(useWords().agenda.undo, work.state ?? 'prepared');
  const offerGroups = (text: string, takeBack: () => boolean) =>
    offer(text, () => {
      if (!takeBack()) announce(words.panel.working);
    });
  return (
    <Card heading={title} className="plenum-work-panel">
      <Steps {...props} />
      {work.state === 'reporting' && <ReportPanel {...props} />}
      <Prepared begun={work.state !== null && groups.length > 0}>
        <GroupsPanel {...props} onUndoable={offerGroups} />
        <Questions work={work} deeds={workDeeds} onUndoable={offer} />
        <WorkMinutes work={work} deeds={workDeeds} />
      </Prepared>
      {work.state !== null && work.questions.length > 0 && sheets.length > 0 && <Sheets {...props} />}
      {work.questions.length > 0 && groups.length > 0 && <WorkPaper {...props} />}
      {bar}
    </Card>
  );
}
