import * as migration_20261121_023037_initial from './20261121_023037_initial';

export const migrations = [
  {
    up: migration_20261121_023037_initial.up,
    down: migration_20261121_023037_initial.down,
    name: '20261121_023037_initial'
  },
];
