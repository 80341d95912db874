package org.linjuli.casework;

import static org.linjuli.platform.Columns.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linjuli.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everybody who reported a matter and has to be told what becomes of it, neighbours and merged ones included. */
@Repository
public class Reporters {

    private final JdbcClient jdbc;

    Reporters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The reporters of these requests; one without an account has nobody. */
    public Map<UUID, List<AccountId>> of(Collection<UUID> requests) {
        return jdbc
                .sql("select request_id, account from casework.reporter where request_id = any(:requests::uuid[])")
                .param("requests", requests.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getObject("request_id", UUID.class), account(row, "account")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
