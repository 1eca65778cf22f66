import { useState } from 'react';

/** Which field of action is looked at, for `FieldFilter`; one that was renamed in the meantime is none any more. */
export function useChosenField(fields: readonly string[]) {
  const [chosen, choose] = useState<string | null>(null);
  return [chosen !== null && fields.includes(chosen) ? chosen : null, choose] as const;
}
