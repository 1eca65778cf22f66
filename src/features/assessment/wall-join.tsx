import './wall-join.css';
import { QrCode } from '../../ui/qr-code.tsx';
import { useWords } from '../../words/words.ts';

interface WallJoinProps {
  /** The six characters. */
  readonly code: string;
  /** What the QR code leads to. */
  readonly address: string;
}

/** Always on the wall: who comes late must not ask. */
export function WallJoin({ code, address }: WallJoinProps) {
  const { wall } = useWords();
  const spaced = code.length === 6 ? `${code.slice(0, 3)} ${code.slice(3)}` : code;
  return (
    <aside className="plenum-wjoin">
      <div className="plenum-wjoin-qr">
        <QrCode text={address} />
      </div>
      <p>
        <span className="plenum-wjoin-text">{wall.join}</span>
        <span className="plenum-wjoin-code">{spaced}</span>
      </p>
    </aside>
  );
}
