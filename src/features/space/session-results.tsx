import { type NoteKind, noteKinds } from '../../domain/assessment/note.ts';
import type { ProposalId } from '../../domain/ids.ts';
import type { ProposalOutcome, ResultVersion, RoundResult } from '../../domain/space/session-result.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Fold } from '../../ui/fold.tsx';
import { useInField } from '../../ui/use-in-field.tsx';
import { useFormat } from '../../words/format.ts';
import { useResultsWords } from '../../words/results.ts';
import { useSpaceSessionsWords } from '../../words/space-sessions.ts';
import { useWords } from '../../words/words.ts';
import { WayLink } from './way-link.tsx';

/** One shown round in words: each dimension with its median and how far the group was at one. */
function Round({ round, isOnly }: { readonly round: RoundResult; readonly isOnly: boolean }) {
  const { assessment } = useWords();
  const { results } = useSpaceSessionsWords();
  const format = useFormat();
  return (
    <ul className="plenum-space-scores" aria-label={results.round(round.number)}>
      {round.dimensions.length === 0 && <li className="plenum-muted">{results.nobody}</li>}
      {!isOnly && <li className="plenum-muted">{results.round(round.number)}</li>}
      {round.dimensions.map(({ name, n, measures }) => (
        <li key={name}>
          {measures === null
            ? results.few(name, n)
            : results.median(
                name,
                format.decimal(measures.median),
                measures.agreement === null ? '' : assessment.level[measures.agreement],
              )}
        </li>
      ))}
    </ul>
  );
}

/** The rounds in which a proposal was assessed, the last one alone where it is asked for briefly. */
export function Scores({ rounds }: { readonly rounds: readonly RoundResult[] }) {
  const { results } = useSpaceSessionsWords();
  if (rounds.length === 0) return results.covered;
  return rounds.map((round) => <Round key={round.number} round={round} isOnly={rounds.length === 1} />);
}

/** What was decided and said, in sentences. */
export function Said({ outcome }: { readonly outcome: ProposalOutcome }) {
  const said = useResultsWords();
  const { results } = useSpaceSessionsWords();
  const { reason, change, minority, notes, objections, objected = [] } = outcome;
  const lines = [
    ...(objected.length > 0 ? objected.map(results.objected) : objections === 'raised' ? [results.objection] : []),
    ...(reason === '' ? [] : [results.reason(reason)]),
    ...(change === '' ? [] : [results.change(change)]),
    ...(minority === '' ? [] : [results.minority(minority)]),
    ...noteKinds.flatMap((kind: NoteKind) => notes[kind].map((text) => `${said.kinds[kind]}: ${text}`)),
  ];
  if (lines.length === 0) return null;
  return (
    <ul className="plenum-space-said">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** What was decided, in a word. */
export function Verdict({ outcome: { verdict } }: { readonly outcome: Pick<ProposalOutcome, 'verdict'> }) {
  const results = useResultsWords();
  return <strong>{verdict === null ? results.open : results.verdict[verdict]}</strong>;
}

/** How a version is called: which one, when in the meeting's life, and the start of its checksum. */
export function VersionLine({ result }: { readonly result: ResultVersion }) {
  const { results } = useSpaceSessionsWords();
  const format = useFormat();
  const day = format.date(result.at);
  return (
    <p className="plenum-muted">
      {results.version(result.version, results[result.stage], day)}
      {result.carried === true && ` · ${results.carried}`}
      {result.hash !== '' && ` · ${results.hash(result.hash.slice(0, 8))}`}
    </p>
  );
}

interface SessionResultsProps {
  readonly versions: readonly ResultVersion[];
  /** The whole way of a proposal; null: it cannot be read here. */
  readonly wayHref: (proposal: ProposalId) => string | null;
  /** The number it has in the county, or that it follows; null: it was laid onto the table in the session. */
  readonly numberOf: (proposal: ProposalId) => string | null;
  /** The fields of action it names in the county. */
  readonly fieldsOf: (proposal: ProposalId) => readonly string[];
  /** This person reads all that was handed in: what has no number was made in the session. */
  readonly readsAll: boolean;
  /** Takes out for good what came with a file; null: a relay has told it, or this person does not. */
  readonly onErase: (() => void) | null;
}

/** What a session has made of the proposals. Written by the server, never typed. */
export function SessionResults({ versions, wayHref, numberOf, fieldsOf, readsAll, onErase }: SessionResultsProps) {
  const { results } = useSpaceSessionsWords();
  const latest = versions.at(-1);
  const { shown, filter } = useInField(latest?.outcomes ?? [], ({ proposal }) => fieldsOf(proposal));
  if (latest === undefined) return <p className="plenum-muted">{results.none}</p>;
  const { columns } = results;
  const voices = ({ rounds }: ProposalOutcome) =>
    rounds.map(({ dimensions }) => Math.max(0, ...dimensions.map(({ n }) => n))).join(' · ');
  const named = ({ proposal, title }: ProposalOutcome) => (
    <>
      <WayLink href={wayHref(proposal)}>{title}</WayLink>
      {readsAll && numberOf(proposal) === null && <p className="plenum-muted">{results.foreign}</p>}
    </>
  );
  const decided = (outcome: ProposalOutcome) => (
    <>
      <Verdict outcome={outcome} />
      <Said outcome={outcome} />
    </>
  );
  return (
    <>
      {filter}
      <DataTable
        caption={results.title(latest.title)}
        captionHidden
        stacks
        columns={[
          {
            id: 'number',
            title: columns.number,
            cell: ({ proposal, number }: ProposalOutcome) => numberOf(proposal) ?? number ?? '–',
            numeric: true,
          },
          { id: 'proposal', title: columns.proposal, cell: named, names: true },
          { id: 'verdict', title: columns.verdict, cell: decided },
          { id: 'scores', title: columns.scores, cell: ({ rounds }) => <Scores rounds={rounds} /> },
          { id: 'voices', title: columns.voices, cell: voices, numeric: true },
        ]}
        rows={shown}
        rowKey={({ proposal }) => proposal}
      />
      <VersionLine result={latest} />
      {onErase !== null && (
        <div className="plenum-row">
          <Button compact icon="trash" onClick={onErase}>
            {results.erase}
          </Button>
        </div>
      )}
      {versions.length > 1 && (
        <Fold summary={results.earlier}>
          {versions.slice(0, -1).map((one) => (
            <VersionLine key={one.version} result={one} />
          ))}
        </Fold>
      )}
    </>
  );
}
