package org.linjuli.meeting;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linjuli.casework.MeetingMatters;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.Area;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Component;

/**
 * What a meeting ought to hear: what was raised to its level, what is overdue, keeps coming back or was put aside, and what
 * was resolved before and is not settled. At a compound it is what its residents want to talk about. A request on which a resolution is open is followed up by that.
 */
@Component
class AgendaDraw {

    /** More than any meeting hears; raised requests come first, so that none of them is left out. */
    private static final int MOST = 300;

    private static final int MOST_FOLLOWED = 50;

    private final MeetingMatters matters;
    private final ResolutionStore resolutions;
    private final TalkAgenda topics;
    private final Territory territory;
    private final Clock clock;

    AgendaDraw(
            MeetingMatters matters, ResolutionStore resolutions, TalkAgenda topics, Territory territory, Clock clock) {
        this.matters = matters;
        this.resolutions = resolutions;
        this.topics = topics;
        this.territory = territory;
        this.clock = clock;
    }

    List<Item> of(Tier tier, NodePath node) {
        var open = resolutions.open(node, MOST_FOLLOWED);
        var followed = open.stream()
                .map(Resolution::request)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
        var matters = tier == Tier.COMPOUND ? topics(node) : requests(tier, node, followed);
        return Stream.concat(matters, open.stream().map(one -> Item.following(one.id())))
                .toList();
    }

    private Stream<Item> topics(NodePath compound) {
        return topics.ready(compound).stream().map(one -> Item.topic(one.id()));
    }

    private Stream<Item> requests(Tier tier, NodePath node, Set<java.util.UUID> followed) {
        var now = clock.instant();
        var drawn = switch (tier) {
            case COMPOUND -> List.<MeetingMatters.Drawn>of();
            case GRID -> matters.ofGrid(node, now, MOST);
            case STREET -> matters.ofStreet(node, communities(node), now, MOST);
            case CITY -> matters.ofCity(node, now, MOST);
        };
        return drawn.stream()
                .filter(one -> !followed.contains(one.request()))
                .map(one -> Item.about(Item.Kind.valueOf(one.ground().name()), one.request(), one.since()));
    }

    /** The communities whose raised matters a street hears. */
    List<NodePath> communities(NodePath street) {
        return territory.children(street).stream()
                .filter(area -> area.level() == Level.COMMUNITY)
                .map(Area::path)
                .toList();
    }
}
