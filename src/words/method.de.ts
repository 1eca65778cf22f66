/** Wie eine Methode genannt wird, überall gleich: Vorbereitung, Ergebnisblatt, Dateien. */
export const methodWords = {
  named: (name: string, version: number) => `${name}, Fassung ${version}`,
  changed: (name: string, version: number) => `geändert gegenüber ${name}, Fassung ${version}`,
};
