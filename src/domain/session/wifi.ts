/** The room's wireless network, as the moderator told it to the session; known to everybody in the room anyway. */
export interface Wifi {
  readonly name: string;
  /** Empty: the network is open. */
  readonly password: string;
}

/** Letters that have a meaning of their own in the code. */
const escaped = (text: string): string => text.replace(/[\\;,:"]/gu, (letter) => `\\${letter}`);

/** What a camera reads to join the network: the `WIFI:` text that Android and iOS understand. */
export const wifiCode = ({ name, password }: Wifi): string =>
  password === '' ? `WIFI:T:nopass;S:${escaped(name)};;` : `WIFI:T:WPA;S:${escaped(name)};P:${escaped(password)};;`;
