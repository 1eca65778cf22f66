import '../../ui/printed-codes.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { PrintButton } from '../../ui/print-button.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { useFormat } from '../../words/format.ts';
import { useSpaceWords } from '../../words/space.ts';
import { OnlyHereNotice } from './only-here-notice.tsx';
import { TypedAddress } from './typed-address.tsx';

interface EmergencySheetProps {
  readonly title: string;
  /** The link that makes a device one of the office; null: it is being asked for, or could not be had. */
  readonly link: string | null;
  /** Why there is none. */
  readonly refusal: string | null;
  /** `2027-05-13` */
  readonly today: string;
  readonly backHref: string;
}

/** One page for the safe: whoever holds it can bring a new device into the office when all others are lost. */
export function EmergencySheet({ title, link, refusal, today, backHref }: EmergencySheetProps) {
  const { emergency, devices } = useSpaceWords();
  const format = useFormat();
  return (
    <div className="plenum-space">
      <div className="plenum-row" data-print="hide">
        <ButtonLink href={backHref} icon="arrow-left">
          {emergency.back}
        </ButtonLink>
        {link !== null && <PrintButton>{emergency.print}</PrintButton>}
      </div>
      <h1>{emergency.heading(title)}</h1>
      <p>{emergency.purpose}</p>
      {refusal !== null && <p role="alert">{refusal}</p>}
      {link === null && refusal === null && <p role="status">{devices.busy}</p>}
      {link !== null && (
        <>
          <OnlyHereNotice address={link} />
          <div className="plenum-space-emergency">
            <QrCode text={link} label={emergency.code} />
          </div>
          <TypedAddress address={link} />
          <ol className="plenum-space-emergency-steps">
            {emergency.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p>
            <strong>{emergency.safe}</strong>
          </p>
          <p className="plenum-muted">{emergency.printed(format.date(today))}</p>
        </>
      )}
    </div>
  );
}
