package org.linjuli.privacy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.audit.Act;
import org.linjuli.audit.ActKind;
import org.linjuli.audit.Audit;
import org.linjuli.lifecycle.Available;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.privacy.Erasure.Outcome;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Cursor;
import org.linjuli.shared.Page;
import org.linjuli.shared.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rights requests of everybody, for the office that has to answer them in time. */
@Service
public class PrivacyOffice {

    public static final int LONGEST_PAGE = 100;

    private static final Duration LATELY = Duration.ofDays(365);

    /**
     * What is looked for.
     *
     * @param open those that wait, the soonest due first; otherwise those that ended, the latest first
     */
    public record Asked(
            boolean open,
            @Nullable RightsState state,
            @Nullable RightsKind kind) {}

    /**
     * How the office keeps its clock.
     *
     * @param medianDays from filing to end, of what ended within a year; null while nothing did
     * @param late how many of those ended after they were due
     */
    public record Standing(
            int open,
            int overdue,
            int ended,
            int late,
            @Nullable Double medianDays) {}

    private final OfficeRows rows;
    private final RightsSteps steps;
    private final FollowUp followUp;
    private final Audit audit;
    private final OfficeTime time;
    private final Clock clock;

    PrivacyOffice(OfficeRows rows, RightsSteps steps, FollowUp followUp, Audit audit, OfficeTime time, Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.followUp = followUp;
        this.audit = audit;
        this.time = time;
        this.clock = clock;
    }

    public Page<RightsRequest> page(Actor actor, Asked asked, @Nullable String cursor, int limit) {
        actor.require(Permission.PRIVACY_OFFICE);
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw PrivacyProblem.BAD_LIST.now().field("limit", "每页 1 到 " + LONGEST_PAGE + " 件");
        }
        return Page.cut(rows.page(asked, after(cursor), limit + 1), limit, (RightsRequest row) -> Cursor.of(row.seq()));
    }

    private static @Nullable Long after(@Nullable String cursor) {
        try {
            return cursor == null
                    ? null
                    : Long.valueOf(Cursor.parse(cursor, 1).values().getFirst());
        } catch (IllegalArgumentException malformed) {
            throw PrivacyProblem.BAD_LIST.now().field("cursor", "页码已失效，请从第一页重新打开");
        }
    }

    public RightsRequest one(Actor actor, UUID id) {
        actor.require(Permission.PRIVACY_OFFICE);
        return rows.find(id).orElseThrow(PrivacyProblem.NO_SUCH_REQUEST::now);
    }

    /** What happened to it, the earliest first. */
    public List<RightsEvent> history(Actor actor, UUID id) {
        return rows.history(one(actor, id).id());
    }

    /** What was erased and what stays; empty for what erased nothing. */
    public Optional<Outcome> outcome(Actor actor, UUID id) {
        return followUp.outcome(one(actor, id));
    }

    /** Working days that are left; below zero when it is overdue. */
    public int daysLeft(RightsRequest request) {
        return Optional.ofNullable(request.due().at())
                .map(due -> time.daysBetween(clock.instant(), due))
                .orElse(0);
    }

    public boolean isOverdue(RightsRequest request) {
        return request.isOverdue(clock.instant());
    }

    public List<Available<RightsAction>> available(Actor actor, RightsRequest request) {
        return steps.available(request, actor);
    }

    /** Accepts, does or refuses. */
    @Transactional
    public RightsRequest act(Actor actor, UUID id, long version, String action, Map<String, ?> given) {
        var request = one(actor, id);
        if (request.version() != version) {
            throw LifecycleProblem.VERSION_STALE.now();
        }
        return steps.act(actor, request, action, given);
    }

    /** How the person wants it to read, for the office to compare; the person reads that somebody looked. */
    @Transactional
    public String wanted(Actor actor, UUID id) {
        var request = one(actor, id);
        var wanted = followUp.wanted(request);
        audit.record(
                actor,
                Act.of(ActKind.REVEAL, "rights-request.reveal", "rights-request", id)
                        .concerning(request.account())
                        .with("purpose", "VERIFY"));
        return wanted;
    }

    public Standing standing(Actor actor) {
        actor.require(Permission.PRIVACY_OFFICE);
        var now = clock.instant();
        return rows.standing(now, now.minus(LATELY));
    }
}
