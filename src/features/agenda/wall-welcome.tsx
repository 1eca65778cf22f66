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
      <QrCode text={href} label={agenda.invitation.qr} />
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

export function WallWelcome({ title, date, startsAt, invitation, people }: WallWelcomeProps) {
  const { agenda } = useWords();
  const format = useFormat();
  const when = [date === '' ? '' : format.longDate(date), startsAt === '' ? '' : agenda.wall.begins(startsAt)];
  return (
    <div className="plenum-wall-welcome">
      <div className="plenum-wall-title">
        <h1 data-long={title.length > 60 || undefined}>{title || agenda.wall.soon}</h1>
        <p>{when.filter(Boolean).join(' · ')}</p>
      </div>
      {invitation !== null && <Join {...invitation} />}
      {people !== null && (
        <p className="plenum-wall-people">{people === 0 ? agenda.wall.nobody : agenda.wall.people(people)}</p>
      )}
    </div>
  );
}
