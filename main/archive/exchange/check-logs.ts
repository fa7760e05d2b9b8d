import { z } from 'zod';
import { eventHash, FIRST_PREVIOUS } from '../database/event-hash.ts';
import { damagedPackage } from './damaged-package.ts';
import type { LoggedEvent } from './lines.ts';
import type { Manifest } from './manifest.ts';

/** Only what names versions is looked at; the rest of an act's payload is its own. */
const payload = z.looseObject({
  changes: z
    .array(
      z.looseObject({
        after: z.array(z.string()).optional(),
        added: z.array(z.looseObject({ version: z.string() })).optional(),
      }),
    )
    .optional(),
});

/**
 * Checks the logs of a package: each event holds what its hash was made of and follows one of the same log that is here,
 * down to the first; no event comes twice; the manifest names the last one of every log. Gives the versions that the
 * maker's own log names. Throws `corrupt`.
 */
export function checkLogs(events: readonly LoggedEvent[], { by, logs }: Manifest): Set<string> {
  const byHash = new Map(events.map((event) => [event.hash, event]));
  if (byHash.size !== events.length) throw damagedPackage();
  for (const event of events) checkLink(event, byHash);
  const heads = new Set(logs.map(({ head }) => head));
  const followed = new Set(events.map(({ previous }) => previous));
  if (events.some(({ hash }) => !followed.has(hash) && !heads.has(hash))) throw damagedPackage();
  for (const log of logs) {
    const last = byHash.get(log.head);
    const isHere = last ? last.origin === log.origin && last.seq === log.events : isEmpty(log);
    if (!isHere) throw damagedPackage();
  }
  const own = logs[0];
  if (own?.origin !== by.id) throw damagedPackage();
  return namedVersions(chainTo(own.head, byHash));
}

/** The events of a log from its first to the one with this hash. */
export function chainTo(head: string, byHash: ReadonlyMap<string, LoggedEvent>): LoggedEvent[] {
  const chain: LoggedEvent[] = [];
  for (let event = byHash.get(head); event; event = byHash.get(event.previous)) chain.push(event);
  return chain.reverse();
}

function isEmpty({ events, head }: Manifest['logs'][number]): boolean {
  return events === 0 && head === FIRST_PREVIOUS;
}

function checkLink(event: LoggedEvent, byHash: ReadonlyMap<string, LoggedEvent>): void {
  const { origin, seq, at, act, subject, payload, previous, hash } = event;
  const before = byHash.get(previous);
  const isFirst = seq === 1 && previous === FIRST_PREVIOUS;
  const follows = isFirst || (before?.origin === origin && before.seq === seq - 1);
  if (!follows || eventHash(previous, seq, at, act, subject, payload) !== hash) {
    throw damagedPackage({ origin, seq });
  }
}

function namedVersions(chain: readonly LoggedEvent[]): Set<string> {
  const named = new Set<string>();
  for (const event of chain) {
    const found = payload.safeParse(parsed(event.payload));
    if (!found.success) throw damagedPackage({ origin: event.origin, seq: event.seq });
    for (const { after = [], added = [] } of found.data.changes ?? []) {
      for (const version of after) named.add(version);
      for (const { version } of added) named.add(version);
    }
  }
  return named;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
