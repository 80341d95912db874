package org.linjuli.organization;

import static org.linjuli.platform.Columns.account;
import static org.linjuli.platform.Columns.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.AccountId;

/**
 * Something that happened in the life of an organization.
 *
 * @param from null where it began
 * @param note the reason that came along
 * @param successors who took over
 */
public record NodeEvent(
        UUID node,
        String action,
        @Nullable NodeState from,
        NodeState to,
        AccountId actor,
        Instant at,
        @Nullable String note,
        List<UUID> successors) {

    /** How the first line of every history is called. */
    static final String PROPOSED = "PROPOSE";

    static NodeEvent of(ResultSet row, int n) throws SQLException {
        var from = row.getString("from_state");
        return new NodeEvent(
                row.getObject("node", UUID.class),
                row.getString("action"),
                from == null ? null : NodeState.valueOf(from),
                NodeState.valueOf(row.getString("to_state")),
                account(row, "actor"),
                instant(row, "at"),
                row.getString("note"),
                List.of((UUID[]) row.getArray("successors").getArray()));
    }
}
