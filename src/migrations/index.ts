import * as migration_20261121_023037_initial from './20261121_023037_initial';
import * as migration_20261121_073315_imports from './20261121_073315_imports';

export const migrations = [
  {
    up: migration_20261121_023037_initial.up,
    down: migration_20261121_023037_initial.down,
    name: '20261121_023037_initial',
  },
  {
    up: migration_20261121_073315_imports.up,
    down: migration_20261121_073315_imports.down,
    name: '20261121_073315_imports'
  },
];
