import './number-disc.css';

/** The number of a proposal as it stands in every picture: in a disc, so that it is read as a name and not as an amount. */
export function NumberDisc({ value }: { readonly value: number | undefined }) {
  return <b className="plenum-number">{value}</b>;
}
