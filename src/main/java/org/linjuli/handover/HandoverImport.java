package org.linjuli.handover;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.Lifecycle;
import org.linjuli.lifecycle.WorkingTimes;
import org.linjuli.organization.OrganizationImport;
import org.linjuli.organization.OrganizationImport.Succession;
import org.linjuli.platform.BulkCopy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills an installation with hand-overs that have been or wait for a signature, by COPY; what went along is counted, not listed. */
@Component
public class HandoverImport {

    private final JdbcClient jdbc;
    private final BulkCopy bulk;
    private final OrganizationImport organization;
    private final Lifecycle<HandoverState, HandoverAction, Handover> lifecycle;

    HandoverImport(JdbcClient jdbc, DataSource dataSource, OrganizationImport organization, WorkingTimes working) {
        this.jdbc = jdbc;
        this.bulk = new BulkCopy(dataSource);
        this.organization = organization;
        this.lifecycle = HandoverLifecycle.declared((nobody, one) -> false, working::at);
    }

    /** One that goes on, as it stands since an instant. */
    public record Open(Handover handover, Instant since) {}

    /** Those that are done, signed by both; whoever came holds the post since then. */
    @Transactional
    public void done(List<Handover> all) {
        copy(all);
        organization.succeeded(all.stream()
                .map(one -> new Succession(
                        one.seat().post(),
                        one.from(),
                        Objects.requireNonNull(one.course().ended())))
                .toList());
    }

    /** Those that wait for a signature or for their day. */
    @Transactional
    public void open(List<Open> all) {
        copy(all.stream()
                .map(one -> lifecycle.enter(one.handover, one.handover.state(), one.since))
                .toList());
    }

    private void copy(List<Handover> all) {
        bulk.copy("""
                handover.handover (id, state, post, member, title, name, desk, place, compound, outgoing, incoming, ground,
                  prepared_by, prepared_at, outgoing_at, outgoing_by, incoming_at, ended_at, work_before, work_after,
                  effective_on, due_at)
                """, all, HandoverImport::row);
    }

    private static @Nullable Object[] row(Handover one) {
        var signed = one.outgoing();
        return new @Nullable Object[] {
            one.id(),
            one.state(),
            one.seat().post(),
            one.seat().member(),
            one.seat().title(),
            one.seat().name(),
            one.seat().desk(),
            one.seat().place(),
            one.seat().compound(),
            one.from(),
            one.to(),
            one.plan().ground(),
            one.plan().preparedBy(),
            one.plan().preparedAt(),
            signed == null ? null : signed.at(),
            signed == null ? null : signed.by(),
            one.incoming(),
            one.course().ended(),
            one.course().before(),
            one.course().after(),
            one.plan().effective(),
            one.course().due()
        };
    }

    /** Takes all away. */
    @Transactional
    public void clear() {
        jdbc.sql("delete from handover.handover").update();
    }
}
