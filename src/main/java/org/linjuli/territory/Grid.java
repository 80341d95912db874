package org.linjuli.territory;

import java.util.UUID;
import org.linjuli.shared.NodePath;

/**
 * A grid (网格): the smallest area that somebody answers for.
 *
 * @param code 15 digits: county, street, community, grid (6+3+3+3)
 */
public record Grid(UUID id, String code, GridKind kind, Boundary boundary, boolean simulated) {

    public Grid {
        if (!GridCodes.isOne(code)) {
            throw new IllegalArgumentException("not the code of a grid: " + code);
        }
    }

    public NodePath path() {
        return NodePath.ofDivisionCode(code);
    }

    public String name() {
        return nameOf(code);
    }

    /** How people call the grid of a code: 第4网格. */
    public static String nameOf(String code) {
        return "第" + GridCodes.number(code) + "网格";
    }
}
