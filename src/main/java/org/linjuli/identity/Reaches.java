package org.linjuli.identity;

import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Permission;
import org.springframework.stereotype.Service;

/** Tells what somebody may: everybody about themselves, the security administrator about all. */
@Service
public class Reaches {

    private final Accounts accounts;
    private final Grants grants;
    private final Hats hats;

    Reaches(Accounts accounts, Grants grants, Hats hats) {
        this.accounts = accounts;
        this.grants = grants;
        this.hats = hats;
    }

    public Reach of(Actor by, AccountId whose) {
        if (!by.account().equals(whose)) {
            by.require(Permission.ACCOUNT_REACH_READ);
        }
        return reach(actor(whose), whose);
    }

    /** What only one of the two may. */
    public Reach.Difference between(Actor by, AccountId a, AccountId b) {
        by.require(Permission.ACCOUNT_REACH_READ);
        var one = actor(a);
        var other = actor(b);
        var ofOne = reach(one, a);
        var ofOther = reach(other, b);
        return new Reach.Difference(ofOne.account(), ofOther.account(), ofOne.beyond(other), ofOther.beyond(one));
    }

    private Reach reach(Actor actor, AccountId whose) {
        var account = accounts.find(whose).orElseThrow(IdentityProblem.NO_SUCH_ACCOUNT::now);
        return Reach.of(account, actor, hats.of(actor));
    }

    private Actor actor(AccountId whose) {
        return new Actor(whose, "", grants.of(whose));
    }
}
