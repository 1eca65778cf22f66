import { saveFile } from '../../device/save-file.ts';
import { publicFolder } from '../../domain/export/public-folder.ts';
import { listOfYear } from '../../domain/space/chosen-proposals.ts';
import { publicOf } from '../../domain/space/public-proposal.ts';
import type { Submission } from '../../domain/space/submission.ts';
import { zipEntries } from '../../sync/archive-zip.ts';
import type { OpenSpace } from '../../sync/open-space.ts';
import { useFormat } from '../../words/format.ts';
import { useLifelineWords } from '../../words/lifeline.ts';
import { useProfileWords } from '../../words/profile.ts';
import { useResultsWords } from '../../words/results.ts';
import { useSubmissionsWords } from '../../words/submissions.ts';
import { useLang } from '../../words/words.ts';
import { useDevice } from '../device-context.tsx';

/** Saves a year's proposals as a folder that opens without a server. Null: this person publishes nothing. */
export function usePublish(space: OpenSpace, submissions: readonly Submission[]): ((year: number) => void) | null {
  const { now } = useDevice();
  const { lang } = useLang();
  const { publish, list, carried } = useLifelineWords();
  const { statuses, takenIn, numberFollows, untitled, provenance, sources, trail } = useSubmissionsWords();
  const { fields: labels } = useProfileWords();
  const { verdict } = useResultsWords();
  const { date } = useFormat();
  if (!space.mayEdit) return null;
  const { title, text, asOf, back, folder, unnumbered, everyField, inField } = publish;
  const shown = {
    lang,
    title,
    text,
    asOf,
    back,
    folder,
    unnumbered,
    everyField,
    inField,
    way: trail,
    sources,
    columns: list.columns,
    statuses,
    verdicts: verdict,
    goesOn: list.goesOn,
    carried,
  };
  const words = { ...shown, takenIn, numberFollows, untitled, labels, provenance, date };
  return (year) => {
    const proposals = listOfYear(submissions, year).flatMap((one) => publicOf(one) ?? []);
    const pages = publicFolder({ county: space.register.getSnapshot().title, year, at: now(), proposals }, words);
    const encoder = new TextEncoder();
    const entries = [...pages].map(([name, page]) => [`${folder}-${year}/${name}`, encoder.encode(page)] as const);
    saveFile(`${folder}-${year}.zip`, new Blob([zipEntries(new Map(entries))], { type: 'application/zip' }));
  };
}
