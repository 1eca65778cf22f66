import { useEffect, useState } from 'react';
import './qr-code.css';
import { useWords } from '../words/words.ts';

interface QrCodeProps {
  readonly text: string;
  /** Said instead of the address, for example „QR-Code zum Mitmachen“. */
  readonly label?: string;
}

interface Drawing {
  readonly size: number;
  readonly path: string;
}

/** The encoder is loaded when a code is to be shown: participants never need it. */
async function drawCode(text: string): Promise<Drawing> {
  const { encode } = await import('uqr');
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return { size, path };
}

export function QrCode({ text, label }: QrCodeProps) {
  const { ui } = useWords();
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  useEffect(() => {
    let current = true;
    drawCode(text)
      .then((drawn) => {
        if (current) setDrawing(drawn);
      })
      .catch(() => undefined); // The code in letters always stands beside it.
    return () => {
      current = false;
    };
  }, [text]);
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
