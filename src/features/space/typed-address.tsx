import { useSpaceWords } from '../../words/space.ts';

/** Letters that look like another one, on paper and in most typefaces. */
const alike = ['I', 'l', '1', 'O', '0', '-', '_'] as const;

/** How many letters are read at once. */
const groupLength = 4;

/**
 * An address that somebody reads from paper and types: in letters that can be told apart, the secret at its end in groups, and
 * below it what the letters are that look alike. Copied it is one word: the gaps are drawn, not written.
 */
export function TypedAddress({ address }: { readonly address: string }) {
  const { emergency } = useSpaceWords();
  const begin = address.lastIndexOf('/') + 1;
  const secret = address.slice(begin);
  const starts = Array.from({ length: Math.ceil(secret.length / groupLength) }, (_, place) => place * groupLength);
  const letters = alike.filter((letter) => secret.includes(letter));
  return (
    <>
      <p className="plenum-space-emergency-link">
        {address.slice(0, begin)}
        <wbr />
        {starts.map((start) => (
          <span key={start} className="plenum-space-letters">
            {secret.slice(start, start + groupLength)}
          </span>
        ))}
      </p>
      <p className="plenum-muted">
        {[emergency.typing, ...letters.map((letter) => emergency.letters[letter])].join(' ')}
      </p>
    </>
  );
}
