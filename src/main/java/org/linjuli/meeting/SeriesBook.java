package org.linjuli.meeting;

import static org.linjuli.meeting.MeetingProblem.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
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

/**
 * The series: set up, changed and ended by the street and the city where they serve. A change holds from tomorrow on; at a
 * talk point from the day on of which residents hear in time.
 */
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

    /** Those of an area that go on, by node; of one tier, or of all. */
    public Page<Series> page(Actor actor, NodePath area, @Nullable Tier tier, @Nullable String cursor, int limit) {
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
        var rows = store.in(area, tier, sight.today(), after, limit + 1);
        return Page.cut(rows, limit, last -> Cursor.of(last.node().value()));
    }

    List<Series> all(List<UUID> ids) {
        return List.copyOf(store.find(ids, sight.today()).values());
    }

    public boolean mayEdit(Actor actor, Series series) {
        return series.endedOn() == null && actor.may(series.tier().editing(), series.node());
    }

    /** Sets a series up, and plans its first meetings; the same again finds the same. */
    @Transactional
    public Series add(Actor actor, UUID id, Tier tier, NodePath node, SeriesWanted wanted) {
        if (tier == Tier.COMPOUND) {
            throw IS_A_TALK_POINT.now();
        }
        actor.require(tier.editing(), node);
        if (!tier.isAt(node) || organization.desk(node).isEmpty()) {
            throw SEATS_INCOMPLETE.now().field("node", "请选择" + tier.label() + "所在的层级");
        }
        check(wanted);
        return added(actor, id, tier, node, wanted, null);
    }

    /** As it was set up before, or set up now with its first meetings. */
    Series added(Actor actor, UUID id, Tier tier, NodePath node, SeriesWanted wanted, @Nullable UUID batch) {
        var stored = store.find(id, tomorrow());
        if (stored.isPresent()) {
            return stored.filter(one -> one.node().equals(node) && one.name().equals(wanted.name()))
                    .orElseThrow(SAME_ID_OTHER_CONTENT::now);
        }
        var series = of(id, 0, tier, node, wanted, batch);
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
        if (before.tier() == Tier.COMPOUND) {
            throw IS_A_TALK_POINT.now();
        }
        check(wanted);
        return changed(actor, before, wanted);
    }

    Series changed(Actor actor, Series before, SeriesWanted wanted) {
        var id = before.id();
        var from = from(before.tier());
        var after = of(id, before.version(), before.tier(), before.node(), wanted, before.batch());
        if (!store.write(after)) {
            throw LifecycleProblem.VERSION_STALE.now();
        }
        store.seat(id, after.seats(), from);
        meetings.takeBack(id, from);
        meetings.reseat(after, from);
        planning.ahead(after);
        tell(actor, "meeting-series.change", after);
        return store.find(id, from).orElseThrow();
    }

    /** Meets no more from tomorrow on. */
    @Transactional
    public void end(Actor actor, UUID id, long version) {
        var before = editable(actor, id, version);
        var from = from(before.tier());
        var anchor = before.rhythm().anchor();
        var ended = before.ended(from.isBefore(anchor) ? anchor : from);
        if (!store.write(ended)) {
            throw LifecycleProblem.VERSION_STALE.now();
        }
        meetings.takeBack(id, from);
        tell(actor, "meeting-series.end", ended);
    }

    private Series of(UUID id, long version, Tier tier, NodePath node, SeriesWanted wanted, @Nullable UUID batch) {
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
                wanted.residents(),
                batch,
                null,
                seats);
    }

    Series editable(Actor actor, UUID id, long version) {
        var series = store.find(id, tomorrow())
                .filter(one -> actor.may(Permission.MEETING_READ, one.node()))
                .orElseThrow(NO_SUCH_SERIES::now);
        actor.require(series.tier().editing(), series.node());
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

    /** From when on a change holds. */
    LocalDate from(Tier tier) {
        return sight.today().plusDays(tier == Tier.COMPOUND ? MeetingLifecycle.NOTICE_DAYS : 1);
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
