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
  const byName = eventsByName(events);
  if (byName.size !== events.length) throw damagedPackage();
  for (const event of events) checkLink(event, byName);
  const heads = new Set(logs.map(({ origin, head }) => nameOf(origin, head)));
  const followed = new Set(events.map(({ origin, previous }) => nameOf(origin, previous)));
  if ([...byName.keys()].some((name) => !followed.has(name) && !heads.has(name))) throw damagedPackage();
  for (const log of logs) {
    const last = byName.get(nameOf(log.origin, log.head));
    if (last ? last.seq !== log.events : !isEmpty(log)) throw damagedPackage();
  }
  const own = logs[0];
  if (own?.origin !== by.id) throw damagedPackage();
  return namedVersions(chainTo(own, byName));
}

/** Events by whose they are and their hash: two persons may have one that is the same in every field. */
export function eventsByName(events: readonly LoggedEvent[]): Map<string, LoggedEvent> {
  return new Map(events.map((event) => [nameOf(event.origin, event.hash), event]));
}

/** The events of a log from its first to its head. */
export function chainTo(
  { origin, head }: { origin: string; head: string },
  byName: ReadonlyMap<string, LoggedEvent>,
): LoggedEvent[] {
  const chain: LoggedEvent[] = [];
  for (let event = byName.get(nameOf(origin, head)); event; event = byName.get(nameOf(origin, event.previous))) {
    chain.push(event);
  }
  return chain.reverse();
}

function nameOf(origin: string, hash: string): string {
  return `${hash} ${origin}`;
}

function isEmpty({ events, head }: Manifest['logs'][number]): boolean {
  return events === 0 && head === FIRST_PREVIOUS;
}

function checkLink(event: LoggedEvent, byName: ReadonlyMap<string, LoggedEvent>): void {
  const { origin, seq, at, act, subject, payload, previous, hash } = event;
  const before = byName.get(nameOf(origin, previous));
  const isFirst = seq === 1 && previous === FIRST_PREVIOUS;
  const follows = isFirst || before?.seq === seq - 1;
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
