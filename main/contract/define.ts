import { z } from 'zod';

// zod would otherwise probe `Function()`, which the Content-Security-Policy of the window refuses.
z.config({ jitless: true });

declare const replyType: unique symbol;

/** `check`: reads all there is, which may take minutes; it has a thread of its own, so that nobody waits behind it. */
export type Access = 'read' | 'write' | 'check';

/**
 * One call of the contract: a sentence, whether it reads, writes or checks, and the check of its arguments.
 * The type of the reply is carried by the compiler alone.
 */
export type Call<Args extends z.ZodType = z.ZodType, Reply = unknown> = {
  summary: string;
  access: Access;
  args: Args;
  readonly [replyType]?: Reply;
};

/** A call that changes nothing; it may be answered by the reading thread. */
export const reads = <Reply>(summary: string) => define<Reply>('read', summary);

/** A call that changes the archive; only the writing thread answers it. */
export const writes = <Reply>(summary: string) => define<Reply>('write', summary);

/** A call that changes nothing and looks at everything. */
export const checks = <Reply>(summary: string) => define<Reply>('check', summary);

function define<Reply>(access: Access, summary: string) {
  return {
    takes: <Args extends z.ZodType>(args: Args): Call<Args, Reply> => ({ summary, access, args }),
  };
}

export type ReplyOf<C> = C extends Call<z.ZodType, infer Reply> ? Reply : never;
/** Arguments as a caller writes them (defaults may be left out). */
export type ArgsOf<C extends Call> = z.input<C['args']>;
/** Arguments as a handler receives them, checked and with defaults filled in. */
export type CheckedArgsOf<C extends Call> = z.output<C['args']>;

/** A handler for every call of a table: forget one and it does not compile. */
export type HandlersOf<Table extends Record<keyof Table, Call>> = {
  [Name in keyof Table]: (args: CheckedArgsOf<Table[Name]>) => ReplyOf<Table[Name]> | Promise<ReplyOf<Table[Name]>>;
};
