import { useMemo } from 'react';
import { saveFile } from '../../device/save-file.ts';
import type { Watched } from '../../device/watched.ts';
import { alike } from '../../device/watched.ts';
import type { ProposalId } from '../../domain/ids.ts';
import { pagesOf } from '../../domain/paper/pages.ts';
import { accepted, refused } from '../../domain/result.ts';
import { type DossierProposal, dossierOf } from '../../domain/space/dossier.ts';
import type { Cycle } from '../../domain/space/register.ts';
import profileStyles from '../../features/assessment/profile-sheet.css?inline';
import { ProfileSheet } from '../../features/assessment/profile-sheet.tsx';
import type { DossierWords } from '../../features/dossier/dossier-blocks.ts';
import { dossierFile } from '../../features/dossier/dossier-file.ts';
import paperStyles from '../../features/dossier/dossier-paper.css?inline';
import { DossierPaper, type DossierPaperProps } from '../../features/dossier/dossier-paper.tsx';
import { DossierScreen } from '../../features/dossier/dossier-screen.tsx';
import { dossierBlocks, stepNamesOf } from '../../features/dossier/dossier-text.ts';
import { SeriesDrawing } from '../../features/space/series-picture.tsx';
import type { RemoteStatus } from '../../sync/document-status.ts';
import { type GroupWork, readableGroups } from '../../sync/open-group-work.ts';
import type { OpenSpace } from '../../sync/open-space.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { embeddedFont } from '../../ui/embedded-font.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useCycleWords } from '../../words/cycle.ts';
import { useDossierWords } from '../../words/dossier.ts';
import { useFormat } from '../../words/format.ts';
import { useOverlayWords } from '../../words/overlay.ts';
import { useSubmissionsWords } from '../../words/submissions.ts';
import { useWordsContext, WordsContext } from '../../words/words.ts';
import { AppFrame } from '../app-frame.tsx';
import { WaitingScreen } from '../waiting-screen.tsx';
import { findingsOf, useAssessmentBlock, useSaidLines, useVerdictLine } from './assessment-block.ts';
import { SpaceGate } from './space-gate.tsx';
import { useEveryGroup, useGroupWorks, useReceived } from './use-group-work.ts';

interface DossierRouteProps {
  /** As they stand in the address; anything may stand there. */
  readonly space: string;
  readonly year: string;
}

/** The planning dossier of a year. */
export function DossierRoute({ space, year }: DossierRouteProps) {
  return <SpaceGate space={space}>{(opened) => <Year space={opened} year={year} />}</SpaceGate>;
}

function Year({ space, year }: { readonly space: OpenSpace; readonly year: string }) {
  const words = useDossierWords();
  const { cycles } = useSnapshot(space.register);
  const cycle = cycles.find((one) => String(one.year) === year);
  if (cycle !== undefined) return <Shown space={space} cycle={cycle} />;
  return (
    <AppFrame title={words.title}>
      <EmptyState
        level={1}
        title={words.noYear}
        actions={<ButtonLink href={hrefTo(pathTo.space(space.spaceId))}>{words.back}</ButtonLink>}
      />
    </AppFrame>
  );
}

/** Room for a profile below the line that says of which kind it is, in millimetres. */
const roomOfProfile = 236;

/** The profile of a proposal as it stands in the dossier. */
function useSheet(proposals: readonly DossierProposal[]): DossierPaperProps['sheetOf'] {
  const { numberFollows } = useSubmissionsWords();
  const verdictLine = useVerdictLine();
  const saidLines = useSaidLines();
  const format = useFormat();
  const blockOf = useAssessmentBlock();
  const byId = new Map(proposals.map((one) => [one.proposal.id, one]));
  return (id: ProposalId) => {
    const one = byId.get(id);
    if (one === undefined) return null;
    const { assessed, decided } = one.result;
    const { title = '', date = '' } = assessed?.result ?? {};
    return (
      <ProfileSheet
        proposal={one.proposal}
        number={one.number ?? numberFollows}
        meeting={[title, date === '' ? '' : format.date(date)].filter(Boolean).join(' · ')}
        findings={assessed === null ? [] : findingsOf(id, assessed)}
        assessment={assessed === null ? null : blockOf(assessed)}
        verdict={verdictLine(decided)}
        said={saidLines(decided)}
        height={roomOfProfile}
      />
    );
  };
}

