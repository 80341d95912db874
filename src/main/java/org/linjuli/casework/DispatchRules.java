package org.linjuli.casework;

import java.util.List;
import java.util.UUID;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.platform.Announcements;
import org.linjuli.platform.Memory;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The city's dispatch rules, held in memory and changed as a whole. */
@Service
public class DispatchRules {

    /** The rules and the version that a change has to name. */
    public record Stated(long version, List<DispatchRule> rules) {}

    private final JdbcClient jdbc;
    private final Memory<DispatchTable> table;
    private final DispatchCheck check;
    private final Audit audit;

    DispatchRules(JdbcClient jdbc, Announcements announcements, DispatchCheck check, Audit audit) {
        this.jdbc = jdbc;
        this.table = announcements.remember("casework.dispatch-rules", () -> new DispatchTable(stated().rules()));
        this.check = check;
        this.audit = audit;
    }

    DispatchTable table() {
        return table.now();
    }

    /** The rules as they stand in the database; whoever works at a desk may know where a matter will go. */
    public Stated stated(Actor actor) {
        actor.require(Permission.DISPATCH_RULE_READ);
        return stated();
    }

    private Stated stated() {
        var rules = jdbc.sql("select * from casework.dispatch_rule order by place")
                .query((row, number) -> new DispatchRule(
                        row.getObject("id", UUID.class),
                        row.getInt("place"),
                        row.getString("category"),
                        node(row.getString("area")),
                        row.getString("compound_kind"),
                        DispatchRule.To.valueOf(row.getString("target")),
                        node(row.getString("unit"))))
                .list();
        var version = jdbc.sql("select version from casework.dispatch_version")
                .query(Long.class)
                .single();
        return new Stated(version, rules);
    }

    /** Refuses rules that name what is not there. */
    void refuseUnknown(List<DispatchRule> proposed) {
        check.refuseUnknown(proposed);
    }

    /** Puts these rules into force, all at once, unless somebody changed them in between. */
    @Transactional
    public Stated replace(Actor actor, long version, List<DispatchRule> rules) {
        actor.require(Permission.DISPATCH_RULE_EDIT);
        check.refuseUnknown(rules);
        var won = jdbc.sql("update casework.dispatch_version set version = version + 1 where version = :version")
                        .param("version", version)
                        .update()
                == 1;
        if (!won) {
            throw LifecycleProblem.VERSION_STALE.now();
        }
        store(rules);
        audit.record(
                actor,
                Act.change("dispatch-rules.replace", "dispatch-rules", version).with("rules", rules.size()));
        table.changed();
        return stated();
    }

    private void store(List<DispatchRule> rules) {
        jdbc.sql("delete from casework.dispatch_rule").update();
        for (var rule : rules) {
            jdbc.sql("""
                            insert into casework.dispatch_rule (id, place, category, area, compound_kind, target, unit)
                            values (:id, :place, :category, :area::ltree, :compoundKind, :target, :unit::ltree)
                            """)
                    .param("id", rule.id())
                    .param("place", rule.place())
                    .param("category", rule.category())
                    .param("area", rule.area() == null ? null : rule.area().value())
                    .param("compoundKind", rule.compoundKind())
                    .param("target", rule.to().name())
                    .param("unit", rule.unit() == null ? null : rule.unit().value())
                    .update();
        }
    }

    private static @org.jspecify.annotations.Nullable NodePath node(@org.jspecify.annotations.Nullable String value) {
        return value == null ? null : NodePath.of(value);
    }
}
