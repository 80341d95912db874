package org.linjuli.casework.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.list.Sort;
import org.linjuli.casework.sheet.ExportOrder;
import org.linjuli.casework.sheet.ExportOrders;
import org.linjuli.casework.sheet.ExportState;
import org.linjuli.identity.ApprovalMatter.RequestExport;
import org.linjuli.platform.Download;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lists that are too long to leave at once. Another decides on them, and the asker withdraws them, among the approvals. */
@RestController
@RequestMapping("/api/v1/export-orders")
class ExportOrderController {

    private final ExportOrders orders;
    private final RequestColumns columns;
    private final FilterWords words;

    ExportOrderController(ExportOrders orders, RequestColumns columns, FilterWords words) {
        this.orders = orders;
        this.columns = columns;
        this.words = words;
    }

    record ExportPurpose(
            @NotBlank(message = "请说明用途") @Size(max = 200, message = "最多 200 个字")
            String purpose) {}

    record ExportOrderPage(
            List<ExportOrderView> items, @Nullable String next) {}

    /**
     * One's own order.
     *
     * @param id of the approval too
     * @param over the list had more rows than this
     * @param summary what was asked for, in words
     * @param answer what the decider said
     * @param collectUntil until when the file may be collected; null unless it may be
     * @param rows how many rows the collected file had
     */
    record ExportOrderView(
            UUID id,
            long number,
            ExportState state,
            int over,
            String summary,
            String purpose,
            Instant askedAt,
            Instant expiresAt,
            @Nullable String answer,
            @Nullable Instant collectUntil,
            @Nullable Instant collectedAt,
            @Nullable Integer rows) {

        static ExportOrderView of(ExportOrder order) {
            var approval = order.approval();
            var matter = (RequestExport) approval.matter();
            return new ExportOrderView(
                    approval.id(),
                    approval.number(),
                    order.state(),
                    matter.over(),
                    matter.summary(),
                    approval.reason(),
                    approval.proposedAt(),
                    approval.expiresAt(),
                    approval.answer(),
                    order.collectUntil(),
                    order.collectedAt(),
                    order.rows());
        }
    }

    /** One's own, the newest first. */
    @GetMapping
    ExportOrderPage mine(
            @CurrentActor Actor actor,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        var page = orders.mine(actor, cursor, limit);
        return new ExportOrderPage(
                page.items().stream().map(ExportOrderView::of).toList(), page.next());
    }

    /** Asks for the list with these filters, which is too long to leave at once. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ExportOrderView ask(
            @CurrentActor Actor actor,
            FilterQuery query,
            @RequestParam(defaultValue = "newest") String sort,
            @Valid @RequestBody ExportPurpose body) {
        var filter = query.filter();
        return ExportOrderView.of(orders.ask(
                actor, filter, Sort.of(sort), words.of(filter), body.purpose().strip()));
    }

    /** The file: once, within seven days of the approval, and of what the asker may see now. */
    @PostMapping(path = "/{id}/collect", produces = Download.XLSX)
    ResponseEntity<byte[]> collect(@CurrentActor Actor actor, @PathVariable UUID id) {
        return Download.excel(
                "诉求-申请%s".formatted(id.toString().substring(0, 8)),
                orders.collect(actor, id, columns.all()).content());
    }
}
