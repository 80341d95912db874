package org.linjuli.identity;

import static org.linjuli.platform.Columns.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.linjuli.platform.Announcements;
import org.linjuli.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The names by which accounts are shown. Every time line tells several, and they hardly ever change: they are kept in
 * memory until a change is announced, and no longer than {@link #LONGEST}, for whoever read one while it was changed.
 */
@Component
class AccountNames {

    private static final String CHANGED = "identity.name";
    private static final int REMEMBERED = 20_000;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Announcements announcements;
    private final Cache<AccountId, String> known = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(LONGEST)
            .build();

    AccountNames(JdbcClient jdbc, Announcements announcements) {
        this.jdbc = jdbc;
        this.announcements = announcements;
        announcements.hear(CHANGED, id -> known.invalidate(new AccountId(UUID.fromString(id))), known::invalidateAll);
    }

    /** The names of these accounts, in at most one round trip; an account that doesn't exist has none. */
    Map<AccountId, String> of(Collection<AccountId> accounts) {
        var names = new HashMap<>(known.getAllPresent(accounts));
        var unknown = new HashSet<>(accounts);
        unknown.removeAll(names.keySet());
        if (!unknown.isEmpty()) {
            names.putAll(read(unknown));
        }
        return names;
    }

    private Map<AccountId, String> read(Collection<AccountId> accounts) {
        var names = new HashMap<AccountId, String>();
        jdbc.sql("select id, display_name from identity.account where id = any(:ids::uuid[])")
                .param("ids", accounts.stream().map(AccountId::toString).toArray(String[]::new))
                .query(row -> {
                    names.put(account(row, "id"), row.getString("display_name"));
                });
        known.putAll(names);
        return names;
    }

    /** To be called in the transaction of the change. */
    void changed(AccountId account) {
        announcements.announce(CHANGED, account.toString());
    }
}
