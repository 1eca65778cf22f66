import { type PhotoAttachment, plainTalk, type SlidesAttachment } from '../../domain/attachment/attachment.ts';
import type { AgendaItemId, AttachmentId, FileId, RowId, SeatId } from '../../domain/ids.ts';
import type { Talk } from '../../domain/session/talk.ts';
import { FileSheet } from '../../features/files/file-sheet.tsx';
import { PhotoWall } from '../../features/files/photo-wall.tsx';
import { PhotosPanel } from '../../features/files/photos-panel.tsx';
import { FreeWall, SlideWall } from '../../features/files/slide-wall.tsx';
import { SpeakerScreen } from '../../features/files/speaker-screen.tsx';
import { TakePhoto } from '../../features/files/take-photo.tsx';
import { TalkPanel } from '../../features/files/talk-panel.tsx';
import { TalkScreen } from '../../features/files/talk-screen.tsx';
import { Card } from '../../ui/card.tsx';
import { type FileContent, type FileSource, FileSourceContext } from '../../ui/file-source.ts';
import type { Watchable } from '../../ui/use-snapshot.ts';
import { galleryWords as words } from './gallery-words.ts';

const item = 'talk' as AgendaItemId;
const [here, away] = ['a', 'b'].map((letter) => letter.repeat(64)) as unknown as [FileId, FileId];

const drawn = (text: string): Watchable<FileContent | null> => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 90"><rect width="160" height="90" fill="#f4f1e6"/><text x="12" y="50" font-size="14">${text}</text></svg>`;
  const content = { type: 'image/svg+xml', bytes: new TextEncoder().encode(svg).buffer as ArrayBuffer };
  return { subscribe: () => () => undefined, getSnapshot: () => content };
};
const shown = drawn(words.short);
const missing: Watchable<FileContent | null> = { subscribe: () => () => undefined, getSnapshot: () => null };
/** Two pictures, by name. */
export const galleryPhotos = { here, away };
/** One file is here, the other one still on its way. */
export const galleryFiles: FileSource = { watch: (file) => (file === here ? shown : missing) };

const photo = (file: FileId, says: string, width = 1_600, height = 900): PhotoAttachment => ({
  id: `photo${says.length}` as AttachmentId,
  kind: 'photo',
  item,
  photo: { file, width, height },
  says,
  order: 'V',
});
const photos = [photo(here, words.sentence), photo(away, ''), photo(here, words.paragraph.repeat(3), 900, 1_600)];
const slides: SlidesAttachment = {
  id: 'slides' as AttachmentId,
  kind: 'slides',
  item,
  title: words.long,
  file: away,
  bytes: 1,
  pages: [here, here, away].map((file, page) => ({
    file,
    width: 1_600,
    height: 900,
    text: page === 1 ? '' : words.sentence,
  })),
  order: 'V',
};
const talk = (more: Partial<Talk>): Talk => ({ ...plainTalk(item), slides, ...more });
const people = ['seat1', 'seat2'].map((seat) => ({ seat: seat as SeatId, label: words.short }));

const nothing = () => undefined;
const photoDeeds = { say: nothing, show: nothing, remove: () => nothing };
const talkDeeds = { turn: nothing, set: nothing, save: nothing, remove: () => nothing };

/** Walls with photos and slides: here, on the way, upright with very many words, the wall free for others. */
const fileWalls = {
  photo: () => <PhotoWall photo={{ file: here, width: 1_600, height: 900 }} says={words.sentence} />,
  'photo-upright': () => (
    <PhotoWall photo={{ file: here, width: 900, height: 1_600 }} says={words.paragraph.repeat(4)} />
  ),
  'photo-waiting': () => <PhotoWall photo={{ file: away, width: 1_600, height: 900 }} says="" />,
  slide: () => <SlideWall slides={slides} page={1} />,
  'slide-waiting': () => <SlideWall slides={slides} page={3} />,
  'wall-free': () => <FreeWall />,
} as const;

export const fileScenes = Object.fromEntries(
  Object.entries(fileWalls).map(([name, draw]) => [
    name,
    () => <FileSourceContext value={galleryFiles}>{draw()}</FileSourceContext>,
  ]),
);

/** Photos and slides in every state: none, some, on the way, not taken, first, last and no page. */
export function GalleryFiles() {
  const panel = { shown: photos[0]?.id ?? null, onRetry: nothing, onPhoto: nothing, deeds: photoDeeds };
  return (
    <FileSourceContext value={galleryFiles}>
      <Card heading={words.files}>
        <TakePhoto onPhoto={nothing} />
        <TakePhoto what={words.sentence} onPhoto={nothing} />
        <PhotosPanel {...panel} photos={[]} onCards={[]} refused={new Map()} transfer={null} />
        <PhotosPanel
          {...panel}
          photos={photos}
          onCards={[{ id: 'row' as RowId, photo: { file: here, width: 1_600, height: 900 }, says: words.short }]}
          refused={new Map([[away, 'files-full']])}
          transfer={{ sent: 0, all: 390_000, waits: true }}
        />
        <FileSheet attachments={[...photos, slides]} item={item} />
      </Card>
      <TalkPanel talk={talk({ slides: null })} people={people} transfer={null} deeds={talkDeeds} onSlides={nothing} />
      <TalkPanel
        talk={talk({ slides: null, wallFree: true })}
        people={people}
        transfer={null}
        deeds={talkDeeds}
        onSlides={nothing}
      />
      <TalkPanel
        talk={talk({ page: 1, onTablets: true })}
        people={people}
        transfer={null}
        deeds={talkDeeds}
        onSlides={nothing}
      />
      <TalkPanel
        talk={talk({ page: 3, speaker: 'seat2' as SeatId })}
        people={people}
        transfer={{ sent: 3_250_586, all: 8_808_038, waits: false }}
        deeds={talkDeeds}
        onSlides={nothing}
      />
      <Card heading={words.files}>
        <TalkScreen title={words.long} slides={slides} page={2} />
        <SpeakerScreen title={words.long} slides={slides} page={1} wallFree={false} onTurn={nothing} />
        <SpeakerScreen title={words.short} slides={slides} page={3} wallFree onTurn={nothing} />
      </Card>
    </FileSourceContext>
  );
}
