package org.linjuli.identity;

import static org.linjuli.platform.Columns.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Mask;

/** Somebody who can sign in, as others may know them. */
public record Account(AccountId id, String username, String name) {

    /** The family name and a star. */
    public String maskedName() {
        return Mask.name(name);
    }

    static Account of(ResultSet row, int n) throws SQLException {
        return new Account(account(row, "id"), row.getString("username"), row.getString("display_name"));
    }
}
