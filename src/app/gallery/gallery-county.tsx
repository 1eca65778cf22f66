import type { KeptMethod } from '../../domain/assessment/method.ts';
import type { FieldId, FileId, MethodId, NotebookNoteId, ProposalId, SeriesId, SourceId } from '../../domain/ids.ts';
import type { NotebookNote } from '../../domain/space/notebook.ts';
import type { Series, Source } from '../../domain/space/sources.ts';
import { CarryCard } from '../../features/notebook/carry-card.tsx';
import { LeftoversCard } from '../../features/notebook/leftovers-card.tsx';
import { NoteList } from '../../features/notebook/note-list.tsx';
import type { NoteDeeds } from '../../features/notebook/notebook-deeds.ts';
import { FramesView } from '../../features/notebook/read-frames.tsx';
import { CitedSeries } from '../../features/space/cited-series.tsx';
import { GuidelineCard } from '../../features/space/guideline-card.tsx';
import { MethodsCard } from '../../features/space/methods-card.tsx';
import { SourcesCard } from '../../features/space/sources-card.tsx';
import type { RegisterDeeds } from '../../features/space/space-deeds.ts';
import { Card } from '../../ui/card.tsx';
import { FileSourceContext } from '../../ui/file-source.ts';
import { galleryFiles, galleryPhotos } from './gallery-files.tsx';
import { galleryWords as words } from './gallery-words.ts';

const nothing = () => undefined;
const takeBack = () => nothing;

const noteOf = (text: string, photo: FileId | null, tags: readonly string[] = []): NotebookNote => ({
  id: `note${text.length}` as NotebookNoteId,
  kind: 'observation',
  text,
  tags,
  field: null,
  meeting: null,
  draft: null,
  photo: photo === null ? null : { file: photo, width: 1_600, height: 900, says: words.sentence },
  at: Date.UTC(2027, 2, 4, 17),
});
const notes = [
  noteOf(words.sentence, galleryPhotos.here, [words.short]),
  noteOf(words.paragraph.repeat(4), galleryPhotos.away, [words.long, words.short]),
  noteOf('', null),
];
const noteDeeds: NoteDeeds = {
  add: () => 'note' as NotebookNoteId,
  editText: nothing,
  markRead: nothing,
  change: nothing,
  setTags: nothing,
  remove: takeBack,
  beginMeeting: nothing,
  moveMeeting: nothing,
  endMeeting: nothing,
  resumeMeeting: nothing,
  beginDraft: nothing,
};

const methodOf = (name: string, count: number): KeptMethod => ({
  name,
  version: 2,
  dimensions: Array.from({ length: count }, (_, index) => ({
    name: index % 2 === 0 ? words.axis : words.long,
    meaning: words.sentence,
    low: words.low,
    high: words.high,
    lowMeaning: '',
    highMeaning: '',
    scale: { min: 0, max: 10 },
    weight: 1,
  })),
  axes: { x: 0, y: 1, size: null },
});
const methods = [methodOf(words.short, 2), methodOf(words.long, 8)].map((method, index) => ({
  ...method,
  id: `method${index}` as MethodId,
}));

const questions = [
  { id: 'figures', text: '', order: 'a' },
  { id: 'practice', text: words.paragraph, order: 'b' },
] as const;

const place = { area: 'county', areaName: '', order: 'a' } as const;
const source: Source = {
  ...place,
  id: 's' as SourceId,
  title: words.long,
  link: '',
  file: { file: galleryPhotos.away, name: words.long, bytes: 2_400_000 },
  page: '14',
  asOf: '2026',
};
const seriesOf = (id: string, count: number): Series => ({
  ...place,
  id: id as SeriesId,
  title: id,
  unit: words.people,
  source: source.id,
  forecastBy: words.short,
  points: Array.from({ length: count }, (_, index) => ({
    when: String(2015 + index),
    value: 7_900 + index * 137 * (index % 3),
    isForecast: index > 9,
  })),
});
const evidence = { fact: words.sentence, source: source.title, page: '14', asOf: '2026' };

const noCode = { have: 0, of: 0, news: null, missing: [] };

/** What the county and its groups see: handing over by codes, notes with photos, guideline, methods, cited series. */
export function GalleryCounty() {
  const deeds = { changeQuestion: nothing, removeQuestion: takeBack, addQuestion: nothing } as unknown as RegisterDeeds;
  const views = { onRestart: nothing, onChooseFile: nothing };
  return (
    <FileSourceContext value={galleryFiles}>
      <CarryCard
        open={async () => ({ is: 'merged', news: { notes: 2, drafts: 1 } })}
        save={() => ({ name: 'notizbuch.plenum-work', inside: { notes: 2, drafts: 1 } })}
        pack={() => new Uint8Array(9_000)}
        share={() => Promise.resolve('closed')}
      />
      <CarryCard open={async () => ({ is: 'withoutPhotos' })} save={null} pack={null} share={null} />
      <Card heading={words.codes}>
        <FramesView {...views} camera={{ kind: 'fault', fault: 'none' }} reading={noCode} />
        <FramesView {...views} camera={{ kind: 'fault', fault: 'denied' }} reading={noCode} />
        <FramesView
          {...views}
          camera={{ kind: 'open' }}
          reading={{ have: 58, of: 60, news: 'foreign', missing: [7, 23] }}
        />
      </Card>
      <NoteList
        notes={notes}
        drafts={[]}
        handedIn={new Map()}
        unread={[{ id: 'note' as NotebookNoteId, field: 'text', parts: [words.sentence, words.paragraph] }]}
        fields={[{ id: 'field' as FieldId, name: words.long, former: [], mergedInto: null, order: 'a' }]}
        deeds={noteDeeds}
        hrefOf={() => '#'}
        photoField={() => null}
      />
      <LeftoversCard
        leftovers={[
          { kind: 'note', id: 'leftNote' as NotebookNoteId, text: words.sentence },
          { kind: 'draft', id: 'leftDraft' as ProposalId, text: words.paragraph.repeat(3) },
        ]}
        photos={[galleryPhotos.here, galleryPhotos.away]}
        deeds={{ bringBack: nothing, drop: () => nothing, keepPhoto: async () => true, dropPhoto: () => nothing }}
      />
      <SourcesCard
        sources={[source, { ...source, id: 'bare' as SourceId, title: words.short, file: null }]}
        series={[]}
        deeds={null}
        open={async () => false}
        waiting={2}
        refused={source.file === null ? new Map() : new Map([[source.file.file, 'files-full']])}
        retry={nothing}
      />
      <GuidelineCard questions={questions} deeds={deeds} />
      <GuidelineCard questions={questions} deeds={null} />
      <GuidelineCard questions={[]} deeds={deeds} />
      <MethodsCard methods={[]} deeds={{ offered: [], keep: takeBack, remove: takeBack }} />
      <MethodsCard methods={methods} deeds={{ offered: [methodOf(words.axis, 3)], keep: takeBack, remove: takeBack }} />
      <MethodsCard methods={methods} deeds={null} />
      <CitedSeries
        sources={[source]}
        series={[seriesOf(words.short, 12), seriesOf(words.axis, 2)]}
        evidence={[evidence]}
        open={async () => false}
      />
    </FileSourceContext>
  );
}
