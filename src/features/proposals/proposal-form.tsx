import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { isDoubleName } from '../../domain/proposal/named-proposal.ts';
import { emptyProfile, type Profile, type Proposal } from '../../domain/proposal/proposal.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { useProposalsWords } from '../../words/proposals.ts';
import { EvidenceFields } from './evidence-fields.tsx';
import {
  changedFields,
  type DraftProblems,
  draftOf,
  type ProfileDraft,
  problemsOf,
  profileOf,
  type TypedProfile,
} from './profile-draft.ts';
import { isLongField, ProfileField } from './profile-field.tsx';
import { type DraftField, filledFurther, firstParts, furtherParts, isFurther } from './profile-parts.ts';
import './proposal-form.css';

interface ProposalFormProps {
  /** Null: a new one. Changes that arrive from others while the form is open do not move what is typed. */
  readonly profile: Profile | null;
  /** All fields of a new proposal, only the changed ones of another; `before` is what the typing began with. */
  readonly onSave: (fields: Partial<Profile>, before: Profile) => void;
  /** What was typed and is not saved, so that it can be had back; null where nothing was. */
  readonly onCancel: (typed: TypedProfile | null) => void;
  /** Whatever is typed, at every letter; null: nothing any more. */
  readonly onTyped: (typed: TypedProfile | null) => void;
  /** What had been typed before it was cancelled. */
  readonly typed?: TypedProfile | undefined;
  /** What others did to the proposal meanwhile, or why it could not be saved. */
  readonly notice?: ReactNode;
  /** Nobody has the proposal any more: what stands here can become another one or be thrown away. */
  readonly isErased?: boolean;
  /** The other proposals of the session: a short name that one of them has is pointed out. */
  readonly others?: readonly Proposal[] | undefined;
  /** What belongs to the profile and cannot be typed. */
  readonly children?: ReactNode;
}

interface PartsProps {
  readonly parts: Readonly<Record<string, readonly Exclude<DraftField, 'evidence'>[]>>;
  readonly draft: ProfileDraft;
  readonly isDouble: boolean;
  readonly problemOf: (field: DraftField) => DraftProblems[DraftField];
  readonly onChange: (change: Partial<ProfileDraft>) => void;
  readonly onTouch: (field: DraftField) => void;
}

function Parts({ parts, problemOf, ...field }: PartsProps) {
  const words: Readonly<Record<string, string>> = useProposalsWords().form.parts;
  return Object.entries(parts).map(([part, fields]) => (
    <fieldset key={part}>
      <legend>{words[part]}</legend>
      <div className="plenum-profile-fields">
        {fields.map((one) => (
          <div key={one} data-long={isLongField(one) || undefined}>
            <ProfileField field={one} problem={problemOf(one)} {...field} />
          </div>
        ))}
      </div>
    </fieldset>
  ));
}

function Further(props: Omit<PartsProps, 'parts'> & { readonly isWrong: boolean }) {
  const { draft, isWrong, onChange } = props;
  const { more } = useProposalsWords().form;
  const [open, setOpen] = useState(false);
  return (
    <details
      className="plenum-profile-more-fields"
      open={open || isWrong}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{more(filledFurther(draft))}</summary>
      <Parts {...props} parts={furtherParts} />
      <EvidenceFields evidence={draft.evidence} onChange={(evidence) => onChange({ evidence })} />
    </details>
  );
}

/** What is typed, and what is wrong with it as soon as the finger has left the field or saving was tried. */
function useDraft(profile: Profile | null, typed: TypedProfile | undefined) {
  const [before] = useState(typed?.before ?? profile ?? emptyProfile);
  const [start] = useState(() => draftOf(before));
  const [draft, setDraft] = useState(typed?.draft ?? start);
  const [touched, setTouched] = useState<ReadonlySet<DraftField>>(new Set());
  const [tried, setTried] = useState(false);
  const problems = problemsOf(draft);
  return {
    before,
    draft,
    problems,
    tried,
    isTouched: JSON.stringify(draft) !== JSON.stringify(start),
    tryOnce: () => setTried(true),
    fields: {
      draft,
      problemOf: (field: DraftField) => (tried || touched.has(field) ? problems[field] : undefined),
      onChange: (change: Partial<ProfileDraft>) => setDraft((old) => ({ ...old, ...change })),
      onTouch: (field: DraftField) => setTouched((old) => new Set(old).add(field)),
    },
  };
}

/** Tells what is typed from the first letter on; a form that nobody has touched tells nothing. */
function useTold(now: ProfileDraft | null, tell: (now: ProfileDraft | null) => void): void {
  const told = useRef<ProfileDraft | null>(null);
  useEffect(() => {
    if (now === told.current) return;
    told.current = now;
    tell(now);
  });
}

/** A proposal by hand. What is wrong is said at its field as soon as the finger has left it. */
export function ProposalForm(props: ProposalFormProps) {
  const { profile, onSave, onCancel, onTyped, typed, notice, isErased = false, others = [], children } = props;
  const words = useProposalsWords().form;
  const { before, draft, problems, tried, isTouched, tryOnce, fields } = useDraft(profile, typed);
  const form = useRef<HTMLFormElement>(null);
  useTold(isTouched ? draft : null, (now) => onTyped(now === null ? null : { before, draft: now }));
  const wrong = Object.keys(problems);
  const isDouble = isDoubleName(draft.shortTitle, others);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    tryOnce();
    const whole = profileOf(draft);
    if (wrong.length === 0) onSave(profile === null || isErased ? whole : changedFields(before, whole), before);
    // After the errors are drawn: the first of them is where to go on.
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  return (
    <Card heading={profile === null ? words.newTitle : words.editTitle}>
      <form ref={form} className="plenum-profile" noValidate onSubmit={submit}>
        <Parts {...fields} isDouble={isDouble} parts={firstParts} />
        <Further {...fields} isDouble={isDouble} isWrong={tried && wrong.some(isFurther)} />
        {children}
        {notice}
        <div className="plenum-profile-actions">
          <p role="status">{tried && wrong.length > 0 ? words.wrongCount(wrong.length) : ''}</p>
          <Button onClick={() => onCancel(isTouched ? { before, draft } : null)}>
            {isErased ? words.discard : words.cancel}
          </Button>
          <Button kind="primary" type="submit">
            {isErased ? words.saveAsNew : words.save}
          </Button>
        </div>
      </form>
    </Card>
  );
}
