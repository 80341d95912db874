package org.linjuli.territory;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;

/** The county, a street or town, a community or a grid, as it is in force now. */
public record Area(
        NodePath path, String code, String name, @Nullable Boundary boundary, boolean simulated) {

    public Level level() {
        return path.level().orElseThrow();
    }

    public Optional<Boundary> border() {
        return Optional.ofNullable(boundary);
    }
}
