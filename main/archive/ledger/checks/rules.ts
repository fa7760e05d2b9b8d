import { doneOfTotal } from './done-of-total.ts';
import { partsOfWhole } from './parts-of-whole.ts';
import { repeatedSentence } from './repeated-sentence.ts';
import type { Rule } from './rule.ts';
import { statedCount } from './stated-count.ts';
import { statedList } from './stated-list.ts';
import { twoPlaces } from './two-places.ts';

/** Every rule that is applied within one bulletin. */
export const RULES: readonly Rule[] = [doneOfTotal, partsOfWhole, statedCount, statedList, twoPlaces, repeatedSentence];
