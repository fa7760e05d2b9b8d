import type { MenuItemConstructorOptions } from 'electron';
import type { MenuEntry } from '../../contract/host-calls.ts';

const GROUPS = ['file', 'edit', 'view', 'go', 'mark', 'help'] as const;
type Group = MenuEntry['group'];
type Words = Record<Group | 'cut' | 'copy' | 'paste' | 'all' | 'quit', string>;

/** Electron's menu bar is drawn outside the window, so its few words of its own cannot come from the window's files. */
const CHINESE: Words = {
  file: '文件',
  edit: '编辑',
  view: '视图',
  go: '前往',
  mark: '标注',
  help: '帮助',
  cut: '剪切',
  copy: '复制',
  paste: '粘贴',
  all: '全选',
  quit: '退出',
};
const ENGLISH: Words = {
  file: 'File',
  edit: 'Edit',
  view: 'View',
  go: 'Go',
  mark: 'Marks',
  help: 'Help',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  all: 'Select all',
  quit: 'Quit',
};

/** The menu bar from the window's command list, in the language that list is written in. */
export function menuTemplate(
  entries: readonly MenuEntry[],
  choose: (id: string) => void,
  platform: NodeJS.Platform,
): MenuItemConstructorOptions[] {
  const words = entries.some(({ label }) => /\p{Script=Han}/u.test(label)) ? CHINESE : ENGLISH;
  const isMac = platform === 'darwin';
  const menus = GROUPS.flatMap((group): MenuItemConstructorOptions[] => {
    const items = [
      ...entries.filter((entry) => entry.group === group).map((entry) => menuItem(entry, choose, isMac)),
      ...systemItems(group, words, isMac),
    ];
    return items.length === 0 ? [] : [{ label: words[group], submenu: items }];
  });
  return isMac ? [{ role: 'appMenu' }, ...menus] : menus;
}

function menuItem(
  { id, label, accelerator }: MenuEntry,
  choose: (id: string) => void,
  isMac: boolean,
): MenuItemConstructorOptions {
  const item: MenuItemConstructorOptions = { id, label, click: () => choose(id) };
  if (accelerator === null) return item;
  // The window hears its own keys; a menu that heard them too would do everything twice. macOS asks the menu first.
  return { ...item, accelerator, registerAccelerator: isMac };
}

/** What the system does by itself, and on macOS does only when a menu names it. */
function systemItems(group: Group, words: Words, isMac: boolean): MenuItemConstructorOptions[] {
  if (group === 'file' && !isMac) return [{ type: 'separator' }, { role: 'quit', label: words.quit }];
  if (group !== 'edit') return [];
  return [
    { type: 'separator' },
    { role: 'cut', label: words.cut },
    { role: 'copy', label: words.copy },
    { role: 'paste', label: words.paste },
    { role: 'selectAll', label: words.all },
  ];
}
