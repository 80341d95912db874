package org.linjuli.identity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.linjuli.platform.Columns.account;
import static org.linjuli.platform.Columns.instant;
import static org.linjuli.platform.Columns.instantOrNull;
import static org.linjuli.platform.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Allowance;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Clients as the database keeps them. */
@Component
class ClientRows {

    static final int MOST = 500;

    /** What decides whether a client is let in. */
    record Door(UUID id, String secretHash, boolean open) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ClientRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(UUID id, String name, String secretHash, Instant until) {
        jdbc.sql("""
                        insert into identity.client (id, name, secret_hash, secret_since, valid_until, created_at)
                        values (:id, :name, :hash, :now, :until, :now)
                        """)
                .param("id", id)
                .param("name", name)
                .param("hash", secretHash)
                .param("until", utc(until))
                .param("now", utc(clock.instant()))
                .update();
    }

    /** All of them, those in force first and the newest before the others. */
    List<Client> all() {
        var allowances = jdbc
                .sql("""
                        select client, permission, node::text as node from identity.client_allowance
                        order by client, permission, node limit 10000
                        """)
                .query((row, n) -> Map.entry(row.getObject("client", UUID.class), allowance(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return jdbc.sql("""
                        select id, name, created_at, secret_since, valid_until, used_at, revoked_at from identity.client
                        order by revoked_at is not null, created_at desc, id limit :most
                        """)
                .param("most", MOST)
                .query((row, n) -> client(row, allowances))
                .list();
    }

    Optional<Door> door(UUID id) {
        return jdbc.sql("""
                        select id, secret_hash, revoked_at is null and valid_until > :now as open
                        from identity.client where id = :id
                        """)
                .param("id", id)
                .param("now", utc(clock.instant()))
                .query((row, n) ->
                        new Door(row.getObject("id", UUID.class), row.getString("secret_hash"), row.getBoolean("open")))
                .optional();
    }

    /** Holds the row for the transaction; a client that is revoked stays as it is. */
    void refuseRevoked(UUID id) {
        boolean revoked = jdbc.sql("select revoked_at is not null from identity.client where id = :id for update")
                .param("id", id)
                .query(Boolean.class)
                .optional()
                .orElseThrow(IdentityProblem.NO_SUCH_CLIENT::now);
        if (revoked) {
            throw IdentityProblem.CLIENT_REVOKED.now();
        }
    }

    void setSecret(UUID id, String hash) {
        jdbc.sql("update identity.client set secret_hash = :hash, secret_since = :now where id = :id")
                .param("id", id)
                .param("hash", hash)
                .param("now", utc(clock.instant()))
                .update();
        endTokens(id);
    }

    void revoke(UUID id) {
        jdbc.sql("update identity.client set revoked_at = :now where id = :id")
                .param("id", id)
                .param("now", utc(clock.instant()))
                .update();
        endTokens(id);
    }

    List<Allowance> allowances(UUID id) {
        return jdbc.sql("""
                        select permission, node::text as node from identity.client_allowance
                        where client = :id order by permission, node limit 1000
                        """).param("id", id).query((row, n) -> allowance(row)).list();
    }

    void setAllowances(UUID id, Collection<Allowance> wanted) {
        jdbc.sql("delete from identity.client_allowance where client = :id")
                .param("id", id)
                .update();
        wanted.stream()
                .distinct()
                .forEach(one -> jdbc.sql("""
                                insert into identity.client_allowance (client, permission, node)
                                values (:id, :permission, :node::ltree)
                                """)
                        .param("id", id)
                        .param("permission", one.permission().name())
                        .param("node", one.node().value())
                        .update());
    }

    Map<AccountId, String> names(Collection<AccountId> asked) {
        var names = new HashMap<AccountId, String>();
        jdbc.sql("select id, name from identity.client where id = any(:ids::uuid[])")
                .param("ids", asked.stream().map(AccountId::toString).distinct().toArray(String[]::new))
                .query(row -> {
                    names.put(account(row, "id"), row.getString("name"));
                });
        return names;
    }

    private void endTokens(UUID id) {
        jdbc.sql("delete from identity.client_token where client = :id")
                .param("id", id)
                .update();
    }

    private static Client client(ResultSet row, Map<UUID, List<Allowance>> allowances) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Client(
                id,
                row.getString("name"),
                instant(row, "created_at"),
                instant(row, "secret_since"),
                instant(row, "valid_until"),
                instantOrNull(row, "used_at"),
                instantOrNull(row, "revoked_at"),
                allowances.getOrDefault(id, List.of()));
    }

    private static Allowance allowance(ResultSet row) throws SQLException {
        return new Allowance(Permission.valueOf(row.getString("permission")), NodePath.of(row.getString("node")));
    }
}
