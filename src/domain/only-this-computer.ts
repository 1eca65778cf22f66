/** Whether an address leads nowhere but to the computer that it is opened on: a code or link with it is of no use elsewhere. */
export const isOnlyThisComputer = (address: string): boolean => {
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  return /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\])$/u.test(host);
};
