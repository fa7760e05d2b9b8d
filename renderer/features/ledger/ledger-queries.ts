import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { MOST_LEDGERS } from '../../../main/contract/ledger-correction-calls.ts';
import type { LedgerTableName } from '../../../main/contract/ledger-corrections.ts';
import { call } from '../../api.ts';
import type { LedgerAddress } from '../../state/ledger-address.ts';
import { useBulletins } from '../library/library-queries.ts';

/*
 * `ledger` is what the texts and the decisions give, `ledger-marks` what the marks say of it: a verdict asks anew for
 * the second alone.
 */

/** Rows of some bulletins as they stand with all decisions. */
export function useLedgerTable(bulletins: readonly string[]) {
  return useQuery({
    queryKey: ['ledger', 'table', bulletins],
    queryFn: () => call('ledger.table', { bulletins: [...bulletins] }),
    placeholderData: keepPreviousData,
    structuralSharing: false,
  });
}

/** Rows that are asked for at one time where a library is listed by pages. */
export const PAGE_ROWS = 100;

/** A page of a table of the whole library. What the texts give and what the marks say of it come in one answer. */
export function useLedgerPage({ filter, sort, page }: LedgerAddress, table: LedgerTableName) {
  const { person, sample, ...asked } = filter;
  const args = { ...asked, table, sort, limit: PAGE_ROWS, offset: page * PAGE_ROWS };
  return useQuery({
    queryKey: ['ledger-marks', 'page', args],
    queryFn: () => call('ledger.page', args),
    placeholderData: keepPreviousData,
    structuralSharing: false,
  });
}

/** The marks that judge these rows. */
export function useJudgements(bulletins: readonly string[]) {
  return useQuery({
    queryKey: ['ledger-marks', 'rows', bulletins],
    queryFn: () => call('ledger.judgements', { bulletins: [...bulletins] }),
    placeholderData: keepPreviousData,
    structuralSharing: false,
  });
}

export function useLedgerProgress(bulletins: readonly string[]) {
  return useQuery({
    queryKey: ['ledger-marks', 'progress', bulletins],
    queryFn: () => call('ledger.progress', { bulletins: [...bulletins] }),
    placeholderData: keepPreviousData,
  });
}

/** The checks of one bulletin, or of all. */
export function useChecks(bulletin: string | null) {
  return useQuery({
    queryKey: ['ledger', 'checks', bulletin],
    queryFn: () => call('ledger.checks', bulletin === null ? {} : { bulletin }),
    placeholderData: keepPreviousData,
  });
}

/** Samples that were drawn, latest first. */
export function useSamples() {
  return useQuery({ queryKey: ['ledger', 'samples'], queryFn: () => call('ledger.samples', {}) });
}

export function useComparison(bulletins: readonly string[]) {
  return useQuery({
    queryKey: ['ledger', 'compare', bulletins],
    queryFn: () => call('ledger.compare', { bulletins: [...bulletins] }),
    placeholderData: keepPreviousData,
  });
}

export function useTopics(bulletins: readonly string[]) {
  return useQuery({
    queryKey: ['ledger', 'topics', bulletins],
    queryFn: () => call('ledger.topics', { bulletins: [...bulletins] }),
    placeholderData: keepPreviousData,
  });
}

const NONE: string[] = [];

/** The bulletins of an address: the one it names, else all; of a library too large for that, the first. */
export function useChosenBulletins(bulletin: string | null): { bulletins: string[]; isTooMany: boolean } {
  const known = useBulletins().data;
  return useMemo(() => {
    const ids = known?.map(({ id }) => id) ?? NONE;
    if (bulletin !== null) return { bulletins: ids.includes(bulletin) ? [bulletin] : NONE, isTooMany: false };
    const isTooMany = ids.length > MOST_LEDGERS;
    return { bulletins: isTooMany ? ids.slice(0, 1) : ids, isTooMany };
  }, [known, bulletin]);
}
