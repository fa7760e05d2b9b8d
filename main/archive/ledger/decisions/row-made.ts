import type { Claim, LedgerRange, Measure } from '../../../contract/ledger.ts';
import type { RowChanges } from '../../../contract/ledger-corrections.ts';
import { itemAt } from '../../text/items.ts';
import { blockAt, sectionOf } from '../../text/outline.ts';
import type { LedgerSource } from '../ledger-source.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { measureAt } from '../measures/find-measures.ts';

/** A claim on a range of a text, as a person puts it; what they do not say is as empty as where the text says nothing. */
export function claimMade({ text, blocks, bulletin }: LedgerSource, id: string, range: LedgerRange): Claim {
  const block = blockAt(blocks, range.start);
  const quote = text.slice(range.start, range.end);
  const item = block ? itemAt(text, block, range.start) : null;
  return {
    id,
    bulletin,
    kind: 'figure',
    ...range,
    quote,
    subject: '',
    value: null,
    unit: '',
    printed: quote,
    qualifiers: [],
    section: block ? sectionOf(block, blocks, text) : [],
    ...(item !== null && { item }),
    paragraph: block?.paragraph ?? null,
  };
}

/** A measure on a range of a text: states, documents, dates and problem are found in it as in any other. */
export function measureMade(source: LedgerSource, id: string, range: LedgerRange, lexicon: Lexicon): Measure | null {
  const block = blockAt(source.blocks, range.start);
  if (!block) return null;
  const label = itemAt(source.text, block, range.start);
  return { ...measureAt(source, { ...range, block, label }, [], lexicon), id };
}

/** A claim with what a person says of it. */
export function changedClaim(claim: Claim, { subject, value, unit }: RowChanges): Claim {
  return {
    ...claim,
    ...(subject !== undefined && { subject }),
    ...(value !== undefined && { value }),
    ...(unit !== undefined && { unit }),
  };
}

/** A measure with what a person says of it. */
export function changedMeasure(measure: Measure, { problem, states, responsible }: RowChanges): Measure {
  return {
    ...measure,
    ...(problem !== undefined && { problem }),
    ...(states !== undefined && { states }),
    ...(responsible !== undefined && { responsible }),
  };
}

/** What a claim says, as decisions keep it. */
export function saidOfClaim({ subject, value, unit }: Claim): RowChanges {
  return { subject, value, unit };
}

/** What a measure says, as decisions keep it. */
export function saidOfMeasure({ problem, states, responsible }: Measure): RowChanges {
  return { problem, states, ...(responsible && { responsible }) };
}
