import { type RefObject, useEffect, useRef, useState } from 'react';
import { loadCodeReader } from '../../ui/qr-reader.ts';

/** Why nothing is seen: no camera, nobody allowed it, another app has it, what reads codes is not on this device. */
export type CameraFault = 'none' | 'denied' | 'busy' | 'reader';
export type CameraState = { readonly kind: 'asking' } | { readonly kind: 'open' } | CameraTrouble;
interface CameraTrouble {
  readonly kind: 'fault';
  readonly fault: CameraFault;
}

const faultOf = (reason: unknown): CameraFault => {
  const name = reason instanceof DOMException ? reason.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'none';
};

/** The camera that looks away from the person, as sharp as a code needs it. */
const wanted: MediaStreamConstraints = {
  audio: false,
  video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } },
};

const openCamera = (): Promise<MediaStream> => {
  // Browsers have none to give where the page came without https.
  const { mediaDevices } = navigator as Partial<Navigator>;
  return mediaDevices?.getUserMedia?.(wanted) ?? Promise.reject(new DOMException('no camera', 'NotFoundError'));
};

const nextPicture = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => done()));

/** Shows the camera's picture in `video` and tells of every code in it, until the screen goes. */
export function useFrameCamera(video: RefObject<HTMLVideoElement | null>, onText: (text: string) => void): CameraState {
  const [state, setState] = useState<CameraState>({ kind: 'asking' });
  // The camera stays open whatever the screen around it draws anew.
  const tell = useRef(onText);
  useEffect(() => {
    tell.current = onText;
  }, [onText]);
  useEffect(() => {
    let stream: MediaStream | null = null;
    let isOver = false;
    const look = async () => {
      stream = await openCamera();
      const read = await loadCodeReader().catch(() => null);
      const picture = video.current;
      if (isOver || picture === null) return;
      if (read === null) return setState({ kind: 'fault', fault: 'reader' });
      picture.srcObject = stream;
      await picture.play();
      setState({ kind: 'open' });
      while (!isOver) {
        await nextPicture();
        const text = await read(picture);
        if (text !== null && !isOver) tell.current(text);
      }
    };
    const stop = () => {
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    look()
      .catch((reason: unknown) => {
        if (!isOver) setState({ kind: 'fault', fault: faultOf(reason) });
      })
      // Whoever leaves while the browser is still asking gets no camera that stays on.
      .finally(stop);
    return () => {
      isOver = true;
      stop();
    };
  }, [video]);
  return state;
}
