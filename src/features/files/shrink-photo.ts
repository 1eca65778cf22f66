import { accepted, type Result, refused } from '../../domain/result.ts';
import { bare } from '../../protocol/file-kind.ts';
import { limits } from '../../protocol/limits.ts';

/** A photo as it is kept: small, and the picture only. */
export interface SmallPhoto {
  readonly type: 'image/jpeg';
  readonly bytes: ArrayBuffer;
  readonly width: number;
  readonly height: number;
}

export type PhotoFault = 'too-large' | 'unreadable';

/** Bytes above which a picture is not even opened: tablets with little memory close the page instead of failing. */
export const largestPhoto = 40 * 1024 * 1024;

/** Longest side in points and quality, one after the other until it is small enough. The writing of a flipchart is readable at the last one. */
const tries: readonly (readonly [side: number, quality: number])[] = [
  [2_000, 0.82],
  [2_000, 0.68],
  [1_600, 0.68],
  [1_280, 0.6],
  [1_000, 0.5],
  [720, 0.4],
];

/** The size in which the longest side is not longer than `side`. */
export const fitted = (width: number, height: number, side: number): readonly [width: number, height: number] => {
  const scale = Math.min(1, side / Math.max(width, height));
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
};

/** Anything that can be drawn onto a canvas, with its size. */
export interface Drawable {
  readonly width: number;
  readonly height: number;
  readonly draw: (context: OffscreenCanvasRenderingContext2D, width: number, height: number) => void;
}

/**
 * A picture as a JPEG of at most `most` bytes. Drawing it anew leaves nothing of what the camera has written into the file,
 * and `bare` takes what some browsers write themselves. Decoding and encoding run beside the page; only the drawing of
 * one frame does not. Null: not even the smallest try was small enough.
 */
export const drawSmall = async ({ width, height, draw }: Drawable, most: number): Promise<SmallPhoto | null> => {
  for (const [side, quality] of tries) {
    const [wide, high] = fitted(width, height, side);
    const canvas = new OffscreenCanvas(wide, high);
    const context = canvas.getContext('2d');
    if (context === null) return null;
    // What is transparent would be black on paper.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, wide, high);
    draw(context, wide, high);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    const bytes = bare(new Uint8Array(await blob.arrayBuffer()));
    if (bytes.length <= most)
      return { type: 'image/jpeg', bytes: bytes.slice().buffer as ArrayBuffer, width: wide, height: high };
  }
  return null;
};

/** Makes of a photo, as a camera or a gallery gives it, one of at most `most` bytes without a word of where it was taken. */
export const shrinkPhoto = async (
  photo: Blob,
  most: number = limits.photoBytes,
): Promise<Result<SmallPhoto, PhotoFault>> => {
  if (photo.size > largestPhoto) return refused('too-large');
  const image = await createImageBitmap(photo, { imageOrientation: 'from-image' }).catch(() => null);
  if (image === null) return refused('unreadable');
  const { width, height } = image;
  const draw: Drawable['draw'] = (context, wide, high) => context.drawImage(image, 0, 0, wide, high);
  const small = await drawSmall({ width, height, draw }, most).catch(() => null);
  image.close();
  return small === null ? refused('unreadable') : accepted(small);
};
