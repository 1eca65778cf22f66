import type { ReactNode } from 'react';
import { CheckBox } from './check-box.tsx';
import { Fold } from './fold.tsx';
import { SelectField } from './select-field.tsx';

interface PaperTypingProps<Group extends string> {
  readonly title: string;
  readonly hint: string;
  readonly group: {
    readonly label: string;
    readonly value: Group;
    readonly options: readonly { readonly value: Group; readonly label: string }[];
    readonly onChange: (group: Group) => void;
  };
  /** That this sheet is from paper. */
  readonly mark: {
    readonly label: string;
    readonly checked: boolean;
    readonly onChange: (isOnPaper: boolean) => void;
  };
  /** The sheet of the group. */
  readonly children: ReactNode;
}

/** Where the moderator types in what a group has written on paper: which group, whether it is from paper, its sheet. */
export function PaperTyping<Group extends string>({ title, hint, group, mark, children }: PaperTypingProps<Group>) {
  return (
    <Fold summary={title}>
      <p className="plenum-muted">{hint}</p>
      <SelectField {...group} />
      <CheckBox {...mark} />
      {children}
    </Fold>
  );
}
