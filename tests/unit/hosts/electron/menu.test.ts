import { describe, expect, it, vi } from 'vitest';
import type { MenuEntry } from '../../../../main/contract/host-calls.ts';
import { menuTemplate } from '../../../../main/hosts/electron/menu.ts';

const entries: MenuEntry[] = [
  { id: 'import', label: '导入…', group: 'file', accelerator: 'CmdOrCtrl+O' },
  { id: 'search', label: '检索', group: 'go', accelerator: null },
];

function labels(template: ReturnType<typeof menuTemplate>): (string | undefined)[] {
  return template.map(({ label, role }) => label ?? role);
}

describe('the menu bar', () => {
  it('has a menu for each group that holds something, in the language of the entries', () => {
    expect(labels(menuTemplate(entries, vi.fn(), 'linux'))).toEqual(['文件', '编辑', '前往']);
    const english = entries.map((entry) => ({ ...entry, label: 'Open' }));
    expect(labels(menuTemplate(english, vi.fn(), 'win32'))).toEqual(['File', 'Edit', 'Go']);
    expect(labels(menuTemplate(entries, vi.fn(), 'darwin'))[0]).toBe('appMenu');
  });

  it('tells which command was chosen', () => {
    const choose = vi.fn();
    const [file] = menuTemplate(entries, choose, 'linux');
    const submenu = Array.isArray(file?.submenu) ? file.submenu : [];
    Reflect.apply(submenu[0]?.click ?? vi.fn(), null, []);
    expect(choose).toHaveBeenCalledExactlyOnceWith('import');
  });

  it('shows shortcuts without hearing them where the window does', () => {
    const first = (platform: NodeJS.Platform) => {
      const template = menuTemplate(entries, vi.fn(), platform).find(({ label }) => label === '文件');
      return Array.isArray(template?.submenu) ? template.submenu[0] : undefined;
    };
    expect(first('linux')).toMatchObject({ accelerator: 'CmdOrCtrl+O', registerAccelerator: false });
    expect(first('darwin')).toMatchObject({ registerAccelerator: true });
  });
});
