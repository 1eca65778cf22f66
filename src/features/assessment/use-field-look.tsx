import type { ProposalId } from '../../domain/ids.ts';
import { fieldsOfAction, isInField } from '../../domain/proposal/fields-of-action.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { TabletFilter } from '../../ui/tablet-filter.tsx';
import { useChosenField } from '../../ui/use-chosen-field.ts';

/** Narrows a list on a tablet to the proposals of one field of action. */
export function useFieldLook(proposals: readonly Proposal[]) {
  const fields = fieldsOfAction(proposals).map(({ name }) => name);
  const [field, choose] = useChosenField(fields);
  const shown = new Set<ProposalId>(proposals.filter((one) => isInField(one, field)).map(({ id }) => id));
  return {
    filter: <TabletFilter count={proposals.length} fields={fields} chosen={field} onChoose={choose} />,
    isShown: ({ proposal }: { readonly proposal: ProposalId }) => shown.has(proposal),
  };
}
