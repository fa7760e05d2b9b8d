import { accessSync, constants, mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const FILE = 'window.json';
const DEFAULT_SIZE = { width: 1280, height: 800 };

/** How much of the window must lie on a screen, in pixels, for a hand to be able to grasp it. */
const GRASPABLE_PX = 120;

const bounds = z.strictObject({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(400).max(20_000),
  height: z.number().int().min(300).max(20_000),
  isMaximised: z.boolean(),
});
export type Bounds = z.infer<typeof bounds>;
export type Area = { x: number; y: number; width: number; height: number };

/** The folder for what Chromium itself wants to write: in the data folder, or a temporary one beside a medium that cannot be written. */
export function windowStateFolder(dataDir: string): string {
  const dir = join(dataDir, 'window');
  try {
    mkdirSync(dir, { recursive: true });
    accessSync(dir, constants.W_OK);
    return dir;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return mkdtempSync(join(tmpdir(), 'xunyue-state-'));
  }
}

/** Where the window was; null when that is not known, or not to be believed. */
export function readBounds(stateDir: string): Bounds | null {
  try {
    return bounds.parse(JSON.parse(readFileSync(join(stateDir, FILE), 'utf8')));
  } catch {
    // Never written, or damaged: the window opens at its usual size.
    return null;
  }
}

/** Writes the place whole or not at all. A medium that cannot be written keeps none. */
export function keepBounds(stateDir: string, place: Bounds): void {
  const file = join(stateDir, FILE);
  try {
    writeFileSync(`${file}.new`, JSON.stringify(place));
    renameSync(`${file}.new`, file);
  } catch (error) {
    console.error('place of the window not kept:', error instanceof Error ? error.message : error);
  }
}

/** The place to open at: the remembered one when it can be seen and grasped, else the usual size in the middle. */
export function fitToDisplays(
  place: Bounds | null,
  displays: readonly Area[],
): Partial<Area> & { width: number; height: number; isMaximised: boolean } {
  if (place !== null && displays.some((display) => isGraspable(place, display))) return place;
  const { isMaximised, width, height } = place ?? { ...DEFAULT_SIZE, isMaximised: false };
  const [first] = displays;
  return {
    width: Math.min(width, first?.width ?? width),
    height: Math.min(height, first?.height ?? height),
    isMaximised,
  };
}

/** The title bar is at the top: its upper edge must lie inside, and enough of its length. */
function isGraspable(place: Area, display: Area): boolean {
  const seen = Math.min(place.x + place.width, display.x + display.width) - Math.max(place.x, display.x);
  const isTopInside = place.y >= display.y && place.y <= display.y + display.height - GRASPABLE_PX;
  return seen >= GRASPABLE_PX && isTopInside;
}
