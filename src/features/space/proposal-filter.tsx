import { fieldsNamed, type ProposalFilter, type Reading } from '../../domain/space/chosen-proposals.ts';
import type { Submission } from '../../domain/space/submission.ts';
import { FieldFilter } from '../../ui/field-filter.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useLifelineWords } from '../../words/lifeline.ts';
import { AreaChoice } from './area-choice.tsx';
import './space.css';

interface ProposalFiltersProps {
  readonly of: readonly Submission[];
  /** Which version of them is shown; missing: what counts. */
  readonly reads?: Reading;
  /** How many are shown. */
  readonly count: number;
  readonly filter: ProposalFilter;
  readonly onFilter: (filter: ProposalFilter) => void;
}

/** Narrows a list of proposals down by words, by field of action and by area. */
export function ProposalFilters({ of, reads, count, filter, onFilter }: ProposalFiltersProps) {
  const { list } = useLifelineWords();
  const isNarrow = filter.words.trim() !== '' || filter.field !== '' || filter.area !== null;
  return (
    <search className="plenum-space-pair">
      <TextField
        label={list.search}
        type="search"
        value={filter.words}
        onChange={(words) => onFilter({ ...filter, words })}
      />
      <FieldFilter
        fields={fieldsNamed(of, reads)}
        chosen={filter.field === '' ? null : filter.field}
        onChoose={(field) => onFilter({ ...filter, field: field ?? '' })}
      />
      <AreaChoice
        label={list.area}
        all={list.allAreas}
        value={filter.area}
        onChange={(area) => onFilter({ ...filter, area })}
      />
      <p role="status" className="plenum-muted">
        {isNarrow ? list.found(count, of.length) : ''}
      </p>
    </search>
  );
}
