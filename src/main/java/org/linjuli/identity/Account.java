package org.linjuli.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Mask;

/** Somebody who can sign in, as others may know them. */
public record Account(AccountId id, String username, String name) {

    /** The family name and a star. */
    public String maskedName() {
        return Mask.name(name);
    }

    static Account of(ResultSet row, int n) throws SQLException {
        return new Account(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("username"),
                row.getString("display_name"));
    }
}
