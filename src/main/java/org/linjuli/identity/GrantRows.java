package org.linjuli.identity;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;

/** Grants as the database hands them over: an array of "ROLE node". */
final class GrantRows {

    private GrantRows() {}

    static List<Grant> parse(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(GrantRows::grant).toList();
    }

    private static Grant grant(String text) {
        int blank = text.indexOf(' ');
        return new Grant(Role.valueOf(text.substring(0, blank)), NodePath.of(text.substring(blank + 1)));
    }
}
