import * as migration_20261121_023037_initial from './20261121_023037_initial';
import * as migration_20261121_073315_imports from './20261121_073315_imports';
import * as migration_20261121_082404_desk from './20261121_082404_desk';
import * as migration_20261121_110029_promises from './20261121_110029_promises';
import * as migration_20261121_171740_delivery from './20261121_171740_delivery';

export const migrations = [
  {
    up: migration_20261121_023037_initial.up,
    down: migration_20261121_023037_initial.down,
    name: '20261121_023037_initial',
  },
  {
    up: migration_20261121_073315_imports.up,
    down: migration_20261121_073315_imports.down,
    name: '20261121_073315_imports',
  },
  {
    up: migration_20261121_082404_desk.up,
    down: migration_20261121_082404_desk.down,
    name: '20261121_082404_desk',
  },
  {
    up: migration_20261121_110029_promises.up,
    down: migration_20261121_110029_promises.down,
    name: '20261121_110029_promises',
  },
  {
    up: migration_20261121_171740_delivery.up,
    down: migration_20261121_171740_delivery.down,
    name: '20261121_171740_delivery'
  },
];
