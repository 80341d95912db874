package org.linjuli.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.Due;
import org.linjuli.lifecycle.Subject;
import org.linjuli.organization.OpenWork;
import org.linjuli.organization.PostTitle;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.NodePath;

/**
 * A post that goes from one holder to the next.
 *
 * @param outgoing the signature of or for the one who goes; null while there is none
 * @param incoming when the one who comes signed; null while they have not
 */
public record Handover(
        UUID id,
        long version,
        HandoverState state,
        Seat seat,
        AccountId from,
        AccountId to,
        Plan plan,
        @Nullable Signature outgoing,
        @Nullable Instant incoming,
        Course course)
        implements Subject<HandoverState, Handover> {

    /**
     * The post.
     *
     * @param member its organization or unit
     * @param name what that was called when the hand-over was prepared
     * @param place the area whose officers fill it
     */
    public record Seat(
            UUID post,
            UUID member,
            PostTitle title,
            String name,
            NodePath desk,
            NodePath place,
            @Nullable UUID compound) {

        OpenWork.Held held(AccountId holder) {
            return new OpenWork.Held(member, desk, title, compound, holder);
        }
    }

    /**
     * What was wanted, by whom.
     *
     * @param effective the first day of the next holder; null for as soon as both have signed
     */
    public record Plan(HandoverGround ground, @Nullable LocalDate effective, AccountId preparedBy, Instant preparedAt) {

        boolean isReached(Instant now) {
            return effective == null || !now.isBefore(begins());
        }

        Instant begins() {
            return effective == null
                    ? preparedAt
                    : effective.atStartOfDay(CityTime.ZONE).toInstant();
        }
    }

    /** Who signed for the one who goes; with why, where it was somebody else. */
    public record Signature(
            AccountId by,
            Instant at,
            @Nullable RepresentedFor represented,
            @Nullable String why) {}

    /**
     * How it went.
     *
     * @param remark why it was cancelled
     * @param before pieces of work that hung on the post when it changed hands
     * @param after those of them that the next holder found
     */
    public record Course(
            @Nullable Instant due,
            @Nullable Instant ended,
            @Nullable String remark,
            @Nullable Integer before,
            @Nullable Integer after) {

        public static final Course NONE = new Course(null, null, null, null, null);
    }

    @Override
    public Handover moved(HandoverState to, Instant at, Due until) {
        var ended = to == HandoverState.DONE || to == HandoverState.CANCELLED ? at : null;
        return new Handover(
                id,
                version,
                to,
                seat,
                from,
                this.to,
                plan,
                outgoing,
                incoming,
                new Course(until.at(), ended, course.remark, course.before, course.after));
    }

    Handover signedFor(Signature signature) {
        return new Handover(id, version, state, seat, from, to, plan, signature, incoming, course);
    }

    /** Signed by one of the two themselves. */
    Handover signedBy(AccountId account, Instant at) {
        return account.equals(to)
                ? new Handover(id, version, state, seat, from, to, plan, outgoing, at, course)
                : signedFor(new Signature(account, at, null, null));
    }

    Handover because(String remark) {
        return new Handover(
                id,
                version,
                state,
                seat,
                from,
                to,
                plan,
                outgoing,
                incoming,
                new Course(course.due, course.ended, remark, course.before, course.after));
    }

    Handover carried(int before, int after) {
        return new Handover(
                id,
                version,
                state,
                seat,
                from,
                to,
                plan,
                outgoing,
                incoming,
                new Course(course.due, course.ended, course.remark, before, after));
    }

    boolean isSignedBy(AccountId account) {
        return account.equals(to) ? incoming != null : account.equals(from) && outgoing != null;
    }

    boolean isBetween(AccountId account) {
        return account.equals(from) || account.equals(to);
    }

    public boolean isOpen() {
        return course.ended == null;
    }
}
