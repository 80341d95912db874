package org.linjuli.sample;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linjuli.shared.Ids;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.Building;
import org.linjuli.territory.Household;

/** A building of the sample city, the grid that it lies in and how many households live there. */
public record SampleBuilding(Building building, NodePath grid, int households, int doors) {

    /** Its households, from the top floor down: where there are fewer than doors, the ground floor is shops. */
    public Stream<Household> dwellings() {
        var random = new SplittableRandom(building.id().getLeastSignificantBits());
        long millis = building.id().getMostSignificantBits() >>> 16;
        return IntStream.range(0, households).mapToObj(i -> {
            int floor = building.floors() - i / (building.units() * doors);
            int unit = 1 + i / doors % building.units();
            var id = Ids.of(millis, random.nextLong(), random.nextLong());
            return new Household(id, building.id(), unit, floor + "0" + (1 + i % doors));
        });
    }
}
