/** What each sign of urgency weighs, learnt by `training/claims/train.ts`: written by that program, not by hand. */
export const bias = -0.5;

export const weights: Readonly<Record<string, number>> = {};
