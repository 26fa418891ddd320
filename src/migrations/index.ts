import * as migration_20261121_020432_initial from './20261121_020432_initial';

export const migrations = [
  {
    up: migration_20261121_020432_initial.up,
    down: migration_20261121_020432_initial.down,
    name: '20261121_020432_initial'
  },
];
