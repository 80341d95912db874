package org.linjuli.identity;

import static org.linjuli.platform.Columns.account;
import static org.linjuli.platform.Columns.accountOrNull;
import static org.linjuli.platform.Columns.instant;
import static org.linjuli.platform.Columns.instantOrNull;
import static org.linjuli.platform.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Ids;
import org.linjuli.shared.NodePath;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Proposals as the database keeps them. Only {@link #end} moves one on, and only while it waits. */
@Component
class ApprovalRows {

    static final String COLUMNS = """
            p.id, p.number, p.kind, p.account, p.node::text as node, p.matter, p.reason, p.proposed_by, p.proposed_at,
            p.expires_at, p.decided_by, p.ended_at, p.answer,
            case when p.state = 'PROPOSED' and p.expires_at <= :now then 'EXPIRED' else p.state end as state
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ApprovalRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Stores a proposal; empty where the same one waits already. */
    Optional<UUID> insert(AccountId by, Proposal proposal, NodePath node, Duration lasts) {
        var id = Ids.next(clock);
        var now = clock.instant();
        try {
            jdbc.sql("""
                            insert into identity.approval
                              (id, kind, subject, account, node, matter, reason, proposed_by, proposed_at, expires_at)
                            values (:id, :kind, :subject, :account, :node::ltree, :matter::jsonb, :reason, :by, :now, :until)
                            """)
                    .param("id", id)
                    .param("kind", proposal.matter().kind().name())
                    .param("subject", proposal.subject(by))
                    .param("account", valueOf(proposal.account()))
                    .param("node", node.value())
                    .param("matter", json.writeValueAsString(proposal.matter()))
                    .param("reason", proposal.reason().strip())
                    .param("by", by.value())
                    .param("now", utc(now))
                    .param("until", utc(now.plus(lasts)))
                    .update();
            return Optional.of(id);
        } catch (DuplicateKeyException waitsAlready) {
            return Optional.empty();
        }
    }

    Optional<Approval> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from identity.approval p where p.id = :id")
                .param("id", id)
                .param("now", utc(clock.instant()))
                .query(this::approval)
                .optional();
    }

    /** Ends a proposal that waits and has not run out; of many at once one does. What is proposed never changes. */
    boolean end(UUID id, ApprovalState state, @Nullable AccountId decidedBy, @Nullable String answer) {
        return jdbc.sql("""
                        update identity.approval set state = :state, decided_by = :by, ended_at = :now, answer = :answer
                        where id = :id and state = 'PROPOSED' and expires_at > :now
                        """)
                        .param("id", id)
                        .param("state", state.name())
                        .param("by", valueOf(decidedBy))
                        .param("now", utc(clock.instant()))
                        .param("answer", answer)
                        .update()
                == 1;
    }

    /** Ends what has run out. */
    List<UUID> expire() {
        return jdbc.sql("""
                        update identity.approval set state = 'EXPIRED', ended_at = expires_at
                        where state = 'PROPOSED' and expires_at <= :now returning id
                        """)
                .param("now", utc(clock.instant()))
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    Approval approval(ResultSet row, int n) throws SQLException {
        var kind = ApprovalKind.valueOf(row.getString("kind"));
        return new Approval(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                ApprovalState.valueOf(row.getString("state")),
                accountOrNull(row, "account"),
                NodePath.of(row.getString("node")),
                json.readValue(row.getString("matter"), kind.matter()),
                row.getString("reason"),
                account(row, "proposed_by"),
                instant(row, "proposed_at"),
                instant(row, "expires_at"),
                accountOrNull(row, "decided_by"),
                instantOrNull(row, "ended_at"),
                row.getString("answer"));
    }

    private static @Nullable UUID valueOf(@Nullable AccountId account) {
        return account == null ? null : account.value();
    }
}
