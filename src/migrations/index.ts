import * as migration_20261121_003849_initial from './20261121_003849_initial';

export const migrations = [
  {
    up: migration_20261121_003849_initial.up,
    down: migration_20261121_003849_initial.down,
    name: '20261121_003849_initial'
  },
];
