package org.linjuli.casework.sheet;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linjuli.audit.Audit;
import org.linjuli.casework.CaseworkProblem;
import org.linjuli.casework.list.Filter;
import org.linjuli.casework.list.Listed;
import org.linjuli.casework.list.Sort;
import org.linjuli.identity.Approval;
import org.linjuli.identity.ApprovalKind;
import org.linjuli.identity.ApprovalMatter.RequestExport;
import org.linjuli.identity.ApprovalQueue;
import org.linjuli.identity.ApprovalQueue.Queued;
import org.linjuli.identity.Approvals;
import org.linjuli.identity.Proposal;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Page;
import org.linjuli.shared.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists that are too long to leave at once (导出申请; 个人信息保护法 第五十一条, 数据安全法 第二十七条): asked for with a purpose,
 * decided by another person over the asker's area, collected once by who asked. The file is made when it is collected, of
 * what the asker may see then, and lies nowhere.
 */
@Service
public class ExportOrders {

    private final ExportRows rows;
    private final RequestSheet sheet;
    private final Approvals approvals;
    private final ApprovalQueue queue;
    private final Audit audit;
    private final Clock clock;

    ExportOrders(
            ExportRows rows, RequestSheet sheet, Approvals approvals, ApprovalQueue queue, Audit audit, Clock clock) {
        this.rows = rows;
        this.sheet = sheet;
        this.approvals = approvals;
        this.queue = queue;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks for a list.
     *
     * @param summary the filter in words, for the person who decides
     */
    @Transactional
    public ExportOrder ask(Actor actor, Filter filter, Sort sort, String summary, String purpose) {
        actor.require(Permission.REQUEST_EXPORT);
        if (!sheet.isLong(actor, filter, sort)) {
            throw CaseworkProblem.EXPORT_NEEDS_NO_APPROVAL.now();
        }
        var matter = new RequestExport(sheet.most(), filter.codes(), summary);
        var reach = approvals.reach(actor, Permission.REQUEST_EXPORT);
        var approval = approvals.propose(actor, new Proposal(null, reach, matter, purpose));
        rows.insert(approval.id(), actor.account(), filter, sort, approval.proposedAt());
        return order(approval, null);
    }

    /** One's own, the newest first. */
    public Page<ExportOrder> mine(Actor actor, @Nullable String cursor, int limit) {
        var page = queue.page(actor, ApprovalQueue.View.MINE, ApprovalKind.EXPORT, cursor, limit);
        var asked = page.items().stream().map(Queued::approval).toList();
        var found = rows.find(actor.account(), asked.stream().map(Approval::id).toList());
        return new Page<>(
                asked.stream()
                        .flatMap(approval ->
                                Stream.ofNullable(found.get(approval.id())).map(row -> order(approval, row)))
                        .toList(),
                page.next());
    }

    /** Makes the file, once. */
    @Transactional
    public ExportFile collect(Actor actor, UUID id, List<Column<Listed>> columns) {
        if (rows.find(actor.account(), List.of(id)).isEmpty()) {
            throw CaseworkProblem.NO_SUCH_EXPORT_ORDER.now();
        }
        var row = rows.lock(id).orElseThrow(CaseworkProblem.EXPORT_BEING_MADE::now);
        var approval = approvals.visible(actor, id);
        refuseUncollectable(order(approval, row).state());
        actor.require(Permission.REQUEST_EXPORT);
        if (!approval.node().contains(approvals.reach(actor, Permission.REQUEST_EXPORT))) {
            throw CaseworkProblem.EXPORT_BEYOND_APPROVAL.now();
        }
        var watermark = Watermark.of(actor, approval.reason(), approval.number(), clock);
        var file = sheet.make(actor, row.filter(), row.sort(), columns, watermark, RequestSheet.MOST);
        rows.collected(id, watermark.export(), file.rows(), watermark.at());
        audit.record(actor, sheet.left(actor, row.filter(), watermark, file));
        return file;
    }

    private static void refuseUncollectable(ExportState state) {
        switch (state) {
            case APPROVED -> {}
            case COLLECTED -> throw CaseworkProblem.EXPORT_COLLECTED.now();
            case LAPSED -> throw CaseworkProblem.EXPORT_LAPSED.now();
            case ASKED, REFUSED, WITHDRAWN, EXPIRED -> throw CaseworkProblem.EXPORT_NOT_APPROVED.now();
        }
    }

    private ExportOrder order(Approval approval, ExportRows.@Nullable Row row) {
        var collected = row == null ? null : row.collectedAt();
        var state = ExportState.of(approval, collected, clock.instant());
        return new ExportOrder(approval, state, collected, row == null ? null : row.rows());
    }
}
