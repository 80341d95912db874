package org.linjuli.deliberation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linjuli.casework.disclosure.Scrubber;
import org.linjuli.lifecycle.Inputs;
import org.linjuli.meeting.TalkHeard;
import org.linjuli.meeting.TalkMatter;
import org.linjuli.meeting.TalkMatters;
import org.linjuli.meeting.TalkOutcome;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.NodePath;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts admitted topics, and those on which a vote brought nothing, before the sessions of their compound, and follows what comes of it. */
@Component
class TopicSessions implements TalkMatters {

    private static final int MOST = 50;

    private final TopicStore store;
    private final AuthorStore authors;
    private final TopicSteps steps;

    TopicSessions(TopicStore store, AuthorStore authors, TopicSteps steps) {
        this.store = store;
        this.authors = authors;
        this.steps = steps;
    }

    @Override
    public List<TalkMatter> ready(NodePath compound) {
        return compound.compound().map(id -> Asker.PRODUCT.ask(() -> store.ready(id, MOST))).orElse(List.of()).stream()
                .map(one -> new TalkMatter(one.id(), Scrubber.scrub(one.title())))
                .toList();
    }

    @Override
    public List<TalkMatter> named(Collection<UUID> ids) {
        return Asker.PRODUCT.ask(() -> store.all(ids).stream()
                .map(topic -> new TalkMatter(
                        topic.id(),
                        "%s（%s）"
                                .formatted(
                                        Scrubber.scrub(topic.title()),
                                        topic.state().label())))
                .toList());
    }

    @Override
    public Set<AccountId> authors(Collection<UUID> ids) {
        return Asker.PRODUCT.ask(() -> {
            var all = new LinkedHashSet<AccountId>();
            ids.forEach(id -> all.addAll(authors.authors(id)));
            return all;
        });
    }

    /** In the transaction of the session; one that was merged meanwhile counts for the topic that it went into. */
    @EventListener
    void hear(TalkHeard heard) {
        if (heard.outcome() == TalkOutcome.DISCUSSED) {
            Asker.PRODUCT.run(() -> waiting(heard.matter())
                    .or(() -> store.find(heard.matter())
                            .flatMap(merged ->
                                    Optional.ofNullable(merged.screening().into()))
                            .flatMap(this::waiting))
                    .ifPresent(topic -> hear(topic, heard)));
        }
    }

    private void hear(Topic topic, TalkHeard heard) {
        var day = LocalDate.ofInstant(heard.at(), CityTime.ZONE);
        var talked = topic.talked(new TopicTalk(heard.meeting(), day, List.of()));
        steps.take(Actor.system(), talked, TopicAction.HEAR, Inputs.NONE);
    }

    private Optional<Topic> waiting(UUID id) {
        store.lock(id);
        return store.find(id).filter(topic -> switch (topic.state()) {
            case ADMITTED, NO_QUORUM, TIED -> true;
            case RAISED,
                    TALKED,
                    OPTIONS_READY,
                    VOTING,
                    DECIDED,
                    PROMISED,
                    DOING,
                    DELIVERED,
                    REWORK,
                    CLOSED,
                    MERGED,
                    REFERRED,
                    DECLINED,
                    WITHDRAWN,
                    UNDECIDED,
                    UNANSWERED,
                    RAISED_AS_REQUEST -> false;
        });
    }
}
