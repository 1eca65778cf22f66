import { useLocation } from 'wouter';
import { pathTo } from '../../ui/address.ts';
import { Menu } from '../../ui/menu.tsx';
import { useWithoutDeviceWords } from '../../words/without-device.ts';

/** The ways for people who have no device of their own. */
export function WithoutDeviceMenu({ session }: { readonly session: string }) {
  const { menu, menuItems } = useWithoutDeviceWords();
  const [, goTo] = useLocation();
  const actions = (['handed', 'forms', 'paper'] as const).map((id) => ({ id, label: menuItems[id] }));
  return <Menu label={menu} icon="people" actions={actions} onAction={(id) => goTo(pathTo.sessionPage(session, id))} />;
}
