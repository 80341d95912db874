package org.linjuli.meeting;

import org.jspecify.annotations.Nullable;
import org.linjuli.shared.Labelled;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.linjuli.shared.Role;

/** The tiers at which matters are heard: the three of consultation (三级会商), and below them the residents themselves (群众说事). */
public enum Tier implements Labelled {
    COMPOUND("小区说事会", "说事会", null, Role.BRANCH_SECRETARY),
    GRID("网格例会", "例会", Level.GRID, Role.GRID_LEADER),
    STREET("街道联席会议", "联席会议", Level.STREET, Role.STREET_OFFICER),
    CITY("市级会商研判", "会商研判", Level.CITY, Role.CITY_OFFICER);

    private final String label;
    private final String meeting;
    private final @Nullable Level level;
    private final Role chair;

    Tier(String label, String meeting, @Nullable Level level, Role chair) {
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

    /** Whether a meeting of this tier may be held at the node: a compound below its grid, or a node of its level. */
    public boolean isAt(NodePath node) {
        return level == null
                ? node.compound().isPresent()
                : node.level().filter(level::equals).isPresent();
    }

    /** Who may set its series up, change and end them. */
    Permission editing() {
        return this == COMPOUND ? Permission.TALK_POINT_SET : Permission.MEETING_SERIES_EDIT;
    }

    /** Whoever has this role at the node of a meeting takes the chair. */
    public Role chair() {
        return chair;
    }

    /** The level at which what a desk has is heard: a community's matters are heard by its street. */
    static Level hearing(NodePath desk) {
        var level = desk.level().orElseThrow();
        return level == Level.COMMUNITY ? Level.STREET : level;
    }
}
