import { create } from 'zustand';

/** A dialog about one mark: a file or a figure of the ledger as evidence for the form of that key, or the history of the mark of that id. */
export type MarkDialog = { name: 'file' | 'claim'; form: string } | { name: 'history'; mark: string };

export const useMarkDialog = create<{ dialog: MarkDialog | null }>(() => ({ dialog: null }));

export const openMarkDialog = (dialog: MarkDialog) => useMarkDialog.setState({ dialog });
export const closeMarkDialog = () => useMarkDialog.setState({ dialog: null });
