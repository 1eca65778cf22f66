import { use, useEffect, useState } from 'react';
import './file-picture.css';
import type { Photo } from '../domain/attachment/attachment.ts';
import type { FileId } from '../domain/ids.ts';
import { type FileContent, FileSourceContext } from './file-source.ts';
import { useSnapshot, type Watchable } from './use-snapshot.ts';

const nowhere: Watchable<FileContent | null> = { subscribe: () => () => undefined, getSnapshot: () => null };

/** A file as an address within this page; null until it is here. */
export function useFileUrl(file: FileId): string | null {
  const source = use(FileSourceContext);
  const content = useSnapshot(source?.watch(file) ?? nowhere);
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (content === null) return;
    const made = URL.createObjectURL(new Blob([content.bytes], { type: content.type }));
    setUrl(made);
    return () => {
      setUrl(null);
      URL.revokeObjectURL(made);
    };
  }, [content]);
  return url;
}

interface FilePictureProps {
  readonly photo: Photo;
  /** What it says, for who does not see it. Empty: what stands beside it says it already. */
  readonly alt: string;
  /** What stands in its place until it is here. */
  readonly waiting: string;
  readonly size?: 'thumb' | 'page' | 'wall';
}

/** A picture in the room it will take, also while it is not here yet: nothing jumps when it comes. */
export function FilePicture({ photo, alt, waiting, size = 'page' }: FilePictureProps) {
  const url = useFileUrl(photo.file);
  const { width, height } = photo;
  return (
    <span className="plenum-file" data-size={size} style={{ aspectRatio: `${width} / ${height}` }}>
      {url === null ? (
        <span className="plenum-file-waiting">{waiting}</span>
      ) : (
        <img src={url} alt={alt} width={width} height={height} draggable={false} />
      )}
    </span>
  );
}
