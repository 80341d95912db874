package org.linjuli.organization;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.identity.GrantSource;
import org.linjuli.identity.Grants;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.Ids;
import org.linjuli.shared.Role;
import org.linjuli.territory.Place;
import org.linjuli.territory.Territory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people live, as they say themselves. Only they read and change it. */
@Service
public class Homes {

    private final JdbcClient jdbc;
    private final Territory territory;
    private final Grants grants;
    private final Clock clock;
    private final Audit audit;

    Homes(JdbcClient jdbc, Territory territory, Grants grants, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.territory = territory;
        this.grants = grants;
        this.clock = clock;
        this.audit = audit;
    }

    /** The building that the actor lives in. */
    public Place of(Actor actor) {
        refuseUnlessSignedIn(actor);
        return buildingOf(actor.account()).map(territory::locateBuilding).orElseThrow(OrganizationProblem.NO_HOME::now);
    }

    private Optional<UUID> buildingOf(AccountId account) {
        return jdbc.sql("select building from organization.home where account = :account and upper_inf(validity)")
                .param("account", account.value())
                .query(UUID.class)
                .optional();
    }

    /** From now on the actor lives in this building, and is a resident of its grid. */
    @Transactional
    public Place settle(Actor actor, UUID building) {
        refuseUnlessSignedIn(actor);
        var place = territory.locateBuilding(building);
        line(actor.account());
        if (!buildingOf(actor.account()).equals(Optional.of(building))) {
            leave(actor.account());
            enter(actor.account(), building);
            var source = source(actor.account());
            grants.takeBack(Actor.system(), source, place.path());
            grants.give(Actor.system(), actor.account(), new Grant(Role.RESIDENT, place.path()), place.path(), source);
            audit.record(
                    actor, Act.change("home.settle", "account", actor.account()).at(place.path()));
        }
        return place;
    }

    /** Two moves of one person at once come one after the other. */
    private void line(AccountId account) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:account, 0))")
                .param("account", "home:" + account)
                .query(rows -> {});
    }

    /** A home that began this very moment is forgotten, any other is kept as one that has ended. */
    private void leave(AccountId account) {
        var now = OffsetDateTime.now(clock);
        jdbc.sql("delete from organization.home where account = :account and lower(validity) >= :now")
                .param("account", account.value())
                .param("now", now)
                .update();
        jdbc.sql("""
                        update organization.home set validity = tstzrange(lower(validity), :now)
                        where account = :account and upper_inf(validity)
                        """).param("account", account.value()).param("now", now).update();
    }

    private void enter(AccountId account, UUID building) {
        jdbc.sql("""
                        insert into organization.home (id, account, building, validity)
                        values (:id, :account, :building, tstzrange(:now, null))
                        """)
                .param("id", Ids.next(clock))
                .param("account", account.value())
                .param("building", building)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    static GrantSource source(AccountId account) {
        return new GrantSource("home:" + account);
    }

    private static void refuseUnlessSignedIn(Actor actor) {
        if (actor.isAnonymous()) {
            throw OrganizationProblem.SIGN_IN_FIRST.now();
        }
    }
}
