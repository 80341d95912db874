package org.linjuli.deliberation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.disclosure.Scrubber;
import org.linjuli.deliberation.PaperVotes;
import org.linjuli.deliberation.Topic;
import org.linjuli.deliberation.TopicBoards;
import org.linjuli.deliberation.TopicState;
import org.linjuli.deliberation.Topics;
import org.linjuli.deliberation.Voting;
import org.linjuli.deliberation.web.TopicView.PromiseView;
import org.linjuli.deliberation.web.TopicView.TalkView;
import org.linjuli.deliberation.web.TopicView.TopicChoice;
import org.linjuli.deliberation.web.TopicView.TopicStepView;
import org.linjuli.deliberation.web.TopicView.VoteView;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Permission;
import org.springframework.stereotype.Component;

/** Draws a topic for one reader. */
@Component
class TopicViews {

    private final Topics topics;
    private final Voting voting;
    private final PaperVotes papers;
    private final TopicBoards boards;
    private final TopicNames names;

    TopicViews(Topics topics, Voting voting, PaperVotes papers, TopicBoards boards, TopicNames names) {
        this.topics = topics;
        this.voting = voting;
        this.papers = papers;
        this.boards = boards;
        this.names = names;
    }

    TopicView of(Actor actor, Topic topic) {
        boolean chairs = boards.isChair(actor, topic);
        var screening = topic.screening();
        var vote = topic.vote();
        var summary = names.summaries(List.of(topic)).getFirst();
        return new TopicView(
                readsAsSaid(actor, topic) ? summary : summary.scrubbed(),
                readsAsSaid(actor, topic) ? topic.text() : Scrubber.scrub(topic.text()),
                screening.remark(),
                screening.referral(),
                screening.into(),
                screening.request(),
                names.chair(topic),
                talk(topic),
                vote == null ? null : VoteView.of(vote, voting.standing(actor, topic)),
                promise(topic),
                topics.steps(topic.id()).stream().map(TopicStepView::of).toList(),
                boards.maySupport(actor, topic),
                topics.evidences(actor, topic),
                chairs ? alike(topic) : List.of(),
                chairs && topic.state() == TopicState.DECIDED ? names.desks(topic) : List.of(),
                chairs && opens(topic) ? voting.rollSizes(topic) : null,
                papers.buildings(actor, topic).stream()
                        .map(one -> new TopicView.TopicBuilding(one.id(), one.name()))
                        .toList(),
                topics.available(actor, topic));
    }

    /** Neighbours read no phone, name or door, which somebody may have written before anybody could screen it. */
    private static boolean readsAsSaid(Actor actor, Topic topic) {
        return topic.reading().authored()
                || actor.may(Permission.TOPIC_READ, topic.place().area());
    }

    private static boolean opens(Topic topic) {
        return topic.state() == TopicState.OPTIONS_READY || topic.state() == TopicState.NO_QUORUM;
    }

    private List<TopicChoice> alike(Topic topic) {
        return topic.state() == TopicState.RAISED || topic.state() == TopicState.ADMITTED
                ? boards.alike(topic).stream()
                        .map(other -> new TopicChoice(other.id().toString(), other.title()))
                        .toList()
                : List.of();
    }

    private static @Nullable TalkView talk(Topic topic) {
        var talk = topic.talk();
        return talk == null ? null : new TalkView(talk.meeting(), talk.day(), talk.options());
    }

    private @Nullable PromiseView promise(Topic topic) {
        var promise = topic.promise();
        if (promise == null) {
            return null;
        }
        var desk = promise.desk();
        return new PromiseView(
                promise.owner(),
                desk == null ? null : names.desk(desk),
                promise.goal(),
                promise.starts(),
                promise.ends(),
                promise.deliveredOn(),
                promise.isLate(names.today()),
                topic.reworks(),
                promise.criteria());
    }
}
