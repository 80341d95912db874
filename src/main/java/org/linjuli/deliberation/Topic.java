package org.linjuli.deliberation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.Due;
import org.linjuli.lifecycle.Subject;
import org.linjuli.shared.NodePath;

/**
 * A topic (议题): something that residents of a compound want to settle among themselves.
 *
 * @param votes how many votes were opened on it, three at most
 * @param reworks how often it was done over, two at most
 * @param vote the vote that runs or ran last; null before the first
 * @param reading what holds for the reader, and at the moment, alone
 */
public record Topic(
        UUID id,
        long version,
        TopicPlace place,
        Saying saying,
        TopicState state,
        Course course,
        Screening screening,
        @Nullable TopicTalk talk,
        @Nullable String decision,
        @Nullable TopicPromise promise,
        int votes,
        int reworks,
        @Nullable Vote vote,
        Reading reading)
        implements Subject<TopicState, Topic> {

    /** A topic is voted on no more often than this. */
    public static final int MOST_VOTES = 3;

    /** It is done over no more often than this. */
    public static final int MOST_REWORKS = 2;

    /**
     * How it stands to whoever reads it.
     *
     * @param chairless whether the compound's branch has no secretary, so that the grid or the community chairs
     * @param chairs whether the reader chairs now
     * @param authored whether the reader raised it, and nobody with them
     */
    public record Reading(boolean chairless, boolean chairs, boolean authored) {

        static final Reading NONE = new Reading(false, false, false);
    }

    /**
     * What was said.
     *
     * @param forOthers whether somebody of the staff raised it for residents who told them
     */
    public record Saying(String title, String text, boolean forOthers) {}

    /** Where it belongs: the compound, and the grid in which most of its buildings stand. */
    public record TopicPlace(UUID compound, NodePath area) {}

    /**
     * When what happened to it.
     *
     * @param since when it came into its state
     * @param due by when its owner has to act; null at the end
     * @param provisional whether the calendar on the way is not known yet
     */
    public record Course(
            Instant raised,
            Instant since,
            @Nullable Instant due,
            boolean provisional,
            @Nullable Instant closed) {}

    /**
     * What was found before it was talked about, or why it ended.
     *
     * @param remark the reason, in words for whoever raised it
     * @param into the topic that it was merged into
     * @param request the request that was filed for it
     */
    public record Screening(
            @Nullable TopicGround ground,
            @Nullable Referral referral,
            @Nullable String remark,
            @Nullable UUID into,
            @Nullable UUID request) {

        static final Screening NONE = new Screening(null, null, null, null, null);
    }

    public String title() {
        return saying.title;
    }

    public String text() {
        return saying.text;
    }

    @Override
    public Topic moved(TopicState to, Instant from, Due due) {
        var then = new Course(course.raised, from, due.at(), due.provisional(), TopicLifecycle.isEnd(to) ? from : null);
        return new Topic(
                id, version, place, saying, to, then, screening, talk, decision, promise, votes, reworks, vote,
                reading);
    }

    Topic screened(Screening now) {
        return new Topic(
                id, version, place, saying, state, course, now, talk, decision, promise, votes, reworks, vote, reading);
    }

    Topic filedAs(UUID request) {
        return screened(new Screening(screening.ground, screening.referral, screening.remark, screening.into, request));
    }

    Topic talked(TopicTalk about) {
        return new Topic(
                id, version, place, saying, state, course, screening, about, decision, promise, votes, reworks, vote,
                reading);
    }

    Topic voting(Vote on) {
        return new Topic(
                id, version, place, saying, state, course, screening, talk, decision, promise, votes + 1, reworks, on,
                reading);
    }

    /** After the votes were counted. */
    Topic counted(Vote counted) {
        var won = counted.winner();
        return new Topic(
                id, version, place, saying, state, course, screening, talk, won, promise, votes, reworks, counted,
                reading);
    }

    Topic promising(TopicPromise made) {
        return new Topic(
                id, version, place, saying, state, course, screening, talk, decision, made, votes, reworks, vote,
                reading);
    }

    /** It was said to be done; the first day counts. */
    Topic delivered(LocalDate day) {
        return promise == null ? this : promising(promise.delivered(day));
    }

    /** To be done over: what was said to be done has to be said anew. */
    Topic again() {
        var anew = promise == null ? null : promise.withoutEvidence();
        return new Topic(
                id,
                version,
                place,
                saying,
                state,
                course,
                screening,
                talk,
                decision,
                anew,
                votes,
                reworks + 1,
                vote,
                reading);
    }

    Topic readAs(Reading by) {
        return new Topic(
                id, version, place, saying, state, course, screening, talk, decision, promise, votes, reworks, vote,
                by);
    }

    List<Criterion> criteria() {
        return promise == null ? List.of() : promise.criteria();
    }
}
