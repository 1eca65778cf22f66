import { type ReactNode, useState } from 'react';
import { placesAfter } from '../../documents/text.ts';
import {
  areas,
  horizons,
  longestProfileLine,
  longestProfileText,
  type Profile,
  type ProfileFigure,
  type ProfileLine,
  type ProfileText,
  type Proposal,
  proposalKinds,
} from '../../domain/proposal/proposal.ts';
import { shortTitleLength } from '../../domain/proposal/short-title.ts';
import { readProfileFigure } from '../../domain/proposal-import/figure.ts';
import type { UnreadText } from '../../domain/space/notebook.ts';
import type { RegisteredField, RegisteredGoal } from '../../domain/space/register.ts';
import type { Source } from '../../domain/space/sources.ts';
import { Card } from '../../ui/card.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { Fold } from '../../ui/fold.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { SharedText } from '../../ui/shared-text.tsx';
import { useNotebookWords } from '../../words/notebook.ts';
import { useProposalsWords } from '../../words/proposals.ts';
import { CiteSources } from './cite-sources.tsx';
import { GoalChoice } from './goal-choice.tsx';
import { LiveLine } from './live-line.tsx';
import type { DraftDeeds } from './notebook-deeds.ts';
import { TwoWrote } from './two-wrote.tsx';

interface DraftEditorProps {
  readonly draft: Proposal;
  /** Its texts that two have written at once, and that nobody has read since. */
  readonly unread: readonly UnreadText[];
  readonly fields: readonly RegisteredField[];
  readonly sources: readonly Source[];
  readonly goals: readonly RegisteredGoal[];
  readonly deeds: DraftDeeds;
}

/** Where the title is typed, for whoever is led there. */
export const draftTitleId = 'draft-title';

// As full as a proposal that is written in a session, so that the profile is, too; what the administration says of it is not
// the group's to write.
const means = ['targetGroupSize', 'staff', 'costPerYear', 'costOnce'] as const;
const furtherTexts = ['addressees', 'insteadOf', 'moreIndicators', 'resolution'] as const;
const success = ['baseline', 'target', 'targetYear'] as const;
const origin = ['developedBy', 'basedOn', 'onBehalfOf'] as const;

type PartProps = Pick<DraftEditorProps, 'draft' | 'unread' | 'deeds'>;

function Line({ draft, deeds, field }: PartProps & { readonly field: ProfileLine }) {
  const { fields: labels, form } = useProposalsWords();
  return (
    <LiveLine
      label={labels[field]}
      data-jump={field === 'title' ? draftTitleId : undefined}
      required={field === 'title'}
      hint={field === 'shortTitle' ? form.shortTitleHint : undefined}
      maxLength={field === 'shortTitle' ? shortTitleLength : longestProfileLine}
      isSentence={field !== 'shortTitle'}
      value={draft[field]}
      onWrite={(line) => void deeds.writeLine(field, line)}
    />
  );
}

function LongText({
  draft,
  unread,
  deeds,
  field,
  rows,
}: PartProps & { readonly field: ProfileText; readonly rows: number }) {
  const { fields: labels } = useProposalsWords();
  return (
    <TwoWrote
      name={labels[field]}
      unread={unread.find((one) => one.field === field)}
      onRead={() => deeds.markRead(field)}
    >
      <SharedText
        label={labels[field]}
        labelHidden={false}
        rows={rows}
        value={draft[field]}
        maxLength={longestProfileText}
        follow={placesAfter}
        onEdit={(edit) => deeds.editText(field, edit)}
      />
    </TwoWrote>
  );
}

