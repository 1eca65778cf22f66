import Papa from 'papaparse';
import { useState } from 'react';
import { type Addressee, addressees, longestIndicator } from '../../domain/indicators/indicator-cross.ts';
import { type IndicatorDraft, isHead, readIndicatorRows } from '../../domain/indicators/indicator-lines.ts';
import { decodeImport } from '../../domain/proposal-import/text.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { PasteList } from '../../ui/paste-list.tsx';
import { useIndicatorsWords } from '../../words/indicators.ts';

const cut = (text: string, delimiter: string): readonly (readonly string[])[] =>
  Papa.parse<string[]>(text, { delimiter, skipEmptyLines: 'greedy' }).data;

/** Tabs and semicolons part cells; commas only where a head says so, because sentences have commas too. */
export const rowsOf = (text: string): readonly (readonly string[])[] => {
  const plain = text.replace(/^\ufeff/u, '');
  const [first = ''] = plain.split(/\r?\n/u);
  if (first.includes('\t')) return cut(plain, '\t');
  const byCommas = first.includes(';') ? [] : cut(plain, ',');
  return isHead(byCommas[0] ?? []) && first.includes(',') ? byCommas : cut(plain, ';');
};

/** Who is meant by a word or a letter, as people write it. */
function useAddresseeOf(): (word: string) => Addressee | null {
  const { addressees: names } = useIndicatorsWords();
  return (word) => {
    const wanted = word.trim().toLocaleLowerCase();
    const said = (one: Addressee) =>
      [names[one].letter, names[one].name, `${names[one].letter} ${names[one].name}`, one].map((name) =>
        name.toLocaleLowerCase(),
      );
    return addressees.find((one) => said(one).includes(wanted)) ?? null;
  };
}

interface AddIndicatorsProps {
  /** Says what became of them. */
  readonly onAdd: (drafts: readonly IndicatorDraft[]) => void;
  /** Whether the cross has room for one more. */
  readonly room: boolean;
  /** Under what the list that is typed is kept. */
  readonly place: string;
}

/** Adds findings by a line, a whole list or a file. */
export function AddIndicators({ onAdd, room, place }: AddIndicatorsProps) {
  const words = useIndicatorsWords().panel;
  const addresseeOf = useAddresseeOf();
  const [error, setError] = useState<string>();
  const take = (text: string): boolean => {
    const drafts = readIndicatorRows(rowsOf(text), addresseeOf);
    setError(drafts.length === 0 ? words.nothing : room ? undefined : words.full);
    if (drafts.length === 0 || !room) return false;
    onAdd(drafts);
    return true;
  };
  const choose = async (file: File) => {
    const read = decodeImport(new Uint8Array(await file.arrayBuffer()));
    if (read.kind === 'text') take(read.text);
    else setError(words.fileRefused);
  };
  return (
    <div className="plenum-stack">
      <PasteList
        words={words}
        place={`indicators/${place}`}
        onTake={take}
        error={error}
        maxLength={longestIndicator.title}
      >
        <FileButton label={words.file} accept=".csv,.txt,text/csv,text/plain" onChoose={(file) => void choose(file)} />
      </PasteList>
    </div>
  );
}
