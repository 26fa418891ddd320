/** From best to worst: of several documents the worst is shown. */
export const SAVE_STATES = ['saved', 'saving', 'unsaved', 'offline', 'signed-out', 'refused', 'conflict'] as const
export type SaveState = (typeof SAVE_STATES)[number]

export const worstOf = (states: readonly SaveState[]): SaveState =>
  SAVE_STATES[Math.max(0, ...states.map((state) => SAVE_STATES.indexOf(state)))] as SaveState
