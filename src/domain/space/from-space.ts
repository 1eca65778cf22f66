import { atMost } from '../beginning.ts';
import type { OpenPointId } from '../ids.ts';
import type { OpenPoint } from '../open-points/open-point.ts';
import { longestPoint, longestWho } from '../open-points/open-point.ts';
import type { Proposal } from '../proposal/proposal.ts';
import type { Plan } from '../session/session.ts';
import { copiesFor } from './chosen-proposals.ts';
import { type Register, workingGroups } from './register.ts';
import { type Series, type Source, seriesCited, sourcesCited } from './sources.ts';
import { type Submission, takenInOf } from './submission.ts';

/*
 * What a session has from its county, so that its people, who never open the space, have it without a network.
 */

/** What its plan says of the county. */
export const factsFromSpace = (
  register: Pick<Register, 'groups' | 'stepNames'>,
): Pick<Plan, 'spaceGroups' | 'stepNames'> => ({
  spaceGroups: workingGroups(register),
  stepNames: Object.fromEntries(Object.entries(register.stepNames).filter(([, name]) => name !== '')),
});

/** What comes onto its table. */
export interface TableFromSpace {
  readonly proposals: readonly Proposal[];
  readonly sources: readonly Source[];
  readonly series: readonly Series[];
}

/** Chosen proposals that do not lie there yet, with the reports they cite and the series behind them. */
export const tableFromSpace = (
  chosen: readonly Submission[],
  present: readonly Pick<Proposal, 'id' | 'order'>[],
  figures: Pick<TableFromSpace, 'sources' | 'series'>,
): TableFromSpace => {
  const proposals = copiesFor(chosen, present);
  const evidence = proposals.flatMap((proposal) => proposal.evidence);
  const series = seriesCited(figures, evidence).map(({ one }) => one);
  // A report of which there is nothing but its name stands in the proposal already.
  const sources = sourcesCited(figures.sources, evidence).filter(
    ({ id, file }) => file !== null || series.some(({ source }) => source === id),
  );
  return { proposals, sources, series };
};

/** The words of a point; they are handed in, because the domain speaks no language. */
export interface ExaminationWords {
  readonly numberFollows: string;
  readonly untitled: string;
  /** The point: which proposal, and what is to be examined. */
  readonly what: (proposal: string, text: string) => string;
  /** The body that has asked and the day of its sitting. */
  readonly asked: (body: string, on: string) => string;
}

/**
 * What bodies have asked to be examined, each as an open point (SPEC D312). The id follows from the request: whoever brings
 * it once more brings nothing. It ends when the office has noted where the proposal went on.
 */
export const examinationPoints = (
  submissions: readonly Submission[],
  { numberFollows, untitled, what, asked }: ExaminationWords,
): readonly Omit<OpenPoint, 'order'>[] =>
  submissions.flatMap((submission) => {
    const { trail, status, number } = submission;
    const request = trail.findLast(({ deed }) => deed.kind === 'moved' && deed.status === 'examination');
    if (status !== 'examination' || request?.deed.kind !== 'moved') return [];
    const { body, on, text } = request.deed;
    const title = takenInOf(submission)?.profile.title || untitled;
    return [
      {
        id: `x-${request.id}` as OpenPointId,
        what: atMost(what(`${number ?? numberFollows} ${title}`, text), longestPoint),
        who: '',
        until: '',
        closedOn: '',
        item: null,
        since: atMost(asked(body, on), longestWho),
      },
    ];
  });
