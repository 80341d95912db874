package org.linjuli.mediation;

import static org.linjuli.mediation.MediationProblem.*;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.channel.Notices;
import org.linjuli.platform.RoomCodes;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Page;
import org.linjuli.shared.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Law talks (普法): officers plan them, residents sign up, and whoever was there makes their household count, once. */
@Service
public class LawTalks {

    /**
     * A talk to plan; the client chose the id.
     *
     * @param compound for whose residents it is; null for all of the community
     */
    public record NewLawTalk(
            UUID id,
            NodePath area,
            @Nullable UUID compound,
            String title,
            String speaker,
            String place,
            Instant starts) {}

    /** How long before the beginning the door is open, and until when after it. */
    private static final Duration EARLY = Duration.ofHours(1);

    private static final Duration LATE = Duration.ofHours(12);
    private static final Duration LOOKED_BACK = Duration.ofDays(1);
    private static final int MOST_NEAR = 50;
    private static final int COMMUNITY_DEPTH = NodePath.COUNTY_DEPTH + 2;

    private final LawTalkStore store;
    private final MediationPlaces places;
    private final Notices notices;
    private final Audit audit;
    private final Clock clock;
    private final RoomCodes codes;

    LawTalks(LawTalkStore store, MediationPlaces places, Notices notices, RoomCodes codes, Audit audit, Clock clock) {
        this.store = store;
        this.places = places;
        this.notices = notices;
        this.codes = codes;
        this.audit = audit;
        this.clock = clock;
    }

    /** Plans one; the same again finds the same. */
    @Transactional
    public LawTalk plan(Actor actor, NewLawTalk wanted) {
        var area = wanted.compound() == null
                ? wanted.area()
                : places.of(wanted.compound()).orElseThrow(NO_SUCH_GROUP::now).area();
        actor.require(Permission.LAW_TALK_PLAN, area);
        if (wanted.compound() == null && area.depth() != COMMUNITY_DEPTH) {
            throw BAD_TALK.now().field("area", "请选择小区，或者整个社区");
        }
        if (wanted.starts().isBefore(clock.instant())) {
            throw BAD_TALK.now().field("starts", "请选择以后的时间");
        }
        var talk = new LawTalk(
                wanted.id(),
                area,
                wanted.compound(),
                wanted.title(),
                wanted.speaker(),
                wanted.place(),
                wanted.starts(),
                codes.next(),
                null);
        if (store.insert(talk, actor.account(), clock.instant())) {
            record(actor, talk, "plan");
        }
        return store.find(wanted.id())
                .filter(one -> one.title().equals(wanted.title()) && one.area().equals(area))
                .orElseThrow(SAME_ID_OTHER_TALK::now);
    }

    /** Those in the areas of the actor, the one that was planned last first. */
    public Page<LawTalk> page(Actor actor, LawTalksNarrowed to, @Nullable UUID before, int limit) {
        var scope = actor.scope(Permission.MEDIATION_READ);
        var within = to.area() == null ? scope : scope.within(to.area());
        return store.page(within, to, clock.instant(), before, limit);
    }

    /** Those where the actor lives, from yesterday on, the next first. */
    public List<LawTalk> nearHome(Actor actor) {
        var compound = places.compoundOf(actor.account()).orElseThrow(NO_HOME::now);
        var community = places.of(compound).flatMap(where -> where.area().parent());
        return community
                .map(area -> store.forCompound(compound, area, clock.instant().minus(LOOKED_BACK), MOST_NEAR))
                .orElse(List.of());
    }

    public Set<UUID> signedUp(Actor actor, List<LawTalk> talks) {
        return store.signedUp(ids(talks), actor.account());
    }

    /** How many have signed up. */
    public Map<UUID, Integer> signedUp(List<LawTalk> talks) {
        return store.signedUp(ids(talks));
    }

    /** How many households heard it. */
    public Map<UUID, Integer> households(List<LawTalk> talks) {
        return store.households(ids(talks));
    }

    private static List<UUID> ids(List<LawTalk> talks) {
        return talks.stream().map(LawTalk::id).toList();
    }

    /** Whoever signed up is told why. */
    @Transactional
    public LawTalk cancel(Actor actor, UUID id, String why) {
        var talk = store.find(id)
                .filter(one -> actor.may(Permission.MEDIATION_READ, one.area()))
                .orElseThrow(NO_SUCH_TALK::now);
        actor.require(Permission.LAW_TALK_PLAN, talk.area());
        if (!talk.starts().isAfter(clock.instant()) || !store.cancel(id, why, clock.instant())) {
            throw TALK_OVER.now();
        }
        record(actor, talk, "cancel");
        store.listeners(id).forEach(who -> notices.tell(who, "普法讲座“" + talk.title() + "”取消了：" + why));
        return store.find(id).orElseThrow();
    }

    @Transactional
    public void signUp(Actor actor, UUID id) {
        var talk = atHome(actor, id);
        if (talk.cancelled() != null || !talk.starts().isAfter(clock.instant())) {
            throw TALK_OVER.now();
        }
        store.signUp(id, actor.account(), LocalDate.ofInstant(clock.instant(), CityTime.ZONE));
        record(actor, talk, "sign-up");
    }

    @Transactional
    public void signOff(Actor actor, UUID id) {
        var talk = atHome(actor, id);
        store.signOff(id, actor.account());
        record(actor, talk, "sign-off");
    }

    /** The actor is in the room, where the code is shown; their household counts where it was verified. */
    @Transactional
    public void checkIn(Actor actor, UUID id, String code) {
        var talk = atHome(actor, id);
        var now = clock.instant();
        boolean open = talk.cancelled() == null
                && !now.isBefore(talk.starts().minus(EARLY))
                && now.isBefore(talk.starts().plus(LATE));
        if (!open) {
            throw TALK_OVER.now();
        }
        codes.require(id, actor.account(), talk.code(), code, WRONG_CODE);
        var household = places.homeOf(actor.account()).household();
        if (household == null) {
            throw HOME_NOT_VERIFIED.now();
        }
        store.heard(id, household);
        record(actor, talk, "check-in");
    }

    private LawTalk atHome(Actor actor, UUID id) {
        var compound = places.compoundOf(actor.account()).orElseThrow(NO_SUCH_TALK::now);
        var community = places.of(compound).flatMap(where -> where.area().parent());
        return store.find(id)
                .filter(one -> one.compound() == null
                        ? community.filter(one.area()::equals).isPresent()
                        : one.compound().equals(compound))
                .orElseThrow(NO_SUCH_TALK::now);
    }

    private void record(Actor actor, LawTalk talk, String what) {
        audit.record(
                actor, Act.change("law-talk." + what, "law-talk", talk.id()).at(talk.area()));
    }
}
