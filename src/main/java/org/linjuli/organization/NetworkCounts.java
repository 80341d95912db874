package org.linjuli.organization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linjuli.organization.NetworkFigures.LevelFigure;
import org.linjuli.organization.NetworkRows.CountRow;
import org.linjuli.organization.NetworkRows.FieldRow;
import org.linjuli.shared.NodePath;

/** What the figures of the network are taken from: counted once, for every area and all below it. */
final class NetworkCounts {

    private static final int KINDS = 3;

    private final Map<NodePath, int[]> under = new HashMap<>();
    private final Map<UUID, Integer> partly;

    /** A building of which everything is somebody's has more households here than any building. */
    private static final int ALL = Integer.MAX_VALUE;

    NetworkCounts(List<CountRow> rows, List<FieldRow> fields) {
        rows.forEach(this::add);
        partly = Map.copyOf(fields.stream()
                .filter(FieldRow::held)
                .map(field -> new Part(field.building(), field.household()))
                .distinct()
                .collect(Collectors.toMap(
                        Part::building,
                        field -> field.household().isPresent() ? 1 : ALL,
                        (one, other) -> one == ALL || other == ALL ? ALL : one + other)));
    }

    /** Two who answer for the same are counted once. */
    private record Part(UUID building, Optional<UUID> household) {}

    private void add(CountRow row) {
        int at = KINDS * row.level().number();
        for (var area = Optional.of(row.area());
                area.isPresent() && area.get().depth() >= NodePath.COUNTY_DEPTH;
                area = area.get().parent()) {
            var counts = under.computeIfAbsent(area.get(), path -> new int[KINDS * OrgLevel.values().length]);
            counts[at] += row.nodes();
            counts[at + 1] += row.posts();
            counts[at + 2] += row.vacant();
        }
    }

    /** The levels of which an area has organizations, from the top down. */
    List<LevelFigure> levels(NodePath area) {
        var counts = under.getOrDefault(area, new int[KINDS * OrgLevel.values().length]);
        var levels = new ArrayList<LevelFigure>();
        for (var level : OrgLevel.values()) {
            int at = KINDS * level.number();
            var part = Arrays.copyOfRange(counts, at, at + KINDS);
            if (part[0] > 0) {
                levels.add(new LevelFigure(level, part[0], part[1], part[2]));
            }
        }
        return levels;
    }

    /** How many of the households of a building somebody answers for. */
    int ownedOf(UUID building, int households) {
        return Math.min(households, partly.getOrDefault(building, 0));
    }
}
