import { POINTS_PER_MM } from '../page-layout.ts';

/** A twip is a twentieth of a point, in which Word measures lengths (ECMA-376, 17.18.81). */
export const twipsOfPt = (pt: number): number => Math.round(pt * 20);
export const twipsOfMm = (mm: number): number => Math.round(mm * POINTS_PER_MM * 20);

/** Word measures type in half points. */
export const halfPoints = (pt: number): number => Math.round(pt * 2);
