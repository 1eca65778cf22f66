import { type InputHTMLAttributes, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { guestPerspective } from '../../domain/session/perspective.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import { OwnGroups } from '../../ui/own-groups.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useWithoutDeviceWords } from '../../words/without-device.ts';
import { useWords } from '../../words/words.ts';

/** Enter and a finished value lead on to the next field; behind the last one stands the button. */
function goOn(from: HTMLElement): void {
  const form = from.closest('form');
  const fields = [...(form?.querySelectorAll<HTMLElement>('[data-paper]') ?? [])];
  fields[fields.indexOf(from) + 1]?.focus();
}

export type PerspectiveTiles = readonly { readonly key: string; readonly label: string }[];

interface PerspectiveFieldProps {
  /** Empty: not said. */
  readonly value: string;
  readonly perspectives: PerspectiveTiles;
  readonly onChange: (perspective: string) => void;
}

/** For whom the person of a form sits here. */
function PerspectiveField({ value, perspectives, onChange }: PerspectiveFieldProps) {
  const { paper } = useWithoutDeviceWords();
  const { join } = useWords();
  const options = [
    { value: '', label: paper.noPerspective },
    ...perspectives.map(({ key, label }) => ({
      value: key,
      label: key === guestPerspective ? `${label} (${join.guestTile})` : label,
    })),
  ];
  return <SelectField label={paper.perspective} value={value} options={options} onChange={onChange} autoFocus />;
}

interface PaperFieldProps
  extends Pick<InputHTMLAttributes<HTMLInputElement>, 'inputMode' | 'autoCapitalize' | 'maxLength' | 'value'> {
  readonly label: string;
  /** What can be typed, said where something else stands; null: it is right. */
  readonly wrong: string | null;
  /** Whether nothing more can follow: then the next field is entered by itself. */
  readonly isFinished: (text: string) => boolean;
  readonly onType: (text: string) => void;
}

/** A cell of the table that one thing is typed into. */
export function PaperField({ label, wrong, isFinished, onType, ...input }: PaperFieldProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    goOn(event.currentTarget);
  };
  return (
    <td>
      <input
        {...input}
        data-paper
        className="plenum-paper-field"
        autoComplete="off"
        aria-label={label}
        aria-invalid={wrong !== null || undefined}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={onKeyDown}
        onChange={({ currentTarget }) => {
          onType(currentTarget.value);
          if (isFinished(currentTarget.value)) goOn(currentTarget);
        }}
      />
      {wrong !== null && (
        <span className="plenum-paper-wrong" role="alert">
          {wrong}
        </span>
      )}
    </td>
  );
}

/** What the person of a form has said of themselves. */
interface PaperPerson {
  /** Empty: not said. */
  readonly perspective: string;
  readonly worksIn: readonly string[];
}

/** What was typed in of one form. */
export interface TypedForm<Key, Said> extends PaperPerson {
  readonly number: number;
  /** Null takes back what stood there. */
  readonly said: ReadonlyMap<Key, Said | null>;
}

/** What every form says of itself, whatever it asks. */
export interface PaperFrame extends PaperPerson {
  readonly number: number;
  readonly isKnown: boolean;
  readonly perspectives: PerspectiveTiles;
  /** The groups that are asked about; empty: none are. */
  readonly groups: readonly string[];
  readonly onCancel: () => void;
}

interface PaperTableProps extends PaperFrame {
  readonly hint: ReactNode;
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  readonly children: ReactNode;
  readonly onSave: (person: PaperPerson) => void;
}

/** A form as it lies beside the keyboard: the same numbers, the same order. What is wrong in it is gone to, not saved. */
export function PaperTable(props: PaperTableProps) {
  const { number, isKnown, perspectives, groups, hint, columns, children, onSave, onCancel } = props;
  const { paper, place } = useWithoutDeviceWords();
  const [perspective, setPerspective] = useState(props.perspective);
  const [worksIn, setWorksIn] = useState(props.worksIn);
  const form = useRef<HTMLFormElement>(null);
  const save = () => {
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid]');
    if (wrong) wrong.focus();
    else onSave({ perspective, worksIn });
  };
  return (
    <Card heading={place.paper(number)} level={2}>
      {isKnown && <Notice kind="info" title={paper.known} quiet />}
      <form
        ref={form}
        className="plenum-paper-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <PerspectiveField value={perspective} perspectives={perspectives} onChange={setPerspective} />
        {groups.length > 0 && (
          <OwnGroups groups={groups} chosen={worksIn} text={paper.groupsText} onChange={setWorksIn} />
        )}
        <p className="plenum-muted">{hint}</p>
        <table className="plenum-paper-table">
          <thead>
            <tr>
              <td />
              {columns.map(({ key, label }) => (
                <th key={key} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
        <div className="plenum-row">
          <Button type="submit" kind="primary" data-paper>
            {paper.save}
          </Button>
          <Button onClick={onCancel}>{paper.cancel}</Button>
        </div>
      </form>
    </Card>
  );
}
