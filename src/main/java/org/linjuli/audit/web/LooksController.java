package org.linjuli.audit.web;

import org.jspecify.annotations.Nullable;
import org.linjuli.audit.AuditLog;
import org.linjuli.audit.AuditLog.Line;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who looked at the data of the one who asks. */
@RestController
@RequestMapping("/api/v1/me/looks")
class LooksController {

    private final AuditLog log;

    LooksController(AuditLog log) {
        this.log = log;
    }

    /** The latest first. */
    @GetMapping
    Page<Line> looks(
            @CurrentActor Actor actor,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        return log.looksAt(actor, cursor, limit);
    }
}
