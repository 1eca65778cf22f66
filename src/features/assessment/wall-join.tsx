import './wall-join.css';
import { spacedCode } from '../../protocol/join-code.ts';
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
  return (
    <aside className="plenum-wjoin">
      <div className="plenum-wjoin-qr">
        <QrCode text={address} />
      </div>
      <p>
        <span className="plenum-wjoin-text">{wall.join}</span>
        <span className="plenum-wjoin-code">{spacedCode(code)}</span>
      </p>
    </aside>
  );
}
