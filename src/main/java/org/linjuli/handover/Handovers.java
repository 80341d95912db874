package org.linjuli.handover;

import static org.linjuli.handover.HandoverProblem.*;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.identity.IdentityProblem;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.lifecycle.Available;
import org.linjuli.lifecycle.Inputs;
import org.linjuli.lifecycle.Lifecycle;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.lifecycle.WorkingTimes;
import org.linjuli.organization.Members;
import org.linjuli.organization.OpenWork;
import org.linjuli.organization.Post;
import org.linjuli.organization.Posts;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Page;
import org.linjuli.shared.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The hand-overs of posts, and the moment at which a post changes hands. */
@Service
public class Handovers {

    private static final int LONGEST_AHEAD_DAYS = 90;

    /** More than any desk has open; what is written down for good and what the Excel file shows. */
    static final int ALL = 5_000;

    /**
     * One to prepare; the client chose the id.
     *
     * @param username of the one who comes
     * @param effective the first day of the next holder; null for as soon as both have signed
     */
    public record Wanted(
            UUID id,
            UUID post,
            String username,
            HandoverGround ground,
            @Nullable LocalDate effective) {}

    /**
     * Which are listed.
     *
     * @param mine those alone in which the reader goes or comes
     * @param open those that go on, or those that ended; null for both
     */
    public record Query(
            boolean mine,
            @Nullable UUID post,
            @Nullable Boolean open,
            @Nullable UUID before) {}

    /** What there is of one kind, with the first few. */
    public record Share(OpenWork.Kind kind, int count, List<OpenWork.Piece> first) {}

    private final HandoverStore store;
    private final HandoverWork work;
    private final HandoverTelling telling;
    private final Posts posts;
    private final Members members;
    private final Audit audit;
    private final Clock clock;
    private final Lifecycle<HandoverState, HandoverAction, Handover> lifecycle;

    Handovers(
            HandoverStore store,
            HandoverWork work,
            HandoverTelling telling,
            Posts posts,
            Members members,
            Audit audit,
            Clock clock,
            WorkingTimes working) {
        this.store = store;
        this.work = work;
        this.telling = telling;
        this.posts = posts;
        this.members = members;
        this.audit = audit;
        this.clock = clock;
        this.lifecycle = HandoverLifecycle.declared(this::fills, working::at);
    }

