package org.linjuli.territory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.NodePath;

/**
 * A grid (网格): the smallest area that somebody answers for.
 *
 * @param code 15 digits: county, street, community, grid (6+3+3+3)
 * @param ownName how people call an exclusive grid; empty where it is called by its number
 */
public record Grid(UUID id, String code, GridKind kind, Boundary boundary, boolean simulated, String ownName) {

    public Grid {
        if (!GridCodes.isOne(code)) {
            throw new IllegalArgumentException("not the code of a grid: " + code);
        }
    }

    public NodePath path() {
        return NodePath.ofDivisionCode(code);
    }

    public String name() {
        return nameOf(code, ownName);
    }

    /** How people call the grid of a code: 第4网格. */
    public static String nameOf(String code) {
        return "第" + GridCodes.number(code) + "网格";
    }

    /** The name of its own where it has one. */
    static String nameOf(String code, @Nullable String ownName) {
        return ownName == null || ownName.isEmpty() ? nameOf(code) : ownName;
    }
}
