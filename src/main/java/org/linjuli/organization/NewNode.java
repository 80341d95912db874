package org.linjuli.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.NodePath;

/**
 * An organization that somebody proposes to set up.
 *
 * @param id chosen by the client, so that a repeat finds the stored row
 */
public record NewNode(
        UUID id,
        OrgLevel level,
        NodePath area,
        @Nullable UUID compound,
        @Nullable UUID building,
        UUID parent,
        String name,
        String areaName) {

    /** Whether the area, the compound and the building are those of its level, one below this parent. */
    boolean fits(OrgNode above) {
        return level.above().filter(above.level()::equals).isPresent()
                && area.depth() == level.areaDepth()
                && above.area().contains(area)
                && (compound != null) == (level.number() >= OrgLevel.COMPOUND.number())
                && (building != null) == (level == OrgLevel.BUILDING);
    }

    boolean isStoredAs(OrgNode node) {
        return node.level() == level
                && node.area().equals(area)
                && java.util.Objects.equals(node.compound(), compound)
                && java.util.Objects.equals(node.building(), building)
                && parent.equals(node.parent())
                && node.name().equals(name)
                && node.areaName().equals(areaName);
    }
}