    private boolean fills(Actor actor, Handover one) {
        var seat = one.seat();
        return posts.mayFill(actor, seat.title().role(), seat.desk(), seat.place());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Those of posts that the actor may fill, and those in which the actor goes or comes; the latest first. */
    public Page<Handover> page(Actor actor, Query wanted, int limit) {
        return store.page(actor.scope(Permission.POST_FILL), wanted, actor.account(), limit);
    }

    /** One that the actor may see; others do not exist. */
    public Handover one(Actor actor, UUID id) {
        return store.find(id).filter(found -> isSeen(actor, found)).orElseThrow(NO_SUCH_HANDOVER::now);
    }

    private static boolean isSeen(Actor actor, Handover one) {
        return one.isBetween(actor.account())
                || actor.may(Permission.POST_FILL, one.seat().place());
    }

    public List<Available<HandoverAction>> available(Actor actor, Handover one) {
        return lifecycle.available(one, actor, clock.instant());
    }

    /**
     * What hangs on the post now, or hung on it when it changed hands; nothing of one that was cancelled. Whoever fills posts
     * without working in the area, as the security administrator does, learns how many and not what.
     */
    public List<Share> work(Actor actor, Handover one, int upTo) {
        boolean reads = one.isBetween(actor.account())
                || actor.may(Permission.REQUEST_READ_AREA, one.seat().place());
        int most = reads ? upTo : 0;
        var shares = switch (one.state()) {
            case PREPARED, SIGNED_BY_ONE, SIGNED -> work.of(one.seat().held(one.from()), most);
            case DONE -> store.kept(one.id(), most);
            case CANCELLED -> List.<HandoverWork.Share>of();
        };
        return shares.stream()
                .map(share -> new Share(share.kind(), share.count(), share.first()))
                .toList();
    }

    /** Asks both to sign; the same again finds the same. Only who may fill the post may. */
    @Transactional
    public Handover prepare(Actor actor, Wanted wanted) {
        var stored = store.find(wanted.id());
        if (stored.isPresent()) {
            return stored.filter(one -> isSeen(actor, one) && isSame(one, wanted))
                    .orElseThrow(SAME_ID_OTHER_HANDOVER::now);
        }
        var post = posts.held(actor, wanted.post());
        actor.require(Permission.POST_FILL, post.place());
        if (!posts.mayFill(actor, post.title().role(), post.desk(), post.place())) {
            throw IdentityProblem.BEYOND_OWN_SCOPE.now();
        }
        var incoming = posts.named(wanted.username());
        if (actor.account().equals(incoming)) {
            throw IdentityProblem.BEYOND_OWN_SCOPE.now().field("username", "不能由本人发起自己接任");
        }
        var one = lifecycle.enter(blank(actor, wanted, post, incoming), lifecycle.start(), now());
        if (!store.insert(one)) {
            throw store.openOf(post.id())
                    .map(open -> OPEN_ALREADY.now().with("handover", open.toString()))
                    .orElseGet(SAME_ID_OTHER_HANDOVER::now);
        }
        telling.prepared(one);
        audit.record(actor, act(one, "prepare"));
        return one;
    }

    private boolean isSame(Handover one, Wanted wanted) {
        return one.seat().post().equals(wanted.post())
                && one.to().equals(posts.named(wanted.username()))
                && one.plan().ground() == wanted.ground()
                && Objects.equals(one.plan().effective(), wanted.effective());
    }

    private Handover blank(Actor actor, Wanted wanted, Post post, AccountId incoming) {
        var holder = post.holder();
        if (holder == null) {
            throw POST_VACANT.now();
        }
        if (holder.equals(incoming)) {
            throw SAME_PERSON.now().field("username", "接任人就是现任，请核对用户名");
        }
        var today = LocalDate.ofInstant(clock.instant(), CityTime.ZONE);
        var day = wanted.effective();
        if (day != null && (!day.isAfter(today) || day.isAfter(today.plusDays(LONGEST_AHEAD_DAYS)))) {
            throw DAY_UNFIT.now().field("effective", "请选明天起九十天以内的日子，或者留空");
        }
        var member = members.find(post.at()).orElseThrow(NO_SUCH_HANDOVER::now);
        return new Handover(
                wanted.id(),
                0,
                lifecycle.start(),
                new Handover.Seat(
                        post.id(),
                        post.at(),
                        post.title(),
                        member.name(),
                        post.desk(),
                        post.place(),
                        member.compound()),
                holder,
                incoming,
                new Handover.Plan(wanted.ground(), day, actor.account(), now()),
                null,
                null,
                new Handover.Course(null, null, null, null, null));
    }

    /** Takes a step; with the one that ends it, the post changes hands in the same transaction. */
    @Transactional
    public Handover act(Actor actor, UUID id, String key, Map<String, ?> given) {
        var one = store.hold(id)
                .filter(found -> actor.isSystem() || isSeen(actor, found))
                .orElseThrow(NO_SUCH_HANDOVER::now);
        var action = lifecycle.action(key);
        return take(one, action, new Attempt(actor, now(), lifecycle.inputs(one.state(), action, given)));
    }

    private Handover take(Handover one, HandoverAction action, Attempt attempt) {
        var after = lifecycle.step(one, action, attempt).after();
        if (after.state() == HandoverState.DONE) {
            after = changedHands(after);
        }
        if (!store.write(after, one.version())) {
            throw LifecycleProblem.VERSION_STALE.now();
        }
        telling.of(after, attempt.actor().account());
        audit.record(
                attempt.actor(),
                act(after, action.key())
                        .with("from", one.state().name())
                        .with("to", after.state().name()));
        return store.find(one.id()).orElseThrow();
    }

    /** Those whose day has come. */
    List<UUID> due(int most) {
        return store.toTakeOver(now(), most);
    }

    /** The day has come; where somebody else holds the post by now, there is nothing to hand over any more. */
    @Transactional
    public void takeOver(UUID id) {
        var one = store.hold(id).orElseThrow(NO_SUCH_HANDOVER::now);
        if (posts.isHeldBy(one.seat().post(), one.from())) {
            take(one, HandoverAction.TAKE_OVER, Attempt.bySystem(now()));
        } else {
            var why = new Inputs(Map.of("reason", "岗位的任职人已经变动"));
            take(one, HandoverAction.CANCEL, new Attempt(Actor.system(), now(), why));
        }
    }

    /** Tells of those that nobody signed in time; of each deadline once. */
    @Transactional
    public int remind(int most) {
        var late = store.takeToRemind(now(), most);
        late.forEach(telling::late);
        return late.size();
    }

    /** All that hung on the post before still hangs on it for the next holder, or nothing is changed. */
    private Handover changedHands(Handover one) {
        var seat = one.seat();
        var before = work.of(seat.held(one.from()), ALL);
        posts.handOver(one.plan().preparedBy(), seat.post(), one.from(), one.to());
        var found = new HashSet<>(along(work.of(seat.held(one.to()), ALL)));
        var wanted = along(before);
        if (!found.containsAll(wanted)) {
            throw WORK_LOST.now();
        }
        store.keep(one.id(), before);
        return one.carried(
                wanted.size(), (int) wanted.stream().filter(found::contains).count());
    }

    private record Along(OpenWork.Kind kind, OpenWork.Piece piece) {}

    private static List<Along> along(List<HandoverWork.Share> work) {
        return work.stream()
                .filter(share -> share.kind().goesAlong())
                .flatMap(share -> share.first().stream().map(piece -> new Along(share.kind(), piece)))
                .toList();
    }

    private static Act act(Handover one, String what) {
        return Act.change("handover." + what, "handover", one.id())
                .at(one.seat().place())
                .with("post", one.seat().post().toString());
    }
}
