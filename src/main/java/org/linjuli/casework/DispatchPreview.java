package org.linjuli.casework;

import static org.linjuli.platform.Columns.utc;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.organization.Organization;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.linjuli.territory.Territory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Shows what proposed dispatch rules would have done with the requests of the last month, before they take effect. */
@Service
public class DispatchPreview {

    /** How far back the preview looks, and at how many requests at most. */
    static final Duration BACK = Duration.ofDays(30);

    static final int MOST = 2000;
    private static final int SHOWN = 200;

    /** A request that would go elsewhere. */
    public record Changed(UUID id, long seq, String title, NodePath from, NodePath to) {}

    /**
     * What would have changed.
     *
     * @param requests how many requests were tried
     * @param sampled whether there were more, of which only the latest were tried
     * @param moved how many of them would go elsewhere
     * @param nobody how many would find no desk with anybody in it, and so go to the city's own
     */
    public record Preview(int requests, boolean sampled, int moved, int nobody, List<Changed> changed) {}

    private record Past(
            UUID id,
            long seq,
            String title,
            String category,
            NodePath area,
            @Nullable UUID compound) {}

    private final JdbcClient jdbc;
    private final Organization organization;
    private final Territory territory;
    private final Dispatch dispatch;
    private final DispatchRules rules;
    private final Clock clock;

    DispatchPreview(
            JdbcClient jdbc,
            Organization organization,
            Territory territory,
            Dispatch dispatch,
            DispatchRules rules,
            Clock clock) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.territory = territory;
        this.dispatch = dispatch;
        this.rules = rules;
        this.clock = clock;
    }

    /** Compares the proposed rules with those in force, request by request. */
    public Preview of(Actor actor, List<DispatchRule> proposed) {
        actor.require(Permission.DISPATCH_RULE_EDIT);
        rules.refuseUnknown(proposed);
        var past = lastMonth();
        var tried = past.subList(0, Math.min(MOST, past.size()));
        var changed = new ArrayList<Changed>();
        int nobody = 0;
        var then = rules.table();
        var table = new DispatchTable(proposed);
        for (var request : tried) {
            var from = decide(then, request);
            var to = decide(table, request);
            nobody += organization.isManned(to) ? 0 : 1;
            if (!from.equals(to)) {
                changed.add(new Changed(request.id(), request.seq(), request.title(), from, to));
            }
        }
        var shown = changed.subList(0, Math.min(SHOWN, changed.size()));
        return new Preview(tried.size(), past.size() > MOST, changed.size(), nobody, shown);
    }

    private NodePath decide(DispatchTable table, Past request) {
        var compound = Optional.ofNullable(request.compound()).flatMap(territory::compound);
        return dispatch.decide(table, request.category(), request.area(), compound.orElse(null))
                .owner();
    }

    private List<Past> lastMonth() {
        return jdbc.sql("""
                        select id, seq, title, category, area, compound_id from casework.request
                        where created_at >= :since
                        order by seq desc
                        limit :most
                        """)
                .param("since", utc(clock.instant().minus(BACK)))
                .param("most", MOST + 1)
                .query((row, number) -> new Past(
                        row.getObject("id", UUID.class),
                        row.getLong("seq"),
                        row.getString("title"),
                        row.getString("category"),
                        NodePath.of(row.getString("area")),
                        row.getObject("compound_id", UUID.class)))
                .list();
    }
}
