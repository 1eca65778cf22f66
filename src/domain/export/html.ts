/** A piece of a page. Only `html` makes one, so that no text from a person is ever taken for markup. */
export interface Html {
  readonly html: string;
}

type Piece = Html | string | number | null | false | readonly Html[];

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const isHtml = (piece: Html | readonly Html[]): piece is Html => 'html' in piece;

const print = (piece: Piece): string => {
  if (piece === null || piece === false) return '';
  if (typeof piece === 'number') return String(piece);
  if (typeof piece === 'string') return piece.replace(/[&<>"']/gu, (sign) => signs[sign] ?? sign);
  return isHtml(piece) ? piece.html : piece.map((one) => one.html).join('');
};

/** Writes markup: what stands in the template is taken as it is, whatever is put in is escaped unless it is a piece itself. */
export const html = (parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html => ({
  html: parts.reduce((text, part, place) => text + print(pieces[place - 1] ?? null) + part),
});
