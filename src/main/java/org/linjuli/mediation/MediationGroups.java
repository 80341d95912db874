package org.linjuli.mediation;

import static org.linjuli.mediation.MediationProblem.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.identity.Accounts;
import org.linjuli.organization.Organization;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Ids;
import org.linjuli.shared.Permission;
import org.linjuli.territory.Compound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mediation group (劝和小组) of each compound: residents see who sits in it, the branch seats whoever offers or holds a post. */
@Service
public class MediationGroups {

    /** Somebody who sits in a group. */
    public record Member(AccountId account, String name, LocalDate since) {}

    /**
     * Somebody who may be seated.
     *
     * @param as the post that they hold, or that they offered
     */
    public record Candidate(AccountId account, String name, String as) {}

    /**
     * Who sits in the group of a compound now.
     *
     * @param offers whether who asks offers to sit in it
     */
    public record Group(UUID compound, String name, List<Member> members, boolean offers) {

        public Group {
            members = List.copyOf(members);
        }
    }

    /** A compound, and how many sit in its group. */
    public record Size(UUID compound, String name, int seats) {}

    private static final String OFFERED = "居民自荐";

    private final GroupStore store;
    private final MediationPlaces places;
    private final Organization organization;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;

    MediationGroups(
            GroupStore store,
            MediationPlaces places,
            Organization organization,
            Accounts accounts,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.places = places;
        this.organization = organization;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who sits in the group of a compound, for who lives there or looks over it. */
    public Group of(Actor actor, UUID compound) {
        var where = places.of(compound).orElseThrow(NO_SUCH_GROUP::now);
        boolean livesThere =
                places.compoundOf(actor.account()).filter(compound::equals).isPresent();
        if (!livesThere && !actor.may(Permission.MEDIATION_READ, where.area())) {
            throw NO_SUCH_GROUP.now();
        }
        return group(actor, compound);
    }

    /** That of the compound in which the actor lives. */
    public Group mine(Actor actor) {
        return group(actor, places.compoundOf(actor.account()).orElseThrow(NO_HOME::now));
    }

    private Group group(Actor actor, UUID compound) {
        var seated = store.of(compound);
        var names =
                accounts.names(seated.stream().map(GroupStore.Seated::account).toList());
        var members = seated.stream()
                .map(one -> new Member(one.account(), names.getOrDefault(one.account(), ""), one.since()))
                .toList();
        return new Group(compound, places.compound(compound), members, store.offers(actor.account(), compound));
    }

    /** The groups that the actor puts together, by the name of the compound. */
    public List<Size> all(Actor actor) {
        actor.require(Permission.MEDIATION_NAME);
        var compounds = places.within(actor.scope(Permission.MEDIATION_NAME));
        var sizes = store.sizes(compounds.stream().map(Compound::id).toList());
        return compounds.stream()
                .map(one -> new Size(one.id(), one.name(), sizes.getOrDefault(one.id(), 0)))
                .toList();
    }

    /** The compounds for whose residents the actor may ask for a mediation, by name. */
    public List<Compound> asksFor(Actor actor) {
        actor.require(Permission.MEDIATION_ASK_FOR_OTHERS);
        return places.within(actor.scope(Permission.MEDIATION_ASK_FOR_OTHERS));
    }

    /** Who may be seated: who holds a post there, and who offers. */
    public List<Candidate> candidates(Actor actor, UUID compound) {
        var where = named(actor, compound);
        Map<AccountId, String> found = new LinkedHashMap<>();
        for (var building : places.buildings(compound)) {
            organization.responsibleFor(where.area(), building).stream()
                    .filter(post -> !post.isVacant() && where.area().contains(post.node()))
                    .forEach(post -> found.putIfAbsent(
                            Objects.requireNonNull(post.holder()), post.title().label()));
        }
        organization.secretariesOf(compound).forEach(one -> found.putIfAbsent(one, "支部书记"));
        store.offering(compound).forEach(one -> found.putIfAbsent(one, OFFERED));
        store.of(compound).forEach(one -> found.remove(one.account()));
        var names = accounts.names(found.keySet());
        return found.entrySet().stream()
                .map(one -> new Candidate(one.getKey(), names.getOrDefault(one.getKey(), ""), one.getValue()))
                .toList();
    }

    private Mediation.Where named(Actor actor, UUID compound) {
        var where = places.of(compound).orElseThrow(NO_SUCH_GROUP::now);
        actor.require(Permission.MEDIATION_NAME, where.area());
        return where;
    }

    /** Puts somebody into the group. */
    @Transactional
    public void seat(Actor actor, UUID compound, AccountId account) {
        boolean known = candidates(actor, compound).stream()
                .anyMatch(one -> one.account().equals(account));
        if (!known && !store.isIn(compound, account)) {
            throw NO_CANDIDATE.now().field("account", "请从名单里选择");
        }
        if (!store.seat(Ids.next(clock), compound, account, today(), actor.account())) {
            throw SEATED_ALREADY.now();
        }
        store.takeBack(account);
        record(actor, "mediation.seat", compound, account);
    }

    /** Somebody sits in it no more; what they mediate they finish. */
    @Transactional
    public void unseat(Actor actor, UUID compound, AccountId account) {
        named(actor, compound);
        if (!store.leave(compound, account, today())) {
            throw NO_SUCH_MEMBER.now();
        }
        record(actor, "mediation.unseat", compound, account);
    }

    /** The actor offers to sit in the group of the compound in which they live. */
    @Transactional
    public void offer(Actor actor) {
        var compound = places.compoundOf(actor.account()).orElseThrow(NO_HOME::now);
        store.offer(actor.account(), compound, today());
        record(actor, "mediation.offer", compound, actor.account());
    }

    @Transactional
    public void takeBack(Actor actor) {
        var compound = places.compoundOf(actor.account()).orElseThrow(NO_HOME::now);
        store.takeBack(actor.account());
        record(actor, "mediation.take-back", compound, actor.account());
    }

    private void record(Actor actor, String what, UUID compound, AccountId whom) {
        audit.record(actor, Act.change(what, "compound", compound).concerning(whom));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CityTime.ZONE);
    }
}
