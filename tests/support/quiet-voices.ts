import { readPlan } from '../../src/documents/plan/read.ts';
import { readProposals } from '../../src/documents/proposals/document.ts';
import { putJudgement } from '../../src/documents/seat/document.ts';
import { readTally } from '../../src/documents/tally/document.ts';
import type { ProposalId } from '../../src/domain/ids.ts';
import { joinsSession, opensDocument } from './founded-county.ts';
import type { RelayProcess } from './relay-process.ts';
import { until } from './until.ts';

/** What the so many-eth person says of a proposal on a dimension; null: nothing of this proposal. */
type Say = (about: { readonly title: string; readonly dimension: string; readonly person: number }) => number | null;

/**
 * Three people come in by a link and score in the open round on devices nobody looks at: what fewer score is told to no
 * space. Ends when all of it is counted.
 */
export async function threeScore(relay: RelayProcess, link: string, say: Say): Promise<void> {
  for (const [person, name] of ['Bea', 'Cem', 'Dora'].entries()) {
    const { sessionId, seatId, token } = await joinsSession(relay, link, name);
    const opens = async (kind: string) => opensDocument(relay, `session/${sessionId}/${kind}`, token);
    const [seat, plan] = [await opens(`seat/${seatId}`), await opens('plan')];
    const [table, tally] = [await opens('proposals'), await opens('tally')];
    const { rounds, criteria } = readPlan(plan.doc);
    const [round] = rounds;
    if (round === undefined) throw new Error('a round has to be open');
    const scored: ProposalId[] = [];
    for (const { id, title } of readProposals(table.doc)) {
      const said = criteria.map((one) => [one.id, say({ title, dimension: one.name, person })] as const);
      const values = Object.fromEntries(
        said.flatMap(([dimension, value]) => (value === null ? [] : [[dimension, value]])),
      );
      if (Object.keys(values).length === 0) continue;
      putJudgement(seat.doc, round.id, id, { kind: 'scored', values });
      scored.push(id);
    }
    const countOf = (id: ProposalId) => readTally(tally.doc).rounds.get(round.id)?.progress.judged.get(id) ?? 0;
    await until(() => scored.every((id) => countOf(id) > person), `what ${name} says is counted`);
    for (const client of [seat, plan, table, tally]) client.stop();
  }
}
