import { describe, expect, it } from 'vitest';
import { dataArgument, dataFolder, firstWord, platformAppData } from '../../../main/worker/data-folder.ts';

const usual = { argv: [], env: {}, appDataDir: '/home/a/.config', cwd: '/here' };

describe('the data folder', () => {
  it('is named by --data before all else', () => {
    const env = { XUNYUE_DATA: '/env', PORTABLE_EXECUTABLE_DIR: '/usb' };
    expect(dataFolder({ ...usual, argv: ['--data', '/d'], env })).toBe('/d');
    expect(dataFolder({ ...usual, argv: ['--data=/d'], env })).toBe('/d');
    expect(dataFolder({ ...usual, env })).toBe('/env');
    expect(dataFolder({ ...usual, env: { ...env, XUNYUE_DATA: '' } })).toBe('/usb/Xunyue-data');
    expect(dataFolder(usual)).toBe('/home/a/.config/Xunyue');
  });

  it('is absolute', () => {
    expect(dataFolder({ ...usual, argv: ['--data', 'mine'] })).toBe('/here/mine');
  });

  it('is not taken from a value that is missing', () => {
    for (const argv of [['--data'], ['--data='], ['--data', '']]) {
      expect(dataArgument(argv)).toBe('');
      expect(dataFolder({ ...usual, argv })).toBe('/home/a/.config/Xunyue');
    }
    expect(dataArgument(['list'])).toBeNull();
  });
});

describe('the words after the program', () => {
  it('begin with the first that is no option and no value of --data', () => {
    expect(firstWord(['--data', '/d', 'search', '加装电梯', '--json'])).toBe('search');
    expect(firstWord(['--data=/d', '--headless'])).toBeUndefined();
    expect(firstWord([])).toBeUndefined();
  });
});

describe('the platform’s folder for application data', () => {
  it('follows each platform’s own rule', () => {
    expect(platformAppData('linux', {}, '/home/a')).toBe('/home/a/.config');
    expect(platformAppData('linux', { XDG_CONFIG_HOME: '/x' }, '/home/a')).toBe('/x');
    expect(platformAppData('darwin', {}, '/Users/a')).toBe('/Users/a/Library/Application Support');
    expect(platformAppData('win32', { APPDATA: 'C:\\R' }, 'C:\\U')).toBe('C:\\R');
  });
});
