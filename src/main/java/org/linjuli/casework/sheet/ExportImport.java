package org.linjuli.casework.sheet;

import java.time.Duration;
import java.util.List;
import org.linjuli.casework.list.Filter;
import org.linjuli.casework.list.Sort;
import org.linjuli.identity.ApprovalImport;
import org.linjuli.identity.ApprovalImport.Past;
import org.linjuli.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fills in the long lists that people of a sample city asked for. Refuses outside demo mode, as its approvals do. */
@NamedInterface("orders")
@Service
public class ExportImport {

    private static final Duration THOUGHT_OF = Duration.ofHours(2);

    /**
     * An order of the past, for all that its asker saw.
     *
     * @param rows how many were collected; 0 where it never was
     */
    public record PastOrder(Past approval, int rows) {}

    private final ApprovalImport approvals;
    private final ExportRows rows;
    private final JdbcClient jdbc;

    ExportImport(ApprovalImport approvals, ExportRows rows, JdbcClient jdbc) {
        this.approvals = approvals;
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /** The oldest first. */
    @Transactional
    public void orders(List<PastOrder> orders) {
        var ids = approvals.proposals(orders.stream().map(PastOrder::approval).toList());
        for (int n = 0; n < orders.size(); n++) {
            var past = orders.get(n).approval();
            var ended = past.endedAt();
            rows.insert(ids.get(n), past.by(), Filter.NONE, Sort.NEWEST, past.proposedAt());
            if (orders.get(n).rows() > 0 && ended != null) {
                var at = ended.plus(THOUGHT_OF);
                rows.collected(
                        ids.get(n),
                        Ids.of(at.toEpochMilli(), n, n),
                        orders.get(n).rows(),
                        at);
            }
        }
    }

    /** Takes them away again; for a sample city whose loading was broken off. The approvals go with the people. */
    @Transactional
    public void clear() {
        jdbc.sql("delete from casework.export_order").update();
    }
}
