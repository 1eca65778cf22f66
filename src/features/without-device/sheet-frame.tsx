import type { ReactNode } from 'react';
import '../../ui/printed-codes.ts';
import { QrCode } from '../../ui/qr-code.tsx';
import { useWithoutDeviceWords } from '../../words/without-device.ts';
import './form-sheet.css';

/** What stands at the head of every form on paper. */
export interface SheetFrameProps {
  readonly number: number;
  /** Of the session; what is asked about stands beside it. */
  readonly title: string;
  readonly about: string;
  /** Names session, round or item, and form: no secret, no name. */
  readonly address: string;
  readonly perspectives: readonly { readonly key: string; readonly label: string }[];
  /** The groups that are asked about; empty: none are. */
  readonly groups: readonly string[];
}

interface FrameProps extends SheetFrameProps {
  /** How it is filled in. */
  readonly how: ReactNode;
  /** Little is asked: it may be larger. */
  readonly roomy?: boolean;
  /** The lines, each a list item. */
  readonly children: ReactNode;
}

/** One form on A4: whoever fills it in sees the same numbers as on the wall and the tablets. */
export function SheetFrame({
  number,
  title,
  about,
  address,
  perspectives,
  groups,
  how,
  roomy = false,
  children,
}: FrameProps) {
  const { forms } = useWithoutDeviceWords();
  return (
    <article className="plenum-form" data-roomy={roomy || undefined}>
      {/* What stands in the head of a table is printed on each of its pages: a second page says whose it is. */}
      <table role="presentation">
        <thead>
          <tr>
            <td>
              <header>
                <div>
                  <h2>{forms.form(number)}</h2>
                  <p>
                    {title} · {about}
                  </p>
                  <p>{forms.keep}</p>
                </div>
                <QrCode text={address} label={forms.qr} />
              </header>
            </td>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>
              <p className="plenum-form-perspectives">
                <b>{forms.question}</b>
                {perspectives.map(({ key, label }) => (
                  <span key={key}>
                    <i className="plenum-form-tick" /> {label}
                  </span>
                ))}
              </p>
              {groups.length > 0 && (
                <p className="plenum-form-perspectives">
                  <b>{forms.groups}</b>
                  {groups.map((group) => (
                    <span key={group}>
                      <i className="plenum-form-tick" /> {group}
                    </span>
                  ))}
                </p>
              )}
              <p>
                {how} {forms.noName}
              </p>
              <ol>{children}</ol>
            </td>
          </tr>
        </tbody>
      </table>
    </article>
  );
}
