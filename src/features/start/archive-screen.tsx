import { useState } from 'react';
import './start-screen.css';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useDeed } from '../../ui/use-deed.ts';
import { useArchiveWords } from '../../words/archive.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import type { ArchiveDeeds, ArchivePreview, CopyPreview, CountyPreview } from './archive-deeds.ts';

function Refused({ reason }: { readonly reason: string }) {
  const { open } = useArchiveWords();
  const { ui } = useWords();
  return (
    <Notice kind="danger" title={open.refused}>
      <p>{open.faults[reason] ?? ui.refusalUnknown}</p>
      <p>{open.unchanged}</p>
    </Notice>
  );
}

/** What is inside of a county's file. */
function CountyInside({ preview }: { readonly preview: CountyPreview }) {
  const { open, county } = useArchiveWords();
  const format = useFormat();
  const { title, savedAt, years, groups, proposals, sessions, reports } = preview;
  return (
    <section className="plenum-archive-preview" aria-live="polite">
      <h2>{title === '' ? county.untitled : title}</h2>
      <p className="plenum-muted">{open.savedAt(format.date(new Date(savedAt)), format.time(new Date(savedAt)))}</p>
      <h3>{county.inside}</h3>
      <ul className="plenum-archive-inside">
        <li>{county.years(years)}</li>
        <li>{county.groups(groups)}</li>
        <li>{open.proposals(proposals)}</li>
        <li>{county.sessions(sessions)}</li>
        <li>{county.reports(reports)}</li>
      </ul>
      <p>{county.opened}</p>
      <p>{county.without}</p>
    </section>
  );
}

/** What is inside of a device's file. */
function CopyInside({ preview }: { readonly preview: CopyPreview }) {
  const { open, device } = useArchiveWords();
  const format = useFormat();
  const { savedAt, documents, files, drafts, reminders, people } = preview;
  return (
    <section className="plenum-archive-preview" aria-live="polite">
      <h2>{device.title}</h2>
      <p className="plenum-muted">{open.savedAt(format.date(new Date(savedAt)), format.time(new Date(savedAt)))}</p>
      <h3>{open.inside}</h3>
      <ul className="plenum-archive-inside">
        {documents > 0 && <li>{device.documents}</li>}
        {files > 0 && <li>{device.files(files)}</li>}
        {drafts > 0 && <li>{device.drafts(drafts)}</li>}
        {reminders > 0 && <li>{device.reminders(reminders)}</li>}
        {people > 0 && <li>{device.people}</li>}
      </ul>
      <p>{device.opened}</p>
    </section>
  );
}

/** What is inside, before anything is done with it. */
function Preview({ preview }: { readonly preview: ArchivePreview }) {
  const { open } = useArchiveWords();
  const format = useFormat();
  const { title, date, savedAt, items, proposals, rounds, cards, entries, people, unshown, countsOn } = preview;
  const saved = open.savedAt(format.date(new Date(savedAt)), format.time(new Date(savedAt)));
  return (
    <section className="plenum-archive-preview" aria-live="polite">
      <h2>{title === '' ? open.untitled : title}</h2>
      <p className="plenum-muted">{[date === '' ? '' : format.date(date), saved].filter(Boolean).join(' · ')}</p>
      <h3>{open.inside}</h3>
      <ul className="plenum-archive-inside">
        <li>{open.items(items)}</li>
        <li>{open.proposals(proposals)}</li>
        <li>{open.rounds(rounds)}</li>
        {cards > 0 && <li>{open.cards(cards)}</li>}
        {entries > 0 && <li>{open.entries(entries)}</li>}
        {people > 0 && <li>{open.people(people)}</li>}
      </ul>
      <p>{countsOn ? open.countsOn : open.fixed}</p>
      {unshown > 0 && <p>{open.unshown(unshown)}</p>}
    </section>
  );
}

/** „Datei öffnen (.plenum)": choose, look, open as a copy. Nothing is kept before the last tap. */
export function ArchiveScreen({ deeds }: { readonly deeds: ArchiveDeeds }) {
  const { open, device } = useArchiveWords();
  const [preview, setPreview] = useState<ArchivePreview | CountyPreview | CopyPreview | null>(null);
  const [reading, read] = useDeed(deeds.read, setPreview);
  const [opening, openIt] = useDeed(deeds.open, deeds.goTo);
  const busy = reading.is === 'busy' || opening.is === 'busy';
  const choose = (file: File) => {
    setPreview(null);
    read(file);
  };
  return (
    <Card heading={open.title} level={1} className="plenum-archive">
      <p>{open.text}</p>
      {reading.is === 'refused' && <Refused reason={reading.reason} />}
      {opening.is === 'refused' && preview !== null && <Refused reason={opening.reason} />}
      {preview?.kind === 'session' && <Preview preview={preview} />}
      {preview?.kind === 'copy' && <CopyInside preview={preview} />}
      {preview?.kind === 'county' && <CountyInside preview={preview} />}
      <p role="status">{reading.is === 'busy' ? open.reading : opening.is === 'busy' ? open.opening : ''}</p>
      <div className="plenum-row">
        {preview !== null && (
          <Button kind="primary" aria-disabled={busy || undefined} onClick={() => openIt()}>
            {preview.kind === 'copy' ? device.action : open.open}
          </Button>
        )}
        <FileButton
          kind={preview === null ? 'primary' : 'secondary'}
          label={preview === null ? open.choose : open.other}
          accept=".plenum,.json,application/json"
          busy={busy}
          onChoose={choose}
        />
        <ButtonLink kind="tertiary" href={hrefTo(pathTo.start())}>
          {open.start}
        </ButtonLink>
      </div>
    </Card>
  );
}
