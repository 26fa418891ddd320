import * as migration_20261121_023037_initial from './20261121_023037_initial';
import * as migration_20261121_073315_imports from './20261121_073315_imports';
import * as migration_20261121_082404_desk from './20261121_082404_desk';
import * as migration_20261121_110029_promises from './20261121_110029_promises';
import * as migration_20261121_171740_delivery from './20261121_171740_delivery';
import * as migration_20261122_001611_flat from './20261122_001611_flat';
import * as migration_20261122_001616_plans from './20261122_001616_plans';

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
    name: '20261121_171740_delivery',
  },
  {
    up: migration_20261122_001611_flat.up,
    down: migration_20261122_001611_flat.down,
    name: '20261122_001611_flat',
  },
  {
    up: migration_20261122_001616_plans.up,
    down: migration_20261122_001616_plans.down,
    name: '20261122_001616_plans'
  },
];
