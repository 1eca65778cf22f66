import type { FindingId, ProposalId } from '../../domain/ids.ts';
import {
  emptyProfile,
  type Profile,
  type Proposal,
  profileLines,
  profileTexts,
} from '../../domain/proposal/proposal.ts';
import type { Finding } from '../../domain/results/finding.ts';
import { ProfileFacts } from '../../features/assessment/profile-card.tsx';
import { ProfilePages } from '../../features/assessment/profile-pages.tsx';
import { ProposalForm } from '../../features/proposals/proposal-form.tsx';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { Card } from '../../ui/card.tsx';
import { galleryWords as words } from './gallery-words.ts';

const nothing = () => undefined;

const evidence = { fact: words.sentence, source: words.short, page: '14', asOf: '2026' };

const filledWith = (line: string, text: string, count: number): Profile => ({
  ...emptyProfile,
  ...(Object.fromEntries(profileLines.map((field) => [field, line])) as object),
  ...(Object.fromEntries(profileTexts.map((field) => [field, text])) as object),
  kind: 'measure',
  area: 'socialArea',
  originKind: 'focusGroup',
  horizon: 'strategic',
  number: 7,
  targetGroupSize: 7900,
  staff: 2.5,
  costPerYear: 186_000,
  baseline: 41.5,
  target: 60,
  targetYear: 2029,
  statementOn: '2027-03-04',
  financeCheckOn: '2027-03-18',
  fields: [words.short],
  evidence: Array.from({ length: count }, (_, index) => ({ ...evidence, page: String(index + 1) })),
});

const proposals = [
  { ...emptyProfile, title: words.short },
  filledWith(words.short, words.sentence, 2),
  filledWith(words.long, `${words.sentence} `.repeat(60), 12),
].map((profile, index): Proposal => ({ ...profile, id: `profile${index}` as ProposalId, order: String(index) }));

const findings = proposals.slice(1).map(
  ({ id }): Finding => ({
    id: `finding-${id}` as FindingId,
    proposal: id,
    kind: 'strength',
    text: words.sentence,
    notes: [],
    accepted: true,
    order: id,
  }),
);

/** A profile to be read, printed and written: empty, full and very long; and one that nobody has any more. */
export function GalleryProfiles() {
  const sheets = proposals.map((proposal) => ({
    proposal,
    number: 7,
    meeting: words.long,
    findings,
    assessment: null,
    verdict: '',
  }));
  return (
    <>
      {proposals.map((proposal) => (
        <Card key={proposal.id} heading={proposal.title}>
          <ProfileFacts proposal={proposal} findings={findings} />
        </Card>
      ))}
      <ProposalForm
        profile={proposals[1] ?? emptyProfile}
        isErased
        onSave={nothing}
        onCancel={nothing}
        onTyped={nothing}
      />
      <div className="plenum-gallery-wall">
        <ProfilePages sheets={sheets} isOne={false} backHref={hrefTo(pathTo.start())} />
      </div>
    </>
  );
}