/** What is no figure is told at once and stays as it was typed, but is not kept as one; what stood there counts until it is. */
function Figure({ draft, deeds, field }: PartProps & { readonly field: ProfileFigure }) {
  const { fields: labels, form } = useProposalsWords();
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const value = draft[field];
  const write = (text: string) => {
    const reading = readProfileFigure(field, text);
    setProblem(reading.kind === 'wrong' ? form.problems[reading.problem] : undefined);
    if (reading.kind === 'wrong') return false;
    deeds.change({ [field]: reading.kind === 'figure' ? reading.value : null });
    return true;
  };
  return (
    <LiveLine
      label={labels[field]}
      optional
      inputMode="decimal"
      error={problem}
      value={value === null ? '' : String(value).replace('.', ',')}
      onWrite={write}
    />
  );
}

function FieldsOfAction({ draft, fields, deeds }: DraftEditorProps) {
  const { draft: words } = useNotebookWords();
  if (fields.length === 0) return null;
  const choose = (name: string, isIn: boolean): Profile['fields'] =>
    isIn ? [...draft.fields, name] : draft.fields.filter((one) => one !== name);
  return (
    <fieldset className="plenum-notebook-checks">
      <legend>{words.fields}</legend>
      {fields.map(({ id, name }) => (
        <CheckBox
          key={id}
          label={name}
          checked={draft.fields.includes(name)}
          onChange={(isIn) => deeds.change({ fields: choose(name, isIn) })}
        />
      ))}
    </fieldset>
  );
}

/** A draft, written in place: everything is kept while it is typed, and two may write in it at once. */
export function DraftEditor(props: DraftEditorProps): ReactNode {
  const { draft, unread, deeds } = props;
  const { draft: words } = useNotebookWords();
  const { fields: labels, kinds, areas: areaNames, horizons: horizonNames } = useProposalsWords();
  const part = { draft, unread, deeds };
  // Opened by what is to be read in there; that it was read does not close it.
  const [isOpen, setOpen] = useState(false);
  if (!isOpen && unread.some(({ field }) => furtherTexts.some((one) => one === field))) setOpen(true);
  return (
    <Card>
      <Line {...part} field="title" />
      <Line {...part} field="plainWords" />
      <FieldsOfAction {...props} />
      <Line {...part} field="targetGroup" />
      <LongText {...part} field="problem" rows={3} />
      <LongText {...part} field="measure" rows={3} />
      <LongText {...part} field="effects" rows={2} />
      <GoalChoice
        line={draft.strategicGoal}
        goals={props.goals}
        onChange={(strategicGoal) => deeds.change({ strategicGoal })}
      />
      <CiteSources
        evidence={draft.evidence}
        sources={props.sources}
        onChange={(evidence) => deeds.change({ evidence })}
      />
      <Fold summary={words.further} open={isOpen || undefined}>
        <SelectField
          label={labels.kind}
          value={draft.kind}
          options={proposalKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
          onChange={(kind) => deeds.change({ kind })}
        />
        <SelectField
          label={labels.area}
          value={draft.area}
          options={areas.map((area) => ({ value: area, label: areaNames[area] }))}
          onChange={(area) => deeds.change({ area })}
        />
        <Line {...part} field="areaName" />
        <LongText {...part} field="addressees" rows={1} />
        <LongText {...part} field="insteadOf" rows={1} />
        <Line {...part} field="shortTitle" />
        {means.map((field) => (
          <Figure key={field} {...part} field={field} />
        ))}
        <Line {...part} field="funding" />
        <SelectField
          label={labels.horizon}
          value={draft.horizon}
          options={horizons.map((horizon) => ({ value: horizon, label: horizonNames[horizon] }))}
          onChange={(horizon) => deeds.change({ horizon })}
        />
        <Line {...part} field="budget" />
        <Line {...part} field="indicator" />
        {success.map((field) => (
          <Figure key={field} {...part} field={field} />
        ))}
        <LongText {...part} field="moreIndicators" rows={1} />
        {origin.map((field) => (
          <Line key={field} {...part} field={field} />
        ))}
        <LongText {...part} field="resolution" rows={2} />
      </Fold>
    </Card>
  );
}
