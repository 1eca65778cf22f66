import { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import './qr-code.css';
import { useWords } from '../words/words.ts';
import { expectCode } from './codes-coming.ts';
import { type Encode, knownEncoder, loadEncoder } from './qr-encoder.ts';

interface QrCodeProps {
  readonly text: string;
  /** Said instead of the address, for example „QR-Code zum Mitmachen“. */
  readonly label?: string;
  /** How much of it may be hidden: `L` for one that stands on a clean screen and is full. */
  readonly ecc?: 'L' | 'M';
}

interface Drawing {
  readonly size: number;
  readonly path: string;
}

function drawCode(encode: Encode, text: string, ecc: 'L' | 'M'): Drawing {
  const { data, size } = encode(text, { ecc, border: 2 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return { size, path };
}

export function QrCode({ text, label, ecc = 'M' }: QrCodeProps) {
  const { ui } = useWords();
  const [encode, setEncode] = useState(knownEncoder);
  // The code in letters always stands beside it: a page without its codes is still worth printing.
  const [isGivenUp, giveUp] = useState(false);
  const isComing = encode === null && !isGivenUp;
  useLayoutEffect(() => (isComing ? expectCode() : undefined), [isComing]);
  useEffect(() => {
    if (encode !== null) return;
    let current = true;
    loadEncoder().then(
      (loaded) => {
        if (current) setEncode(() => loaded);
      },
      () => {
        if (current) giveUp(true);
      },
    );
    return () => {
      current = false;
    };
  }, [encode]);
  const drawing = useMemo(() => (encode === null ? null : drawCode(encode, text, ecc)), [encode, text, ecc]);
  const size = drawing?.size ?? 29;
  return (
    <svg
      className="plenum-qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label ?? ui.qrLabel(text)}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      {drawing !== null && <path d={drawing.path} fill="#000" />}
    </svg>
  );
}
