package org.linjuli.residence;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.territory.Household;

/**
 * What a residence is in: a building, and a door of it where that is named.
 *
 * @param household null while no door is named
 * @param door what stands on it: 1单元302
 */
public record Dwelling(
        UUID building, @Nullable UUID household, @Nullable String door) {

    static Dwelling of(UUID building, Optional<Household> household) {
        return new Dwelling(
                building,
                household.map(Household::id).orElse(null),
                household.map(Household::door).orElse(null));
    }

    /** The household, or the building where no door is named. */
    public UUID part() {
        return household == null ? building : household;
    }
}
