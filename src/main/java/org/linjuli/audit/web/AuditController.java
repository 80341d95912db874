package org.linjuli.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linjuli.audit.ActKind;
import org.linjuli.audit.AuditExport;
import org.linjuli.audit.AuditLog;
import org.linjuli.audit.AuditLog.Damaged;
import org.linjuli.audit.AuditLog.Line;
import org.linjuli.audit.AuditProblem;
import org.linjuli.audit.Query;
import org.linjuli.platform.Download;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The log for its administrator. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditController {

    private static final int USUAL_DAYS = 7;

    private final AuditLog log;
    private final AuditExport export;
    private final Clock clock;

    AuditController(AuditLog log, AuditExport export, Clock clock) {
        this.log = log;
        this.export = export;
        this.clock = clock;
    }

    /**
     * What is looked for.
     *
     * @param from first day; a week ago when left out
     * @param to last day; today when left out
     * @param actor sign-in name of who did it
     * @param action whole action, or its first part with the dot: {@code request.}
     * @param subject id, code or path of what it was done to
     * @param area node path under which it counts
     */
    record Asked(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String actor,
            @Nullable ActKind kind,
            @Nullable String action,
            @Nullable String subject,
            @Nullable String area) {

        Query query(LocalDate today) {
            var last = to == null ? today : to;
            return new Query(
                    from == null ? last.minusDays(USUAL_DAYS - 1) : from,
                    last,
                    filled(actor),
                    kind,
                    filled(action),
                    filled(subject),
                    node());
        }

        private @Nullable NodePath node() {
            try {
                return area == null || area.isBlank() ? null : NodePath.of(area.strip());
            } catch (IllegalArgumentException malformed) {
                throw AuditProblem.BAD_SEARCH.now().field("area", "区域应写成节点路径，如 35.01.81.007");
            }
        }

        private static @Nullable String filled(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    /**
     * Whether the log is whole.
     *
     * @param at when that was checked last; null while it never was
     */
    record CheckView(@Nullable Instant at, long checked, long damaged, List<Damaged> damages) {}

    /** The latest first. */
    @GetMapping("/entries")
    Page<Line> entries(
            @CurrentActor Actor actor,
            Asked asked,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return log.search(actor, asked.query(today()), cursor, limit);
    }

    @GetMapping("/check")
    CheckView lastCheck(@CurrentActor Actor actor) {
        return log.lastCheck(actor)
                .map(found -> new CheckView(found.at(), found.checked(), found.damaged(), found.damages()))
                .orElseGet(() -> new CheckView(null, 0, 0, List.of()));
    }

    /** Begins a check; ask for the last one until it is there. */
    @PostMapping("/check")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void check(@CurrentActor Actor actor) {
        log.check(actor);
    }

    /** A signed file with at most 200,000 entries. */
    @GetMapping(path = "/export.zip", produces = "application/zip")
    void export(@CurrentActor Actor actor, Asked asked, HttpServletResponse response) throws IOException {
        var query = asked.query(today());
        log.search(actor, query, null, 1);
        Download.zip("审计日志-%s-%s".formatted(query.from(), query.to()), response);
        export.write(actor, query, response.getOutputStream());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(CityTime.ZONE));
    }
}
