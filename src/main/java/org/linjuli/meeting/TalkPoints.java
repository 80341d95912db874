package org.linjuli.meeting;

import static org.linjuli.meeting.MeetingProblem.*;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.meeting.SeriesWanted.SeatWanted;
import org.linjuli.organization.Organization;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Ids;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.linjuli.shared.Role;
import org.linjuli.territory.Area;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The talk points (说事点): where the residents of a compound meet, on which day of each week and at what hour. */
@Service
public class TalkPoints {

    /**
     * How a talk point is to be.
     *
     * @param residents how many residents have to be present, 0 to 200
     */
    public record Wanted(String place, DayOfWeek weekday, LocalTime starts, int residents) {}

    /** Two of the four or five seats. */
    public static final int QUORUM = 40;

    private static final int MOST_AT_ONCE = 500;

    private final SeriesBook book;
    private final TalkRows rows;
    private final TalkPlaces places;
    private final Organization organization;
    private final Territory territory;
    private final MeetingSight sight;
    private final Audit audit;

    TalkPoints(
            SeriesBook book,
            TalkRows rows,
            TalkPlaces places,
            Organization organization,
            Territory territory,
            MeetingSight sight,
            Audit audit) {
        this.book = book;
        this.rows = rows;
        this.places = places;
        this.organization = organization;
        this.territory = territory;
        this.sight = sight;
        this.audit = audit;
    }

    /** Gives a compound its talk point, and plans the first sessions; the same again finds the same. */
    @Transactional
    public Series add(Actor actor, UUID id, UUID compound, Wanted wanted) {
        var node = places.node(compound).orElseThrow(NO_SUCH_COMPOUND::now);
        actor.require(Permission.TALK_POINT_SET, node);
        return book.added(actor, id, Tier.COMPOUND, node, wanted(node, wanted, sight.today()), null);
    }

    /** Residents meet otherwise, from the day on of which they hear in time. */
    @Transactional
    public Series change(Actor actor, UUID id, long version, Wanted wanted) {
        var before = book.editable(actor, id, version);
        if (before.tier() != Tier.COMPOUND) {
            throw NO_SUCH_SERIES.now();
        }
        return book.changed(actor, before, wanted(before.node(), wanted, book.from(Tier.COMPOUND)));
    }

    /** The compounds of a community, or of the communities of a street, that have none; by name. */
    public List<NodePath> missing(Actor actor, NodePath area) {
        actor.require(Permission.MEETING_READ, area);
        var nodes = communities(area).flatMap(one -> places.in(one).stream()).toList();
        var has = rows.withPoint(nodes.stream().map(TalkPoints::compound).toList());
        return nodes.stream().filter(node -> !has.contains(compound(node))).toList();
    }

    /**
     * Gives those of the compounds that have none a talk point in one stroke, which can be undone by its number.
     *
     * @return those that have one now and had none before; the same stroke again finds its own
     */
    @Transactional
    public List<Series> addAll(Actor actor, UUID batch, NodePath area, Set<UUID> compounds, Wanted wanted) {
        actor.require(Permission.TALK_POINT_SET, area);
        var own = rows.untouchedOf(batch);
        if (!own.isEmpty()) {
            return book.all(own);
        }
        var nodes = missing(actor, area).stream()
                .filter(node -> compounds.contains(compound(node)))
                .limit(MOST_AT_ONCE)
                .toList();
        var added = new ArrayList<Series>();
        for (var node : nodes) {
            var id = Ids.of(
                    sight.now().toEpochMilli(),
                    batch.getLeastSignificantBits(),
                    compound(node).getLeastSignificantBits());
            added.add(book.added(actor, id, Tier.COMPOUND, node, wanted(node, wanted, sight.today()), batch));
        }
        return added;
    }

    /**
     * Takes back what was set up in one stroke, but for what somebody has changed since; where something has happened it ends.
     *
     * @return how many; a second time none
     */
    @Transactional
    public int undo(Actor actor, UUID batch, NodePath area) {
        actor.require(Permission.TALK_POINT_SET, area);
        int undone = 0;
        for (var id : rows.untouchedOf(batch)) {
            var one = book.editable(actor, id, 0);
            if (rows.remove(id)) {
                audit.record(
                        actor,
                        Act.change("talk-point.undo", "meeting-series", id).at(one.node()));
            } else {
                book.end(actor, id, 0);
            }
            undone++;
        }
        return undone;
    }

    private Stream<NodePath> communities(NodePath area) {
        return switch (area.level().orElseThrow(BAD_LIST::now)) {
            case COMMUNITY -> Stream.of(area);
            case STREET -> territory.children(area).stream().map(Area::path);
            case GRID, CITY -> throw BAD_LIST.now().field("area", "请选择街道或社区");
        };
    }

    private static UUID compound(NodePath node) {
        return node.compound().orElseThrow();
    }

    private SeriesWanted wanted(NodePath node, Wanted wanted, java.time.LocalDate from) {
        var name = places.names(List.of(compound(node))).getOrDefault(compound(node), "");
        return new SeriesWanted(
                name + "说事会",
                wanted.place(),
                Rhythm.weekly(wanted.weekday(), from),
                wanted.starts(),
                QUORUM,
                wanted.residents(),
                seats(node, organization.propertyCompanyOf(compound(node))));
    }

    /** Who sits there besides the residents: whoever holds the posts nearest to them. */
    public static List<SeatWanted> seats(NodePath node, Optional<NodePath> propertyCompany) {
        var grid = node.at(Level.GRID);
        var seats = new ArrayList<>(List.of(
                new SeatWanted(node, Role.BRANCH_SECRETARY),
                new SeatWanted(grid, Role.GRID_LEADER),
                new SeatWanted(grid, Role.GRID_WORKER),
                new SeatWanted(node.at(Level.COMMUNITY), Role.COMMUNITY_OFFICER)));
        propertyCompany.ifPresent(company -> seats.add(new SeatWanted(company, Role.PROPERTY_MANAGER)));
        return seats;
    }
}
