import { type Wifi, wifiCode } from '../../domain/session/wifi.ts';
import { spacedCode } from '../../protocol/join-code.ts';
import { QrCode } from '../../ui/qr-code.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import './wall-pictures.css';

interface WallWelcomeProps {
  readonly title: string;
  /** `2027-05-13`, or empty. */
  readonly date: string;
  /** `14:00`, or empty. */
  readonly startsAt: string;
  /** Null as long as there is no server: then the wall only greets. */
  readonly invitation: { readonly code: string; readonly href: string } | null;
  /** The room's network, where the moderator has set it. */
  readonly wifi?: Wifi | null;
  /** How many people are in; null: not known. */
  readonly people: number | null;
}

/** What people type when their camera does not help: the address without its protocol and without what follows the path. */
const spelledHost = (href: string): string => {
  if (!URL.canParse(href)) return href;
  const { host, pathname } = new URL(href);
  return host + pathname.replace(/\/+$/u, '');
};

function Join({ code, href }: { readonly code: string; readonly href: string }) {
  const { agenda } = useWords();
  return (
    <section className="plenum-wall-join">
      <QrCode text={href} label={agenda.wall.qr} />
      <div>
        <h2>{agenda.wall.join}</h2>
        <p>{agenda.wall.scan}</p>
        <p>
          {agenda.wall.orOpen} <b>{spelledHost(href)}</b>
        </p>
        <p>{agenda.wall.enter}</p>
        <p className="plenum-wall-code">{spacedCode(code)}</p>
      </div>
    </section>
  );
}

/** First into the network, then into the session: name and password also in letters, for those without a camera. */
function Network({ wifi }: { readonly wifi: Wifi }) {
  const { agenda } = useWords();
  return (
    <section className="plenum-wall-networks">
      <h2>{agenda.wall.wifi}</h2>
      <QrCode text={wifiCode(wifi)} label={agenda.wall.wifiQr} />
      <p>
        <b>{wifi.name}</b>
      </p>
      {wifi.password !== '' && (
        <p>
          {agenda.wall.wifiPassword} <b>{wifi.password}</b>
        </p>
      )}
    </section>
  );
}

export function WallWelcome({ title, date, startsAt, invitation, wifi = null, people }: WallWelcomeProps) {
  const { agenda } = useWords();
  const format = useFormat();
  const when = [date === '' ? '' : format.longDate(date), startsAt === '' ? '' : agenda.wall.begins(startsAt)];
  return (
    <div className="plenum-wall-welcome">
      <div className="plenum-wall-title">
        <h1 data-long={title.length > 60 || undefined}>{title || agenda.wall.soon}</h1>
        <p>{when.filter(Boolean).join(' · ')}</p>
      </div>
      <div className="plenum-wall-doors" data-networks={wifi !== null || undefined}>
        {invitation !== null && <Join {...invitation} />}
        {wifi !== null && <Network wifi={wifi} />}
      </div>
      {people !== null && (
        <p className="plenum-wall-people">{people === 0 ? agenda.wall.nobody : agenda.wall.people(people)}</p>
      )}
    </div>
  );
}
