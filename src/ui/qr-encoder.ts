export type Encode = typeof import('uqr').encode;

/** The encoder is loaded when a code is to be shown: participants never need it. From then on codes stand at once. */
let encoder: Encode | null = null;

export const knownEncoder = (): Encode | null => encoder;

/** Pages that are printed bring it along, see `printed-codes.ts`. */
export const bringEncoder = (encode: Encode): void => {
  encoder = encode;
};

export const loadEncoder = async (): Promise<Encode> => {
  encoder ??= (await import('uqr')).encode;
  return encoder;
};
