/**
 * What a text has to hold to fit what somebody looks for: every word, somewhere, capitals or not. Where nothing is looked for
 * everything fits. Letters with dots are one letter or two by the device that typed them; here they are the same.
 */
export const seeks = (sought: string): ((text: string) => boolean) => {
  const words = plain(sought).split(/\s+/u).filter(Boolean);
  return (text) => {
    const there = words.length === 0 ? '' : plain(text);
    return words.every((word) => there.includes(word));
  };
};

const plain = (text: string): string => text.normalize('NFC').toLocaleLowerCase('de');
