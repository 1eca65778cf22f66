import { create } from 'zustand';

/** What is open, selected, offered at the moment. All of it may be lost on reload without anybody noticing. */
interface View {
  /** While the meeting is on nothing may interrupt: no update is offered, no reload happens by itself. */
  readonly activityRunning: boolean;
  /** Something entered is not yet written anywhere: a reload would lose it. */
  readonly workAtRisk: boolean;
  readonly updateWaiting: boolean;
  /** The key of the seat this window has shown last: from the start page one wants back to it. */
  readonly lastSeat: string | null;
  readonly setLastSeat: (key: string) => void;
  readonly setActivityRunning: (running: boolean) => void;
  readonly setWorkAtRisk: (atRisk: boolean) => void;
  readonly offerUpdate: () => void;
  readonly dismissUpdate: () => void;
}

export const useViewStore = create<View>()((set) => ({
  activityRunning: false,
  workAtRisk: false,
  updateWaiting: false,
  lastSeat: null,
  setLastSeat: (lastSeat) => set({ lastSeat }),
  setActivityRunning: (activityRunning) => set({ activityRunning }),
  setWorkAtRisk: (workAtRisk) => set({ workAtRisk }),
  offerUpdate: () => set({ updateWaiting: true }),
  dismissUpdate: () => set({ updateWaiting: false }),
}));

export function mayInterrupt(view: Pick<View, 'activityRunning' | 'workAtRisk'>): boolean {
  return !view.activityRunning && !view.workAtRisk;
}
