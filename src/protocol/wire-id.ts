import * as v from 'valibot';
import { isId } from '../domain/ids.ts';

/** An id as it arrives in JSON: the one shape of the domain, branded as the kind that is wanted at this place. */
export const wireId = <Id extends string>() => v.custom<Id>(isId);
