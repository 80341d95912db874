package org.linjuli.meeting;

import java.util.List;
import java.util.Map;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.casework.RequestFeed;
import org.linjuli.casework.RequestMoved;
import org.linjuli.casework.RequestState;
import org.linjuli.follower.Feed;
import org.linjuli.follower.Follower;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.springframework.stereotype.Component;

/** What was resolved about a request is reported once the request has a result: it comes back to the meeting by itself. */
@Component
class MeetingNews implements Follower<RequestMoved> {

    private static final int MOST_WORDS = 900;

    private final RequestFeed feed;
    private final ResolutionStore store;
    private final ResolutionSteps steps;
    private final Audit audit;

    MeetingNews(RequestFeed feed, ResolutionStore store, ResolutionSteps steps, Audit audit) {
        this.feed = feed;
        this.store = store;
        this.steps = steps;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "meeting.news";
    }

    @Override
    public Feed<RequestMoved> feed() {
        return feed;
    }

    /** What was before there were meetings is none of theirs. */
    @Override
    public boolean readsThePast() {
        return false;
    }

    @Override
    public void follow(List<RequestMoved> entries) {
        var solved = entries.stream()
                .filter(moved -> moved.entered(RequestState.RESOLVED))
                .toList();
        if (solved.isEmpty()) {
            return;
        }
        var open = store
                .onRequests(solved.stream().map(moved -> moved.request().id()).toList())
                .stream()
                .filter(one -> one.state() == ResolutionState.OPEN)
                .toList();
        for (var resolution : open) {
            solved.stream()
                    .filter(moved -> moved.request().id().equals(resolution.request()))
                    .findFirst()
                    .ifPresent(moved -> report(resolution, moved));
        }
    }

    private void report(Resolution resolution, RequestMoved moved) {
        var note = moved.note() == null ? "" : "：" + moved.note();
        var words = "诉求 %s 已办结%s".formatted(moved.request().number(), note);
        var done = words.substring(0, Math.min(words.length(), MOST_WORDS));
        Asker.PRODUCT.run(() -> {
            var step = steps.take(Actor.system(), resolution, ResolutionAction.REPORT.key(), Map.of("done", done));
            audit.record(
                    Actor.system(),
                    Act.change(step.action().act(), "resolution", resolution.id())
                            .at(resolution.from().node()));
        });
    }
}
