package org.linjuli.audit;

import java.time.Instant;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.linjuli.platform.BulkCopy;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.NodePath;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Takes over what was done before this program was there, together with the data that came of it. */
@Service
public class AuditImport {

    /** An act, by whom, and when. */
    public record Past(AccountId by, Act act, Instant at) {}

    private final BulkCopy bulk;
    private final JsonMapper json;

    AuditImport(DataSource dataSource, JsonMapper json) {
        this.bulk = new BulkCopy(dataSource);
        this.json = json;
    }

    /** Adds the entries in the given order, in the caller's transaction. */
    public void add(Stream<Past> entries) {
        bulk.copy(
                "audit.entry (kind, action, actor, subject_kind, subject, node, concerns, at, facts)",
                entries.toList(),
                this::row);
    }

    private @Nullable Object[] row(Past past) {
        var act = past.act();
        NodePath node = act.node();
        return new @Nullable Object[] {
            act.kind(),
            act.action(),
            past.by(),
            act.subjectKind(),
            act.subject(),
            node == null ? null : node.value(),
            act.concerns(),
            past.at(),
            json.writeValueAsString(act.facts())
        };
    }
}
