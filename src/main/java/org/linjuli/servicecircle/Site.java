package org.linjuli.servicecircle;

import java.util.UUID;
import org.linjuli.territory.Position;

/** Where a station is to stand: in a building, or at a position. */
public sealed interface Site {

    record InBuilding(UUID building) implements Site {}

    record AtPosition(Position position) implements Site {}
}
