package org.linjuli.sample;

import java.util.SplittableRandom;
import org.linjuli.territory.CompoundKind;

/** How the buildings of a compound are built: floors, entrances, doors on each landing. */
record HouseType(int floors, int units, int doors) {

    static HouseType usualFor(CompoundKind kind, SplittableRandom random) {
        return switch (kind) {
            case OLD_LANES -> new HouseType(random.nextInt(3, 5), 2, 2);
            case NO_PROPERTY, OLD_ESTATE -> new HouseType(random.nextInt(6, 8), random.nextInt(3, 5), 2);
            case COMMERCIAL -> new HouseType(random.nextInt(9, 19), 2, 2);
            case HIGH_END -> new HouseType(random.nextInt(8, 27), random.nextInt(1, 3), 2);
            case RESETTLEMENT -> new HouseType(random.nextInt(6, 12), random.nextInt(2, 4), 2);
            case VILLAGE -> new HouseType(random.nextInt(4, 6), random.nextInt(3, 5), 2);
        };
    }

    int households() {
        return floors * units * doors;
    }

    /** The same type, no higher than this many households need. */
    HouseType lowerFor(int households) {
        return new HouseType(Math.ceilDiv(households, units * doors), units, doors);
    }
}
