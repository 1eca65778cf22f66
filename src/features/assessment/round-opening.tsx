import { useId, useState } from 'react';
import { type Disclosure, disclosures } from '../../domain/assessment/assessment.ts';
import type { ProposalId } from '../../domain/ids.ts';
import { fieldsOfAction, isInField } from '../../domain/proposal/fields-of-action.ts';
import { type NamedProposal, namedProposals } from '../../domain/proposal/named-proposal.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { Button } from '../../ui/button.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { FieldFilter } from '../../ui/field-filter.tsx';
import { useChosenField } from '../../ui/use-chosen-field.ts';
import { useRoundsWords } from '../../words/rounds.ts';
import './round-opening.css';

/** What a round is opened with. */
export interface RoundOpening {
  readonly number: number;
  readonly proposals: readonly ProposalId[];
  readonly disclosure: Disclosure;
}

interface OpeningProps {
  readonly number: number;
  readonly proposals: readonly Proposal[];
  /** What the wall shows enlarged or the picture proposes to talk about: one tap chooses just these. */
  readonly suggested: { readonly label: string; readonly proposals: readonly ProposalId[] } | null;
  readonly ready: boolean;
  /** The next step, or only a possible one. */
  readonly kind: 'primary' | 'secondary';
  readonly onOpen: (opening: RoundOpening) => void;
}

interface ChoiceProps {
  readonly proposals: readonly Proposal[];
  readonly named: readonly NamedProposal[];
  readonly chosen: ReadonlySet<ProposalId>;
  readonly onChoose: (chosen: ReadonlySet<ProposalId>) => void;
}

/** Narrowed to a field of action the list is shorter; what is chosen outside of it stays chosen. */
function ProposalChoice({ proposals, named, chosen, onChoose }: ChoiceProps) {
  const { opening } = useRoundsWords();
  const fields = fieldsOfAction(proposals).map(({ name }) => name);
  const [field, choose] = useChosenField(fields);
  const shown = named.filter((_, place) => isInField(proposals[place] ?? { fields: [] }, field));
  const isShown = (id: ProposalId) => shown.some(({ proposal }) => proposal === id);
  const toggle = (proposal: ProposalId) => {
    const next = new Set(chosen);
    if (!next.delete(proposal)) next.add(proposal);
    onChoose(next);
  };
  return (
    <fieldset className="plenum-opening-proposals">
      <legend>{opening.proposals}</legend>
      <FieldFilter fields={fields} chosen={field} onChoose={choose} />
      <ul>
        {shown.map(({ proposal, number, shortTitle }) => (
          <li key={proposal}>
            <label>
              <input type="checkbox" checked={chosen.has(proposal)} onChange={() => toggle(proposal)} />
              <span>
                {number} {shortTitle}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <div className="plenum-row">
        <Button
          compact
          kind="tertiary"
          onClick={() => onChoose(new Set([...chosen, ...shown.map(({ proposal }) => proposal)]))}
        >
          {opening.all}
        </Button>
        <Button compact kind="tertiary" onClick={() => onChoose(new Set([...chosen].filter((id) => !isShown(id))))}>
          {opening.none}
        </Button>
      </div>
    </fieldset>
  );
}

interface DisclosureChoiceProps {
  readonly disclosure: Disclosure;
  readonly onChoose: (disclosure: Disclosure) => void;
}

function DisclosureChoice({ disclosure, onChoose }: DisclosureChoiceProps) {
  const { opening } = useRoundsWords();
  const name = useId();
  return (
    <fieldset className="plenum-opening-disclosure">
      <legend>{opening.disclosure}</legend>
      {disclosures.map((one) => (
        <label key={one}>
          <input type="radio" name={name} checked={disclosure === one} onChange={() => onChoose(one)} />
          <span>
            <strong>{opening.disclosures[one].name}</strong>
            <span className="plenum-muted">{opening.disclosures[one].text}</span>
          </span>
        </label>
      ))}
      <p className="plenum-muted">{opening.final}</p>
    </fieldset>
  );
}

/** Opens a round: with everything on the table and covered, unless somebody looks behind „Weitere Einstellungen". */
export function RoundOpeningForm({ number, proposals, suggested, ready, kind, onOpen }: OpeningProps) {
  const { opening, panel } = useRoundsWords();
  const named = namedProposals(proposals);
  // Null: all of them, also those that come while the settings are open.
  const [picked, setPicked] = useState<ReadonlySet<ProposalId> | null>(null);
  const [disclosure, setDisclosure] = useState<Disclosure>('covered');
  const chosen = named.map(({ proposal }) => proposal).filter((id) => picked?.has(id) ?? true);
  const isPart = chosen.length < named.length;
  return (
    <div className="plenum-opening">
      <div className="plenum-row">
        <Button
          kind={kind}
          {...(kind === 'primary' && ready && { className: 'plenum-edge' })}
          icon="play"
          disabled={!ready || chosen.length === 0}
          onClick={() => onOpen({ number, proposals: chosen, disclosure })}
        >
          {isPart && chosen.length > 0 ? opening.openPart(number, chosen.length) : panel.open(number)}
        </Button>
        {suggested !== null && suggested.proposals.length > 0 && (
          <CheckBox
            label={suggested.label}
            checked={isPart && chosen.every((id) => suggested.proposals.includes(id))}
            onChange={(only) => setPicked(only ? new Set(suggested.proposals) : null)}
          />
        )}
      </div>
      {disclosure !== 'covered' && <p role="status">{opening.disclosures[disclosure].text}</p>}
      <details>
        <summary>{opening.more}</summary>
        <DisclosureChoice disclosure={disclosure} onChoose={setDisclosure} />
        <ProposalChoice proposals={proposals} named={named} chosen={new Set(chosen)} onChoose={setPicked} />
      </details>
    </div>
  );
}
