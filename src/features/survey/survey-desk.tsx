import './survey.css';
import { saveFile } from '../../device/save-file.ts';
import { toCsv } from '../../domain/export/csv.ts';
import { safeFileName } from '../../domain/export/file-name.ts';
import { asksTwice, canOpen, type Survey, type SurveyWish } from '../../domain/survey/survey.ts';
import type { SurveyProgress } from '../../domain/survey/survey-count.ts';
import { surveyFormSheet } from '../../domain/survey/survey-form.ts';
import type { OpenedSurvey } from '../../protocol/surveys.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { Fold } from '../../ui/fold.tsx';
import { Notice } from '../../ui/notice.tsx';
import { refusalText } from '../../ui/refusal-text.ts';
import { useSurveyWords } from '../../words/survey.ts';
import { useWords } from '../../words/words.ts';
import type { RelaySurveyDeeds } from './relay-survey-deeds.ts';
import { Sure } from './sure.tsx';
import { SurveyLinks } from './survey-links.tsx';
import { SurveyFile, SurveySeries, useProgressText } from './survey-series.tsx';
import { FileAnswers, PaperAnswers } from './type-answers.tsx';

export interface SurveyDeskProps {
  readonly wish: SurveyWish;
  /** `device`: no relay has this session; `offline`: none can be reached. */
  readonly place: 'device' | 'offline' | 'online';
  /** Null: not opened, as far as is known. */
  readonly opened: OpenedSurvey | null;
  readonly linkOf: (secret: string) => string;
  readonly paperHref: string;
  readonly date: string;
  readonly busy: boolean;
  /** Why the last deed came to nothing; null: it did not. */
  readonly refused: string | null;
  readonly relay: RelaySurveyDeeds;
  readonly onShow: (shown: boolean) => void;
  readonly onUndoable: (text: string, undo: () => void) => void;
}

const asSurvey = ({ title, kind, questions, groups, closesAt }: Survey): string =>
  JSON.stringify({ title, kind, questions, groups, closesAt });

/** Numbers of answers with the groups that were opened. */
const progressOf = ({ survey, progress }: OpenedSurvey): SurveyProgress => ({
  ...progress,
  groups: survey.groups.map((group) => ({
    ...group,
    answered: progress.groups.find(({ id }) => id === group.id)?.answered ?? 0,
  })),
});

/** The form as a file to be sent to experts, and sent back by them. */
function FormFile({ opened: { survey, edition }, date }: Pick<RunningProps, 'opened' | 'date'>) {
  const words = useSurveyWords();
  const announce = useAnnounce();
  const save = () => {
    const name = safeFileName([words.desk.formName, survey.title, date], 'csv');
    saveFile(
      name,
      new Blob([toCsv(surveyFormSheet({ ...survey, edition }, words.form))], { type: 'text/csv;charset=utf-8' }),
    );
    announce(words.saved(name));
  };
  return (
    <Button compact icon="download" onClick={save}>
      {words.desk.form}
    </Button>
  );
}

function NotOpened({ wish, busy, relay }: Pick<SurveyDeskProps, 'wish' | 'busy' | 'relay'>) {
  const words = useSurveyWords().desk;
  const isReady = canOpen(wish);
  return (
    <>
      <p>{isReady ? words.openText : asksTwice(wish) ? words.twice : words.incomplete}</p>
      <div>
        <Button disabled={!isReady || busy} onClick={relay.open}>
          {words.open}
        </Button>
      </div>
    </>
  );
}

type RunningProps = SurveyDeskProps & { readonly opened: OpenedSurvey };

function Running(props: RunningProps) {
  const { wish, opened, linkOf, paperHref, date, busy, refused, relay, onUndoable } = props;
  const words = useSurveyWords().desk;
  const { survey, progress } = opened;
  const typing = { opened, busy, relay, onUndoable };
  return (
    <>
      {asSurvey(wish) !== asSurvey(survey) && (
        <Notice
          kind="info"
          quiet
          title={words.changed}
          actions={
            <Button compact disabled={busy || !canOpen(wish)} onClick={relay.open}>
              {words.change}
            </Button>
          }
        >
          {refused === 'id-taken' ? words.frozen : undefined}
        </Notice>
      )}
      <SurveyLinks survey={survey} links={opened.links} linkOf={linkOf} busy={busy} relay={relay} />
      <div className="plenum-row">
        <ButtonLink compact href={paperHref}>
          {words.paper}
        </ButtonLink>
        <FormFile opened={opened} date={date} />
      </div>
      <Fold summary={words.type}>
        <PaperAnswers key={`paper ${opened.edition}`} {...typing} />
      </Fold>
      <Fold summary={words.file}>
        <FileAnswers key={`file ${opened.edition}`} {...typing} />
      </Fold>
      {progress.answered > 0 && (
        <div>
          <Sure
            button={words.count}
            title={words.countTitle}
            text={words.countText}
            confirm={words.countDo}
            busy={busy}
            onConfirm={relay.count}
          />
        </div>
      )}
    </>
  );
}

function Counted({ wish, opened, date, onShow }: RunningProps) {
  const words = useSurveyWords().desk;
  if (opened.fact === null) return null;
  return (
    <>
      <CheckBox label={words.show} hint={words.showHint} checked={wish.shown} onChange={onShow} />
      <SurveySeries fact={opened.fact} />
      <SurveyFile fact={opened.fact} date={date} />
    </>
  );
}

/** How a survey stands: for who moderates, before the meeting and in it. */
export function SurveyDesk(props: SurveyDeskProps) {
  const all = useWords();
  const words = useSurveyWords().desk;
  const progress = useProgressText();
  const { wish, place, opened, busy, refused, relay } = props;
  if (place === 'device') return <p>{words.local}</p>;
  return (
    <section className="plenum-survey-desk" aria-label={words.title}>
      {place === 'offline' && <p>{words.offline}</p>}
      {refused !== null && refused !== 'id-taken' && <Notice kind="warning" title={refusalText(all, refused)} />}
      {opened === null ? (
        place === 'online' && <NotOpened wish={wish} busy={busy} relay={relay} />
      ) : (
        <>
          <p role="status">
            {opened.fact !== null && `${words.counted}: `}
            {progress(progressOf(opened)).join(' · ')}
          </p>
          {opened.fact === null ? <Running {...props} opened={opened} /> : <Counted {...props} opened={opened} />}
          <div className="plenum-row">
            {/* What was counted changes no more. */}
            {opened.fact === null && (
              <Button compact kind="tertiary" disabled={busy || place !== 'online'} onClick={relay.ask}>
                {words.ask}
              </Button>
            )}
            <Sure
              button={words.erase}
              title={words.eraseTitle}
              text={words.eraseText}
              confirm={words.eraseDo}
              busy={busy}
              onConfirm={relay.erase}
            />
          </div>
        </>
      )}
    </section>
  );
}
