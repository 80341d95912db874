package org.linjuli.platform;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.NodePath;

/**
 * Rows that lie together in one index, in the order of a list.
 *
 * @param lead what they have in common, the first of what the index is made of; null where the index has the order alone
 * @param rows what holds for them and for no others; names the value as {@code :it}
 * @param scoped whether only those in the scope of the walk are wanted
 */
record Strand(@Nullable String lead, String rows, Object value, boolean scoped) {

    /** All there are. */
    static Strand whole(NodePath node) {
        return new Strand(null, "true", node, true);
    }

    /** Those that lie in a node of a level. */
    static Strand in(NodePath node, String area, int depth) {
        var lead = "subltree(%s, 0, %d)".formatted(area, depth);
        return new Strand(lead, "%s = any(array[subltree(:it::ltree, 0, %d)])".formatted(lead, depth), node, true);
    }

    /** Those that have a value in a column. */
    static Strand of(String column, Object value, boolean scoped) {
        var type = switch (value) {
            case NodePath node -> "::ltree";
            case UUID id -> "::uuid";
            case AccountId account -> "::uuid";
            default -> "";
        };
        return new Strand(column, "%s = any(array[:it%s])".formatted(column, type), value, scoped);
    }
}
