/** The subprotocol that a client of ours offers; stock clients offer only their token and get the stock protocol. */
export const plenumProtocol = 'plenum.v1';

const authPrefix = 'auth.';
const epochPrefix = 'epoch.';

/** What a client puts into `Sec-WebSocket-Protocol`: the token never stands in an address that a proxy logs. */
export interface Offer {
  readonly token: string | null;
  /** Whether the client understands receipts and the relay's clock. */
  readonly plenum: boolean;
  /** The epoch of the client's local copy; null: it has none or is a stock client. */
  readonly epoch: number | null;
}

/** What a client of ours offers; the order does not matter. */
export const printOffer = ({ token, epoch }: { readonly token: string; readonly epoch: number }): string[] => [
  plenumProtocol,
  `${authPrefix}${token}`,
  `${epochPrefix}${epoch}`,
];

/** Reads the offered subprotocols. Unknown ones are ignored. */
export const parseOffer = (protocols: Iterable<string>): Offer => {
  const offered = [...protocols];
  const after = (prefix: string) => offered.find((one) => one.startsWith(prefix))?.slice(prefix.length) ?? null;
  const epoch = after(epochPrefix);
  const number = epoch === null ? null : Number(epoch);
  return {
    token: after(authPrefix),
    plenum: offered.includes(plenumProtocol),
    epoch: number !== null && Number.isSafeInteger(number) && number >= 1 ? number : null,
  };
};

/** The subprotocol the relay selects: sockets abort when none of the offered is chosen. */
export const selectProtocol = (protocols: Iterable<string>): string | false => {
  const offered = [...protocols];
  if (offered.includes(plenumProtocol)) return plenumProtocol;
  return offered.find((one) => one.startsWith(authPrefix)) ?? false;
};
