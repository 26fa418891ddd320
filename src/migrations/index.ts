import * as migration_20261121_005135_initial from './20261121_005135_initial';

export const migrations = [
  {
    up: migration_20261121_005135_initial.up,
    down: migration_20261121_005135_initial.down,
    name: '20261121_005135_initial'
  },
];
