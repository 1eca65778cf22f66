import { ReminderOffer } from '../../features/reminders/reminder-offer.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { useReminders } from './use-reminders.ts';

/** What somebody had taken upon themselves in an earlier session, offered in the lobby of the next one on this device and beside what stayed open. */
export function SeatReminders({ session }: { readonly session: OpenSession }) {
  const { reminders, forget } = useReminders();
  return (
    <ReminderOffer
      reminders={reminders.filter((one) => one.session !== session.sessionId)}
      onForget={(key) => void forget(key)}
    />
  );
}
