import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { useModerationWords } from '../../words/moderation.ts';
import './practice-guide.css';

interface PracticeGuideProps {
  readonly wallHref: string;
  /** Where one joins the own practice; null: nobody can join it. */
  readonly tabletHref: string | null;
  /** The one tablet that goes round where there is no server. */
  readonly handedHref: string | null;
}

/** For a stranger in an empty cockpit: who the others are, and where wall and tablet are to be seen. */
export function PracticeGuide({ wallHref, tabletHref, handedHref }: PracticeGuideProps) {
  const { practice } = useModerationWords();
  return (
    <Card heading={practice.title} className="plenum-practice-guide">
      <ul>
        <li>{practice.people}</li>
        <li>{practice.wall}</li>
        <li>{handedHref === null ? practice.tablet : practice.handed}</li>
      </ul>
      <div className="plenum-row">
        <ButtonLink compact icon="screen" href={wallHref} target="_blank" rel="noopener">
          {practice.seeWall}
        </ButtonLink>
        {tabletHref !== null && (
          <ButtonLink compact icon="devices" href={tabletHref} target="_blank" rel="noopener">
            {practice.seeTablet}
          </ButtonLink>
        )}
        {handedHref !== null && (
          <ButtonLink compact icon="devices" href={handedHref}>
            {practice.seeHanded}
          </ButtonLink>
        )}
      </div>
    </Card>
  );
}
