import { useState } from 'react';
import type { ProposalChanged } from '../../documents/proposals/change.ts';
import type { Profile, Proposal } from '../../domain/proposal/proposal.ts';
import type { Finding } from '../../domain/results/finding.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useProposalsWords } from '../../words/proposals.ts';
import { AssessedBlock } from './assessed-block.tsx';
import type { TypedProfile } from './profile-draft.ts';
import { ProposalForm } from './proposal-form.tsx';
import type { ProposalsDeeds } from './proposals-deeds.ts';
import { useValueText } from './use-value-text.ts';

export type Changed = ProposalChanged & { readonly kind: 'changed' };

interface MeanwhileProps {
  readonly changed: Changed;
  readonly onLook: () => void;
  readonly onClose: () => void;
}

/** What others had written in the same places while the form was open. */
export function Meanwhile({ changed: { doubled, replaced }, onLook, onClose }: MeanwhileProps) {
  const { form, fields } = useProposalsWords();
  const valueText = useValueText();
  return (
    <Notice
      kind="warning"
      title={form.meanwhile}
      actions={
        <>
          <Button compact onClick={onLook}>
            {form.look}
          </Button>
          <Button compact kind="tertiary" onClick={onClose}>
            {form.seen}
          </Button>
        </>
      }
    >
      <ul>
        {doubled.map((field) => (
          <li key={field}>{form.doubled(fields[field])}</li>
        ))}
        {replaced.map(({ field, value }) => (
          <li key={field}>{form.replaced(fields[field], valueText(field, value))}</li>
        ))}
      </ul>
    </Notice>
  );
}

interface EditCardProps {
  /** As it was when it was opened. */
  readonly proposal: Proposal;
  readonly others: readonly Proposal[];
  readonly typed: TypedProfile | undefined;
  /** What others did to the proposal itself meanwhile. */
  readonly fate: 'there' | 'removed' | 'erased';
  readonly findings: readonly Finding[];
  readonly deeds: ProposalsDeeds;
  /** Null: it was saved as a new one. */
  readonly onSaved: (title: string, changed: Changed | null) => void;
  readonly onCancel: (typed: TypedProfile | null) => void;
  readonly onTyped: (typed: TypedProfile | null) => void;
}

const profileFrom = ({ id: _id, order: _order, ...profile }: Proposal): Profile => profile;

/** One proposal in the form. What was typed is never lost to what others did to it in the meantime. */
export function EditCard(props: EditCardProps) {
  const { proposal, others, typed, fate, findings, deeds, onSaved, onCancel, onTyped } = props;
  const { form, fields: names } = useProposalsWords();
  const [tooLong, setTooLong] = useState<readonly (keyof Profile)[]>([]);
  const [refused, setRefused] = useState(false);
  const isErased = refused || fate === 'erased';
  const save = (fields: Partial<Profile>, before: Profile) => {
    if (isErased) {
      const whole = { ...before, ...fields };
      deeds.add(whole);
      return onSaved(whole.title, null);
    }
    const changed = deeds.change(proposal.id, { before, fields });
    if (changed.kind === 'erased') return setRefused(true);
    if (changed.kind === 'tooLong') return setTooLong(changed.fields);
    onSaved(fields.title ?? proposal.title, changed);
  };
  const notice = isErased ? (
    <Notice kind="danger" title={form.erasedMeanwhile}>
      <p>{form.erasedText}</p>
    </Notice>
  ) : tooLong.length > 0 ? (
    <Notice kind="danger" title={form.tooLongTogether(tooLong.map((field) => names[field]).join(', '))} />
  ) : fate === 'removed' ? (
    <Notice kind="warning" title={form.removedMeanwhile} />
  ) : null;
  return (
    <ProposalForm
      profile={profileFrom(proposal)}
      typed={typed}
      others={others}
      notice={notice}
      isErased={isErased}
      onCancel={onCancel}
      onTyped={onTyped}
      onSave={save}
    >
      <AssessedBlock proposal={proposal.id} findings={findings} />
    </ProposalForm>
  );
}
