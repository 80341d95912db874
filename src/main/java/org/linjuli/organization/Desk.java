package org.linjuli.organization;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.NodePath;

/**
 * Who handles matters at a node (承办席位): a grid, community, street, the city, or a unit.
 *
 * @param holders those who hold a post that serves it now; empty while it is vacant
 */
public record Desk(NodePath path, Kind kind, String name, List<AccountId> holders) {

    /** What sort of desk it is. */
    public enum Kind {
        GRID,
        COMMUNITY,
        STREET,
        CITY,
        UNIT,
        PROPERTY;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isManned() {
        return !holders.isEmpty();
    }
}
