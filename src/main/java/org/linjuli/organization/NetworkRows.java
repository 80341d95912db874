package org.linjuli.organization;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linjuli.shared.NodePath;

/**
 * What {@link Network} is made of, read in one transaction.
 *
 * @param branches the compound of each active compound branch
 */
record NetworkRows(
        long revision,
        List<DeskRow> desks,
        List<GroupRow> groups,
        Map<UUID, UUID> branches,
        List<Unit> units,
        List<PostRow> posts,
        Map<UUID, NodePath> propertyCompanies,
        List<CountRow> counts,
        List<FieldRow> fields) {

    /** How many organizations of a level work in exactly this area, and their posts. */
    record CountRow(OrgLevel level, NodePath area, int nodes, int posts, int vacant) {}

    /** A building, or one household of it, that a post answers for; {@code held} says that somebody is on it. */
    record FieldRow(UUID building, Optional<UUID> household, UUID post, boolean held) {}

    /** An active organization that has a desk: a grid and what lies above it. */
    record DeskRow(UUID id, NodePath area, String areaName) {}

    /** An active building group and the compound branch above it. */
    record GroupRow(UUID id, UUID building, UUID branch) {}

    /** A post and the organization or unit at which it is; the nearest to the residents first. */
    record PostRow(UUID at, Responsible seat) {}
}
