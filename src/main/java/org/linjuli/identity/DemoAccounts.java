package org.linjuli.identity;

import java.util.List;
import java.util.Locale;
import org.linjuli.platform.Mode;
import org.linjuli.shared.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The accounts of the sample city that its sign-in page offers. Outside demo mode there is no such thing. */
@Service
public class DemoAccounts {

    /** The one password of all simulated people; it is no secret. */
    public static final String PASSWORD = "linjuli-demo";

    /**
     * One of them.
     *
     * @param roleName what the person is, in the words of the street
     * @param sentence what can be tried with this account
     * @param face where the account starts
     */
    public record DemoAccount(String username, String name, Role role, String roleName, String sentence, Face face) {}

    private final JdbcClient jdbc;
    private final Mode mode;

    DemoAccounts(JdbcClient jdbc, @Value("${linjuli.mode:production}") Mode mode) {
        this.jdbc = jdbc;
        this.mode = mode;
    }

    public List<DemoAccount> list() {
        if (mode != Mode.DEMO) {
            throw IdentityProblem.NOT_IN_DEMO_MODE.now();
        }
        return jdbc.sql("""
                        select a.username, a.display_name, d.role, d.role_name, d.sentence, d.face
                        from identity.demo_account d join identity.account a on a.id = d.account
                        where a.simulated order by d.position limit 100
                        """)
                .query((row, n) -> new DemoAccount(
                        row.getString("username"),
                        row.getString("display_name"),
                        Role.valueOf(row.getString("role")),
                        row.getString("role_name"),
                        row.getString("sentence"),
                        Face.valueOf(row.getString("face").toUpperCase(Locale.ROOT))))
                .list();
    }
}
