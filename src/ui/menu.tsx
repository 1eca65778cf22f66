import {
  I18nProvider,
  type Key,
  MenuItem,
  MenuTrigger,
  Popover,
  Button as RacButton,
  Menu as RacMenu,
} from 'react-aria-components';
import './menu.css';
import { useLocale } from '../words/format.ts';
import { Icon, type IconName } from './icons.tsx';

// Only from lazily loaded screens: react-aria must not be in a participant's first load.

export interface MenuAction<T extends string> {
  readonly id: T;
  readonly label: string;
  readonly icon?: IconName;
  readonly disabled?: boolean;
}

interface MenuProps<T extends string> {
  readonly label: string;
  /** How it is called where several with the same words stand on one page; begins with them. */
  readonly name?: string;
  readonly actions: readonly MenuAction<T>[];
  readonly onAction: (id: T) => void;
  /** Without words the trigger is the three dots and the label is only heard; null: words alone. */
  readonly icon?: IconName | null;
  readonly labelHidden?: boolean;
}

/** Acts when something is chosen, never while somebody goes through it with the arrow keys: a native list would. */
export function Menu<T extends string>(props: MenuProps<T>) {
  const { label, name, actions, onAction, icon = 'more', labelHidden = false } = props;
  const run = (key: Key) => {
    const action = actions.find((one) => one.id === key);
    if (action !== undefined) onAction(action.id);
  };
  return (
    <I18nProvider locale={useLocale()}>
      <MenuTrigger>
        {labelHidden ? (
          <RacButton className="plenum-icon-button" aria-label={label}>
            <Icon name={icon ?? 'more'} />
          </RacButton>
        ) : (
          <RacButton
            className="kern-btn kern-btn--secondary plenum-button"
            data-compact
            {...(name !== undefined && { 'aria-label': name })}
          >
            {icon !== null && <Icon name={icon} />}
            <span className="kern-label">{label}</span>
          </RacButton>
        )}
        <Popover className="plenum-menu-frame">
          <RacMenu
            className="plenum-menu"
            onAction={run}
            disabledKeys={actions.filter((one) => one.disabled).map((one) => one.id)}
          >
            {actions.map((action) => (
              <MenuItem key={action.id} id={action.id} className="plenum-menu-item" textValue={action.label}>
                {action.icon !== undefined && <Icon name={action.icon} />}
                {action.label}
              </MenuItem>
            ))}
          </RacMenu>
        </Popover>
      </MenuTrigger>
    </I18nProvider>
  );
}
