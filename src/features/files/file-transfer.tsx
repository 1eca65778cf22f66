import { useFilesWords } from '../../words/files.ts';
import { useFormat } from '../../words/format.ts';

export interface Transfer {
  readonly sent: number;
  readonly all: number;
  /** Nothing leaves this device at the moment. */
  readonly waits: boolean;
}

/** How much of what was handed in has arrived; nothing where nothing is under way. */
export function FileTransfer({ transfer }: { readonly transfer: Transfer | null }) {
  const words = useFilesWords().transfer;
  const format = useFormat();
  if (transfer === null || transfer.all === 0) return null;
  const { sent, all, waits } = transfer;
  const megabytes = (bytes: number) => format.decimal(bytes / 1024 / 1024);
  return (
    <p className="plenum-muted">
      {words.of(megabytes(sent), megabytes(all))} {waits && words.waits}
    </p>
  );
}
