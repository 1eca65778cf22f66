/** How many of those who took part had no device of their own: on a tablet that was handed round, and on paper. */
export interface ToldVia {
  readonly handed: number;
  readonly paper: number;
}
