import { type KeyboardEvent, useRef, useState } from 'react';
import type { Judgement } from '../../domain/assessment/assessment.ts';
import type { Criterion } from '../../domain/assessment/criterion.ts';
import type { ProposalId } from '../../domain/ids.ts';
import type { NamedProposal } from '../../domain/proposal/named-proposal.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWithoutDeviceWords } from '../../words/without-device.ts';
import { goOn, PerspectiveField, type PerspectiveTiles } from './paper-parts.tsx';
import { isFinished, judgementOf, readPaperValue, typedOf } from './paper-values.ts';

/** What was typed in of one form. */
export interface TypedForm {
  readonly number: number;
  /** Empty: not said. */
  readonly perspective: string;
  readonly said: ReadonlyMap<ProposalId, Judgement | null>;
}

interface PaperFormProps {
  readonly number: number;
  readonly isKnown: boolean;
  readonly perspective: string;
  readonly perspectives: PerspectiveTiles;
  readonly proposals: readonly NamedProposal[];
  readonly criteria: readonly Criterion[];
  /** What this form says already. */
  readonly before: ReadonlyMap<ProposalId, Judgement>;
  readonly onSave: (form: TypedForm) => void;
  readonly onCancel: () => void;
}

type Typed = Readonly<Record<ProposalId, readonly string[]>>;

interface RowProps {
  readonly proposal: NamedProposal;
  readonly criteria: readonly Criterion[];
  readonly typed: readonly string[];
  readonly onType: (index: number, text: string) => void;
}

function Row({ proposal, criteria, typed, onType }: RowProps) {
  const { paper } = useWithoutDeviceWords();
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    goOn(event.currentTarget);
  };
  return (
    <tr>
      <th scope="row">
        <b>{proposal.number}</b> {proposal.title}
      </th>
      {criteria.map((criterion, index) => {
        const isWrong = readPaperValue(typed[index] ?? '', criterion).kind === 'impossible';
        return (
          <td key={criterion.id}>
            <input
              data-paper
              className="plenum-paper-field"
              inputMode="numeric"
              autoComplete="off"
              maxLength={4}
              aria-label={paper.score(`${proposal.number} ${proposal.title}`, criterion.name)}
              aria-invalid={isWrong || undefined}
              value={typed[index] ?? ''}
              onFocus={(event) => event.currentTarget.select()}
              onKeyDown={onKeyDown}
              onChange={({ currentTarget }) => {
                onType(index, currentTarget.value);
                if (isFinished(currentTarget.value, criterion)) goOn(currentTarget);
              }}
            />
            {isWrong && (
              <span className="plenum-paper-wrong" role="alert">
                {paper.impossible(criterion.scale.min, criterion.scale.max)}
              </span>
            )}
          </td>
        );
      })}
    </tr>
  );
}

/** One form as it lies beside the keyboard: the same numbers, the same order. */
export function PaperForm(props: PaperFormProps) {
  const { number, isKnown, perspectives, proposals, criteria, before, onSave, onCancel } = props;
  const { paper, place } = useWithoutDeviceWords();
  const [perspective, setPerspective] = useState(props.perspective);
  const [typed, setTyped] = useState<Typed>(
    () =>
      Object.fromEntries(proposals.map(({ proposal }) => [proposal, typedOf(before.get(proposal), criteria)])) as Typed,
  );
  const form = useRef<HTMLFormElement>(null);
  const rowOf = (proposal: ProposalId): readonly string[] => typed[proposal] ?? [];
  const type = (proposal: ProposalId, index: number, text: string) =>
    setTyped({ ...typed, [proposal]: criteria.map((_, at) => (at === index ? text : (rowOf(proposal)[at] ?? ''))) });
  const isWrong = (proposal: ProposalId) =>
    criteria.some((criterion, index) => readPaperValue(rowOf(proposal)[index] ?? '', criterion).kind === 'impossible');
  const save = () => {
    if (proposals.some(({ proposal }) => isWrong(proposal)))
      return form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
    const said = new Map(proposals.map(({ proposal }) => [proposal, judgementOf(rowOf(proposal), criteria)]));
    onSave({ number, perspective, said });
  };
  return (
    <Card heading={place.paper(number)} level={2}>
      {isKnown && <Notice kind="info" title={paper.known} quiet />}
      <form
        ref={form}
        className="plenum-paper-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <PerspectiveField value={perspective} perspectives={perspectives} onChange={setPerspective} />
        <p className="plenum-muted">{paper.keys}</p>
        <table className="plenum-paper-table">
          <thead>
            <tr>
              <td />
              {criteria.map(({ id, name, scale }) => (
                <th key={id} scope="col">
                  {name} ({scale.min}–{scale.max})
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {proposals.map((proposal) => (
              <Row
                key={proposal.proposal}
                proposal={proposal}
                criteria={criteria}
                typed={rowOf(proposal.proposal)}
                onType={(index, text) => type(proposal.proposal, index, text)}
              />
            ))}
          </tbody>
        </table>
        <div className="plenum-row">
          <Button type="submit" kind="primary" data-paper>
            {paper.save}
          </Button>
          <Button onClick={onCancel}>{paper.cancel}</Button>
        </div>
      </form>
    </Card>
  );
}
