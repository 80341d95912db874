package org.linjuli.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Point;

/** Where it is: the grid at creation, and as much more as is known. */
public record RequestPlace(
        NodePath area,
        @Nullable UUID buildingId,
        @Nullable UUID compoundId,
        @Nullable Point point,
        String address) {}
