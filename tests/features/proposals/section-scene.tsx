import { act } from 'react';
import * as Y from 'yjs';
import { readProposals, readRemovedProposals } from '../../../src/documents/proposals/document.ts';
import type { ProposalId } from '../../../src/domain/ids.ts';
import { emptyProfile, type Profile } from '../../../src/domain/proposal/proposal.ts';
import type { ColumnMapping } from '../../../src/domain/proposal-import/columns.ts';
import type { Finding } from '../../../src/domain/results/finding.ts';
import { createProposalsDeeds } from '../../../src/features/proposals/proposals-deeds.ts';
import { ProposalsSection } from '../../../src/features/proposals/proposals-section.tsx';
import { type DraftShelf, DraftsContext } from '../../../src/ui/drafts.ts';
import type { Lang } from '../../../src/words/words.ts';
import { seededBytes } from '../../support/chance.ts';
import { until } from '../../support/until.ts';
import { watchDocument } from '../../support/watch-document.ts';
import { type Drawing, draw } from '../../ui/draw.tsx';

interface Wish {
  readonly lang?: Lang;
  readonly asked?: ReadonlySet<ProposalId>;
  readonly findings?: readonly Finding[];
  /** Where what is typed is kept; null: nowhere. */
  readonly shelf?: DraftShelf | null;
  readonly doc?: Y.Doc;
}

/** The proposals of a session on a screen, over a document that others can write in, too. */
export const setUp = async (wish: Wish = {}) => {
  const { lang = 'de', asked = new Set(), findings = [], shelf = null, doc = new Y.Doc() } = wish;
  const deeds = createProposalsDeeds(doc, seededBytes(21));
  const proposals = watchDocument(doc, readProposals);
  const mappings = new Map<string, ColumnMapping>();
  const memory = {
    recall: async (key: string) => mappings.get(key) ?? null,
    remember: (key: string, mapping: ColumnMapping) => void mappings.set(key, mapping),
  };
  const removed = watchDocument(doc, readRemovedProposals);
  const Section = () => (
    <DraftsContext value={shelf}>
      <ProposalsSection
        proposals={proposals.use()}
        removed={removed.use()}
        asked={asked}
        printHref={(id) => `#${id}`}
        deeds={deeds}
        findings={findings}
        memory={memory}
      />
    </DraftsContext>
  );
  const add = async (profile: Partial<Profile>): Promise<ProposalId> => {
    let id = '' as ProposalId;
    await act(async () => {
      id = deeds.add({ ...emptyProfile, shortTitle: profile.title ?? '', ...profile });
    });
    return id;
  };
  return { doc, deeds, add, proposals, mappings, drawing: await draw(<Section />, lang) };
};

export const choose = async (drawing: Drawing, name: string, text: string) => {
  const input = drawing.find('input[type=file]');
  const file = new File([text], name);
  // jsdom knows files, but not their bytes as a promise in every version.
  Object.defineProperty(file, 'arrayBuffer', { value: async () => new TextEncoder().encode(text).buffer });
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  await act(async () => input.dispatchEvent(new Event('change', { bubbles: true })));
};

/** Waits as a person does: React draws by itself, and is driven by the test again afterwards. */
export const sees = async (drawing: Drawing, text: string) => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  await until(() => drawing.text().includes(text), `„${text}“ is shown`);
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
};

export const areaOf = (drawing: Drawing, label: string): HTMLTextAreaElement => {
  const areas = drawing.findAll('textarea') as HTMLTextAreaElement[];
  const area = areas.find(({ labels }) => labels[0]?.textContent?.includes(label));
  if (area === undefined) throw new Error(`no field „${label}“`);
  return area;
};

export const openImport = (drawing: Drawing) => drawing.click(drawing.find('button', 'Aus Tabelle übernehmen'));
