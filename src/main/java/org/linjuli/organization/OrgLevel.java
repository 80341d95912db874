package org.linjuli.organization;

import java.util.Arrays;
import java.util.Optional;
import org.linjuli.shared.NodePath;

/** The five levels of the network, below the city. */
public enum OrgLevel {
    CITY(0, "市级"),
    STREET(1, "街道大工委"),
    COMMUNITY(2, "社区大党委"),
    GRID(3, "网格党总支"),
    COMPOUND(4, "小区党支部"),
    BUILDING(5, "楼栋党小组");

    private final int number;
    private final String label;

    OrgLevel(int number, String label) {
        this.number = number;
        this.label = label;
    }

    /** 0 for the city, 1 to 5 for the levels, from the street down. */
    public int number() {
        return number;
    }

    public String label() {
        return label;
    }

    /** How many labels the path of its area has; the two lowest work in a grid. */
    int areaDepth() {
        return NodePath.COUNTY_DEPTH + Math.min(number, GRID.number);
    }

    /** Whether it has an area of its own, and with it a desk. */
    boolean hasDesk() {
        return number <= GRID.number;
    }

    /** The level of the parent; empty at the top. */
    public Optional<OrgLevel> above() {
        return Arrays.stream(values())
                .filter(level -> level.number == number - 1)
                .findFirst();
    }

    static OrgLevel of(int number) {
        return Arrays.stream(values())
                .filter(level -> level.number == number)
                .findFirst()
                .orElseThrow();
    }
}
