import type {
  ActId,
  FieldFindingId,
  FieldId,
  GroupId,
  ProposalId,
  SessionId,
  SourceId,
  VersionId,
} from '../../src/domain/ids.ts';
import { emptyProfile, type Profile } from '../../src/domain/proposal/proposal.ts';
import type { Verdict } from '../../src/domain/results/decision.ts';
import type { DossierWish, Handed } from '../../src/domain/space/dossier.ts';
import type { FieldFinding } from '../../src/domain/space/overlay.ts';
import { type Cycle, emptyRegister, type Register } from '../../src/domain/space/register.ts';
import type { ProposalOutcome, ResultVersion, RoundResult } from '../../src/domain/space/session-result.ts';
import type { Source } from '../../src/domain/space/sources.ts';
import { type Deed, statusAfter } from '../../src/domain/space/submission.ts';

/*
 * A year of a county as the dossier reads it, with as little in it as a test needs.
 */

export const cycle: Cycle = { year: 2027, step: 'dossier', handIn: '2027-07-12', approvedOn: '', madeOn: '' };

export const register: Register = {
  ...emptyRegister,
  title: 'Landkreis Musterland',
  fields: ['Jugend', 'Wohnen', 'Pflege'].map((name) => ({
    ...{ id: name as FieldId, name, former: [], mergedInto: null, order: name },
  })),
  groups: [
    {
      ...{ id: 'g' as GroupId, name: 'Fokusgruppe Jugend', kind: 'focusGroup', fields: [], order: 'a' },
      ...{ recognition: 'recognised', decidedOn: '' },
    },
  ],
  cycles: [cycle],
  sessions: ['s', 's1', 's2'].map((id) => ({
    ...{ id: id as SessionId, title: '', date: '', year: cycle.year, continues: null },
  })),
};

export const takenIn = (year = 2027, version = 'v'): Deed => ({
  ...{ kind: 'takenIn', version: version as VersionId, year, late: false, text: '' },
});

export const moved = (
  status: Extract<Deed, { readonly kind: 'moved' }>['status'],
  sitting: { readonly body?: string; readonly on?: string } = {},
): Deed => ({ kind: 'moved', status, body: '', on: '', presentedBy: '', text: 'NOTIZ', ...sitting });

/** A proposal that was handed in, with what was done with it; act by act one moment later than the one before. */
export const handed = (
  id: string,
  number: string | null,
  profile: Partial<Profile> = {},
  deeds: readonly Deed[] = [takenIn()],
): Handed => {
  const proposal = id as ProposalId;
  const group = { name: 'wie eingereicht', kind: 'focusGroup', recognition: 'recognised', decidedOn: '' } as const;
  const content = {
    proposal,
    profile: { ...emptyProfile, title: `Vorschlag ${id}`, ...profile },
    group,
    guideline: [],
  };
  const trail = deeds.map((deed, place) => ({
    ...{
      id: `${id}${place}` as ActId,
      proposal,
      turn: place + 1,
      at: 100 + place * 100,
      role: 'office' as const,
      deed,
    },
  }));
  return {
    ...{ proposal, number, trail, group: 'g' as GroupId, status: statusAfter(trail) },
    year: deeds.some(({ kind }) => kind === 'takenIn') ? 2027 : null,
    versions: [{ id: 'v' as VersionId, content, handedInAt: 0 }],
  };
};

export const round = (median: number, n = 12): RoundResult => ({
  ...{ number: 1, version: 1, base: n, abstained: 0 },
  dimensions: [
    {
      ...{ name: 'Bedeutung der Zielgruppe', low: 'niedrig', high: 'hoch', min: 0, max: 10, n },
      measures: { median, q1: median, q3: median, agreement: 'agreed' },
    },
  ],
});

export const outcome = (
  id: string,
  verdict: Verdict | null,
  change: Partial<ProposalOutcome> = {},
): ProposalOutcome => ({
  ...{ proposal: id as ProposalId, number: null, title: id, rounds: [], verdict, reason: '', objections: null },
  ...{ change: '', minority: '', notes: { strength: [], weakness: [], condition: [] } },
  ...change,
});

/** Results of a session, told at 150: after the first act on a proposal, before the second. */
export const results = (
  session: string,
  date: string,
  outcomes: readonly ProposalOutcome[],
  change: Partial<ResultVersion> = {},
): ResultVersion => ({
  ...{ session: session as SessionId, title: `Sitzung ${session}`, date, stage: 'approved', outcomes },
  ...{ version: 1, hash: '', at: 150 },
  ...change,
});

export const finding = (id: string, field: string, change: Partial<FieldFinding> = {}): FieldFinding => ({
  ...{ id: id as FieldFindingId, field: field as FieldId, year: 2027, layer: 'administration', leaning: 'strength' },
  ...{ text: id, indicator: '', source: '', beside: null, relation: null, order: id },
  ...change,
});

export const source = (title: string, change: Partial<Source> = {}): Source => ({
  ...{
    id: title as SourceId,
    title,
    link: '',
    file: null,
    page: '',
    asOf: '',
    area: 'county',
    areaName: '',
    order: title,
  },
  ...change,
});

/** The year with what a test adds. */
export const yearWith = (change: Partial<DossierWish> = {}): DossierWish => ({
  ...{ register, cycle, findings: [], sources: [], submissions: [], versions: [] },
  ...change,
});
