package org.linjuli.meeting;

import org.linjuli.shared.Labelled;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;

/** The three tiers at which matters are heard (三级会商). */
public enum Tier implements Labelled {
    GRID("网格例会", "例会", Level.GRID, Role.GRID_LEADER),
    STREET("街道联席会议", "联席会议", Level.STREET, Role.STREET_OFFICER),
    CITY("市级会商研判", "会商研判", Level.CITY, Role.CITY_OFFICER);

    private final String label;
    private final String meeting;
    private final Level level;
    private final Role chair;

    Tier(String label, String meeting, Level level, Role chair) {
        this.label = label;
        this.meeting = meeting;
        this.level = level;
        this.chair = chair;
    }

    @Override
    public String label() {
        return label;
    }

    /** What people call the meeting of a place: 音西街道联席会议. */
    public String at(String place) {
        return place + meeting;
    }

    public Level level() {
        return level;
    }

    /** Whoever has this role at the node of a meeting takes the chair. */
    public Role chair() {
        return chair;
    }

    /** The tier at which what a desk has is heard: a community's matters are heard by its street. */
    static Tier hearing(NodePath desk) {
        return switch (desk.level().orElseThrow()) {
            case GRID -> GRID;
            case COMMUNITY, STREET -> STREET;
            case CITY -> CITY;
        };
    }
}
