package org.linjuli.territory;

import java.util.UUID;

/** A dwelling and those who live in it together; who they are, this module doesn't know. */
public record Household(UUID id, UUID building, int unit, String room) {

    /** What stands on the door: 1单元302. */
    public String door() {
        return "%d单元%s".formatted(unit, room);
    }
}
