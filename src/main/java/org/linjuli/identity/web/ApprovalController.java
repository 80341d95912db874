package org.linjuli.identity.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.identity.ApprovalKind;
import org.linjuli.identity.ApprovalQueue;
import org.linjuli.identity.ApprovalQueue.View;
import org.linjuli.identity.Approvals;
import org.linjuli.identity.IdentityProblem;
import org.linjuli.identity.web.ApprovalView.ApprovalCount;
import org.linjuli.identity.web.ApprovalView.ApprovalDetail;
import org.linjuli.identity.web.ApprovalView.ApprovalPage;
import org.linjuli.identity.web.ReachView.ReachNode;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What waits for a second person, and what became of it. */
@RestController
@RequestMapping("/api/v1/approvals")
class ApprovalController {

    /** What the decider says along; a refusal needs it. */
    record ApprovalAnswer(
            @Size(max = 200, message = "最多 200 个字") @Nullable
            String reason) {}

    record RefusalReason(
            @NotNull(message = "请说明不同意的理由") @Size(max = 200, message = "最多 200 个字")
            String reason) {}

    private final Approvals approvals;
    private final ApprovalQueue queue;
    private final ApprovalViews views;

    ApprovalController(Approvals approvals, ApprovalQueue queue, ApprovalViews views) {
        this.approvals = approvals;
        this.queue = queue;
        this.views = views;
    }

    /** The newest first: what waits ({@code open}), what has ended ({@code ended}), or one's own ({@code mine}). */
    @GetMapping
    ApprovalPage page(
            @CurrentActor Actor actor,
            @RequestParam(defaultValue = "open") String view,
            @RequestParam(required = false) @Nullable ApprovalKind kind,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        var page = queue.page(actor, view(view), kind, cursor, limit);
        return new ApprovalPage(views.of(actor, page.items()), page.next());
    }

    /** How many wait for who asks. */
    @GetMapping("/count")
    ApprovalCount count(@CurrentActor Actor actor) {
        return new ApprovalCount(queue.count(actor));
    }

    @GetMapping("/{id}")
    ApprovalDetail one(@CurrentActor Actor actor, @PathVariable UUID id) {
        return new ApprovalDetail(
                views.of(actor, approvals.visible(actor, id)),
                approvals.gains(actor, id).stream().map(ReachNode::of).toList());
    }

    /** Approves it and does it. */
    @PostMapping("/{id}/approve")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void approve(@CurrentActor Actor actor, @PathVariable UUID id, @Valid @RequestBody ApprovalAnswer body) {
        approvals.approve(actor, id, body.reason());
    }

    @PostMapping("/{id}/refuse")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refuse(@CurrentActor Actor actor, @PathVariable UUID id, @Valid @RequestBody RefusalReason body) {
        approvals.refuse(actor, id, body.reason());
    }

    @PostMapping("/{id}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@CurrentActor Actor actor, @PathVariable UUID id) {
        approvals.withdraw(actor, id);
    }

    private static View view(String text) {
        for (var view : View.values()) {
            if (view.name().toLowerCase(Locale.ROOT).equals(text)) {
                return view;
            }
        }
        throw IdentityProblem.BAD_PAGE.now().field("view", "可以看 open（待审批）、ended（已有结果）或 mine（我提出的）");
    }
}
