/** The subprotocol that a client of ours offers; stock clients offer only their token and get the stock protocol. */
export const plenumProtocol = 'plenum.v1';

const authPrefix = 'auth.';
const epochPrefix = 'epoch.';
const clientPrefix = 'client.';

/** What a client puts into `Sec-WebSocket-Protocol`: the token never stands in an address that a proxy logs. */
export interface Offer {
  readonly token: string | null;
  /** Whether the client understands receipts and the relay's clock. */
  readonly plenum: boolean;
  /** The epoch of the client's local copy; null: it has none or is a stock client. */
  readonly epoch: number | null;
  /** The Yjs client under which this connection writes: from its first write on it is nobody else's. */
  readonly client: number | null;
}

/** What a client of ours offers; the order does not matter. */
export const printOffer = ({ token, epoch, client }: Offered): string[] => [
  plenumProtocol,
  `${authPrefix}${token}`,
  `${epochPrefix}${epoch}`,
  ...(client === undefined ? [] : [`${clientPrefix}${client}`]),
];

interface Offered {
  readonly token: string;
  readonly epoch: number;
  readonly client?: number;
}

/** Reads the offered subprotocols. Unknown ones are ignored. */
export const parseOffer = (protocols: Iterable<string>): Offer => {
  const offered = [...protocols];
  const after = (prefix: string) => offered.find((one) => one.startsWith(prefix))?.slice(prefix.length) ?? null;
  const numberAfter = (prefix: string, least: number): number | null => {
    const number = Number(after(prefix) ?? Number.NaN);
    return Number.isSafeInteger(number) && number >= least ? number : null;
  };
  return {
    token: after(authPrefix),
    plenum: offered.includes(plenumProtocol),
    epoch: numberAfter(epochPrefix, 1),
    client: numberAfter(clientPrefix, 0),
  };
};

/** The subprotocol the relay selects: sockets abort when none of the offered is chosen. */
export const selectProtocol = (protocols: Iterable<string>): string | false => {
  const offered = [...protocols];
  if (offered.includes(plenumProtocol)) return plenumProtocol;
  return offered.find((one) => one.startsWith(authPrefix)) ?? false;
};
