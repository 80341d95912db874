package org.linjuli.mediation;

import static org.linjuli.mediation.MediationProblem.*;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.Proposals;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for mediations: for oneself, for a resident of one's area, or for whoever reported a request that one handles. */
@Service
public class MediationAsking {

    private static final int LONGEST_NAME = 60;

    /** A door of a building. */
    public record Door(UUID building, UUID household) {}

    /**
     * A mediation to ask for; the client chose the id.
     *
     * @param asking the door of the party for which somebody of the staff asks; null where one asks oneself
     * @param other the door of the other party; null where it is only named
     * @param otherName how the other party is called
     * @param matter what it is about, in a sentence
     * @param request from whose handling it is proposed; null where it comes by itself
     */
    public record NewMediation(
            UUID id,
            MediationKind kind,
            @Nullable Door asking,
            @Nullable Door other,
            String otherName,
            String matter,
            @Nullable UUID request) {}

    /**
     * What has been proposed to whoever reported a request, and whether the actor may.
     *
     * @param compound where it would be mediated; null where the request lies in none
     * @param reporterKnown whether the reporter lives in that compound and can be the party that asks
     */
    public record OfRequest(@Nullable UUID compound, boolean may, boolean reporterKnown, List<Mediation> items) {

        public OfRequest {
            items = List.copyOf(items);
        }
    }

    private final MediationStore store;
    private final ContentStore content;
    private final MediationSteps steps;
    private final MediationPlaces places;
    private final MediationKinds kinds;
    private final Proposals proposals;

    MediationAsking(
            MediationStore store,
            ContentStore content,
            MediationSteps steps,
            MediationPlaces places,
            MediationKinds kinds,
            Proposals proposals) {
        this.store = store;
        this.content = content;
        this.steps = steps;
        this.places = places;
        this.kinds = kinds;
        this.proposals = proposals;
    }

    /** Asks for a mediation, which is the consent of who asks for themselves; the same again finds the same. */
    @Transactional
    public Mediation ask(Actor actor, NewMediation wanted) {
        var asking = asking(actor, wanted);
        Mediations.refuseBlank("otherName", wanted.otherName(), LONGEST_NAME, "请写明另一方怎么称呼");
        Mediations.refuseBlank("matter", wanted.matter(), Mediations.LONGEST_TEXT, "请用一句话说明是什么事");
        if (!kinds.isOpen(wanted.kind()) && store.find(wanted.id()).isEmpty()) {
            throw NO_SUCH_KIND.now().field("kind", "请选择是哪类事");
        }
        boolean oneself = actor.account().equals(asking.account());
        var one = steps.begun(new Mediation(
                wanted.id(),
                0,
                wanted.kind(),
                asking.where(),
                MediationState.REQUESTED,
                parties(actor, asking, wanted.other()),
                new Mediation.Consent(null, null, null, null, oneself ? steps.now() : null, null, null),
                Mediation.Agreement.NONE,
                new Mediation.Course(steps.now(), null, null, null, new Mediation.Requests(wanted.request(), null))));
        if (!store.insert(one, oneself ? null : actor.account())) {
            return asBefore(one, wanted);
        }
        content.put(steps.newId(), one, ContentStore.Part.MATTER, wanted.matter());
        content.put(steps.newId(), one, ContentStore.Part.OTHER_NAME, wanted.otherName());
        steps.begin(actor, one);
        if (wanted.request() != null) {
            proposals.mediationProposed(actor, wanted.request(), steps.now());
        }
        return one;
    }

    /** What came before under this id, by the same and with the same words; or else a request has one that goes on. */
    private Mediation asBefore(Mediation one, NewMediation wanted) {
        var stored = store.find(one.id()).orElseThrow(PROPOSED_ALREADY::now);
        var said = Asker.PRODUCT.ask(() -> content.of(one.id()));
        boolean same = stored.kind().equals(one.kind())
                && stored.parties().equals(one.parties())
                && stored.course().requests().equals(one.course().requests())
                && wanted.matter().equals(said.get(ContentStore.Part.MATTER))
                && wanted.otherName().equals(said.get(ContentStore.Part.OTHER_NAME));
        if (!same) {
            throw SAME_ID_OTHER_MEDIATION.now();
        }
        return stored;
    }

    private MediationPlaces.Resident asking(Actor actor, NewMediation wanted) {
        if (actor.isAnonymous()) {
            throw LifecycleProblem.NOT_YOURS.now();
        }
        var request = wanted.request();
        if (request != null) {
            var about = proposals.handled(actor, request);
            actor.require(Permission.MEDIATION_ASK_FOR_OTHERS, about.area());
            if (wanted.asking() == null) {
                return reporter(about).orElseThrow(() -> REPORTER_UNKNOWN.now().field("asking", "请选择申请人的楼栋和门牌"));
            }
        }
        var door = wanted.asking();
        if (door == null) {
            return places.homeOf(actor.account());
        }
        var asking = places.behind(door);
        actor.require(Permission.MEDIATION_ASK_FOR_OTHERS, asking.where().area());
        var account = asking.account();
        if (account == null) {
            throw NOBODY_BEHIND.now().field("asking", "这一户还没有核实过的住户");
        }
        return new MediationPlaces.Resident(asking.where(), asking.household(), account);
    }

    /** Who reported it, where they say they live in the compound that it is about. */
    private Optional<MediationPlaces.Resident> reporter(Proposals.About about) {
        return about.reporter()
                .flatMap(places::home)
                .filter(home -> home.where().compound().equals(about.compound()));
    }

    private Mediation.Parties parties(Actor actor, MediationPlaces.Resident asking, @Nullable Door door) {
        var other = door == null ? null : places.behind(door);
        if (other != null && !other.where().compound().equals(asking.where().compound())) {
            throw BAD_PLACE.now().field("other", "请选择同一个小区里的另一方");
        }
        var account = other == null ? null : other.account();
        var household = other == null ? null : other.household();
        boolean sameHome = household != null && household.equals(asking.household());
        if (sameHome || asking.account().equals(account) || actor.account().equals(account)) {
            throw BAD_PLACE.now().field("other", "另一方不能是自己");
        }
        return new Mediation.Parties(asking.account(), asking.household(), account, household);
    }

    /** What was proposed from a request that the actor sees, the latest first, and whether they may propose one now. */
    public OfRequest ofRequest(Actor actor, UUID request) {
        var about = proposals.seen(actor, request);
        var seen = store.ofRequest(request).stream()
                .filter(one -> Mediations.isSeen(actor, one))
                .toList();
        boolean may = about.handles()
                && about.open()
                && about.compound() != null
                && actor.may(Permission.MEDIATION_ASK_FOR_OTHERS, about.area())
                && !store.isProposed(request);
        return new OfRequest(about.compound(), may, may && reporter(about).isPresent(), seen);
    }
}
