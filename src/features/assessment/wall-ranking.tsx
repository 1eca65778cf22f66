import './wall-ranking.css';
import type { Criterion } from '../../domain/assessment/criterion.ts';
import { type RankedProposal, weightedRanking } from '../../domain/assessment/ranking.ts';
import type { NamedProposal } from '../../domain/proposal/named-proposal.ts';
import { NumberDisc } from '../../ui/number-disc.tsx';
import { useFormat } from '../../words/format.ts';
import { usePictureWords } from '../../words/picture.ts';
import type { RankSource } from './rank-source.ts';

interface RowProps {
  readonly ranked: RankedProposal;
  readonly named: NamedProposal | undefined;
  readonly criteria: readonly Criterion[];
  /** Beside the table of devices there is room for the reason. */
  readonly reasons: boolean;
}

function Row({ ranked: { rank, evenRank, because }, named, criteria, reasons }: RowProps) {
  const { ranking } = usePictureWords();
  const cause = criteria.find(({ id }) => id === because)?.name ?? null;
  return (
    <tr data-flipped={rank !== evenRank || undefined}>
      <td>{ranking.place(rank)}</td>
      <th scope="row">
        <NumberDisc value={named?.number} /> {reasons ? named?.title : named?.shortTitle}
      </th>
      <td>{ranking.place(evenRank)}</td>
      <td>
        {rank !== evenRank && (
          <>
            <span aria-hidden="true">{rank < evenRank ? '▲' : '▼'}</span>{' '}
            {ranking.moved(Math.abs(evenRank - rank), rank < evenRank)}
            {reasons && cause !== null && <span className="plenum-ranking-cause"> {ranking.because(cause)}</span>}
          </>
        )}
      </td>
    </tr>
  );
}

interface RankingTableProps {
  readonly source: RankSource;
  readonly part?: { readonly from: number; readonly to: number };
  readonly reasons: boolean;
}

/** Who stands where with the weights and without them. */
export function RankingTable({ source: { wishes, criteria, named }, part, reasons }: RankingTableProps) {
  const { ranking } = usePictureWords();
  const { ranked } = weightedRanking(wishes, criteria);
  return (
    <table className="plenum-ranking-table">
      <caption className="plenum-hidden">{ranking.title}</caption>
      <thead>
        <tr>
          <th scope="col">{ranking.rank}</th>
          <th scope="col">{ranking.proposal}</th>
          <th scope="col">{ranking.even}</th>
          <th scope="col">{ranking.change}</th>
        </tr>
      </thead>
      <tbody>
        {ranked.slice(part?.from ?? 0, part?.to ?? ranked.length).map((one) => (
          <Row
            key={one.proposal}
            ranked={one}
            named={named.find(({ proposal }) => proposal === one.proposal)}
            criteria={criteria}
            reasons={reasons}
          />
        ))}
      </tbody>
    </table>
  );
}

/** How it was added up, in one sentence, and that nothing is decided by it. */
export function RankingRule({ source: { wishes, criteria, named } }: { readonly source: RankSource }) {
  const { ranking } = usePictureWords();
  const { list } = useFormat();
  const { ranked, unranked } = weightedRanking(wishes, criteria);
  const flipped = ranked.filter(({ rank, evenRank }) => rank !== evenRank).length;
  const missing = named.filter(({ proposal }) => unranked.includes(proposal)).map(({ number }) => String(number));
  return (
    <div className="plenum-ranking-rule">
      <p>{ranking.rule(list(criteria.map(({ name, weight }) => ranking.times(name, weight))))}</p>
      <p>{ranking.flipped(flipped)}</p>
      {missing.length > 0 && <p>{ranking.missing(list(missing))}</p>}
      <p>{ranking.noDecision}</p>
    </div>
  );
}

const oneColumn = 20;

/** The ranking on the wall: never scrolls; more than twenty stand in two halves side by side. */
export function WallRanking({ source }: { readonly source: RankSource }) {
  const total = source.wishes.length;
  const half = total <= oneColumn ? total : Math.ceil(total / 2);
  return (
    <div className="plenum-wranking" data-size={total <= 12 ? 'roomy' : total <= oneColumn ? 'full' : 'halves'}>
      <RankingRule source={source} />
      <div className="plenum-wranking-tables">
        <RankingTable source={source} part={{ from: 0, to: half }} reasons={false} />
        {total > oneColumn && <RankingTable source={source} part={{ from: half, to: total }} reasons={false} />}
      </div>
    </div>
  );
}
