package org.linjuli.deliberation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linjuli.deliberation.Topic;
import org.linjuli.deliberation.TopicBoards;
import org.linjuli.deliberation.web.TopicView.TopicChoice;
import org.linjuli.deliberation.web.TopicView.TopicSummary;
import org.linjuli.organization.Desk;
import org.linjuli.organization.Organization;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.Compound;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Component;

/** Names the places and desks of topics, from memory. */
@Component
class TopicNames {

    private final Territory territory;
    private final Organization organization;
    private final TopicBoards boards;
    private final Clock clock;

    TopicNames(Territory territory, Organization organization, TopicBoards boards, Clock clock) {
        this.territory = territory;
        this.organization = organization;
        this.boards = boards;
        this.clock = clock;
    }

    List<TopicSummary> summaries(List<Topic> topics) {
        var voices = boards.voices(topics);
        return topics.stream()
                .map(one -> TopicSummary.of(
                        one, compound(one.place().compound()), voices.getOrDefault(one.id(), 0), today()))
                .toList();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CityTime.ZONE);
    }

    String compound(UUID id) {
        return territory.compound(id).map(Compound::name).orElse("");
    }

    String area(NodePath path) {
        return territory.name(path);
    }

    String desk(NodePath path) {
        return organization.desk(path).map(Desk::name).orElse(path.value());
    }

    /** Who chairs a topic, in words that name a post and no person. */
    String chair(Topic topic) {
        return topic.reading().chairless()
                ? territory.name(
                        topic.place().area().parent().orElse(topic.place().area()))
                : compound(topic.place().compound()) + "党支部";
    }

    /** The desks that may be given what is promised: those of the grid and above it, and the property company. */
    List<TopicChoice> desks(Topic topic) {
        var paths = new ArrayList<NodePath>();
        for (var at = java.util.Optional.of(topic.place().area());
                at.isPresent();
                at = at.get().parent()) {
            paths.add(at.get());
        }
        organization.propertyCompanyOf(topic.place().compound()).ifPresent(paths::add);
        return paths.stream()
                .flatMap(path -> organization.desk(path).stream())
                .map(desk -> new TopicChoice(desk.path().value(), desk.name()))
                .toList();
    }
}
