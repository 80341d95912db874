package org.linjuli.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.casework.MeetingMatters;
import org.linjuli.lifecycle.Available;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.platform.AreaList;
import org.linjuli.platform.Key;
import org.linjuli.platform.Walk;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.Cursor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Page;
import org.linjuli.shared.Permission;
import org.linjuli.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Resolutions: who owes what by when. Their owner reports, the chair confirms. */
@Service
public class Resolutions {

    static final AreaList LIST =
            AreaList.earliestFirst("meeting.resolution r", "r.node", Key.day("r.due"), Key.id("r.id"));
    static final AreaList RUNNING = LIST.of("r.state in ('OPEN', 'REPORTED')");

    /** Which ones somebody asks for. */
    public enum Which {
        /** Not settled; overdue ones come first, because they were due first. */
        RUNNING("true", true),
        OVERDUE("r.state = 'OPEN' and r.due < :today", true),
        /** Reported, and not confirmed yet. */
        REPORTED("r.state = 'REPORTED'", true),
        DONE("r.state = 'DONE'", false),
        /** Due, and not done in time; what was dropped does not count. */
        LATE("r.due < :today and r.state <> 'DROPPED' and (r.done_on is null or r.done_on > r.due)", false),
        ALL("true", false);

        private final String sql;
        private final boolean isRunning;

        Which(String sql, boolean isRunning) {
            this.sql = sql;
            this.isRunning = isRunning;
        }
    }

    /**
     * What is asked for.
     *
     * @param area those of meetings there and below; null for those that one's own desks owe
     */
    public record Question(
            @Nullable NodePath area,
            @Nullable Tier tier,
            Which which,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    private final JdbcClient jdbc;
    private final ResolutionStore store;
    private final ResolutionSteps steps;
    private final MeetingSight sight;
    private final MeetingMatters matters;
    private final Audit audit;

    Resolutions(
            JdbcClient jdbc,
            ResolutionStore store,
            ResolutionSteps steps,
            MeetingSight sight,
            MeetingMatters matters,
            Audit audit) {
        this.jdbc = jdbc;
        this.store = store;
        this.steps = steps;
        this.sight = sight;
        this.matters = matters;
        this.audit = audit;
    }

    /** By deadline, the oldest first. */
    public Page<Resolution> page(Actor actor, Question asked, @Nullable String cursor, int limit) {
        if (limit < 1 || limit > Meetings.LONGEST_PAGE) {
            throw MeetingProblem.BAD_LIST.now().field("limit", "每页 1 到 " + Meetings.LONGEST_PAGE + " 条");
        }
        return walk(actor, asked)
                .only(asked.which().sql)
                .with("today", sight.today())
                .only("r.tier = :it", asked.tier())
                .within("r.due >= :it", asked.from())
                .within("r.due <= :it", asked.to())
                .after(mark(cursor))
                .read(
                        jdbc,
                        limit,
                        "select " + ResolutionStore.COLUMNS + " from meeting.resolution r",
                        ResolutionStore::read);
    }

    /** Through an area, or along what the desks of the actor owe. */
    private static Walk walk(Actor actor, Question asked) {
        var list = asked.which().isRunning ? RUNNING : LIST;
        var area = asked.area();
        if (area != null) {
            actor.require(Permission.MEETING_READ, area);
            return list.in(new Scope(List.of(area)));
        }
        var walk = list.in(new Scope(List.of()));
        actor.desks().forEach(desk -> walk.besides("r.owner", desk));
        return walk;
    }

    private static @Nullable Cursor mark(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            var mark = Cursor.parse(cursor, 2);
            return Cursor.of(
                    LocalDate.parse(mark.values().get(0)),
                    UUID.fromString(mark.values().get(1)));
        } catch (IllegalArgumentException | java.time.DateTimeException malformed) {
            throw MeetingProblem.BAD_LIST.now().field("cursor", "页码已失效，请从第一页重新打开");
        }
    }

    public LocalDate today() {
        return sight.today();
    }

    /** What the actor is told of the requests that the resolutions are about. */
    public Map<UUID, MeetingMatters.Told> told(Actor actor, List<Resolution> about) {
        return matters.told(
                actor,
                about.stream()
                        .map(Resolution::request)
                        .filter(java.util.Objects::nonNull)
                        .toList());
    }

    public List<Available<ResolutionAction>> available(Actor actor, Resolution resolution) {
        return steps.available(resolution, actor);
    }

    /** What the owner or the chair does about it. */
    @Transactional
    public Resolution act(Actor actor, UUID id, long version, String action, Map<String, ?> inputs) {
        var resolution = seen(actor, id);
        if (resolution.version() != version) {
            throw LifecycleProblem.VERSION_STALE.now();
        }
        return Asker.PRODUCT.ask(() -> {
            var step = steps.take(actor, resolution, action, inputs);
            audit.record(
                    actor,
                    Act.change(step.action().act(), "resolution", id)
                            .at(resolution.from().node()));
            return store.find(id).orElseThrow();
        });
    }

    /** Whoever looks over the meeting, takes its chair, or owes the resolution. */
    private Resolution seen(Actor actor, UUID id) {
        return store.find(id)
                .filter(one -> actor.serves(one.owner())
                        || sight.looksOver(actor, one.from().node())
                        || sight.isChair(actor, one))
                .orElseThrow(MeetingProblem.NO_SUCH_RESOLUTION::now);
    }
}
