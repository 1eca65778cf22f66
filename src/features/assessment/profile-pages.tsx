import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PrintButton } from '../../ui/print-button.tsx';
import { useProfileWords } from '../../words/profile.ts';
import { ProfileSheet, type ProfileSheetProps } from './profile-sheet.tsx';

interface ProfilePagesProps {
  readonly sheets: readonly ProfileSheetProps[];
  /** Whether one certain proposal was asked for. */
  readonly isOne: boolean;
  readonly backHref: string;
  /** Where the one proposal is in the space of its county. */
  readonly wayHref?: string | null;
}

/** Profiles as they are printed, one a page. */
export function ProfilePages({ sheets, isOne, backHref, wayHref = null }: ProfilePagesProps) {
  const { sheet } = useProfileWords();
  const back = <ButtonLink href={backHref}>{sheet.back}</ButtonLink>;
  if (sheets.length === 0) return <EmptyState level={1} title={isOne ? sheet.gone : sheet.none} actions={back} />;
  return (
    <>
      <div data-print="hide">
        <h1>{isOne ? sheet.title : sheet.titleAll}</h1>
        <p>{sheet.hint(sheets.length)}</p>
        <div className="plenum-row">
          <PrintButton icon="download">{sheet.print}</PrintButton>
          {back}
          {wayHref !== null && <ButtonLink href={wayHref}>{sheet.way}</ButtonLink>}
        </div>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a page is wider than a telephone, and the keyboard must reach its right side */}
      <section className="plenum-profile-pages" aria-label={sheet.heading} tabIndex={0}>
        {sheets.map((one) => (
          <div key={one.proposal.id} className="plenum-profile-page">
            <ProfileSheet {...one} />
          </div>
        ))}
      </section>
    </>
  );
}
