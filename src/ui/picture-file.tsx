import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { pictureColours as colours } from './picture-colours.ts';

/** The sheet of a saved picture: that of a projector. */
export const pictureSize = { width: 1920, height: 1080 } as const;

interface PictureSheetProps {
  readonly title: string;
  /** The same in words, for those who do not see the picture. */
  readonly text: string;
  /** The letters as a style of their own; empty where they could not be read. */
  readonly font: string;
  readonly children: ReactNode;
}

/** A picture that stands alone: only attributes inside, no style sheet of the page. */
export function PictureSheet({ title, text, font, children }: PictureSheetProps) {
  const { width, height } = pictureSize;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={text}>
      <title>{title}</title>
      <desc>{text}</desc>
      {font !== '' && <style>{font}</style>}
      <rect width={width} height={height} fill={colours.paper} />
      {children}
    </svg>
  );
}

/** A drawn sheet as the text of an SVG file. */
export function svgText(sheet: ReactNode): string {
  const host = document.createElement('div');
  const root = createRoot(host);
  flushSync(() => root.render(sheet));
  const svg = host.querySelector('svg');
  if (svg === null) throw new Error('the drawing was not drawn');
  const text = new XMLSerializer().serializeToString(svg);
  root.unmount();
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`;
}

function loadImage(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('the drawing could not be read as an image'));
    image.src = address;
  });
}

/** The drawing as pixels, twice the size of a projector so that it can be printed. */
export async function pngOf(svg: string): Promise<Blob> {
  // A data address, not a blob: a picture from a blob with an SVG in it makes the canvas unreadable in older Safari.
  const image = await loadImage(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`);
  const canvas = document.createElement('canvas');
  canvas.width = pictureSize.width * 2;
  canvas.height = pictureSize.height * 2;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('this browser draws no canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return await new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('the canvas gave no picture')) : resolve(blob)),
      'image/png',
    );
  });
}
