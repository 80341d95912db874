package org.linjuli.meeting;

import static org.linjuli.meeting.MeetingProblem.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.organization.Organization;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Cursor;
import org.linjuli.shared.Ids;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Page;
import org.linjuli.shared.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The series: set up, changed and ended by the street and the city where they serve. A change holds from tomorrow on. */
@Service
public class SeriesBook {

    private static final int MOST_SEATS = 60;

    private final SeriesStore store;
    private final MeetingStore meetings;
    private final MeetingPlanning planning;
    private final Organization organization;
    private final MeetingSight sight;
    private final Audit audit;
    private final Clock clock;

    SeriesBook(
            SeriesStore store,
            MeetingStore meetings,
            MeetingPlanning planning,
            Organization organization,
            MeetingSight sight,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.meetings = meetings;
        this.planning = planning;
        this.organization = organization;
        this.sight = sight;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of an area that go on, by node. */
    public Page<Series> page(Actor actor, NodePath area, @Nullable String cursor, int limit) {
        actor.require(Permission.MEETING_READ, area);
        if (limit < 1 || limit > Meetings.LONGEST_PAGE) {
            throw BAD_LIST.now().field("limit", "每页 1 到 " + Meetings.LONGEST_PAGE + " 条");
        }
        String after = null;
        if (cursor != null) {
            try {
                after = NodePath.of(Cursor.parse(cursor, 1).values().getFirst()).value();
            } catch (IllegalArgumentException malformed) {
                throw BAD_LIST.now().field("cursor", "页码已失效，请从第一页重新打开");
            }
        }
        var rows = store.in(area, sight.today(), after, limit + 1);
        return Page.cut(rows, limit, last -> Cursor.of(last.node().value()));
    }

    public boolean mayEdit(Actor actor, Series series) {
        return series.endedOn() == null && actor.may(Permission.MEETING_SERIES_EDIT, series.node());
    }

    /** Sets a series up, and plans its first meetings; the same again finds the same. */
    @Transactional
    public Series add(Actor actor, UUID id, Tier tier, NodePath node, SeriesWanted wanted) {
        actor.require(Permission.MEETING_SERIES_EDIT, node);
        if (!node.level().filter(level -> level == tier.level()).isPresent()
                || organization.desk(node).isEmpty()) {
            throw SEATS_INCOMPLETE.now().field("node", "请选择" + tier.label() + "所在的层级");
        }
        check(wanted);
        var stored = store.find(id, tomorrow());
        if (stored.isPresent()) {
            return stored.filter(one -> one.node().equals(node) && one.name().equals(wanted.name()))
                    .orElseThrow(SAME_ID_OTHER_CONTENT::now);
        }
        var series = of(id, 0, tier, node, wanted, null);
        if (!store.insert(series)) {
            throw NODE_HAS_A_SERIES.now();
        }
        store.seat(id, series.seats(), sight.today());
        planning.ahead(series);
        tell(actor, "meeting-series.add", series);
        return series;
    }

    /** Meets otherwise from tomorrow on; meetings that the old rule has planned go, unless they were moved or prepared. */
    @Transactional
    public Series change(Actor actor, UUID id, long version, SeriesWanted wanted) {
        var before = editable(actor, id, version);
        check(wanted);
        var after = of(id, version, before.tier(), before.node(), wanted, null);
        if (!store.write(after)) {
            throw LifecycleProblem.VERSION_STALE.now();
        }
        store.seat(id, after.seats(), tomorrow());
        meetings.takeBack(id, tomorrow());
        var seated = after.seats().size();
        meetings.reseat(id, tomorrow(), seated, Series.needed(after.quorum(), seated));
        planning.ahead(after);
        tell(actor, "meeting-series.change", after);
        return store.find(id, tomorrow()).orElseThrow();
    }

    /** Meets no more from tomorrow on. */
    @Transactional
    public void end(Actor actor, UUID id, long version) {
        var before = editable(actor, id, version);
        var last =
                tomorrow().isBefore(before.rhythm().anchor()) ? before.rhythm().anchor() : tomorrow();
        var ended = new Series(
                id,
                version,
                before.tier(),
                before.node(),
                before.name(),
                before.place(),
                before.rhythm(),
                before.starts(),
                before.quorum(),
                last,
                before.seats());
        if (!store.write(ended)) {
            throw LifecycleProblem.VERSION_STALE.now();
        }
        meetings.takeBack(id, tomorrow());
        tell(actor, "meeting-series.end", ended);
    }

    private Series of(
            UUID id, long version, Tier tier, NodePath node, SeriesWanted wanted, @Nullable LocalDate endedOn) {
        var seats = wanted.seats().stream()
                .map(seat -> new Seat(Ids.next(clock), seat.node(), seat.role()))
                .toList();
        return new Series(
                id,
                version,
                tier,
                node,
                wanted.name(),
                wanted.place(),
                wanted.rhythm(),
                wanted.starts(),
                wanted.quorum(),
                endedOn,
                seats);
    }

    private Series editable(Actor actor, UUID id, long version) {
        var series = store.find(id, tomorrow())
                .filter(one -> actor.may(Permission.MEETING_READ, one.node()))
                .orElseThrow(NO_SUCH_SERIES::now);
        actor.require(Permission.MEETING_SERIES_EDIT, series.node());
        if (series.endedOn() != null) {
            throw SERIES_ENDED.now();
        }
        if (series.version() != version) {
            throw LifecycleProblem.VERSION_STALE.now();
        }
        return series;
    }

    private void check(SeriesWanted wanted) {
        var seats = wanted.seats();
        if (seats.isEmpty() || seats.size() > MOST_SEATS || new HashSet<>(seats).size() != seats.size()) {
            throw SEATS_INCOMPLETE.now().field("seats", "请列出 1 到 " + MOST_SEATS + " 个席位，不能重复");
        }
        if (seats.stream().anyMatch(seat -> organization.desk(seat.node()).isEmpty())) {
            throw SEATS_INCOMPLETE.now().field("seats", "有的席位不在组织网络里，请从列表中选择");
        }
    }

    private LocalDate tomorrow() {
        return sight.today().plusDays(1);
    }

    private void tell(Actor actor, String action, Series series) {
        audit.record(
                actor,
                Act.change(action, "meeting-series", series.id())
                        .at(series.node())
                        .with("seats", series.seats().size()));
    }
}
