import { useState } from 'react';
import type { Judgement } from '../../domain/assessment/assessment.ts';
import type { Criterion } from '../../domain/assessment/criterion.ts';
import type { ProposalId } from '../../domain/ids.ts';
import type { NamedProposal } from '../../domain/proposal/named-proposal.ts';
import { useWithoutDeviceWords } from '../../words/without-device.ts';
import { PaperField, type PaperFrame, PaperTable, type TypedForm } from './paper-parts.tsx';
import { isFinished, judgementOf, readPaperValue, typedOf } from './paper-values.ts';

interface PaperFormProps extends PaperFrame {
  readonly proposals: readonly NamedProposal[];
  readonly criteria: readonly Criterion[];
  /** What this form says already. */
  readonly before: ReadonlyMap<ProposalId, Judgement>;
  readonly onSave: (form: TypedForm<ProposalId, Judgement>) => void;
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
  return (
    <tr>
      <th scope="row">
        <b>{proposal.number}</b> {proposal.title}
      </th>
      {criteria.map((criterion, index) => {
        const value = typed[index] ?? '';
        const { min, max } = criterion.scale;
        return (
          <PaperField
            key={criterion.id}
            label={paper.score(`${proposal.number} ${proposal.title}`, criterion.name)}
            inputMode="numeric"
            maxLength={4}
            value={value}
            wrong={readPaperValue(value, criterion).kind === 'impossible' ? paper.impossible(min, max) : null}
            isFinished={(text) => isFinished(text, criterion)}
            onType={(text) => onType(index, text)}
          />
        );
      })}
    </tr>
  );
}

/** One form of a round, typed in. */
export function PaperForm({ proposals, criteria, before, onSave, ...frame }: PaperFormProps) {
  const { paper } = useWithoutDeviceWords();
  const [typed, setTyped] = useState<Typed>(
    () =>
      Object.fromEntries(proposals.map(({ proposal }) => [proposal, typedOf(before.get(proposal), criteria)])) as Typed,
  );
  const rowOf = (proposal: ProposalId): readonly string[] => typed[proposal] ?? [];
  const type = (proposal: ProposalId, index: number, text: string) =>
    setTyped({ ...typed, [proposal]: criteria.map((_, at) => (at === index ? text : (rowOf(proposal)[at] ?? ''))) });
  return (
    <PaperTable
      {...frame}
      hint={paper.keys}
      columns={criteria.map(({ id, name, scale }) => ({ key: id, label: `${name} (${scale.min}–${scale.max})` }))}
      onSave={(person) => {
        const said = new Map(proposals.map(({ proposal }) => [proposal, judgementOf(rowOf(proposal), criteria)]));
        onSave({ ...person, number: frame.number, said });
      }}
    >
      {proposals.map((proposal) => (
        <Row
          key={proposal.proposal}
          proposal={proposal}
          criteria={criteria}
          typed={rowOf(proposal.proposal)}
          onType={(index, text) => type(proposal.proposal, index, text)}
        />
      ))}
    </PaperTable>
  );
}