function useText(names: Parameters<typeof useCycleWords>[0]): DossierWords {
  const { layers, leanings, relation, relations, openRelation, alone, missing } = useOverlayWords();
  const { statuses, numberFollows, untitled } = useSubmissionsWords();
  return {
    own: useDossierWords(),
    steps: useCycleWords(names).steps,
    overlay: { layers, leanings, relation, relations, openRelation, alone, missing },
    handed: { statuses, numberFollows, untitled },
    format: useFormat(),
  };
}

/** Whether others may have written what has not come to this device. */
function useIsAlone(space: OpenSpace, works: readonly GroupWork[]): boolean {
  const statuses = useMemo(() => {
    const { register, results } = space.documents;
    const all: readonly Watched<{ readonly remote: RemoteStatus }>[] = [
      register.status,
      results.status,
      ...works.map(({ status }) => status),
    ];
    return alike(all);
  }, [space, works]);
  const all = useSnapshot(statuses);
  return useSnapshot(space.home) === 'relay' && all.some(({ remote }) => remote.kind !== 'online');
}

function Shown({ space, cycle }: { readonly space: OpenSpace; readonly cycle: Cycle }) {
  const register = useSnapshot(space.register);
  const findings = useSnapshot(space.findings);
  const { sources, series } = useSnapshot(space.figures);
  const versions = useSnapshot(space.results);
  // A group may have ended since: what the office has taken into the year stays in its dossier.
  const every = useEveryGroup(space);
  const groups = useMemo(() => every.map(({ id }) => id), [every]);
  const { works, isComplete } = useGroupWorks(space, groups);
  const isAlone = useIsAlone(space, works);
  const submissions = useReceived(works);
  const words = useWordsContext();
  const dossier = useMemo(
    () => dossierOf({ register, cycle, findings, sources, series, submissions, versions }),
    [register, cycle, findings, sources, series, submissions, versions],
  );
  const text = useText(stepNamesOf(dossier));
  const isPartly = readableGroups(space, groups).length < groups.length;
  const sheetOf = useSheet(dossier.kinds.flatMap(({ proposals }) => proposals));
  if (!isComplete) return <WaitingScreen />;
  const pages = pagesOf(dossierBlocks(dossier, text, { isPartly, isAlone }));
  const figureOf = (id: string) => {
    const found = dossier.series.find(({ one }) => one.id === id);
    return found === undefined ? null : <SeriesDrawing series={found.one} />;
  };
  const paper = { dossier, name: text.steps.dossier.title, pages, sheetOf, figureOf, isAlone };
  const title = text.own.heading(cycle.year);
  const save = async () => {
    const font = await embeddedFont();
    if (font === '') return refused('no-letters');
    const file = dossierFile({
      lang: words.lang,
      title: [title, dossier.county].filter(Boolean).join(' · '),
      paper: (
        <WordsContext value={words}>
          <DossierPaper {...paper} isLinked />
        </WordsContext>
      ),
      styles: [font, profileStyles, paperStyles],
    });
    saveFile(`${text.own.file}-${cycle.year}.html`, new Blob([file], { type: 'text/html;charset=utf-8' }));
    return accepted(null);
  };
  return (
    <AppFrame title={title} layout="wide">
      <DossierScreen
        {...paper}
        backHref={hrefTo(pathTo.space(space.spaceId))}
        isPartly={isPartly}
        save={isPartly ? null : save}
      />
    </AppFrame>
  );
}
