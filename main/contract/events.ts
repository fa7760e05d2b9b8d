/** What the engine or the host tells the window without being asked. */
export type ArchiveEvent =
  | { kind: 'library-changed' }
  /** `annotations`: ids of the marks that changed, came or went, where they are few; null: ask for all anew. */
  | { kind: 'annotations-changed'; bulletin: string | null; annotations: string[] | null }
  | { kind: 'person-changed' }
  /** Long work: `done` of `total` steps; `task` is the id given with the call. */
  | { kind: 'progress'; task: string; done: number; total: number }
  /** A menu entry or a system shortcut was chosen; `id` is one the window gave to `host.setMenu`. */
  | { kind: 'command'; id: string }
  /** The host asks the window to open an address such as `/read/<id>`. */
  | { kind: 'open'; address: string };
