package org.linjuli.privacy;

import static org.linjuli.platform.Columns.account;
import static org.linjuli.platform.Columns.instant;
import static org.linjuli.platform.Columns.instantOrNull;
import static org.linjuli.platform.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.identity.Corrections.Part;
import org.linjuli.lifecycle.Due;
import org.linjuli.lifecycle.Step;
import org.linjuli.shared.AccountId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rights requests as they stand in the database, and every step of theirs. */
@Repository
class RightsStore {

    private static final int MOST_OF_ONE = 200;

    private final JdbcClient jdbc;

    RightsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<RightsRequest> find(UUID id) {
        return jdbc.sql("select * from privacy.rights_request where id = :id")
                .param("id", id)
                .query(RightsStore::read)
                .optional();
    }

    /** The latest first. */
    List<RightsRequest> of(AccountId account) {
        return jdbc.sql("select * from privacy.rights_request where account = :account order by seq desc limit :most")
                .param("account", account.value())
                .param("most", MOST_OF_ONE)
                .query(RightsStore::read)
                .list();
    }

    /** Says whether the id was free. */
    boolean insert(RightsRequest request, byte @Nullable [] wanted) {
        var part = request.part();
        try {
            return jdbc.sql("""
                            insert into privacy.rights_request (id, kind, state, account, part, wanted, created_at, clock_from,
                                                                due_at, due_provisional)
                            values (:id, :kind, :state, :account, :part, :wanted, :created, :clockFrom, :due, :provisional)
                            on conflict (id) do nothing
                            """)
                            .param("id", request.id())
                            .param("kind", request.kind().name())
                            .param("state", request.state().name())
                            .param("account", request.account().value())
                            .param("part", part == null ? null : part.name())
                            .param("wanted", wanted)
                            .param("created", utc(request.created()))
                            .param("clockFrom", utc(request.clockFrom()))
                            .param("due", utc(request.due().at()))
                            .param("provisional", request.due().provisional())
                            .update()
                    == 1;
        } catch (DuplicateKeyException open) {
            throw PrivacyProblem.ALREADY_OPEN.now().field("kind", PrivacyProblem.ALREADY_OPEN.title());
        }
    }

    /** Says whether the request still had the version that the step was made from. What was wanted goes with its end. */
    boolean write(Step<RightsState, RightsAction, RightsRequest> step) {
        var after = step.after();
        var ground = after.ground();
        return jdbc.sql("""
                        update privacy.rights_request
                        set state = :state, clock_from = :clockFrom, ended_at = :ended, ground = :ground, answer = :answer,
                            wanted = case when :ended::timestamptz is null then wanted end, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("state", after.state().name())
                        .param("clockFrom", utc(after.clockFrom()))
                        .param("ended", utc(after.ended()))
                        .param("ground", ground == null ? null : ground.name())
                        .param("answer", after.answer())
                        .param("id", after.id())
                        .param("version", step.before().version())
                        .update()
                == 1;
    }

    void keepOutcome(UUID id, String json) {
        jdbc.sql("update privacy.rights_request set outcome = :outcome::jsonb where id = :id")
                .param("outcome", json)
                .param("id", id)
                .update();
    }

    Optional<String> outcome(UUID id) {
        return jdbc.sql("select outcome::text from privacy.rights_request where id = :id and outcome is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    Optional<byte[]> wanted(UUID id) {
        return jdbc.sql("select wanted from privacy.rights_request where id = :id and wanted is not null")
                .param("id", id)
                .query((row, n) -> row.getBytes("wanted"))
                .optional();
    }

    /** Adds a line to the history, and tells its number. */
    long record(RightsEvent event) {
        var from = event.from();
        return jdbc.sql("""
                        insert into privacy.rights_event (request, action, from_state, to_state, actor, at)
                        values (:request, :action, :from, :to, :actor, :at) returning seq
                        """)
                .param("request", event.request())
                .param("action", event.action())
                .param("from", from == null ? null : from.name())
                .param("to", event.to().name())
                .param("actor", event.actor().value())
                .param("at", utc(event.at()))
                .query(Long.class)
                .single();
    }

    List<RightsEvent> history(UUID request) {
        return jdbc.sql("""
                        select request, action, from_state, to_state, actor, at from privacy.rights_event
                        where request = :request order by seq limit 50
                        """)
                .param("request", request)
                .query((row, n) -> {
                    var from = row.getString("from_state");
                    return new RightsEvent(
                            row.getObject("request", UUID.class),
                            row.getString("action"),
                            from == null ? null : RightsState.valueOf(from),
                            RightsState.valueOf(row.getString("to_state")),
                            account(row, "actor"),
                            instant(row, "at"));
                })
                .list();
    }

    static RightsRequest read(ResultSet row, int n) throws SQLException {
        var part = row.getString("part");
        var ground = row.getString("ground");
        return new RightsRequest(
                row.getObject("id", UUID.class),
                row.getLong("seq"),
                row.getLong("version"),
                RightsKind.valueOf(row.getString("kind")),
                RightsState.valueOf(row.getString("state")),
                account(row, "account"),
                part == null ? null : Part.valueOf(part),
                instant(row, "created_at"),
                instant(row, "clock_from"),
                new Due(instant(row, "due_at"), row.getBoolean("due_provisional"), false),
                instantOrNull(row, "ended_at"),
                ground == null ? null : RefusalGround.valueOf(ground),
                row.getString("answer"));
    }
}
