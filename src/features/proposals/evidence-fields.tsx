import { useRef } from 'react';
import { type Evidence, longestProfileLine, mostEvidence } from '../../domain/proposal/proposal.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useProposalsWords } from '../../words/proposals.ts';

interface EvidenceFieldsProps {
  readonly evidence: readonly Evidence[];
  readonly onChange: (evidence: readonly Evidence[]) => void;
}

const parts = ['fact', 'source', 'page', 'asOf'] as const satisfies readonly (keyof Evidence)[];
const none: Evidence = { fact: '', source: '', page: '', asOf: '' };

/** Figures that support a proposal, each with its source. */
export function EvidenceFields({ evidence, onChange }: EvidenceFieldsProps) {
  const words = useProposalsWords().form.evidence;
  const list = useRef<HTMLDivElement>(null);
  const change = (index: number, part: Partial<Evidence>) =>
    onChange(evidence.map((one, at) => (at === index ? { ...one, ...part } : one)));
  const remove = (index: number) => {
    onChange(evidence.filter((_, at) => at !== index));
    list.current?.focus();
  };
  const add = () => {
    onChange([...evidence, none]);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('fieldset:last-of-type input')?.focus());
  };
  return (
    <fieldset>
      <legend>{words.title}</legend>
      <p className="plenum-muted">{words.hint}</p>
      <div ref={list} tabIndex={-1} className="plenum-profile-evidence">
        {evidence.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a figure is its place in the list
          <fieldset key={index}>
            <legend>{words.one(index + 1)}</legend>
            {parts.map((part) => (
              <TextField
                key={part}
                label={words[part]}
                maxLength={longestProfileLine}
                value={one[part]}
                onChange={(text) => change(index, { [part]: text })}
              />
            ))}
            <IconButton icon="trash" label={words.remove(index + 1)} onClick={() => remove(index)} />
          </fieldset>
        ))}
      </div>
      <Button compact icon="plus" disabled={evidence.length >= mostEvidence} onClick={add}>
        {words.add}
      </Button>
    </fieldset>
  );
}
