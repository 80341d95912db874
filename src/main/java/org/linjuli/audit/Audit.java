package org.linjuli.audit;

import static org.linjuli.platform.Columns.utc;

import java.time.Clock;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the log. An entry belongs to the transaction of what it tells of: both are there or neither is.
 *
 * <p>Most callers say {@link #record}. One that writes all it has to say in a single statement puts {@link #ENTRY} into
 * it and binds {@link #values}, which costs no round trip.
 */
@Service
public class Audit {

    /** An expression that adds an entry to the log; bind {@link #values} along. Its value is of no use. */
    public static final String ENTRY = """
            audit.record(:auditKind, :auditAction, :auditActor::uuid, :auditSubjectKind, :auditSubject, :auditNode::ltree,
              :auditConcerns::uuid, :auditAt::timestamptz, :auditFacts::jsonb)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AuditSettings settings;
    private final Clock clock;

    Audit(JdbcClient jdbc, JsonMapper json, AuditSettings settings, Clock clock) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Adds an entry to the transaction that is open; without one there is nothing it could belong to. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor by, Act act) {
        write(by.account(), act);
    }

    /** The same where only the account is known, as at a sign-in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AccountId by, Act act) {
        write(by, act);
    }

    /** Adds an entry of something that changed nothing, such as a refusal, and so has no transaction of its own. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void recordAlone(Actor by, Act act) {
        write(by.account(), act);
    }

    /** How long an entry stays at least; what explains one stays as long. */
    public Period keeps() {
        return settings.keep();
    }

    /** The same in words. */
    public String keepsInWords() {
        return settings.words();
    }

    private void write(AccountId by, Act act) {
        jdbc.sql("select " + ENTRY).params(values(by, act)).query((row, n) -> 0).single();
    }

    /** What {@link #ENTRY} is bound to; a null act adds no entry. */
    public Map<String, @Nullable Object> values(AccountId by, @Nullable Act act) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("auditActor", by.value());
        values.put("auditAt", utc(clock.instant()));
        values.put("auditKind", act == null ? null : act.kind().name());
        values.put("auditAction", act == null ? null : act.action());
        values.put("auditSubjectKind", act == null ? null : act.subjectKind());
        values.put("auditSubject", act == null ? null : act.subject());
        values.put(
                "auditNode",
                Optional.ofNullable(act).map(Act::node).map(NodePath::value).orElse(null));
        values.put(
                "auditConcerns",
                Optional.ofNullable(act)
                        .map(Act::concerns)
                        .map(AccountId::value)
                        .orElse(null));
        values.put("auditFacts", act == null || act.facts().isEmpty() ? "{}" : json.writeValueAsString(act.facts()));
        return values;
    }
}
