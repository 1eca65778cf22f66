/*
 * Reads a code from a picture. Browsers that can do it themselves (Android, macOS) do; for the others (iPad, Firefox, Windows)
 * a small decoder is loaded, and only when somebody opens the camera. This is the only place that knows of either.
 */

/** The text of the code in a picture; null when there is none that can be read. */
export type ReadCode = (picture: HTMLVideoElement) => Promise<string | null>;

/** What `ImageData` has. */
interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

interface Detector {
  readonly detect: (picture: HTMLVideoElement) => Promise<readonly { readonly rawValue: string }[]>;
}
interface DetectorMaker {
  new (options: { readonly formats: readonly string[] }): Detector;
  readonly getSupportedFormats: () => Promise<readonly string[]>;
}

/** Longest side in points that is looked at: a code of 85 squares has eight of them per square. */
const mostPoints = 720;

const createOwn = async (): Promise<ReadCode | null> => {
  const { BarcodeDetector: Maker } = globalThis as { readonly BarcodeDetector?: DetectorMaker };
  // Some browsers have it and read nothing with it.
  const formats = await Maker?.getSupportedFormats().catch((): readonly string[] => []);
  if (Maker === undefined || formats?.includes('qr_code') !== true) return null;
  const detector = new Maker({ formats: ['qr_code'] });
  return async (picture) => {
    const [found] = await detector.detect(picture).catch(() => []);
    return found?.rawValue ?? null;
  };
};

/** The decoder for browsers without one of their own. */
export const loadDecoder = async (): Promise<(pixels: Pixels) => string | null> => {
  const { decodeQR } = await import('qr/decode.js');
  return (pixels) => {
    try {
      return decodeQR(pixels);
    } catch {
      return null; // It throws where there is no code in the picture.
    }
  };
};

const createLoaded = async (): Promise<ReadCode> => {
  const decode = await loadDecoder();
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return (picture) => {
    const { videoWidth, videoHeight } = picture;
    const scale = Math.min(1, mostPoints / Math.max(videoWidth, videoHeight, 1));
    const [width, height] = [Math.round(videoWidth * scale), Math.round(videoHeight * scale)];
    if (context === null || width === 0 || height === 0) return Promise.resolve(null);
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    context.drawImage(picture, 0, 0, width, height);
    return Promise.resolve(decode(context.getImageData(0, 0, width, height)));
  };
};

/** What reads codes here. It fails where the decoder could not be loaded. */
export const loadCodeReader = async (): Promise<ReadCode> => (await createOwn()) ?? (await createLoaded());
