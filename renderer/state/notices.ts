import { create } from 'zustand';

type NoticeAction = { label: string; run: () => void };

export type Notice = {
  id: number;
  tone: 'info' | 'warning' | 'error';
  text: string;
  action?: NoticeAction;
  alsoAction?: NoticeAction;
};

/** How long a notice that asks for nothing stays, in milliseconds; the others stay until they are closed. */
const STAY_MS = 6000;
let lastId = 0;

export const useNotices = create<{ notices: Notice[] }>(() => ({ notices: [] }));

export function showNotice(notice: Omit<Notice, 'id'>): void {
  lastId += 1;
  const id = lastId;
  // One piece of news at a time: the text is for reading. Errors stay beside it.
  useNotices.setState(({ notices }) => ({
    notices: [...notices.filter(({ tone, text }) => tone === 'error' && text !== notice.text), { ...notice, id }].slice(
      -3,
    ),
  }));
  if (notice.tone === 'info') window.setTimeout(() => closeNotice(id), STAY_MS);
}

export function closeNotice(id: number): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}
